/// What stands for each byte that cannot stand for itself.
struct EscapeTable: Sendable {
    /// Whether a byte may need something in its place.
    let needsWork: [Bool]
    /// What stands in the place of each byte; empty where the byte stays.
    let texts: [[UInt8]]

    /// U+FFFD, which stands for what no text file may hold: control characters but tab and line ends, and the two
    /// scalars U+FFFE and U+FFFF that are no characters.
    static let replacement = Array("\u{FFFD}".utf8)

    /// The first byte of U+FFFE and U+FFFF, and of many characters that stay.
    static let noncharacterStart: UInt8 = 0xEF

    /// A table that replaces the given ASCII characters, and every other control character by U+FFFD.
    init(_ escapes: [Unicode.Scalar: String]) {
        var texts = [[UInt8]](repeating: [], count: 256)
        for control in 0..<0x20 { texts[control] = Self.replacement }
        texts[0x7F] = Self.replacement
        texts[Int(Self.noncharacterStart)] = Self.replacement
        for (scalar, text) in escapes { texts[Int(scalar.value)] = Array(text.utf8) }
        self.texts = texts
        needsWork = texts.map { !$0.isEmpty }
    }
}
