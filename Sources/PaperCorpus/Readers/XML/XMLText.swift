/// Texts of elements as people read them.
enum XMLText {
    /// A formula in TeX without its commands.
    static func mathematics(_ formula: [UInt8]) -> String {
        let mark = Array("$$".utf8)
        let plain = (mark + formula + mark).withUnsafeBytes { TeXText.plain($0).text }
        // A formula that is too long or odd for TeX stays as it is.
        guard plain.hasPrefix("$$"), plain.hasSuffix("$$"), plain.utf8.count >= 4 else { return plain }
        return String(plain.dropFirst(2).dropLast(2))
    }
}

extension UnsafeRawBufferPointer {
    /// The text with white space folded to single spaces, or nothing where there is none.
    var nonBlankText: String? { MarkupText.folding(self) }

    /// Calls `body` with the text with white space folded to single spaces, unless there is none.
    func withNonBlankBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result?) -> Result? {
        if isShortWord { return body(self) }
        let traits = TextTraits(self)
        if traits.isASCII, !traits.hasLooseSpaces { return isEmpty ? nil : body(self) }
        let folded = FoldedText.bytes(of: self)
        return folded.isEmpty ? nil : folded.withUnsafeBytes(body)
    }

    /// Whether the text is a few bytes of ASCII and nothing is to be folded.
    private var isShortWord: Bool {
        guard (1...24).contains(count) else { return false }
        var others = 0
        for byte in self { others |= byte &- 0x21 < 0x5E ? 0 : 1 }
        return others == 0
    }

    /// The first four digits in a row that no other stands beside: `2019`, `2019-03-01`, `1998 Dec-1999 Jan`.
    var firstYear: Int? {
        var digits = 0
        var value = 0
        for byte in self {
            if byte.isDigit {
                digits += 1
                if digits <= 4 { value = value * 10 + Int(byte - 0x30) }
            } else {
                if digits == 4, value > 0 { return value }
                digits = 0
                value = 0
            }
        }
        return digits == 4 && value > 0 ? value : nil
    }

    /// The first of `815-819`, `69–81` or `e12, e14`.
    var firstPage: String? {
        // An en dash begins with the byte 0xE2, which no page does.
        var end = 0
        while end < count, !Self.endsPage(self[end]) { end += 1 }
        return UnsafeRawBufferPointer(rebasing: self[..<end]).nonBlankText
    }

    private static func endsPage(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ":")
            || byte == UInt8(ascii: ";") || byte == 0xE2
    }
}

extension String {
    /// The first year, see there.
    var firstYear: Int? { withBytes(\.firstYear) }

    /// The first page, see there.
    var firstPage: String? { withBytes(\.firstPage) }

    private func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        var text = self
        return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }

    /// Whether `://` stands in the text.
    var hasAddressScheme: Bool {
        let bytes = utf8
        var rest = bytes[...]
        while let colon = rest.firstIndex(of: UInt8(ascii: ":")) {
            rest = rest[bytes.index(after: colon)...]
            if rest.starts(with: "//".utf8) { return true }
        }
        return false
    }

    var nonEmpty: String? { isEmpty ? nil : self }
}

extension Paper {
    /// Moves the paper out and leaves an empty one: what is returned from a property would be copied.
    mutating func take() -> Paper {
        withUnsafeMutablePointer(to: &self) { place in
            let paper = place.move()
            place.initialize(to: Paper(title: ""))
            return paper
        }
    }

    /// Adds an identifier that the record gives, once.
    mutating func add(_ id: PaperID?) {
        guard let id else { return }
        // Most papers have one or two.
        if identifiers.isEmpty { identifiers.reserveCapacity(2) }
        guard !identifiers.contains(id) else { return }
        identifiers.insert(id, at: identifiers.firstIndex { id < $0 } ?? identifiers.count)
    }
}
