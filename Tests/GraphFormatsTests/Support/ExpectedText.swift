/// What tests expect of texts and values in files, written without the writers' means.
enum ExpectedText {
    /// A text with U+FFFD for what no text file may hold.
    static func clean(_ text: String) -> String {
        map(text) { scalar in
            switch scalar.value {
            case 0x9, 0xA, 0xD: scalar
            case 0..<0x20, 0x7F, 0xFFFE, 0xFFFF: "\u{FFFD}"
            default: scalar
            }
        }
    }

    /// A clean text in which tabs are spaces and line ends are `lineEnd`, as DOT has them.
    static func inDOT(_ text: String, lineEnd: Unicode.Scalar) -> String {
        map(clean(text)) { scalar in
            switch scalar {
            case "\t": " "
            case "\n", "\r": lineEnd
            default: scalar
            }
        }
    }

    private static func map(_ text: String, _ transform: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { result.append(transform(scalar)) }
        return String(result)
    }
}
