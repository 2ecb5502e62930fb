import ArgumentParser
import PaperGraph

struct CommunitiesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "communities",
        abstract: "Find the communities of a graph file.",
        discussion: """
            For people the largest communities with their first nodes by degree; for programs (--format json, csv, tsv) a
            line for each node. --stability finds them from other seeds as well, and says how firm they are.

            EXAMPLES:
              papergraph communities edges.tsv
              papergraph communities edges.tsv --method louvain --resolution 2 --format csv > communities.csv
              papergraph communities citations.csv --directed --stability 20
            """)

    @OptionGroup var graph: GraphFileOptions

    @Option(
        help: ArgumentHelp(
            "How they are found: \(CommunityDetectors.all.map(\.name).joined(separator: ", ")).", valueName: "method"),
        transform: { try Choice.one($0, of: CommunityDetectors.all, what: "community method", named: \.name).name })
    var method = Leiden().name

    @Option(help: ArgumentHelp("How fine communities are: above 1 smaller, below 1 larger.", valueName: "number"))
    var resolution = 1.0

    @Option(help: ArgumentHelp("Where random numbers begin.", valueName: "n"))
    var seed: UInt64 = 1

    @Option(help: ArgumentHelp("Compare with the communities of so many other seeds.", valueName: "seeds"))
    var stability: Int?

    @Option(name: [.short, .long], help: ArgumentHelp("How many communities to list.", valueName: "n"))
    var limit = 20

    @OptionGroup var table: TableOptions

    func validate() throws {
        guard resolution > 0, resolution.isFinite else { throw ValidationError("--resolution must be above 0.") }
        guard limit >= 1 else { throw ValidationError("--limit must be at least 1.") }
        if let stability, stability < 2 { throw ValidationError("--stability needs at least 2 seeds.") }
    }

    func run() throws {
        try graph.run { read, reporter in
            let output = try OutputFile(nil)
            guard let detector = CommunityDetectors.named(method)?.configured(resolution: resolution, seed: seed)
            else { preconditionFailure("validated by the option") }
            let found = reporter.stage(method) {
                CommunityReport(
                    read, detector, seeds: stability, resolution: resolution, threads: graph.threadCount)
            }
            try output.write(table.text(table.format == .table ? found.communities(limit) : found.nodes))
            try output.commit()
            reporter.summarize(found.summary)
        }
    }
}
