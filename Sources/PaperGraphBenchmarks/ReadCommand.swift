import ArgumentParser
import PaperGraph

struct ReadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "read", abstract: "Reading files of any format into papers.",
        discussion: """
            Each file is held in memory, and read into papers on one thread and on two, taking turns. No digest of the \
            file is taken, as `papers` and `extract` take none. A core's rate is by processor time of the one thread; \
            the ratio is of times on the clock, and needs two idle cores.
            """)

    @Option(help: "The format of every file; told by content unless given.")
    var format: String?

    @Option(help: "How many runs are counted, after one that is not.")
    var runs = 5

    @Flag(help: "A line of JSON for each file, of one thread alone, that compare.py sets beside other parsers.")
    var json = false

    @Argument(help: "The files.")
    var files: [String]

    func validate() throws {
        guard runs > 0 else { throw ValidationError("--runs needs at least one") }
        if let format, PaperReaders.named(format) == nil {
            throw ValidationError("no format is called \(format): \(PaperReaders.all.map(\.name))")
        }
    }

    func run() throws {
        if !json { print("file, format, MB, records, MB/s a core (median; min–max), of two threads, ratio to one") }
        for file in files {
            let benchmark = try ReadBenchmark(path: file, format: format.flatMap { PaperReaders.named($0) })
            print(json ? try benchmark.json(runs: runs) : try benchmark.row(runs: runs))
        }
    }
}

/// Reading one file.
struct ReadBenchmark {
    private var source: FileCorpusSource
    private let name: String
    private let megabytes: Double

    init(path: String, format: (any PaperReader)?) throws {
        let bytes = try CorpusInput(path).bytes(atMost: 16 << 30)
        name = path.split(separator: "/").last.map(String.init) ?? path
        source = FileCorpusSource([CorpusInput(bytes: bytes, name: name)], format: format)
        source.takesDigests = false
        megabytes = Double(bytes.count) / 1e6
    }

    /// Reads everything, keeps nothing.
    private func read(threads: Int) throws -> ReadReport {
        let stream = try source.open(threads: threads)
        while try stream.next() != nil {}
        return stream.report
    }

    func row(runs: Int) throws -> String {
        let report = try read(threads: 2)
        var timings: (one: [Timing], two: [Timing]) = ([], [])
        _ = try read(threads: 1)
        for _ in 0..<runs {
            timings.one.append(try Timing.of { _ = try read(threads: 1) })
            timings.two.append(try Timing.of { _ = try read(threads: 2) })
        }
        let core = Measurement(timings: timings.one).spread(\.cpu)
        let one = Measurement(timings: timings.one).spread(\.wall)
        let two = Measurement(timings: timings.two).spread(\.wall)
        return [
            name, report.inputs.first?.format ?? "", Self.figure(megabytes), "\(report.total.records)",
            "\(rate(core.median)) (\(rate(core.maximum))–\(rate(core.minimum)))",
            "\(rate(two.median)) (\(rate(two.maximum))–\(rate(two.minimum)))", Self.figure(one.median / two.median),
        ].joined(separator: ", ")
    }

    /// The median seconds of all cores together, and what was read.
    func json(runs: Int) throws -> String {
        let report = try read(threads: 1)
        let cpu = try Measurement(runs: runs) { _ = try read(threads: 1) }.spread(\.cpu).median
        return #"{"format":"\#(report.inputs.first?.format ?? "")","records":\#(report.total.records),"cpu":\#(cpu)}"#
    }

    private func rate(_ seconds: Double) -> String { Self.figure(megabytes / seconds) }

    private static func figure(_ number: Double) -> String {
        number >= 100 ? String(Int(number.rounded())) : String((number * 100).rounded() / 100)
    }
}
