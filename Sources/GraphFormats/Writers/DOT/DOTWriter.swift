internal import NetworkAnalysis

/// Writes DOT for Graphviz, ready for `sfdp`: nodes sized by score and coloured by community or kind, edges as wide as
/// they are strong. Every column is an attribute too, and every property a comment at the top: `// name: value`.
///
/// Everything is quoted, ids are canonical and the text stands in labels, so no name can be taken for syntax. An
/// attribute whose name means something to Graphviz has `data_` before it.
/// https://graphviz.org/doc/info/lang.html
public struct DOTWriter: Sendable {
    /// The columns that may give the size of a node, the first that is there.
    public var sizeColumns: [String]

    /// A DOT writer that sizes nodes by PageRank, else by strength, else by occurrences.
    public init(sizeColumns: [String]? = nil) {
        self.sizeColumns = sizeColumns ?? NetworkLook.sizeColumns
    }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DOTWriter: GraphWriter {
    public var name: String { "dot" }
    public var summary: String { "DOT, for Graphviz: sfdp -Tsvg network.dot > network.svg" }
    public var fileExtensions: [String] { ["dot", "gv"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        var output = TextOutput()
        let style = NetworkLook(network, sizeColumns: sizeColumns)
        writeHead(network, to: &output)
        try writeNodes(network, style, to: &output, &sink)
        try writeEdges(network, style, to: &output, &sink)
        if let ranks = DOTRanks(network) { ranks.write(to: &output) }
        output.write("}\n")
        try output.flush(to: &sink)
    }
}

extension DOTWriter {
    /// Nodes wherever they find room.
    private static let spread = """
        layout="sfdp", overlap="prism", overlap_scaling="-3", splines="false", outputorder="edgesfirst", K="0.9", \
        repulsiveforce="1.6"
        """
    /// Nodes in rows.
    private static let ranked = """
        layout="dot", rankdir="TB", newrank="true", splines="true", nodesep="0.2", ranksep="0.5"
        """

    /// Properties stand in comments, which every reader skips, a line each. A comment that ended in a backslash would
    /// go on in the next line for a reader that thinks in C.
    private func writeHead(_ network: Network, to output: inout TextOutput) {
        for property in network.properties {
            output.write("// " + property.name + ": ")
            output.write(property.text, escaping: Self.commentEscapes)
            output.write(property.text.utf8.last == UInt8(ascii: "\\") ? " \n" : "\n")
        }
        output.write(network.graph.isDirected ? "digraph \"" : "graph \"")
        output.write(network.name, escaping: Self.valueEscapes)
        output.write("\" {\n")
        output.write(
            """
              graph [charset="UTF-8", \(network.rankColumn == nil ? Self.spread : Self.ranked), pad="0.3", \
            bgcolor="white", fontname="Helvetica,Arial,sans-serif"];
              node [shape="ellipse", style="filled", color="#FFFFFF", penwidth="1", margin="0.03,0.02", \
            width="0.2", height="0.2", fontname="Helvetica,Arial,sans-serif", fontcolor="#1A1A1A"];
              edge [color="#8A8F9870"\(network.rankColumn == nil ? "" : ", constraint=\"false\"")];

            """)
    }

    private func writeNodes(
        _ network: Network, _ style: NetworkLook, to output: inout TextOutput, _ sink: inout any ByteSink
    ) throws {
        let columns = frames(network.nodeColumns)
        let counts = network.nodeColumn(named: "occurrences")
        for node in 0..<network.graph.nodeCount {
            let label = network.nodeLabels[node]
            output.write("  \"n")
            output.write(node)
            output.write("\" [label=\"")
            output.write(network.rankColumn == nil ? label : DOTRanks.wrapped(label), escaping: Self.labelEscapes)
            output.write("\", key=\"")
            output.write(network.nodeKeys[node], escaping: Self.valueEscapes)
            output.write("\"")
            columns.write(node, to: &output)
            output.write(", fontsize=\"")
            output.write(hundredths: style.fontSize(of: node))
            output.write("\", fillcolor=\"")
            output.write(style.color(of: node))
            if let shape = style.shape(of: node) {
                output.write("\", shape=\"")
                output.write(shape)
            }
            output.write("\", tooltip=\"")
            output.write(label, escaping: Self.labelEscapes)
            if let count = counts?.integer(at: node) {
                output.write(" (")
                output.write(count)
                output.write(count == 1 ? " paper)" : " papers)")
            }
            output.write("\"];\n")
            try output.flushIfFull(to: &sink)
        }
    }

    private func writeEdges(
        _ network: Network, _ style: NetworkLook, to output: inout TextOutput, _ sink: inout any ByteSink
    ) throws {
        let columns = frames(network.edgeColumns)
        let isDirected = network.graph.isDirected
        try network.forEachEdge { number, source, target, weight in
            output.write("  \"n")
            output.write(source)
            output.write(isDirected ? "\" -> \"n" : "\" -- \"n")
            output.write(target)
            output.write("\" [weight=\"")
            output.write(weight)
            output.write("\", penwidth=\"")
            output.write(hundredths: style.width(of: weight))
            output.write("\"")
            columns.write(number, to: &output)
            output.write("];\n")
            try output.flushIfFull(to: &sink)
        }
    }

    private func frames(_ columns: [AttributeColumn]) -> FramedColumns {
        FramedColumns(columns, escapes: Self.valueEscapes) { column in
            (", \(DOTAttribute.name(column.name))=\"", "\"")
        }
    }

    /// In labels a backslash begins an escape and `&name;` is an entity: both are made literal.
    private static let labelEscapes = EscapeTable([
        "\\": "\\\\", "\"": "\\\"", "\n": "\\n", "\r": "\\n", "\t": " ", "&": "&amp;",
    ])
    /// In other values a backslash is doubled too: before the closing quote it would escape that.
    private static let valueEscapes = EscapeTable(["\\": "\\\\", "\"": "\\\"", "\n": " ", "\r": " ", "\t": " "])
    private static let commentEscapes = EscapeTable(["\n": " ", "\r": " ", "\t": " "])
}
