/// About how wide text is in Helvetica or Arial, which have the same widths.
enum TextWidth {
    /// In units of the font's size. O(length).
    static func of(_ text: String) -> Double {
        text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    }

    private static func width(of scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "j", "l", "I", "'", "|", ".", ",", ":", ";", "!", " ", "f", "t", "r", "(", ")", "[", "]", "/", "-":
            0.32
        case "m", "w", "M", "W", "@", "%": 0.88
        case "A"..."Z", "&": 0.69
        case "\u{0}"..."\u{2FF}": 0.56
        case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200F}", "\u{FE00}"..."\u{FE0F}": 0
        case "\u{370}"..."\u{10FF}": 0.62
        default: scalar.value >= 0x1100 ? 1 : 0.62
        }
    }

    /// A text that is not longer than some letters, with an ellipsis where it was cut.
    static func cut(_ text: String, to limit: Int) -> String {
        let head = text.prefix(limit + 1)
        guard head.count > limit else { return text }
        return String(head.prefix(limit - 1)).trimmingTrailingBlanks + "…"
    }
}

extension String {
    fileprivate var trimmingTrailingBlanks: String {
        var text = self
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return text
    }
}
