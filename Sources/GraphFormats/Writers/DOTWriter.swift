internal import NetworkAnalysis

/// Writes DOT for Graphviz, ready for `sfdp`: nodes sized by score and coloured by community or kind, edges as wide as
/// they are strong.
///
/// Everything is quoted, ids are canonical and the text stands in labels, so no name can be taken for syntax.
/// https://graphviz.org/doc/info/lang.html
public struct DOTWriter: GraphWriter {
    /// The columns that may give the size of a node, the first that is there.
    public var sizeColumns: [String]

    /// A DOT writer that sizes nodes by PageRank, else by strength, else by occurrences.
    public init(sizeColumns: [String] = ["pagerank", "strength", "occurrences"]) {
        self.sizeColumns = sizeColumns
    }

    public var name: String { "dot" }
    public var summary: String { "DOT, for Graphviz: sfdp -Tsvg network.dot > network.svg" }
    public var fileExtensions: [String] { ["dot", "gv"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        var output = TextOutput(sink)
        let style = DOTStyle(network, sizeColumns: sizeColumns)
        writeHead(network, to: &output)
        for node in 0..<network.graph.nodeCount {
            writeNode(node, network, style, to: &output)
            try output.flushIfFull()
        }
        let counts = network.edgeColumn(named: "count")
        for (number, edge) in network.graph.edges.enumerated() {
            output.write("  \"n")
            output.write(edge.source)
            output.write(network.graph.isDirected ? "\" -> \"n" : "\" -- \"n")
            output.write(edge.target)
            output.write("\" [weight=\"")
            output.write(edge.weight)
            output.write("\", penwidth=\"")
            output.write(style.width(of: edge.weight))
            if let count = counts?.number(at: number) {
                output.write("\", count=\"")
                output.write(count)
            }
            output.write("\"];\n")
            try output.flushIfFull()
        }
        output.write("}\n")
        sink = try output.finish()
    }

    private func writeHead(_ network: Network, to output: inout TextOutput) {
        for property in network.properties {
            output.write("// ")
            output.write(property.name)
            output.write(": ")
            output.write(property.text, escaping: Self.commentEscapes)
            output.write("\n")
        }
        output.write(network.graph.isDirected ? "digraph \"" : "graph \"")
        output.write(network.name, escaping: Self.idEscapes)
        output.write(
            """
            " {
              graph [charset="UTF-8", layout="sfdp", overlap="prism", overlap_scaling="-3", splines="false", \
            outputorder="edgesfirst", K="0.9", repulsiveforce="1.6", pad="0.3", bgcolor="white", \
            fontname="Helvetica,Arial,sans-serif"];
              node [shape="ellipse", style="filled", color="#FFFFFF", penwidth="1", margin="0.03,0.02", \
            width="0.2", height="0.2", fontname="Helvetica,Arial,sans-serif", fontcolor="#1A1A1A"];
              edge [color="#8A8F9870"];

            """)
    }

    private func writeNode(_ node: Int, _ network: Network, _ style: DOTStyle, to output: inout TextOutput) {
        output.write("  \"n")
        output.write(node)
        output.write("\" [label=\"")
        output.write(network.nodeLabels[node], escaping: Self.labelEscapes)
        output.write("\", key=\"")
        output.write(network.nodeKeys[node], escaping: Self.idEscapes)
        if let kind = style.kind(of: node) {
            output.write("\", kind=\"")
            output.write(kind, escaping: Self.idEscapes)
        }
        if let count = style.occurrences(of: node) {
            output.write("\", occurrences=\"")
            output.write(count)
        }
        if let score = style.score(of: node) {
            output.write("\", score=\"")
            output.write(score)
        }
        output.write("\", fontsize=\"")
        output.write(style.fontSize(of: node))
        output.write("\", fillcolor=\"")
        output.write(style.color(of: node))
        output.write("\", tooltip=\"")
        output.write(network.nodeLabels[node], escaping: Self.labelEscapes)
        if let count = style.occurrences(of: node) {
            output.write(count == 1 ? " (1 paper" : " (")
            if count != 1 {
                output.write(count)
                output.write(" papers")
            }
            output.write(")")
        }
        output.write("\"];\n")
    }

    /// In labels a backslash begins an escape and `&name;` is an entity: both are made literal.
    static let labelEscapes = EscapeTable([
        "\\": "\\\\", "\"": "\\\"", "\n": "\\n", "\r": "\\n", "\t": " ", "&": "&amp;",
    ])
    static let idEscapes = EscapeTable(["\\": "\\\\", "\"": "\\\"", "\n": " ", "\r": " ", "\t": " "])
    static let commentEscapes = EscapeTable(["\n": " ", "\r": " ", "\t": " "])
}

/// How the nodes and edges of a network look.
private struct DOTStyle {
    private let scores: [Double]?
    private let largestScore: Double
    private let smallestScore: Double
    private let communities: AttributeColumn?
    private let kinds: AttributeColumn?
    private let counts: AttributeColumn?
    private let largestWeight: Double

    init(_ network: Network, sizeColumns: [String]) {
        let column = sizeColumns.lazy.compactMap { network.nodeColumn(named: $0) }.first
        scores = column.map { column in (0..<column.count).map { column.number(at: $0) ?? 0 } }
        largestScore = scores?.max() ?? 0
        smallestScore = scores?.min() ?? 0
        let community = network.nodeColumn(named: "community")
        let groups = Set((0..<(community?.count ?? 0)).compactMap { community?.number(at: $0) })
        communities = groups.count > 1 ? community : nil
        kinds = network.nodeColumn(named: "kind")
        counts = network.nodeColumn(named: "occurrences")
        largestWeight = network.graph.edges.reduce(0) { max($0, $1.weight) }
    }

    func kind(of node: Int) -> String? { kinds?.text(at: node) }
    func occurrences(of node: Int) -> Double? { counts?.number(at: node) }
    func score(of node: Int) -> Double? { scores?[node] }

    /// From 9 to 30 points, so that the area grows with the score.
    func fontSize(of node: Int) -> Double {
        guard let scores, largestScore > smallestScore else { return 12 }
        let share = (scores[node] - smallestScore) / (largestScore - smallestScore)
        return Self.rounded(9 + 21 * max(0, share).squareRoot())
    }

    func color(of node: Int) -> String {
        if let communities { return Palette.color(group: Int(communities.number(at: node) ?? 0)) }
        return Palette.color(kind: kind(of: node) ?? "")
    }

    /// From 0.4 to 4 points.
    func width(of weight: Double) -> Double {
        guard largestWeight > 0, weight > 0 else { return 0.4 }
        return Self.rounded(0.4 + 3.6 * (weight / largestWeight).squareRoot())
    }

    private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }
}
