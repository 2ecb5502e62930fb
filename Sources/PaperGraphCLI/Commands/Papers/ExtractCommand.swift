import ArgumentParser
import PaperGraph

struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Print the entities of each paper as JSON Lines.",
        discussion: """
            One line a record, in the order of the input: its identifiers, texts, and where which model, dataset, method,
            task, metric or URL is named. Offsets count Unicode scalars, as Python's str does. A line depends on its own record and on
            --lexicon alone and memory does not grow with the input, so a stream without end is fine. With --corpus the
            inputs are read twice and what one paper introduces is found in all of them. Keywords of texts that are not
            English are found by repetition alone, and have that as their source.

            EXAMPLES:
              papergraph extract samples/papers.txt > entities.jsonl
              zcat papers.jsonl.gz | papergraph extract - --no-text
              papergraph extract papers.txt --corpus --output entities.jsonl
              papergraph extract papers.txt --corpus --explain --no-text
              papergraph extract new.jsonl --lexicon lexicon.jsonl
              papergraph extract papers.jsonl --guideline abstracts --no-text
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var known: LexiconOptions
    @OptionGroup var stops: StopWordOptions

    @Flag(help: "Learn names from all papers first, and settle one kind for each name.")
    var corpus = false

    @Flag(name: .customLong("no-text"), help: "Leave out titles and abstracts.")
    var omitsText = false

    @Flag(help: "Say of each mention why it was believed and linked: the points by source, and the reasons.")
    var explain = false

    @Option(
        help: ArgumentHelp(
            "Mark what one guideline of annotators asks for and nothing else, to compare with annotations: "
                + Guideline.allCases.map(\.name).joined(separator: ", ") + ".", valueName: "guideline"),
        transform: { try Choice.one($0, of: Guideline.allCases, what: "guideline", named: \.name) })
    var guideline: Guideline?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    func validate() throws {
        guard guideline == nil || (!corpus && known.lexicon == nil) else {
            throw ValidationError("--guideline marks by the tagger alone: leave out --corpus and --lexicon.")
        }
    }

    func run() throws {
        let session = Session(input, takesDigests: false)
        try session.run {
            let file = try OutputFile(output)
            var analysis = session.analysis
            let stopWords = try stops.read(session.reporter)
            var lexicon = try known.read(session.reporter)
            if corpus {
                analysis.source = try analysis.source.reopenable()
                lexicon = try analysis.lexicon(knowing: lexicon)
            } else {
                lexicon = lexicon.settled()
            }
            let lines = ExtractLine(
                inputNames: session.inputNames, includesText: !omitsText, includesExplanations: explain)
            let report = try analysis.forEachBatch(
                lexicon: lexicon, parts: [.mentions, .keywords], guideline: guideline
            ) {
                lines.lines(of: $0.map { $0.dropping(stopWords) })
            } deliver: {
                try file.write($0)
            }
            try session.requirePapers(report)
            try file.commit()
            session.reporter.summarize(report.summary())
        }
    }
}
