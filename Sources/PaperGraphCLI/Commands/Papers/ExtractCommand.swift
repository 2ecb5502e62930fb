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
              papergraph extract - --format worker --emit record,claim < part.jsonl
              papergraph extract - --format worker --emit mention,paper,pair --lexicon lexicon.jsonl < part.jsonl
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

    enum Format: String, CaseIterable {
        case jsonl, worker
    }

    @Option(
        help: ArgumentHelp(
            "How to print: jsonl, or worker, the lines that --emit names (papergraph.worker/1), for an engine that hands "
                + "out parts of a corpus.", valueName: "format"),
        transform: { try Choice.one($0, of: Format.allCases, what: "format", named: \.rawValue) })
    var format: Format = .jsonl

    @Option(
        help: ArgumentHelp(
            "What a worker tells: record and claim before names are settled, then with --lexicon mention, paper, entity, "
                + "pair, reference.", valueName: "lines"),
        transform: { try Choice.several($0, of: WorkerLine.allCases, what: "kind of line", named: \.rawValue) })
    var emit: [WorkerLine] = []

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    func validate() throws {
        guard guideline == nil || (!corpus && known.lexicon == nil) else {
            throw ValidationError("--guideline marks by the tagger alone: leave out --corpus and --lexicon.")
        }
        try validateWorker()
    }

    private func validateWorker() throws {
        guard format == .worker else {
            guard emit.isEmpty else { throw ValidationError("--emit is for --format worker.") }
            return
        }
        guard !emit.isEmpty else {
            throw ValidationError("name what the worker is to tell, as in --emit record,claim.")
        }
        guard !corpus, guideline == nil, !omitsText, !explain, stops.stopWords == nil else {
            throw ValidationError("--format worker takes --emit and --lexicon, and no other choice of what is printed.")
        }
        let learning = emit.filter(WorkerLine.ofFirstReading.contains)
        guard learning.isEmpty || (learning.count == emit.count && known.lexicon == nil) else {
            throw ValidationError(
                "record and claim are told before names are settled: in a run of their own, without --lexicon.")
        }
    }

    func run() throws {
        if format == .worker { return try runWorker() }
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

    private func runWorker() throws {
        let session = Session(input, takesDigests: false)
        try session.run {
            let file = try OutputFile(output)
            let lexicon = try known.read(session.reporter).settled()
            do {
                let report = try Worker(session.analysis, telling: Set(emit)).run(lexicon: lexicon) {
                    try file.write($0)
                }
                session.reporter.summarize(report.summary())
            } catch let error as ReadError where error.diagnostic.code == "empty-input" {
                // Engines cut as they like: a part may have nothing in it.
            }
            try file.commit()
        }
    }
}
