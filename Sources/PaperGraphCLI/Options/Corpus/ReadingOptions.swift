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

    @Option(
        name: .customLong("memory-limit"),
        help: ArgumentHelp(
            "Take no more memory than this, as in 4G or 500M: pairs past their share are counted on disk, and what does "
                + "not fit is refused. Nine tenths of the machine if not given.", valueName: "size"),
        transform: Self.size)
    var memorySize: Int?

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

    /// A size in bytes: a number, and a unit of thousands (`4G`, `4GB`) or of 1,024 (`4GiB`).
    private static func size(_ text: String) throws -> Int {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let unit = text.dropFirst(digits.count).uppercased()
        let power = ["K", "M", "G", "T"].firstIndex(of: unit.prefix(1))
        guard let number = Int(digits), let power, ["", "B", "IB"].contains(unit.dropFirst()) else {
            throw ValidationError("'\(text)' is no size; write 4G, 500M or 4GiB.")
        }
        let size = (0...power).reduce(Double(number)) { size, _ in size * (unit.hasSuffix("IB") ? 1024 : 1000) }
        guard (16_000_000...1e15).contains(size) else {
            throw ValidationError("--memory-limit must be between 16M and 1000T.")
        }
        return Int(size)
    }

    var memoryLimit: MemoryLimit { memorySize.map { MemoryLimit(bytes: $0) } ?? .ofMachine }

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
