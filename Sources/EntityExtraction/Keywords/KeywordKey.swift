/// Folds a keyword that somebody wrote down to the key that the extractor gives the same phrase: lower case, spaces for
/// hyphens, the last word in the singular.
public enum KeywordKey {
    /// The key of a phrase.
    public static func fold(_ phrase: String) -> String {
        let words = phrase.lowercased().split { $0 == " " || $0 == "-" || $0 == "\u{2010}" || $0.isWhitespace }
        guard let last = words.last else { return "" }
        return (words.dropLast().map(String.init) + [Singular.fold(String(last))]).joined(separator: " ")
    }
}
