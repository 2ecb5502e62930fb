internal import CEntityModel

/// What ranks candidates: the words and the trees over their features. A class, since every extractor has it.
final class KeywordModel: Sendable {
    let lexicon: KeywordLexicon
    let trees: KeywordTrees

    init(lexicon: KeywordLexicon, trees: KeywordTrees) {
        self.lexicon = lexicon
        self.trees = trees
    }

    /// The model that comes with the program, embedded in it.
    static let builtIn = KeywordModel(
        lexicon: KeywordLexicon(embedded(papergraph_keyword_words)),
        trees: KeywordTrees(embedded(papergraph_keyword_trees)))

    private static func embedded(
        _ part: (UnsafeMutablePointer<Int>) -> UnsafePointer<CChar>
    ) -> UnsafeRawBufferPointer {
        var length = 0
        let start = part(&length)
        return UnsafeRawBufferPointer(start: start, count: length)
    }
}
