/// What ranks candidates: the words and the trees over their features.
struct KeywordModel: Sendable {
    var lexicon: KeywordLexicon
    var trees: KeywordTrees

    /// The model that comes with the program.
    static let builtIn = KeywordModel(
        lexicon: KeywordLexicon(KeywordModelData.words), trees: KeywordTrees(KeywordModelData.trees))
}
