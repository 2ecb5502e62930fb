import ArgumentParser
import PaperGraph

struct TextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text", abstract: "Reading, extraction and networks, on text made of the samples or on a file.",
        discussion: """
            Texts made by repeating the samples keep what the extractors remember of words warm; --input takes real \
            ones. Rates are of the bytes of the input, by processor time of all threads together.
            """)

    @Option(help: "The directory of the samples.")
    var samples = "samples"

    @Option(help: "How many megabytes of text are made.")
    var megabytes = 100

    @Option(help: "A file to read instead, of any format; JSON Lines are read fastest.")
    var input: String?

    @Option(help: "How many runs are counted, after one that is not.")
    var runs = 5

    @Option(help: "How many threads work.")
    var threads = 1

    @Option(help: "Only benchmarks whose name holds this.")
    var filter = ""

    func validate() throws {
        guard runs > 0 else { throw ValidationError("--runs needs at least one") }
    }

    func run() throws {
        let text = try input.map { try CorpusInput($0).bytes(atMost: 16 << 30) } ?? sampleLines()
        let listing = input == nil ? try sampleListing() : nil
        print("benchmark, MB, threads, MB/s a core (median; min–max), CPU s (median), wall s (median)")
        for benchmark in TextBenchmark.all where filter.isEmpty || benchmark.name.contains(filter) {
            guard let bytes = benchmark.readsListing ? listing : text else { continue }
            let analysis = analysis(of: bytes, threads: threads)
            let measured = try Measurement(runs: runs) { try benchmark.run(analysis) }
            let (wall, cpu) = (measured.spread(\.wall), measured.spread(\.cpu))
            let megabytes = Double(bytes.count) / 1e6
            print(
                "\(benchmark.name), \(Int(megabytes)), \(threads), \(Self.rates(megabytes, cpu)), "
                    + "\(Self.figure(cpu.median)), \(Self.figure(wall.median))")
        }
        if filter.isEmpty || "tagger alone".contains(filter) { try runTagger(over: text) }
    }

    private func runTagger(over text: [UInt8]) throws {
        let benchmark = try TaggerBenchmark(analysis(of: text, threads: 1))
        let cpu = Measurement(runs: runs) { benchmark.run() }.spread(\.cpu)
        print("tagger alone, thousands of tokens a second of a core (median; min–max)")
        print("\(benchmark.tokenCount) tokens, \(Self.rates(Double(benchmark.tokenCount) / 1e3, cpu))")
    }

    private func analysis(of bytes: [UInt8], threads: Int) -> Analysis {
        Analysis(FileCorpusSource([CorpusInput(bytes: bytes, name: "input")]), threads: threads)
    }

    private func sampleLines() throws -> [UInt8] {
        GeneratedText(size: megabytes << 20)
            .jsonLines(of: try CorpusInput(samples + "/papers.jsonl").bytes(atMost: 1 << 30))
    }

    private func sampleListing() throws -> [UInt8] {
        GeneratedText(size: megabytes << 20)
            .listing(of: try CorpusInput(samples + "/papers.txt").bytes(atMost: 1 << 30))
    }

    private static func rates(_ amount: Double, _ cpu: (minimum: Double, median: Double, maximum: Double)) -> String {
        "\(figure(amount / cpu.median)) (\(figure(amount / cpu.maximum))–\(figure(amount / cpu.minimum)))"
    }

    private static func figure(_ number: Double) -> String {
        number >= 100 ? String(Int(number.rounded())) : String((number * 100).rounded() / 100)
    }
}
