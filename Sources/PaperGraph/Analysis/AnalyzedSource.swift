package import EntityExtraction
package import PaperCorpus

/// A corpus that keeps what its records name: nothing is looked for again, and only what is asked for is read.
package protocol AnalyzedSource: CorpusSource {
    /// The corpus as `Analysis.corpusAndLexicon` makes it; nothing where what is kept does not answer.
    func analyzedCorpus(_ request: CorpusRequest) throws -> (corpus: AnalyzedCorpus, lexicon: CorpusLexicon)?

    /// The records that stand for some papers of the corpus, with their texts, by the number of the paper.
    func texts(of papers: [Int], in corpus: AnalyzedCorpus) throws -> [Int: Paper]
}

/// What is wanted of a corpus.
package struct CorpusRequest: Sendable {
    /// Whether the names in texts are.
    package var findsNames: Bool
    /// Which keywords that people gave are.
    package var keywords: KeywordSource
    /// Whether spellings of these keywords are one.
    package var foldsKeywords: Bool
    /// Whether more of a paper is than its identifier, title, year and venue.
    package var needsDetails: Bool
    /// Whether what the corpus taught of its names is.
    package var needsLexicon: Bool
    /// How much memory the process may take.
    package var memoryLimit: MemoryLimit

    package init(
        findsNames: Bool, keywords: KeywordSource, foldsKeywords: Bool, needsDetails: Bool, needsLexicon: Bool,
        memoryLimit: MemoryLimit = .ofMachine
    ) {
        (self.findsNames, self.keywords, self.foldsKeywords) = (findsNames, keywords, foldsKeywords)
        (self.needsDetails, self.needsLexicon, self.memoryLimit) = (needsDetails, needsLexicon, memoryLimit)
    }
}
