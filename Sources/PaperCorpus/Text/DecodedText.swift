/// Bytes of a record as text, valid UTF-8 whatever they were.
enum DecodedText {
    /// The text, and the offset of the first byte that is no UTF-8. Such bytes are read as Windows-1252: files that
    /// mix the two are common, and in a file of Latin-1 hardly anything looks like UTF-8 by chance.
    static func decode(_ bytes: UnsafeRawBufferPointer) -> (text: String, firstMalformed: Int?) {
        if let text = String(validating: bytes, as: UTF8.self) { return (text, nil) }
        let (mended, first) = mending(bytes)
        return (String(decoding: mended, as: UTF8.self), first)
    }

    /// The bytes as UTF-8, and the offset of the first that was none.
    static func mending(_ bytes: UnsafeRawBufferPointer) -> (bytes: [UInt8], firstMalformed: Int?) {
        var mended: [UInt8] = []
        mended.reserveCapacity(bytes.count + bytes.count / 8)
        var first: Int?
        var offset = 0
        while offset < bytes.count {
            let length = scalarLength(in: bytes, at: offset)
            if length > 0 {
                mended.append(contentsOf: bytes[offset..<(offset + length)])
            } else {
                first = first ?? offset
                Windows1252.append(bytes[offset], to: &mended)
            }
            offset += max(1, length)
        }
        return (mended, first)
    }

    /// The offset of the first byte that is no UTF-8.
    static func firstMalformedOffset(in bytes: UnsafeRawBufferPointer) -> Int? {
        var offset = 0
        while offset < bytes.count {
            // ASCII is passed over eight bytes at a time.
            if offset + 8 <= bytes.count {
                let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                let ascii = (word & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
                offset += ascii
                if ascii == 8 { continue }
            }
            let length = scalarLength(in: bytes, at: offset)
            guard length > 0 else { return offset }
            offset += length
        }
        return nil
    }

    /// How many bytes the scalar at `offset` takes, or 0 where none is: table 3-7 of the Unicode standard.
    static func scalarLength(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
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
            "the text is not valid UTF-8 here; such bytes are read as Windows-1252 "
                + "(if that is wrong, convert the file: iconv -f ENCODING -t UTF-8)",
            line: line)
    }
}
