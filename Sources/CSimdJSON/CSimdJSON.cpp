// The only file that sees simdjson: a flat C face over its DOM, whose values are two words wide.
#include "CSimdJSON.h"

#include <cmath>
#include <cstring>
#include <new>
#include <simdjson.h>
#include <type_traits>

using namespace simdjson;

struct CSJParser {
    dom::parser parser;
};

static_assert(CSJ_PADDING >= SIMDJSON_PADDING, "callers promise too few readable bytes");
static_assert(sizeof(dom::element) == sizeof(CSJValue) && std::is_trivially_copyable<dom::element>::value,
              "a DOM element no longer fits a CSJValue");
static_assert(sizeof(dom::array::iterator) == sizeof(CSJValue), "an array iterator no longer fits a CSJValue");
static_assert(sizeof(dom::object::iterator) == sizeof(CSJValue), "an object iterator no longer fits a CSJValue");

namespace {

template <typename To, typename From> To bits(const From &from) {
    static_assert(sizeof(To) == sizeof(From), "sizes differ");
    To to;
    std::memcpy(static_cast<void *>(&to), static_cast<const void *>(&from), sizeof to);
    return to;
}

dom::element element(CSJValue value) { return bits<dom::element>(value); }

}  // namespace

CSJParser *csj_parser_create(void) { return new (std::nothrow) CSJParser(); }

void csj_parser_destroy(CSJParser *parser) { delete parser; }

int csj_parse(CSJParser *parser, const void *text, size_t length, CSJValue *root) {
    dom::element result;
    auto error = parser->parser.parse(static_cast<const uint8_t *>(text), length, false).get(result);
    if (!error) *root = bits<CSJValue>(result);
    return static_cast<int>(error);
}

const char *csj_error_message(int code) { return error_message(static_cast<error_code>(code)); }

CSJErrorKind csj_error_kind(int code) {
    switch (code) {
    case UTF8_ERROR: return CSJ_ENCODING_ERROR;
    case STRING_ERROR: return CSJ_STRING_ERROR;
    case NUMBER_ERROR: return CSJ_NUMBER_ERROR;
    default: return CSJ_OTHER_ERROR;
    }
}

CSJType csj_type(CSJValue value) {
    switch (element(value).type()) {
    case dom::element_type::ARRAY: return CSJ_ARRAY;
    case dom::element_type::OBJECT: return CSJ_OBJECT;
    case dom::element_type::INT64:
    case dom::element_type::UINT64: return CSJ_INTEGER;
    case dom::element_type::DOUBLE: return CSJ_NUMBER;
    case dom::element_type::STRING: return CSJ_STRING;
    case dom::element_type::BOOL: return CSJ_BOOL;
    default: return CSJ_NULL;
    }
}

bool csj_string(CSJValue value, const char **bytes, size_t *length) {
    std::string_view view;
    if (element(value).get_string().get(view)) return false;
    *bytes = view.data();
    *length = view.size();
    return true;
}

bool csj_integer(CSJValue value, int64_t *result) {
    if (!element(value).get_int64().get(*result)) return true;
    double number;
    if (element(value).get_double().get(number) || std::trunc(number) != number || std::fabs(number) > 9e15) {
        return false;
    }
    *result = static_cast<int64_t>(number);
    return true;
}

bool csj_unsigned(CSJValue value, uint64_t *result) { return !element(value).get_uint64().get(*result); }

bool csj_member(CSJValue object, const char *key, size_t length, CSJValue *result) {
    dom::object members;
    if (element(object).get_object().get(members)) return false;
    dom::element found;
    if (members.at_key(std::string_view(key, length)).get(found)) return false;
    *result = bits<CSJValue>(found);
    return true;
}

static bool give(CSJIterator *iterator, CSJValue *result) {
    auto position = bits<dom::array::iterator>(iterator->position);
    if (!(position != bits<dom::array::iterator>(iterator->end))) return false;
    *result = bits<CSJValue>(*position);
    return true;
}

bool csj_first(CSJValue array, CSJIterator *iterator, CSJValue *result) {
    dom::array elements;
    if (element(array).get_array().get(elements)) return false;
    iterator->position = bits<CSJValue>(elements.begin());
    iterator->end = bits<CSJValue>(elements.end());
    return give(iterator, result);
}

bool csj_next(CSJIterator *iterator, CSJValue *result) {
    auto position = bits<dom::array::iterator>(iterator->position);
    ++position;
    iterator->position = bits<CSJValue>(position);
    return give(iterator, result);
}

static bool give(CSJIterator *iterator, CSJMember *member) {
    auto position = bits<dom::object::iterator>(iterator->position);
    if (!(position != bits<dom::object::iterator>(iterator->end))) return false;
    auto key = position.key();
    member->key = key.data();
    member->length = key.size();
    member->value = bits<CSJValue>(position.value());
    return true;
}

bool csj_first_member(CSJValue object, CSJIterator *iterator, CSJMember *member) {
    dom::object members;
    if (element(object).get_object().get(members)) return false;
    iterator->position = bits<CSJValue>(members.begin());
    iterator->end = bits<CSJValue>(members.end());
    return give(iterator, member);
}

bool csj_next_member(CSJIterator *iterator, CSJMember *member) {
    auto position = bits<dom::object::iterator>(iterator->position);
    ++position;
    iterator->position = bits<CSJValue>(position);
    return give(iterator, member);
}
