internal import NetworkAnalysis

/// Writes GraphML in the profile that every reader takes: keys first and typed, canonical ids, one weight on each edge,
/// no number that is not finite, the real identifier and the label as attributes.
///
/// U. Brandes et al., "GraphML progress report: structural layer proposal", Graph Drawing 2001;
/// http://graphml.graphdrawing.org
public struct GraphMLWriter: GraphWriter {
    /// A GraphML writer has no settings.
    public init() {}

    public var name: String { "graphml" }
    public var summary: String { "GraphML, for Gephi, Cytoscape, yEd, networkx, igraph, NetworKit, graph-tool" }
    public var fileExtensions: [String] { ["graphml", "xml"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        var output = TextOutput(sink)
        let nodes = network.nodeColumns.map(GraphMLColumn.init)
        let edges = network.edgeColumns.map(GraphMLColumn.init)
        writeHead(network, nodes, edges, to: &output)
        writeGraphStart(network, to: &output)
        for node in 0..<network.graph.nodeCount {
            output.write("    <node id=\"n")
            output.write(node)
            output.write("\">\n")
            writeText("n_key", network.nodeKeys[node], to: &output)
            writeText("n_label", network.nodeLabels[node], to: &output)
            for column in nodes { column.write(node, prefix: "n_", to: &output) }
            output.write("    </node>\n")
            try output.flushIfFull()
        }
        for (number, edge) in network.graph.edges.enumerated() {
            writeEdge(edge, number, edges, to: &output)
            try output.flushIfFull()
        }
        output.write("  </graph>\n</graphml>\n")
        sink = try output.finish()
    }

    // MARK: Head

    private func writeHead(
        _ network: Network, _ nodes: [GraphMLColumn], _ edges: [GraphMLColumn], to output: inout TextOutput
    ) {
        output.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

            """)
        for property in network.properties {
            writeKey("g_" + property.name, "graph", property.name, GraphMLColumn.type(of: property.value), to: &output)
        }
        writeKey("n_key", "node", "key", "string", to: &output)
        writeKey("n_label", "node", "label", "string", to: &output)
        for column in nodes { writeKey("n_" + column.name, "node", column.name, column.type, to: &output) }
        writeKey("e_weight", "edge", "weight", "double", to: &output)
        for column in edges { writeKey("e_" + column.name, "edge", column.name, column.type, to: &output) }
    }

    private func writeKey(
        _ id: String, _ target: StaticString, _ name: String, _ type: String, to output: inout TextOutput
    ) {
        output.write("  <key id=\"")
        output.write(id)
        output.write("\" for=\"")
        output.write(target)
        output.write("\" attr.name=\"")
        output.write(name)
        output.write("\" attr.type=\"")
        output.write(type)
        output.write("\"/>\n")
    }

    private func writeGraphStart(_ network: Network, to output: inout TextOutput) {
        output.write("  <graph id=\"")
        output.write(network.name.isEmpty ? "network" : network.name)
        output.write("\" edgedefault=\"")
        output.write(network.graph.isDirected ? "directed" : "undirected")
        output.write("\" parse.nodes=\"")
        output.write(network.graph.nodeCount)
        output.write("\" parse.edges=\"")
        output.write(network.graph.edgeCount)
        output.write("\" parse.order=\"nodesfirst\" parse.nodeids=\"canonical\" parse.edgeids=\"canonical\">\n")
        for property in network.properties {
            output.write("    <data key=\"g_")
            output.write(property.name)
            output.write("\">")
            output.write(property.text, escaping: Self.escapes)
            output.write("</data>\n")
        }
    }

    // MARK: Edges and values

    private func writeEdge(
        _ edge: Graph.Edge, _ number: Int, _ columns: [GraphMLColumn], to output: inout TextOutput
    ) {
        output.write("    <edge id=\"e")
        output.write(number)
        output.write("\" source=\"n")
        output.write(edge.source)
        output.write("\" target=\"n")
        output.write(edge.target)
        output.write("\">\n      <data key=\"e_weight\">")
        output.write(edge.weight.description)
        output.write("</data>\n")
        for column in columns { column.write(number, prefix: "e_", to: &output) }
        output.write("    </edge>\n")
    }

    private func writeText(_ key: StaticString, _ text: String, to output: inout TextOutput) {
        output.write("      <data key=\"")
        output.write(key)
        output.write("\">")
        output.write(text, escaping: Self.escapes)
        output.write("</data>\n")
    }

    /// Tabs and line ends are written as references: readers would fold them otherwise.
    static let escapes = EscapeTable([
        "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;",
    ])
}

/// A column with the type that all its values fit.
private struct GraphMLColumn {
    let name: String
    let type: String
    private let values: AttributeColumn.Values

    init(_ column: AttributeColumn) {
        name = column.name
        values = column.values
        switch column.values {
        case .text: type = "string"
        case .flags: type = "boolean"
        case .numbers: type = "double"
        case .integers(let list): type = Self.integerType(of: list)
        }
    }

    /// Readers hold an `int` in 32 bits and a `long` in a double: what is larger is a double while that is exact, and a
    /// string beyond.
    private static func integerType(of list: [Int?]) -> String {
        let largest = list.lazy.compactMap { $0?.magnitude }.max() ?? 0
        return largest <= UInt(Int32.max) ? "int" : largest <= 1 << 53 ? "double" : "string"
    }

    static func type(of value: NetworkProperty.Value) -> String {
        switch value {
        case .text: "string"
        case .number: "double"
        case .integer(let number): integerType(of: [number])
        }
    }

    /// One `data` element; a missing value has none.
    func write(_ index: Int, prefix: StaticString, to output: inout TextOutput) {
        switch values {
        case .text(let list):
            guard let text = list[index] else { return }
            open(prefix, &output)
            output.write(text, escaping: GraphMLWriter.escapes)
        case .integers(let list):
            guard let number = list[index] else { return }
            open(prefix, &output)
            output.write(number)
        case .numbers(let list):
            guard list[index].isFinite else { return }
            open(prefix, &output)
            output.write(list[index].description)
        case .flags(let list):
            open(prefix, &output)
            output.write(list[index] ? "true" : "false")
        }
        output.write("</data>\n")
    }

    private func open(_ prefix: StaticString, _ output: inout TextOutput) {
        output.write("      <data key=\"")
        output.write(prefix)
        output.write(name)
        output.write("\">")
    }
}
