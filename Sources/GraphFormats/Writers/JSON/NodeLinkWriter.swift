internal import NetworkAnalysis

/// Writes node-link JSON as `networkx.node_link_graph` reads it and D3 draws it: `nodes` with an `id`, the real identifier,
/// `edges` with `source`, `target` and `weight`, every column as a member, and what is known of the network in `graph`.
///
/// For D3: `d3.forceLink(data.edges).id(node => node.id)`. https://networkx.org/documentation/stable/reference/readwrite/
public struct NodeLinkWriter: Sendable {
    /// A writer of node-link JSON has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension NodeLinkWriter: GraphWriter {
    public var name: String { "node-link" }
    public var summary: String { "node-link JSON, for D3, networkx, pandas: nodes and edges with every column" }
    public var fileExtensions: [String] { ["json"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        var output = TextOutput()
        output.write("{\"directed\":")
        output.write(network.graph.isDirected ? "true" : "false")
        output.write(",\"multigraph\":false,\"graph\":{")
        // Both are attributes of the graph in networkx.
        output.writeJSON(network.properties.filter { $0.name != "name" })
        output.write(network.properties.contains { $0.name != "name" } ? ",\"name\":" : "\"name\":")
        output.writeJSON(network.name)
        output.write("},\"nodes\":[")
        let columns = JSONColumns.framed(network.nodeColumns, taken: ["id"])
        for node in 0..<network.graph.nodeCount {
            output.write(node == 0 ? "\n{\"id\":" : ",\n{\"id\":")
            output.writeJSON(network.nodeKeys[node])
            output.write(",\"label\":")
            output.writeJSON(network.nodeLabels[node])
            columns.write(node, to: &output)
            output.write("}")
            try output.flushIfFull(to: &sink)
        }
        output.write("\n],\"edges\":[")
        try writeEdges(network, to: &output, &sink)
        output.write("\n]}\n")
        try output.flush(to: &sink)
    }

    private func writeEdges(_ network: Network, to output: inout TextOutput, _ sink: inout any ByteSink) throws {
        let columns = JSONColumns.framed(network.edgeColumns, taken: ["key", "source", "target"])
        let keys = network.nodeKeys
        try network.forEachEdge { number, source, target, weight in
            output.write(number == 0 ? "\n{\"source\":" : ",\n{\"source\":")
            output.writeJSON(keys[source])
            output.write(",\"target\":")
            output.writeJSON(keys[target])
            output.write(",\"weight\":")
            output.write(weight)
            columns.write(number, to: &output)
            output.write("}")
            try output.flushIfFull(to: &sink)
        }
    }
}
