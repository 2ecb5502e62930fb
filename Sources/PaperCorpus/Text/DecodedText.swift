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

    private static func firstMalformedOffset(in bytes: UnsafeRawBufferPointer) -> Int? {
        var decoder = UTF8()
        var iterator = CountingIterator(bytes: bytes)
        while true {
            let start = iterator.offset
            switch decoder.decode(&iterator) {
            case .scalarValue: continue
            case .emptyInput: return nil
            // The decoder reads ahead by a few bytes at most.
            case .error: return max(0, start - 1)
            }
        }
    }

    private struct CountingIterator: IteratorProtocol {
        let bytes: UnsafeRawBufferPointer
        var offset = 0

        mutating func next() -> UInt8? {
            guard offset < bytes.count else { return nil }
            offset += 1
            return bytes[offset - 1]
        }
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
