import ArgumentParser
import PaperGraph

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Make one page to look at: map, rankings, evidence, communities, years.",
        discussion: """
            The page is one file of HTML that needs nothing else and asks no other place for anything: open it in a browser,
            send it, keep it. Options choose the network as `papergraph network` does.

            EXAMPLES:
              papergraph report samples/papers.txt --output report.html
              papergraph report acl/ --entities dataset,model --min-count 3 --top 5000 --output acl.html
              papergraph report savedrecs.txt --type cocitation --min-count 20 --output cocitation.html
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var network: NetworkBuildOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"), completion: .file())
    var output: String?

    @Option(help: "What stands at the top of the page.")
    var title: String?

    @Option(help: ArgumentHelp("Draw only so many edges, the heaviest.", valueName: "n"))
    var maxEdges = 40_000

    @Option(help: ArgumentHelp("So many edges, the heaviest, carry the sentences behind them.", valueName: "n"))
    var maxEvidence = 1_500

    func validate() throws {
        guard maxEdges >= 1 else { throw ValidationError("--max-edges must be at least 1.") }
        guard maxEvidence >= 0 else { throw ValidationError("--max-evidence must be 0 or more.") }
    }

    func run() throws {
        let session = Session(input)
        try session.run {
            let file = try OutputFile(output)
            let analysis = try session.analysis.reopenable()
            let corpus = try session.corpus(network.corpus, with: analysis, for: network.model.material)
            var result = try network.network(of: corpus, input.reading, session.reporter)
            network.report(result, of: corpus, to: session.reporter)
            let words = ["report"] + network.words + session.inputWords
            result.properties =
                Provenance(
                    command: words, corpus: corpus.whole, lists: try network.corpus.lists.files
                ).properties
            var page = ReportPage(title: title ?? result.title)
            (page.maximumEdges, page.maximumEvidence) = (maxEdges, maxEvidence)
            (page.seed, page.threads) = (network.seed, input.threadCount)
            let behind = network.evidence(for: result, of: corpus, input.reading)
            let bytes = try session.reporter.stage("report") {
                try page.bytes(of: result, from: corpus.selected, evidence: behind) { papers in
                    try analysis.texts(of: papers, in: corpus.selected)
                }
            }
            try file.write(bytes)
            try file.commit()
            let (nodes, edges) = (result.graph.nodeCount, result.graph.edgeCount)
            session.reporter.summarize(
                "wrote a page of \(grouped(bytes.count)) bytes: \(grouped(nodes)) nodes, \(grouped(edges)) edges")
            if nodes == 0 { session.reporter.report(.emptyNetwork) }
        }
    }
}
