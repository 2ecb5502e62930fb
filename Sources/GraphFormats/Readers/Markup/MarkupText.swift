/// Texts of XML with the characters that references stand for.
enum MarkupText {
    /// The text of some bytes of a file. An entity that XML does not know stays as it is.
    static func decoded(_ bytes: UnsafeBufferPointer<UInt8>, isRaw: Bool = false, inAttribute: Bool = false) -> String {
        let needsWork = bytes.contains { $0 == UInt8(ascii: "&") || $0 == 0x0D || (inAttribute && $0 < 0x20) }
        guard needsWork else { return String(decoding: bytes, as: UTF8.self) }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "&"), !isRaw, let reference = reference(bytes, at: index) {
                result.append(contentsOf: reference.text.utf8)
                index = reference.end
                continue
            }
            if byte == 0x0D {
                // Line ends are line feeds.
                if index + 1 >= bytes.count || bytes[index + 1] != 0x0A { result.append(inAttribute ? 0x20 : 0x0A) }
            } else {
                result.append(inAttribute && byte < 0x20 ? 0x20 : byte)
            }
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// What a reference stands for, and where it ends.
    private static func reference(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (text: String, end: Int)? {
        let rest = bytes[(start + 1)..<min(bytes.count, start + 12)]
        guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
        let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
        switch name {
        case "amp": return ("&", end + 1)
        case "lt": return ("<", end + 1)
        case "gt": return (">", end + 1)
        case "quot": return ("\"", end + 1)
        case "apos": return ("'", end + 1)
        default: break
        }
        guard name.hasPrefix("#") else { return nil }
        let digits = name.dropFirst()
        let number =
            digits.lowercased().hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        return number.flatMap(Unicode.Scalar.init).map { (String($0), end + 1) }
    }
}

/// The bytes of a graph file as UTF-8.
enum GraphText {
    /// The bytes themselves, or their transcription where a byte order mark or an XML declaration names another encoding.
    static func utf8(_ bytes: [UInt8]) throws(GraphFileError) -> [UInt8] {
        if bytes.starts(with: [0xFF, 0xFE]) { return utf16(bytes.dropFirst(2), isBig: false) }
        if bytes.starts(with: [0xFE, 0xFF]) { return utf16(bytes.dropFirst(2), isBig: true) }
        switch declaredEncoding(bytes) {
        case nil, "utf-8", "utf8", "us-ascii", "ascii": return bytes
        case "iso-8859-1", "latin1", "windows-1252", "iso-8859-15": return windows1252(bytes)
        case let other?:
            throw GraphFileError(
                "encoding", line: 1, "its encoding '\(shown(other))' is not read; convert it with iconv -t UTF-8")
        }
    }

    /// The encoding of the XML declaration, in small letters.
    private static func declaredEncoding(_ bytes: [UInt8]) -> String? {
        let head = String(decoding: bytes.prefix(200), as: UTF8.self)
        guard head.hasPrefix("<?xml"), let end = head.firstRange(of: "?>"),
            let start = head[..<end.lowerBound].firstRange(of: "encoding=")
        else { return nil }
        let rest = head[start.upperBound..<end.lowerBound]
        guard let mark = rest.first else { return nil }
        return rest.dropFirst().prefix { $0 != mark }.lowercased()
    }

    private static func utf16(_ bytes: ArraySlice<UInt8>, isBig: Bool) -> [UInt8] {
        let raw = Array(bytes)
        let units = stride(from: 0, to: raw.count - 1, by: 2).map { index -> UInt16 in
            let (first, second) = (UInt16(raw[index]), UInt16(raw[index + 1]))
            return isBig ? first << 8 | second : second << 8 | first
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// The bytes of a format that does not say its encoding: those that are no UTF-8 are taken for Windows-1252.
    static func guessed(_ bytes: [UInt8]) -> [UInt8] {
        String(validating: bytes, as: UTF8.self) == nil ? windows1252(bytes) : bytes
    }

    private static func windows1252(_ bytes: [UInt8]) -> [UInt8] {
        var text = String.UnicodeScalarView()
        for byte in bytes {
            let scalar = byte &- 0x80 < 32 ? high[Int(byte) - 0x80] : UInt32(byte)
            text.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
        }
        return Array(String(text).utf8)
    }

    /// What Windows-1252 has from 0x80 to 0x9F.
    private static let high: [UInt32] = [
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
        0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0xFFFD, 0x017E, 0x0178,
    ]
}
