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
}

extension String {
    /// The first four digits in a row that no other stands beside: `2019`, `2019-03-01`, `1998 Dec-1999 Jan`.
    var firstYear: Int? {
        var digits = 0
        var value = 0
        for byte in utf8 {
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
        let end = utf8.firstIndex { "-,:;".utf8.contains($0) || $0 == 0xE2 } ?? endIndex
        return String(self[..<end]).trimmingASCIIWhitespace().nonEmpty
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
    /// Adds an identifier that the record gives, once.
    mutating func add(_ id: PaperID?) {
        guard let id, !identifiers.contains(id) else { return }
        identifiers.append(id)
        identifiers.sort()
    }
}
