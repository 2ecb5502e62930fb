/// Bytes of a record as text, valid UTF-8 whatever they were.
enum DecodedText {
    /// The text, with U+FFFD for each malformed sequence, and the offset of the first of them.
    static func decode(_ bytes: UnsafeRawBufferPointer) -> (text: String, firstMalformed: Int?) {
        if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
        return (String(decoding: bytes, as: UTF8.self), firstMalformedOffset(in: bytes))
    }

    /// The length of the UTF-8 byte order mark at the start, or 0.
    static func byteOrderMarkLength(_ bytes: UnsafeRawBufferPointer) -> Int {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The offset of the first byte that is no UTF-8.
    static func firstMalformedOffset(in bytes: UnsafeRawBufferPointer) -> Int? {
        var offset = 0
        while offset < bytes.count {
            let length = scalarLength(in: bytes, at: offset)
            guard length > 0 else { return offset }
            offset += length
        }
        return nil
    }

    /// How many bytes the scalar at `offset` takes, or 0 where none is: table 3-7 of the Unicode standard.
    private static func scalarLength(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
        let lead = bytes[offset]
        let length: Int
        var second: ClosedRange<UInt8> = 0x80...0xBF
        switch lead {
        case 0..<0x80: return 1
        case 0xC2...0xDF: length = 2
        case 0xE0...0xEF:
            length = 3
            if lead == 0xE0 { second = 0xA0...0xBF }
            if lead == 0xED { second = 0x80...0x9F }
        case 0xF0...0xF4:
            length = 4
            if lead == 0xF0 { second = 0x90...0xBF }
            if lead == 0xF4 { second = 0x80...0x8F }
        default: return 0
        }
        guard offset + length <= bytes.count, second.contains(bytes[offset + 1]),
            bytes[(offset + 2)..<(offset + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
        else { return 0 }
        return length
    }
}

extension Diagnostic {
    static func invalidUTF8(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "invalid-utf8",
            "the text is not valid UTF-8 here; what could not be read is U+FFFD now "
                + "(if the file is Latin-1, convert it: iconv -f LATIN1 -t UTF-8)",
            line: line)
    }
}
