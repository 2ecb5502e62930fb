import ArgumentParser
import PaperGraph

/// How inputs are read, and what is told meanwhile.
struct ReadingOptions: ParsableArguments {
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

    @OptionGroup var reporting: ReportingOptions

    func validate() throws {
        guard maxRecord > 0 else { throw ValidationError("--max-record must be at least 1.") }
        guard maxExpansion > 0 else { throw ValidationError("--max-expansion must be at least 1.") }
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError("--threads must be between 1 and 1024.")
        }
    }

    /// The corpus that some inputs are.
    func source(of inputs: [String]) -> FileCorpusSource {
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
