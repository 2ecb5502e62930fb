/// Finds the keywords of a record: phrases of up to six words, ranked by how likely an indexer would choose them.
///
/// Candidates are rows of words between stop words and signs (`KeywordCandidates`). A small learned model ranks them by
/// frequency, place, neighbours, and by what indexers of other texts chose (`KeywordFeatures`, `KeywordTrees`). The
/// result depends on the record alone.
///
/// It was made for English. In a text of another language (`TokenizedDocument.isEnglish`) it goes by frequency and place
/// alone: short words count as function words, and a phrase must be in the title or occur again.
///
/// Of nested phrases the higher ranked stands. Another one that contains it or lies in it is left out when the two
/// stand almost everywhere together, since then one of them says it all.
public struct KeywordExtractor: Sendable {
    /// The most keywords of a record.
    public var limit: Int
    /// Keywords with a lower score are left out: they are more often wrong than they are missed.
    public var minimumScore: Confidence
    /// What was learned.
    var model = KeywordModel.builtIn

    /// Makes an extractor. Of what a text is ranked to be about, the tail below a score of 0.1 is noise.
    public init(limit: Int = 20, minimumScore: Confidence = Confidence(thousandths: 100)) {
        self.limit = limit
        self.minimumScore = minimumScore
    }

    /// The keywords, by falling score; where thousandths tie, the finer score decides, then the first place. Keys are
    /// unique. Linear in the text, but for sorting the candidates.
    public func keywords(in document: TokenizedDocument) -> [Keyword] {
        KeywordAnalysis.withAnalysis(of: document, lexicon: model.lexicon) { analysis in
            let margins = model.trees.margins(of: analysis.features)
            let selection = KeywordSelection(analysis: analysis, fields: document.fields, margins: margins)
            return selection.keywords(limit: limit, minimumScore: minimumScore)
        }
    }
}
