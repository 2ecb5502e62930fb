import ArgumentParser
import PaperGraph

struct LineageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lineage",
        abstract: "Tell who introduced a model or dataset, who took it up, through whom, and when.",
        discussion: """
            A tree by years: each paper that names it stands below the latest paper that names it too and that it cites,
            by references where the corpus has them, else by what the texts take up. What a paper introduced itself is
            named behind it.

            EXAMPLES:
              papergraph lineage samples/papers.txt --of ImageNet
              papergraph lineage acl/ --of SNLI --limit 5
              papergraph lineage papers.jsonl --of dataset:GLUE --format json
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var selection: CorpusOptions

    @Option(help: ArgumentHelp("The model or dataset.", valueName: "name"))
    var of: String

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("How many papers to list for each year; all for json.", valueName: "n"))
    var limit = 5

    @Option(
        help: ArgumentHelp("How to print: text, or json for one object.", valueName: "format"),
        transform: { try Choice.one($0, of: LineageFormat.allCases, what: "format", named: \.rawValue) })
    var format: LineageFormat = .text

    enum LineageFormat: String, CaseIterable {
        case text, json
    }

    func validate() throws {
        guard limit >= 1 else { throw ValidationError("--limit must be at least 1.") }
    }

    func run() throws {
        let session = Session(input)
        try session.run {
            let output = try OutputFile(nil)
            let analysis = try session.analysis.reopenable()
            let corpus = try session.corpus(selection, with: analysis, for: [.entities, .introductions]).selected
            var options = NetworkOptions()
            options.kinds = selection.kinds
            options.matching = selection.match
            options.threads = input.threadCount
            options.memoryLimit = input.reading.memoryLimit
            let network = try CooccurrenceNetwork().network(of: corpus, options: options)
            let key = network.nodeKeys[try NodeLookup(network, corpus: corpus).node(named: of)]
            guard let entity = corpus.entities.firstIndex(where: { $0.id.description == key }) else { return }
            let lineage = Lineage(of: entity, in: corpus, options: options)
            let evidence = try introduction(lineage, of: corpus, analysis)
            switch format {
            case .json: try output.write(LineageLine(corpus).json(lineage, evidence: evidence))
            case .text: try output.write(LineageText(corpus, lineage).text(evidence, limit: limit))
            }
        }
    }

    /// The sentences in which the introducer names the entity.
    private func introduction(
        _ lineage: Lineage, of corpus: AnalyzedCorpus, _ analysis: Analysis
    ) throws -> PaperEvidence? {
        guard let introducer = lineage.introducer else { return nil }
        let texts = try analysis.texts(of: [introducer], in: corpus)
        return lineage.introduction(in: corpus, text: texts[introducer])
    }
}
