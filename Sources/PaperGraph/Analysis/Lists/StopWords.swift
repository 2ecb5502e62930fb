internal import EntityExtraction

/// Words and phrases that are no keywords. They concern keywords alone; names of other kinds stay.
///
/// A keyword that is listed goes, whoever gave it. An extracted keyword goes as well where one of its words is listed
/// alone: `novel` drops `novel approach`. Case, hyphens and the plural of the last word play no part.
public struct StopWords: Sendable, Hashable {
    private var phrases: Set<String> = []
    private var words: Set<String> = []

    /// A list of words and phrases, by default of none.
    public init(_ list: [String] = []) {
        for phrase in list {
            let key = KeywordKey.fold(phrase)
            guard !key.isEmpty else { continue }
            phrases.insert(key)
            if !key.utf8.contains(UInt8(ascii: " ")) { words.insert(key) }
        }
    }

    /// Whether nothing is listed.
    public var isEmpty: Bool { phrases.isEmpty }

    /// Whether a keyword goes, by its key.
    ///
    /// - Parameter isExtracted: whether it was found in the text; otherwise the authors gave it.
    public func drops(_ key: String, isExtracted: Bool) -> Bool {
        if phrases.contains(key) { return true }
        guard isExtracted, !words.isEmpty else { return false }
        return key.split(separator: " ").contains { words.contains(KeywordKey.fold(String($0))) }
    }
}
