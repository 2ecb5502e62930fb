import PaperGraph

/// A piece of work over a corpus.
struct TextBenchmark: Sendable {
    let name: String
    /// Whether it reads a listing, which only the samples are.
    var readsListing = false
    let run: @Sendable (Analysis) throws -> Void

    static let all = [
        TextBenchmark(name: "read listing", readsListing: true, run: read),
        TextBenchmark(name: "read", run: read),
        TextBenchmark(name: "entities") { try extract($0, .mentions) },
        TextBenchmark(name: "keywords") { try extract($0, .keywords) },
        TextBenchmark(name: "whole extraction, all kinds") { try extract($0, [.mentions, .keywords]) },
        TextBenchmark(name: "extract lines", run: lines),
        TextBenchmark(name: "corpus of names (two passes)") { try corpus($0, of: EntityKind.all, .none) },
        TextBenchmark(name: "corpus of keywords (one pass)") { try corpus($0, of: [.keyword], .extracted) },
    ]

    @Sendable private static func read(_ analysis: Analysis) throws {
        let stream = try analysis.source.open(threads: analysis.threads)
        var papers = 0
        while let batch = try stream.next() { papers += batch.papers.count }
        precondition(papers > 0)
    }

    private static func extract(_ analysis: Analysis, _ parts: ExtractedRecord.Parts) throws {
        var mentions = 0
        try analysis.forEachBatch(parts: parts) { records in
            records.reduce(0) { $0 + $1.mentions.count + $1.keywords.count }
        } deliver: {
            mentions += $0
        }
        precondition(mentions > 0)
    }

    @Sendable private static func lines(_ analysis: Analysis) throws {
        let lines = ExtractLine(inputNames: ["input"])
        var count = 0
        try analysis.forEachBatch(parts: [.mentions, .keywords]) {
            lines.lines(of: $0)
        } deliver: {
            count += $0.count
        }
        precondition(count > 0)
    }

    private static func corpus(_ analysis: Analysis, of kinds: [EntityKind], _ keywords: KeywordSource) throws {
        let corpus = try analysis.corpus(of: kinds, keywords: keywords)
        precondition(!corpus.entities.isEmpty)
    }
}

/// The tagger alone, over texts that are cut into tokens beforehand.
struct TaggerBenchmark {
    private var documents: [TokenizedDocument] = []
    private(set) var tokenCount = 0

    /// Beyond so many the tokens of a large input would fill the memory.
    private static let limit = 4_000_000

    init(_ analysis: Analysis) throws {
        let stream = try analysis.source.open(threads: 1)
        while tokenCount < Self.limit, let batch = try stream.next() {
            for paper in batch.papers {
                let document = TokenizedDocument(title: paper.title, abstract: paper.abstract)
                tokenCount += document.tokenCount
                documents.append(document)
            }
        }
    }

    func run() { precondition(documents.reduce(0) { $0 + $1.taggedPhraseCount } > 0) }
}
