internal import NetworkAnalysis

/// Writes JSON as Cytoscape.js and Cytoscape read it: `elements` of `nodes` and `edges`, each with its `data`, places where
/// the network has them, and what is known of the network in `data` at the top.
///
/// `name` is the label, which Cytoscape draws. https://js.cytoscape.org/#notation/elements-json
public struct CytoscapeWriter: Sendable {
    /// A writer for Cytoscape has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension CytoscapeWriter: GraphWriter {
    public var name: String { "cytoscape" }
    public var summary: String { "JSON for Cytoscape.js and Cytoscape, with places where the network has them" }
    public var fileExtensions: [String] { ["cyjs"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        var output = TextOutput()
        output.write("{\"data\":{")
        output.writeJSON(network.properties.filter { !Self.taken.contains($0.name) })
        output.write(network.properties.contains { !Self.taken.contains($0.name) } ? ",\"name\":" : "\"name\":")
        output.writeJSON(network.name)
        output.write("},\"directed\":")
        output.write(network.graph.isDirected ? "true" : "false")
        output.write(",\"multigraph\":false,\"elements\":{\"nodes\":[")
        try writeNodes(network, to: &output, &sink)
        output.write("\n],\"edges\":[")
        let columns = JSONColumns.framed(network.edgeColumns, taken: Self.taken)
        try network.forEachEdge { number, source, target, weight in
            output.write(number == 0 ? "\n{\"data\":{\"id\":\"e" : ",\n{\"data\":{\"id\":\"e")
            output.write(number)
            output.write("\",\"source\":\"n")
            output.write(source)
            output.write("\",\"target\":\"n")
            output.write(target)
            output.write("\",\"weight\":")
            output.write(weight)
            columns.write(number, to: &output)
            output.write("}}")
            try output.flushIfFull(to: &sink)
        }
        output.write("\n]}}\n")
        try output.flush(to: &sink)
    }

    private func writeNodes(_ network: Network, to output: inout TextOutput, _ sink: inout any ByteSink) throws {
        let columns = JSONColumns.framed(network.nodeColumns, taken: Self.taken)
        let positions = network.positions
        for node in 0..<network.graph.nodeCount {
            output.write(node == 0 ? "\n{\"data\":{\"id\":\"n" : ",\n{\"data\":{\"id\":\"n")
            output.write(node)
            // What networkx calls the node.
            output.write("\",\"value\":\"n")
            output.write(node)
            output.write("\",\"name\":")
            output.writeJSON(network.nodeLabels[node])
            output.write(",\"key\":")
            output.writeJSON(network.nodeKeys[node])
            columns.write(node, to: &output)
            output.write("}")
            if let positions {
                // There y grows downwards.
                output.write(",\"position\":{\"x\":")
                output.write(positions[node].x)
                output.write(",\"y\":")
                output.write(-positions[node].y)
                output.write("}")
            }
            output.write("}")
            try output.flushIfFull(to: &sink)
        }
    }

    /// What the programs keep for themselves.
    private static let taken: Set = [
        "id", "name", "shared_name", "parent", "source", "target", "selected", "SUID", "value",
    ]
}
