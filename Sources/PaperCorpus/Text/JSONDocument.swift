internal import CSimdJSON

/// A JSON parser that is used for one text after another. Values are valid until the next text is parsed.
package final class JSONDocument {
    private let parser: OpaquePointer

    package init() {
        guard let parser = csj_parser_create() else { preconditionFailure("out of memory") }
        self.parser = parser
    }

    deinit { csj_parser_destroy(parser) }

    package enum Failure: Error {
        case notUTF8
        /// An escape in a string that is none.
        case malformedString(String)
        /// A number that no machine word holds, or none.
        case malformedNumber(String)
        case malformed(String)
    }

    /// Parses a text behind which `PaddedBytes.padding` more bytes can be read.
    package func parse(_ text: UnsafeRawBufferPointer) throws(Failure) -> JSONValue {
        guard let base = text.baseAddress else { throw .malformed("there is no text") }
        var root = CSJValue()
        let code = csj_parse(parser, base, text.count, &root)
        guard code == 0 else {
            let reason = String(cString: csj_error_message(code))
            switch csj_error_kind(code) {
            case CSJ_ENCODING_ERROR: throw .notUTF8
            case CSJ_STRING_ERROR: throw .malformedString(reason)
            case CSJ_NUMBER_ERROR: throw .malformedNumber(reason)
            default: throw .malformed(reason)
            }
        }
        return JSONValue(value: root)
    }

    /// Hands on the value of a text that is copied to a buffer, with room behind it; what is no JSON is passed over.
    package func read(
        _ text: UnsafeRawBufferPointer, copiedTo buffer: inout [UInt8], _ body: (JSONValue) throws -> Void
    ) rethrows {
        buffer.removeAll(keepingCapacity: true)
        buffer.append(contentsOf: text)
        buffer.append(contentsOf: repeatElement(0, count: PaddedBytes.padding))
        try buffer.withUnsafeBytes { bytes in
            guard let root = try? parse(UnsafeRawBufferPointer(rebasing: bytes[..<text.count])) else { return }
            try body(root)
        }
    }
}

/// A value in a document.
package struct JSONValue {
    fileprivate let value: CSJValue

    var isObject: Bool { csj_type(value) == CSJ_OBJECT }
    package var isArray: Bool { csj_type(value) == CSJ_ARRAY }
    package var isNull: Bool { csj_type(value) == CSJ_NULL }

    /// A string's text.
    package var string: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

    /// The bytes of a string's text, valid as long as the value.
    var bytes: UnsafeRawBufferPointer? {
        var bytes: UnsafePointer<CChar>?
        var length = 0
        guard csj_string(value, &bytes, &length), let bytes else { return nil }
        return UnsafeRawBufferPointer(start: bytes, count: length)
    }

    /// A number without a fraction, or a string of digits: files have both.
    package var integer: Int? {
        var result: Int64 = 0
        if csj_integer(value, &result) { return Int(result) }
        return string.flatMap { Int($0.trimmingASCIIWhitespace()) }
    }

    /// A whole number beyond those of `integer`.
    var unsigned: UInt64? {
        var result: UInt64 = 0
        return csj_unsigned(value, &result) ? result : nil
    }

    /// A member of an object.
    package subscript(key: StaticString) -> JSONValue? {
        var found = CSJValue()
        let isThere = key.withUTF8Buffer { bytes in
            bytes.withMemoryRebound(to: CChar.self) { name in
                name.baseAddress.map { csj_member(value, $0, name.count, &found) } ?? false
            }
        }
        return isThere ? JSONValue(value: found) : nil
    }

    /// The members of an object in their order; none for anything else. Looking members up one by one takes a walk
    /// over all of them each time.
    package var members: JSONMembers { JSONMembers(value) }

    /// The elements of an array; none for anything else.
    package var elements: JSONElements { JSONElements(value) }
}

/// The elements of an array, one after another.
package struct JSONElements: Sequence, IteratorProtocol {
    private let array: CSJValue
    private var place: CSJIterator?

    fileprivate init(_ array: CSJValue) {
        self.array = array
    }

    package mutating func next() -> JSONValue? {
        var element = CSJValue()
        if var current = place {
            guard csj_next(&current, &element) else { return nil }
            place = current
        } else {
            var first = CSJIterator()
            guard csj_first(array, &first, &element) else { return nil }
            place = first
        }
        return JSONValue(value: element)
    }
}

/// The members of an object, one after another.
package struct JSONMembers: Sequence, IteratorProtocol {
    private let object: CSJValue
    private var place: CSJIterator?

    fileprivate init(_ object: CSJValue) {
        self.object = object
    }

    package mutating func next() -> (key: JSONKey, value: JSONValue)? {
        var member = CSJMember()
        if var current = place {
            guard csj_next_member(&current, &member) else { return nil }
            place = current
        } else {
            var first = CSJIterator()
            guard csj_first_member(object, &first, &member) else { return nil }
            place = first
        }
        let key = JSONKey(bytes: UnsafeRawBufferPointer(start: member.key, count: member.length))
        return (key, JSONValue(value: member.value))
    }
}

/// The key of a member: bytes to switch over.
package struct JSONKey {
    let bytes: UnsafeRawBufferPointer

    /// The key as a text.
    package var text: String { String(decoding: bytes, as: UTF8.self) }

    @inline(__always)
    package static func ~= (text: StaticString, key: JSONKey) -> Bool {
        text.utf8CodeUnitCount == key.bytes.count && key.bytes.hasPrefix(text, at: 0)
    }
}
