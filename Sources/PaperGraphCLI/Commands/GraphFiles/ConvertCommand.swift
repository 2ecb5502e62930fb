import ArgumentParser
import PaperGraph

struct ConvertCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "convert",
        abstract: "Write a graph file in another format, with places, measures and communities where wanted.",
        discussion: """
            The format of the graph is told by its content. GraphML is written so that every program takes it; attributes,
            types and facts of the graph go along where the format has room for them.

            EXAMPLES:
              papergraph convert gephi.gexf --output network.graphml
              papergraph convert cytoscape.graphml --layout --communities leiden --output network.svg
              papergraph convert network.graphml --flavor yed --output yed.graphml
              papergraph convert edges.tsv --measures pagerank --format csv-nodes > ranks.csv
            """)

    @OptionGroup var graph: GraphFileOptions
    @OptionGroup var target: NetworkFileOptions

    @Option(
        help: ArgumentHelp("Add measures of nodes, separated by commas.", valueName: "measures"),
        transform: { try Choice.several($0, of: NodeMeasures.all(), what: "measure", named: \.name).map(\.name) })
    var measures: [String] = []

    @Option(
        help: ArgumentHelp(
            "Add communities: \(CommunityDetectors.all.map(\.name).joined(separator: ", ")).", valueName: "method"),
        transform: { try Choice.one($0, of: CommunityDetectors.all, what: "community method", named: \.name).name })
    var communities: String?

    @Flag(help: "Place the nodes in the plane (ForceAtlas2).")
    var layout = false

    @Option(help: ArgumentHelp("Where random numbers begin.", valueName: "n"))
    var seed: UInt64 = 1

    func run() throws {
        try graph.run { read, reporter in
            let file = try OutputFile(target.output)
            var network = read
            let known = NodeMeasures.all(seed: seed)
            for name in measures + (communities.map { [$0] } ?? []) {
                guard let measure = known.first(where: { $0.name == name }) else { continue }
                network.addNodeColumn(
                    reporter.stage(name) { measure.column(of: network.graph, threads: graph.threadCount) })
            }
            if layout {
                let layout = ForceAtlas2(seed: seed)
                network.addPositions(
                    reporter.stage("layout") { layout.positions(of: network.graph, threads: graph.threadCount) })
            }
            network.addConversion()
            try target.write(network, to: file, reporter)
            try file.commit()
        }
    }
}

extension Network {
    /// Says that the file is not what its provenance makes.
    fileprivate mutating func addConversion() {
        guard !properties.contains(where: { $0.name == "converted_by" }) else { return }
        properties.append(NetworkProperty(name: "converted_by", value: .text("papergraph \(paperGraphVersion)")))
    }
}
