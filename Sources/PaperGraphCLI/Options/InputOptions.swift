import ArgumentParser
import PaperGraph

/// The inputs, and how they are read: the same for every command that reads papers.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files of papers; - is standard input. The format is told by the content.", valueName: "input"),
        completion: .file())
    var inputs: [String]

    @Option(
        name: .customLong("input-format"),
        help: "Read every input as this format (see `papergraph formats`).",
        transform: { name in
            try Choice.one(name, of: PaperReaders.all, what: "input format", named: \.name).name
        })
    var inputFormat: String?

    @Option(
        help: ArgumentHelp("Skip records larger than this many megabytes.", valueName: "MB"))
    var maxRecord = 64

    @Option(help: ArgumentHelp("How many threads work; all cores if not given.", valueName: "n"))
    var threads: Int?

    @Flag(help: "Fail (exit code 1) if anything was wrong with the input, after doing the work.")
    var strict = false

    @Flag(name: .shortAndLong, help: "Print errors only: no warnings, no progress, no summary.")
    var quiet = false

    func validate() throws {
        guard !inputs.isEmpty else { throw ValidationError("name at least one input; - is standard input.") }
        guard inputs.count(where: { $0 == "-" }) <= 1 else { throw ValidationError("standard input can be read once.") }
        guard maxRecord > 0 else { throw ValidationError("--max-record must be at least 1.") }
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError("--threads must be between 1 and 1024.")
        }
    }

    /// The corpus that the inputs are.
    var source: FileCorpusSource {
        FileCorpusSource(
            inputs.map { CorpusInput($0) }, format: inputFormat.flatMap(PaperReaders.named),
            maximumRecordSize: maxRecord << 20)
    }

    var threadCount: Int { threads ?? Analysis.availableThreads }
}

/// One run of a command over its inputs: what all of them do before and after their work.
struct Session {
    let options: InputOptions
    let reporter: Reporter
    let analysis: Analysis

    init(_ options: InputOptions) {
        self.options = options
        let reporter = Reporter(isQuiet: options.quiet)
        self.reporter = reporter
        analysis = Analysis(
            options.source, threads: options.threadCount, onDiagnostic: { reporter.report($0) },
            onProgress: { reporter.progress($0) })
    }

    /// Runs the work; an error becomes its one line and exit code 1, warnings do under `--strict`.
    func run(_ work: () throws -> Void) throws {
        do {
            try work()
        } catch let error as ReadError {
            reporter.report(error.diagnostic)
            throw ExitCode.failure
        }
        if options.strict, reporter.warningCount > 0 { throw ExitCode.failure }
    }

    /// Both steps, and the summary line.
    func corpus() throws -> AnalyzedCorpus {
        let corpus = try analysis.corpus()
        try requirePapers(corpus.report)
        reporter.summarize(corpus.report.summary(merged: corpus.mergedRecords))
        return corpus
    }

    /// An input without papers is an error: a wrong file, most likely.
    func requirePapers(_ report: ReadReport) throws {
        guard report.total.records == 0 else { return }
        throw ReadError(.noPapers(options.inputs))
    }
}

extension Diagnostic {
    static func noPapers(_ inputs: [String]) -> Diagnostic {
        Diagnostic(
            .error, "no-papers",
            "no paper was found; check that it is one of the formats of `papergraph formats`, "
                + "or name its format with --input-format",
            input: inputs.joined(separator: ", "))
    }
}
