import PaperGraph
import Testing

@Suite struct StopWordsTests {
    @Test(arguments: [
        (["novel"], "novel approach", true, true), (["novel"], "novel approach", false, false),
        (["novel"], "novel", false, true), (["Novel Approaches"], "novel approach", false, true),
        (["novel-approach"], "novel approach", true, true), (["novel approach"], "novel approach to x", true, false),
        (["results"], "result analysis", true, true), (["result"], "results analysis", true, true),
        (["art"], "state of the art", true, true), (["art"], "artificial intelligence", true, false),
        ([" ", "--"], "novel approach", true, false), ([], "novel approach", true, false),
    ])
    func whatIsDropped(list: [String], key: String, isExtracted: Bool, drops: Bool) {
        #expect(StopWords(list).drops(key, isExtracted: isExtracted) == drops)
    }

    @Test func theyConcernKeywordsAlone() throws {
        let corpus = try Corpora.analyzed(Corpora.five, keywords: .both)
        var filter = CorpusFilter()
        filter.stopWords = StopWords(["BERT", "language models", "nothing"])
        let left = corpus.filtered(by: filter)
        func keywords(_ corpus: AnalyzedCorpus) -> [String] {
            corpus.entities.filter { $0.id.kind == .keyword }.map(\.id.key)
        }
        #expect(keywords(corpus).contains("language model") && keywords(corpus).contains("nothing"))
        #expect(!keywords(left).contains("language model") && !keywords(left).contains("nothing"))
        #expect(keywords(left).contains("evaluation"))
        #expect(left.entities.filter { $0.id.kind != .keyword } == corpus.entities.filter { $0.id.kind != .keyword })
    }

    @Test func aKeywordOfTheAuthorsStaysWhereOnlyOneOfItsWordsIsListed() throws {
        let corpus = try Corpora.analyzed(Corpora.five, keywords: .author)
        var filter = CorpusFilter()
        filter.stopWords = StopWords(["language"])
        #expect(corpus.filtered(by: filter).entities == corpus.entities)
        let extracted = try Corpora.analyzed(Corpora.five, keywords: .extracted)
        let left = extracted.filtered(by: filter).entities.filter { $0.id.kind == .keyword }
        #expect(!left.isEmpty && !left.contains { $0.id.key.contains("language") })
    }
}
