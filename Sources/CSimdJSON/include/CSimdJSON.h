#ifndef PAPERGRAPH_CSIMDJSON_H
#define PAPERGRAPH_CSIMDJSON_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How many readable bytes must follow the text handed to `csj_parse`.
enum { CSJ_PADDING = 64 };

typedef enum {
    CSJ_NULL, CSJ_BOOL, CSJ_INTEGER, CSJ_NUMBER, CSJ_STRING, CSJ_ARRAY, CSJ_OBJECT
} CSJType;

/// A parser owns the document it parsed last; values are valid until it parses again.
typedef struct CSJParser CSJParser;

/// A place in the parser's document.
typedef struct { const void *_Nullable document; size_t index; } CSJValue;

CSJParser *_Nullable csj_parser_create(void);
void csj_parser_destroy(CSJParser *_Nonnull parser);

/// Parses one JSON text. Returns 0, or an error code for `csj_error_message`.
int csj_parse(
    CSJParser *_Nonnull parser, const void *_Nonnull text, size_t length, CSJValue *_Nonnull root);
const char *_Nonnull csj_error_message(int code);
/// Whether a text is not UTF-8, has an escape in a string that is none, or a number that is none or too large.
typedef enum { CSJ_OTHER_ERROR, CSJ_ENCODING_ERROR, CSJ_STRING_ERROR, CSJ_NUMBER_ERROR } CSJErrorKind;
CSJErrorKind csj_error_kind(int code);

CSJType csj_type(CSJValue value);
bool csj_string(CSJValue value, const char *_Nullable *_Nonnull bytes, size_t *_Nonnull length);
/// Also takes a number without a fraction.
bool csj_integer(CSJValue value, int64_t *_Nonnull result);
/// Only for a whole number that is not negative.
bool csj_unsigned(CSJValue value, uint64_t *_Nonnull result);
bool csj_member(
    CSJValue object, const char *_Nonnull key, size_t length, CSJValue *_Nonnull result);

/// Walks an array: `csj_first` gives the first element, `csj_next` the one after; false at the end.
typedef struct { CSJValue position, end; } CSJIterator;
bool csj_first(CSJValue array, CSJIterator *_Nonnull iterator, CSJValue *_Nonnull element);
bool csj_next(CSJIterator *_Nonnull iterator, CSJValue *_Nonnull element);

/// Walks the members of an object in the same way.
typedef struct { const char *_Nullable key; size_t length; CSJValue value; } CSJMember;
bool csj_first_member(CSJValue object, CSJIterator *_Nonnull iterator, CSJMember *_Nonnull member);
bool csj_next_member(CSJIterator *_Nonnull iterator, CSJMember *_Nonnull member);

#ifdef __cplusplus
}
#endif
#endif
