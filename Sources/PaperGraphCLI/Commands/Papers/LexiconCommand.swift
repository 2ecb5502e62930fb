import ArgumentParser
import PaperGraph

struct LexiconCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lexicon",
        abstract: "Write what the papers together teach of their names, to be used for other papers.",
        discussion: """
            JSON Lines: a line that names the format (papergraph.lexicon/1), then a line a name, by key: its kind, how
            many papers name and introduce it, what speaks for each kind, its spellings and long forms. The same papers
            give the same bytes in whatever order. `extract --lexicon` of the same papers finds what `extract --corpus`
            does, and reads them once. A kind that is changed by hand holds.

            EXAMPLES:
              papergraph lexicon samples/papers.txt --output lexicon.jsonl
              papergraph extract new.jsonl --lexicon lexicon.jsonl
              papergraph lexicon new.jsonl --lexicon lexicon.jsonl --output both.jsonl
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var known: LexiconOptions

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    func run() throws {
        let session = Session(input)
        try session.run {
            let file = try OutputFile(output)
            let known = try known.read(session.reporter)
            let (lexicon, report) = try session.analysis.learned(knowing: known)
            try session.requirePapers(report)
            try LexiconLine().write(lexicon) { try file.write($0) }
            try file.commit()
            session.reporter.summarize(report.summary())
            session.reporter.summarize("wrote \(grouped(lexicon.entries.count)) names")
        }
    }
}
