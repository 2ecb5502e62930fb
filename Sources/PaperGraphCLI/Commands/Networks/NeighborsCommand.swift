import ArgumentParser
import PaperGraph
import PaperStore

struct NeighborsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "neighbors",
        abstract: "List what goes with a name: its neighbours in the network.",
        discussion: """
            NAME is a name in any spelling, with its kind where it is ambiguous (model:BERT), or in a paper-entity
            network a paper by identifier or title.

            EXAMPLES:
              papergraph neighbors samples/papers.txt --of BERT
              papergraph neighbors samples/papers.txt --of ImageNet --entities model,dataset --by association_strength
              papergraph neighbors papers.jsonl --type paper-entity --of arxiv:1810.04805 --format json
            """)

    @OptionGroup var input: InputOptions
    @OptionGroup var network: NetworkBuildOptions

    @Option(help: ArgumentHelp("The name whose neighbours are listed.", valueName: "name"))
    var of: String

    @Option(
        help: ArgumentHelp("What ranks them: weight, count or association_strength.", valueName: "column"),
        transform: {
            try Choice.one($0, of: ["weight", "count", "association_strength"], what: "column", named: { $0 })
        })
    var by = "weight"

    @Option(name: [.short, .long], help: ArgumentHelp("How many to list.", valueName: "n"))
    var limit = 20

    @OptionGroup var table: TableOptions

    func validate() throws {
        guard limit >= 1 else { throw ValidationError("--limit must be at least 1.") }
    }

    func run() throws {
        let session = Session(input)
        try session.run {
            let output = try OutputFile(nil)
            if network.isPlain,
                let found = try session.quickly({ questions in
                    try questions.neighborhood(
                        of: of, kinds: network.corpus.kinds,
                        by: by == "association_strength" ? .associationStrength : .count, limit: limit)
                })
            {
                return try output.write(table.text(list(of: found.node, in: found.network)))
            }
            let corpus = try session.corpus(
                network.corpus, for: network.model.material, needsDetails: network.needsDetails)
            let built = try network.bareNetwork(of: corpus, input.reading)
            let node = try NodeLookup(built, corpus: corpus.selected).node(named: of)
            try output.write(table.text(list(of: node, in: built)))
        }
    }

    private func list(of node: Int, in network: Network) -> Table {
        let hasStrength = network.edgeColumn(named: "association_strength") != nil
        var table = Table(
            columns: ["rank", "name", "kind", "weight", "count"] + (hasStrength ? ["association strength"] : []))
        table.barColumn = by == "association_strength" ? "association strength" : by
        let edges = network.edges(at: node)
        let ranked = edges.sorted { left, right in
            let (a, b) = (value(left, in: network), value(right, in: network))
            return a != b ? a > b : left.other < right.other
        }
        for (rank, edge) in ranked.prefix(limit).enumerated() {
            let kind = network.nodeColumn(named: "kind")?.text(at: edge.other)
            table.add(
                [
                    .integer(rank + 1), .text(network.nodeLabels[edge.other]), kind.map { .text($0) } ?? .none,
                    .number(edge.weight), number(edge, "count", in: network),
                ] + (hasStrength ? [number(edge, "association_strength", in: network)] : []))
        }
        return table
    }

    private func value(_ edge: NetworkEdge, in network: Network) -> Double {
        by == "weight" ? edge.weight : network.edgeColumn(named: by)?.number(at: edge.index) ?? edge.weight
    }

    private func number(_ edge: NetworkEdge, _ column: String, in network: Network) -> Table.Value {
        network.edgeColumn(named: column)?.number(at: edge.index).map { .number($0) } ?? .none
    }
}
