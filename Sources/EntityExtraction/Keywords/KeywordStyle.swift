/// How much the words of a text are those of texts whose keywords authors, indexers or readers chose.
///
/// Authors name a few subjects, indexers all of them, and readers mark most phrases of a text; and the collections that
/// keywords are learned from come of different fields. So the vocabulary tells what is wanted, and with it how likely a
/// phrase is a keyword.
struct KeywordStyle {
    private(set) var authors = 0
    private(set) var indexers = 0
    private(set) var readers = 0
    private var words = 0

    /// Adds a word.
    @inline(__always)
    mutating func add(_ entry: KeywordLexicon.Entry) {
        authors += Int(entry.authors)
        indexers += Int(entry.indexers)
        readers += Int(entry.readers)
        words += 1
    }

    /// The mean of a sum over the words, eight times as fine as for one word, from 64 as the middle.
    func mean(_ sum: Int) -> Int { words == 0 ? 64 : 64 + (sum - 32 * words) * 8 / words }
}
