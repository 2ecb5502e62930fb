import PaperGraph
import Testing

@Suite struct CorpusFilterTests {
    @Test func yearsNarrowPapersAndCounts() throws {
        var filter = CorpusFilter()
        filter.years = 2019...2020
        let corpus = try Corpora.analyzed(Corpora.five).filtered(by: filter)
        #expect(corpus.papers.map(\.paper.year) == [2019, 2020])
        let bert = try #require(corpus.entities.first { $0.id.key == "bert" })
        #expect(bert.paperCount == 1 && bert.mentionCount == 2 && bert.firstYear == 2019)
        #expect(!corpus.entities.contains { $0.id.key == "gpt2" })
    }

    @Test func papersWithoutAYearAreOfNoYears() throws {
        var filter = CorpusFilter()
        filter.years = 0...9999
        #expect(try Corpora.analyzed(Corpora.five).filtered(by: filter).papers.count == 4)
    }

    @Test func doubtfulMentionsGo() throws {
        let corpus = try Corpora.analyzed(Corpora.five)
        var filter = CorpusFilter()
        filter.minimumConfidence = Confidence(thousandths: 999)
        let sure = corpus.filtered(by: filter)
        #expect(sure.papers.count == 5)
        #expect(sure.entities.map(\.id.kind) == [.url])
    }

    @Test(arguments: [
        ("BERT", false), ("bert", false), ("model:BERT", false), ("dataset:BERT", true), ("RoBERTa", true),
    ])
    func namesAreLeftOutInAnySpelling(name: String, stays: Bool) throws {
        var filter = CorpusFilter()
        filter.excludedNames = [name]
        let corpus = try Corpora.analyzed(Corpora.five).filtered(by: filter)
        #expect(corpus.entities.contains { $0.id.key == "bert" } == stays)
    }

    @Test func anEmptyFilterChangesNothing() throws {
        let corpus = try Corpora.analyzed(Corpora.five)
        #expect(corpus.filtered(by: CorpusFilter()).entities == corpus.entities)
    }
}
