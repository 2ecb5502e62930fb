import ArgumentParser
import PaperGraph

struct DescribeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Describe a graph file as a whole: density, components, clustering, diameter.",
        discussion: """
            EXAMPLES:
              papergraph describe edges.tsv
              papergraph describe citations.csv --directed --format json
            """)

    @OptionGroup var graph: GraphFileOptions
    @OptionGroup var table: TableOptions

    func run() throws {
        try graph.run { read, _ in
            let output = try OutputFile(nil)
            try output.write(table.text(Self.facts(of: read.graph, threads: graph.threadCount)))
            try output.commit()
        }
    }

    private static func facts(of graph: Graph, threads: Int) -> Table {
        let summary = GraphSummary(of: graph, threads: threads)
        var table = Table("what", "value")
        func add(_ what: String, _ value: Table.Value) { table.add([.text(what), value]) }
        add("nodes", .integer(summary.nodeCount))
        add("edges", .integer(summary.edgeCount))
        add("density", .number(summary.density))
        add("components", .integer(summary.componentCount))
        add("share of nodes in the largest", .number(summary.largestComponentShare))
        add("triangles", .integer(summary.triangleCount))
        add("transitivity", .number(summary.transitivity))
        add("average clustering", .number(summary.averageClustering))
        add("degree assortativity", summary.degreeAssortativity.map { .number($0) } ?? .none)
        if graph.isDirected { add("reciprocity", summary.reciprocity.map { .number($0) } ?? .none) }
        let cuts = BiconnectedComponents(of: graph)
        add("articulation points", .integer(cuts.articulationPoints.count))
        add("bridges", .integer(cuts.bridges.count))
        return table
    }
}
