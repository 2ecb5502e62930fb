import PaperGraph
import Testing

@Suite struct AnalysisTests {
    @Test func duplicatesAreOnePaper() throws {
        let corpus = try Corpora.analyzed(Corpora.five + Corpora.five)
        #expect(corpus.papers.count == 5)
        #expect(corpus.mergedRecords == 5)
        let bert = try #require(corpus.entities.first { $0.id.key == "bert" })
        #expect(bert.paperCount == 2 && bert.mentionCount == 3)
    }

    @Test func theDigestDoesNotDependOnTheOrder() throws {
        let forward = try Corpora.analyzed(Corpora.five)
        let backward = try Corpora.analyzed(Corpora.five.reversed())
        #expect(forward.digest == backward.digest)
        #expect(forward.digest != (try Corpora.analyzed(Array(Corpora.five.dropLast()))).digest)
    }

    @Test func aNameIntroducedByOnePaperIsFoundInTheOthers() throws {
        let corpus = try Corpora.analyzed([
            #"{"title":"Zorbit: A Model for Weather","abstract":"We introduce Zorbit, a model of the weather. With Zorbit forecasts are quick."}"#,
            #"{"title":"Another paper on the weather","abstract":"We start from the data of Zorbit itself."}"#,
        ])
        let zorbit = try #require(corpus.entities.first { $0.id.key == "zorbit" })
        #expect(zorbit.id.kind == .model && zorbit.paperCount == 2)
    }

    @Test func aNameHasOneKindInACorpus() throws {
        let corpus = try Corpora.analyzed([
            #"{"title":"First","abstract":"We evaluate on the Qorble dataset and the Qorble benchmark."}"#,
            #"{"title":"Second","abstract":"The QORBLE model and the Qorble benchmark, the Qorble dataset."}"#,
        ])
        let ids = corpus.entities.map(\.id).filter { $0.key == "qorble" }
        #expect(ids.count <= 1)
    }

    @Test func theLabelIsTheMostFrequentSpelling() throws {
        let corpus = try Corpora.analyzed([
            #"{"title":"First","abstract":"We use GPT-4, GPT4 and GPT-4."}"#,
            #"{"title":"Second","abstract":"We use GPT 4 and GPT-4."}"#,
        ])
        #expect(corpus.entities.map(\.name) == ["GPT-4"])
        #expect(corpus.entities.map(\.mentionCount) == [5])
    }

    @Test func aCorpusThatChangesBetweenTheTwoPassesIsAnError() throws {
        let error = try #require(throws: ReadError.self) {
            try Analysis(ChangingSource(Corpora.five), threads: 1).corpus()
        }
        #expect(error.diagnostic.code == "changed-while-reading")
    }

    @Test func keywordsAloneAreReadOnce() throws {
        let source = ChangingSource(Corpora.five)
        let corpus = try Analysis(source, threads: 1).corpus(of: [.keyword], keywords: .both)
        #expect(source.openings == 1 && corpus.papers.count == 5)
    }

    @Test func onlyWhatIsAskedForIsMadeOfARecord() throws {
        let stream = try Corpora.source([Corpora.five[0]]).open(threads: 1)
        let paper = try #require(try stream.next()?.papers.first)
        let (all, none) = (
            ExtractedRecord(paper, parts: [.mentions, .keywords, .sentences]), ExtractedRecord(paper, parts: [])
        )
        #expect(!all.mentions.isEmpty && !all.keywords.isEmpty && all.sentences.count == 3)
        #expect(none.mentions.isEmpty && none.keywords.isEmpty && none.sentences.count == 0)
        #expect(ExtractedRecord(paper).mentions == all.mentions && ExtractedRecord(paper).keywords.isEmpty)
        let keywords = ExtractedRecord(paper, parts: .keywords)
        #expect(keywords.keywords == all.keywords && keywords.mentions.isEmpty)
    }

    @Test(arguments: [1, 2, 8])
    func batchesComeInOrder(threads: Int) throws {
        let lines = (0..<2000).map { #"{"id":"p\#($0)","title":"Paper number \#($0)","abstract":"About BERT."}"# }
        var seen: [String] = []
        let report = try Analysis(Corpora.source(lines), threads: threads).forEachBatch { records in
            records.map(\.paper.title)
        } deliver: {
            seen += $0
        }
        #expect(seen == (0..<2000).map { "Paper number \($0)" })
        #expect(report.total.records == 2000)
    }

    @Test func whatDeliverThrowsEndsTheWork() throws {
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try Analysis(Corpora.source(Corpora.five), threads: 2).forEachBatch {
                $0.count
            } deliver: { _ in
                throw Stop()
            }
        }
    }
}

/// Gives other papers the second time.
private struct ChangingSource: CorpusSource {
    let lines: [String]
    private let opened = Opened()

    final class Opened: @unchecked Sendable { var count = 0 }

    init(_ lines: [String]) {
        self.lines = lines
    }

    var openings: Int { opened.count }

    func open(threads: Int) throws(ReadError) -> any PaperStream {
        opened.count += 1
        return try Corpora.source(Array(lines.dropFirst(opened.count - 1))).open(threads: threads)
    }

    func reopenable() throws(ReadError) -> any CorpusSource { self }
}
