import ArgumentParser
import PaperGraph

struct TextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text", abstract: "Reading, extraction and networks, on text made of the samples.")

    @Option(help: "The directory of the samples.")
    var samples = "samples"

    @Option(help: "How many megabytes of text are made.")
    var megabytes = 100

    @Option(help: "How many runs are counted, after one that is not.")
    var runs = 5

    @Option(help: "How many threads work.")
    var threads = 1

    @Option(help: "Only benchmarks whose name holds this.")
    var filter = ""

    func run() throws {
        let text = GeneratedText(size: megabytes << 20)
        let listing = text.listing(of: try CorpusInput(samples + "/papers.txt").bytes(atMost: 1 << 30))
        let lines = text.jsonLines(of: try CorpusInput(samples + "/papers.jsonl").bytes(atMost: 1 << 30))
        print("benchmark, MB, threads, MB/s wall (median; min–max), CPU s (median)")
        for benchmark in TextBenchmark.all where filter.isEmpty || benchmark.name.contains(filter) {
            let bytes = benchmark.format == "listing" ? listing : lines
            let analysis = Analysis(
                FileCorpusSource([CorpusInput(bytes: bytes, name: benchmark.format)]), threads: threads)
            let measured = try Measurement(runs: runs) { try benchmark.run(analysis) }
            let megabytes = Double(bytes.count) / 1e6
            let (wall, cpu) = (measured.spread(\.wall), measured.spread(\.cpu))
            print(
                "\(benchmark.name), \(Int(megabytes)), \(threads), \(Self.rate(megabytes / wall.median)) "
                    + "(\(Self.rate(megabytes / wall.maximum))–\(Self.rate(megabytes / wall.minimum))), "
                    + "\(Self.rate(cpu.median))")
        }
    }

    private static func rate(_ number: Double) -> String {
        number >= 100 ? String(Int(number.rounded())) : String((number * 100).rounded() / 100)
    }
}

/// A piece of work over a corpus.
struct TextBenchmark: Sendable {
    let name: String
    let format: String
    let run: @Sendable (Analysis) throws -> Void

    static let all = [
        TextBenchmark(name: "read listing", format: "listing", run: read),
        TextBenchmark(name: "read jsonl", format: "jsonl", run: read),
        TextBenchmark(name: "extract entities", format: "jsonl") { try extract($0, parts: []) },
        TextBenchmark(name: "extract entities and keywords", format: "jsonl") { try extract($0, parts: .keywords) },
        TextBenchmark(name: "extract lines", format: "jsonl") { analysis in
            let lines = ExtractLine(inputNames: ["jsonl"])
            var count = 0
            try analysis.forEachBatch(parts: .keywords) {
                lines.lines(of: $0)
            } deliver: {
                count += $0.count
            }
            precondition(count > 0)
        },
        TextBenchmark(name: "corpus (two passes)", format: "jsonl") { analysis in
            let corpus = try analysis.corpus()
            precondition(!corpus.entities.isEmpty)
        },
    ]

    @Sendable private static func read(_ analysis: Analysis) throws {
        let stream = try analysis.source.open(threads: analysis.threads)
        var papers = 0
        while let batch = try stream.next() { papers += batch.papers.count }
        precondition(papers > 0)
    }

    private static func extract(_ analysis: Analysis, parts: ExtractedRecord.Parts) throws {
        var mentions = 0
        try analysis.forEachBatch(parts: parts) { records in
            records.reduce(0) { $0 + $1.mentions.count + $1.keywords.count }
        } deliver: {
            mentions += $0
        }
        precondition(mentions > 0)
    }
}
