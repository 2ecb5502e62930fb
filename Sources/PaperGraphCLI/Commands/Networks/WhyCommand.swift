import ArgumentParser
import PaperGraph
import PaperStore

struct WhyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "why",
        abstract: "Show the papers and sentences behind an edge.",
        discussion: """
            For every paper that names both: where it stands, and the sentences that name them together, or the first
            that names each. With --format json one line a paper has all sentences, with offsets that count Unicode
            scalars. Of a thousand papers, text shows the first 20; --limit shows more.

            EXAMPLES:
              papergraph why samples/papers.txt --from BERT --to SQuAD
              papergraph why samples/papers.txt --from model:ResNet --to dataset:ImageNet --format json
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var network: NetworkBuildOptions

    @Option(help: ArgumentHelp("One end of the edge.", valueName: "name"))
    var from: String

    @Option(help: ArgumentHelp("The other end.", valueName: "name"))
    var to: String

    @Option(
        help: ArgumentHelp("How to print: text, or json for one line a paper.", valueName: "format"),
        transform: { try Choice.one($0, of: EvidenceFormat.allCases, what: "format", named: \.rawValue) })
    var format: EvidenceFormat = .text

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("How many papers to show; all for programs (--format json), else 20.", valueName: "n"))
    var limit: Int?

    enum EvidenceFormat: String, CaseIterable {
        case text, json
    }

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit must be at least 1.") }
    }

    func run() throws {
        let session = Session(input)
        try session.run {
            let output = try OutputFile(nil)
            let analysis = try session.analysis.reopenable()
            if network.isPlain,
                let edge = try session.quickly({
                    try $0.edge(from: from, to: to, kinds: network.corpus.kinds, limit: shownLimit)
                })
            {
                let behind = MentionEvidence(edge.corpus, network: edge.network)
                return try write(
                    behind, from: edge.source, to: edge.target, paperCount: edge.paperCount, in: edge.network,
                    of: edge.corpus, analysis, output)
            }
            let corpus = try session.corpus(
                network.corpus, with: analysis, for: network.model.material, needsDetails: network.needsDetails)
            let built = try network.bareNetwork(of: corpus, input.reading)
            let lookup = NodeLookup(built, corpus: corpus.selected)
            let (source, target) = (try lookup.node(named: from), try lookup.node(named: to))
            let behind = network.evidence(for: built, of: corpus, input.reading)
            try write(behind, from: source, to: target, in: built, of: corpus.selected, analysis, output)
        }
    }

    /// How many papers are shown.
    private var shownLimit: Int { limit ?? (format == .text ? 20 : .max) }

    /// - Parameter paperCount: how many papers there are, where the evidence knows the first of them only.
    private func write(
        _ behind: some EdgeEvidence, from source: Int, to target: Int, paperCount: Int? = nil, in built: Network,
        of corpus: AnalyzedCorpus, _ analysis: Analysis, _ output: OutputFile
    ) throws {
        let papers = behind.papers(from: source, to: target)
        guard let index = built.edgeIndex(between: source, and: target), !papers.isEmpty else {
            throw NameError(.noEdge(built.nodeLabels[source], built.nodeLabels[target]))
        }
        let shown = Array(papers.prefix(shownLimit))
        let texts = behind.needsTexts ? try analysis.texts(of: shown, in: corpus) : [:]
        let evidence = shown.map { behind.evidence(from: source, to: target, paper: $0, text: texts[$0]) }
        switch format {
        case .json:
            let lines = EvidenceLine(built)
            for paper in evidence { try output.write(lines.line(from: source, to: target, paper)) }
        case .text:
            let text = EvidenceText(built, edge: index, from: source, to: target)
            try output.write(text.text(of: evidence, paperCount: paperCount ?? papers.count))
        }
    }
}

extension Diagnostic {
    static func noEdge(_ source: String, _ target: String) -> Diagnostic {
        Diagnostic(
            .error, "no-edge",
            "no paper here names both '\(source)' and '\(target)'; `papergraph neighbors` lists what goes with a name, "
                + "`papergraph path` how the two connect")
    }
}
