internal import NetworkAnalysis

/// Writes GraphML in the profile that every reader takes: keys first and typed, canonical ids, one weight on each edge,
/// no number that is not finite, the real identifier and the label as attributes.
///
/// U. Brandes et al., "GraphML progress report: structural layer proposal", Graph Drawing 2001;
/// http://graphml.graphdrawing.org
public struct GraphMLWriter: Sendable {
    /// For whom the file is.
    public enum Flavor: String, Sendable, CaseIterable {
        /// For every reader.
        case portable
        /// With shapes, colours, places and labels that yEd shows. graph-tool refuses such files.
        case yed
    }

    /// For whom the file is.
    public var flavor: Flavor

    /// A writer of GraphML for every reader, or for another one.
    public init(flavor: Flavor = .portable) { self.flavor = flavor }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension GraphMLWriter: GraphWriter {
    public var name: String { "graphml" }
    public var summary: String { "GraphML, for Gephi, Cytoscape, yEd, networkx, igraph, NetworKit, graph-tool" }
    public var fileExtensions: [String] { ["graphml", "xml"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        var output = TextOutput()
        writeHead(network, to: &output)
        writeGraphStart(network, to: &output)
        let graphics = flavor == .yed ? YEdGraphics(network) : nil
        try writeNodes(network, graphics, to: &output, &sink)
        try writeEdges(network, graphics, to: &output, &sink)
        output.write("  </graph>\n</graphml>\n")
        try output.flush(to: &sink)
    }
}

extension GraphMLWriter {
    private func writeHead(_ network: Network, to output: inout TextOutput) {
        output.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
            \(flavor == .yed ? YEdGraphics.namespace : "")xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">

            """)
        var keys = network.properties.map(GraphMLKey.init)
        keys += [GraphMLKey(.node, "key", type: "string"), GraphMLKey(.node, "label", type: "string")]
        keys += network.nodeColumns.map { GraphMLKey(.node, $0) }
        keys.append(GraphMLKey(.edge, "weight", type: "double"))
        keys += network.edgeColumns.map { GraphMLKey(.edge, $0) }
        for key in keys { output.write(key.declaration) }
        if flavor == .yed { output.write(YEdGraphics.keys) }
    }

    private func writeGraphStart(_ network: Network, to output: inout TextOutput) {
        output.write("  <graph id=\"")
        output.write(Self.nameToken(network.name))
        output.write("\" edgedefault=\"")
        output.write(network.graph.isDirected ? "directed" : "undirected")
        output.write("\" parse.nodes=\"")
        output.write(network.graph.nodeCount)
        output.write("\" parse.edges=\"")
        output.write(network.graph.edgeCount)
        output.write("\" parse.order=\"nodesfirst\" parse.nodeids=\"canonical\">\n")
        for property in network.properties {
            output.write("    " + GraphMLKey.opening(.graph, property.name))
            output.write(property.text, escaping: XMLEscapes.text)
            output.write("</data>\n")
        }
    }

    /// The name as an id: letters, digits, dots, hyphens, underscores and colons, and at least one of them.
    private static func nameToken(_ name: String) -> String {
        let token = name.unicodeScalars.map { scalar -> Character in
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", ":": Character(scalar)
            default: "_"
            }
        }
        return token.isEmpty ? "network" : String(token)
    }

    // MARK: Nodes and edges

    private func writeNodes(
        _ network: Network, _ graphics: YEdGraphics?, to output: inout TextOutput, _ sink: inout any ByteSink
    ) throws {
        let columns = frames(.node, network.nodeColumns)
        for node in 0..<network.graph.nodeCount {
            output.write("    <node id=\"n")
            output.write(node)
            output.write("\">")
            // First: networkx takes the label from the shape, and then from the label.
            graphics?.write(node: node, to: &output)
            output.write("<data key=\"n_key\">")
            output.write(network.nodeKeys[node], escaping: XMLEscapes.text)
            output.write("</data><data key=\"n_label\">")
            output.write(network.nodeLabels[node], escaping: XMLEscapes.text)
            output.write("</data>")
            columns.write(node, to: &output)
            output.write("</node>\n")
            try output.flushIfFull(to: &sink)
        }
    }

    private func writeEdges(
        _ network: Network, _ graphics: YEdGraphics?, to output: inout TextOutput, _ sink: inout any ByteSink
    ) throws {
        let columns = frames(.edge, network.edgeColumns)
        try network.forEachEdge { number, source, target, weight in
            // Without an id of its own: igraph would call it by that of its first node.
            output.write("    <edge source=\"n")
            output.write(source)
            output.write("\" target=\"n")
            output.write(target)
            output.write("\">")
            graphics?.write(edgeOfWeight: weight, to: &output)
            output.write("<data key=\"e_weight\">")
            output.write(weight)
            output.write("</data>")
            columns.write(number, to: &output)
            output.write("</edge>\n")
            try output.flushIfFull(to: &sink)
        }
    }

    private func frames(_ target: GraphMLKey.Target, _ columns: [AttributeColumn]) -> FramedColumns {
        FramedColumns(columns, escapes: XMLEscapes.text) { column in
            (GraphMLKey.opening(target, column.name), "</data>")
        }
    }
}
