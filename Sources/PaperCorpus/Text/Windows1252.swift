/// The one-byte encoding of Western Windows: Latin-1 with letters and signs where that has control characters.
enum Windows1252 {
    /// Appends a byte as UTF-8.
    static func append(_ byte: UInt8, to text: inout [UInt8]) {
        if byte < 0x80 { text.append(byte) } else { text.append(contentsOf: utf8[Int(byte) - 0x80]) }
    }

    /// The characters from 0x80 on, as UTF-8.
    private static let utf8: [[UInt8]] = (0x80...0xFF).map { byte in
        let scalar: Unicode.Scalar = byte < 0xA0 ? signs[byte - 0x80] : Unicode.Scalar(UInt8(byte))
        return Array(String(scalar).utf8)
    }

    /// 0x80 to 0x9F; the five that mean nothing are U+FFFD.
    private static let signs = Array(
        "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)
}
