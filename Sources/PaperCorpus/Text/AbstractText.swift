/// What stands where an abstract should be.
enum AbstractText {
    /// The text, unless it is blank or says in words that there is none.
    static func meaningful(_ text: String?) -> String? {
        guard let text, text.utf8.contains(where: { !$0.isSpace }), !isNotice(text) else { return nil }
        return text
    }

    /// `[No abstract available]` and its like.
    private static func isNotice(_ text: String) -> Bool {
        guard text.utf8.count <= 40 else { return false }
        let letters = String(decoding: text.utf8.lazy.filter(\.isLetter).map(\.asciiLowercased), as: UTF8.self)
        return notices.contains(letters)
    }

    private static let notices: Set<String> = [
        "noabstractavailable", "abstractnotavailable", "abstractunavailable", "noabstract", "na", "none", "null",
        "notavailable", "abstractisnotavailable", "noabstractisavailable",
    ]
}
