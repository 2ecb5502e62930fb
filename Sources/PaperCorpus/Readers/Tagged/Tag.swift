/// The name of a field: up to four capitals and digits, packed into a word.
struct Tag: Hashable {
    private let code: UInt32

    /// The tag that stands at some bytes.
    init(_ bytes: UnsafeRawBufferPointer, at range: Range<Int>) {
        var code: UInt32 = 0
        for index in range { code = code << 8 | UInt32(bytes[index]) }
        self.code = code
    }
}

extension Tag: ExpressibleByStringLiteral {
    @inline(__always) init(stringLiteral text: StaticString) {
        var code: UInt32 = 0
        for index in 0..<text.utf8CodeUnitCount { code = code << 8 | UInt32(text.utf8Start[index]) }
        self.code = code
    }
}

/// A field of a record: its tag, and the bytes of its value with the lines that go on with it.
struct TaggedField {
    let tag: Tag
    var value: Range<Int>
}

/// A record that is written in fields.
struct TaggedRecord {
    let text: FieldText
    let fields: [TaggedField]
}
