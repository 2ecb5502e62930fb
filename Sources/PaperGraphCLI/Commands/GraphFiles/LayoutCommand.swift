import ArgumentParser
import PaperGraph

struct LayoutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "layout",
        abstract: "Place the nodes of a graph file in the plane.",
        discussion: """
            Joined nodes come near each other, the others apart (ForceAtlas2), the largest component in the middle. A line
            for each node with its place in a box 1,000 wide around the origin. Equal seeds give equal places.

            EXAMPLES:
              papergraph layout edges.tsv --format csv > places.csv
              papergraph layout edges.tsv --lin-log --seed 2 --format tsv
            """)

    @OptionGroup var graph: GraphFileOptions

    @Option(help: ArgumentHelp("How many steps; chosen by the size of the graph if not given.", valueName: "n"))
    var iterations: Int?

    @Flag(help: "Draw communities together more tightly, and further apart.")
    var linLog = false

    @Option(help: ArgumentHelp("Where random numbers begin.", valueName: "n"))
    var seed: UInt64 = 1

    @OptionGroup var table: TableOptions

    func validate() throws {
        if let iterations, iterations < 1 { throw ValidationError("--iterations must be at least 1.") }
    }

    func run() throws {
        try graph.run { read, reporter in
            let output = try OutputFile(nil)
            let layout = ForceAtlas2(iterations: iterations, linLog: linLog, seed: seed)
            var places = Table("node", "x", "y")
            let points = reporter.stage("layout") { layout.positions(of: read.graph, threads: graph.threadCount) }
            for (label, point) in zip(read.nodeLabels, points) {
                places.add([.text(label), .number(point.x), .number(point.y)])
            }
            try output.write(table.text(places))
            try output.commit()
        }
    }
}
