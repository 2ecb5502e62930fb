import ArgumentParser
import PaperGraph

struct RankCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rank",
        abstract: "Rank the nodes of a graph file by any measures.",
        discussion: """
            The nodes come by the first measure, the highest first. `papergraph measures` lists the measures.

            EXAMPLES:
              papergraph rank edges.tsv --measures pagerank,betweenness --limit 20
              papergraph rank citations.csv --directed --measures authority,hub --format csv > ranks.csv
              zcat edges.tsv.gz | papergraph rank - --measures core
            """)

    @OptionGroup var graph: GraphFileOptions

    @Option(
        help: ArgumentHelp("Measures, separated by commas.", valueName: "measures"),
        transform: {
            try Choice.several($0, of: NodeMeasures.all(), what: "measure", named: \.name).map(\.name)
        })
    var measures = ["pagerank"]

    @Option(
        name: [.short, .long],
        help: ArgumentHelp("How many to list; all for programs (--format json, csv, tsv), else 20.", valueName: "n"))
    var limit: Int?

    @OptionGroup var table: TableOptions

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit must be at least 1.") }
        guard !measures.isEmpty else { throw ValidationError("--measures needs at least one measure.") }
    }

    func run() throws {
        try graph.run { read, reporter in
            let output = try OutputFile(nil)
            let known = NodeMeasures.all()
            let columns = measures.compactMap { name in
                reporter.stage(name) {
                    known.first { $0.name == name }?.column(of: read.graph, threads: graph.threadCount)
                }
            }
            let scores = (0..<read.graph.nodeCount).map { columns[0].number(at: $0) ?? 0 }
            let order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
            var table = Table(columns: ["rank", "node"] + columns.map(\.name))
            table.barColumn = columns[0].name
            for (rank, node) in order.prefix(limit ?? self.table.rowLimit).enumerated() {
                table.add(
                    [.integer(rank + 1), .text(read.nodeLabels[node])] + columns.map { .value(of: node, in: $0) })
            }
            try output.write(self.table.text(table))
            try output.commit()
        }
    }
}

extension Table.Value {
    /// The value of a node in a column.
    static func value(of node: Int, in column: AttributeColumn) -> Table.Value {
        if let integer = column.integer(at: node) { return .integer(integer) }
        if let number = column.number(at: node) { return .number(number) }
        return column.text(at: node).map { .text($0) } ?? .none
    }
}

extension TableOptions {
    /// How many rows are printed where nobody says: what a person reads, or everything for a program.
    var rowLimit: Int { format == .table ? 20 : .max }
}
