import ArgumentParser
import PaperGraph

/// The inputs, and how they are read: the same for every command that reads papers.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files, archives or directories of papers; - is standard input. The format is told by the content.",
            valueName: "input"),
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

    @Option(
        help: ArgumentHelp(
            "Leave out what a compressed file holds beyond this many times its size.", valueName: "times"))
    var maxExpansion = 200

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
        guard maxExpansion > 0 else { throw ValidationError("--max-expansion must be at least 1.") }
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError("--threads must be between 1 and 1024.")
        }
    }

    /// The corpus that the inputs are.
    var source: FileCorpusSource {
        FileCorpusSource(
            inputs.map { CorpusInput($0) }, format: inputFormat.flatMap(PaperReaders.named),
            maximumRecordSize: maxRecord << 20, maximumExpansion: maxExpansion)
    }

    var threadCount: Int { threads ?? Analysis.availableThreads }

    /// The parameters that decide how the inputs are read, as words of a command line.
    var words: [String] {
        var words: [String] = []
        if let inputFormat { words += ["--input-format", inputFormat] }
        if maxRecord != 64 { words += ["--max-record", String(maxRecord)] }
        if maxExpansion != 200 { words += ["--max-expansion", String(maxExpansion)] }
        return words
    }
}
