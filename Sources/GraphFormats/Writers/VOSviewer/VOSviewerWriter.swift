internal import NetworkAnalysis

/// Writes JSON for VOSviewer and VOSviewer Online: `items` with clusters, places, weights and scores, `links` with their
/// strength, and what the network was made of in `info`.
///
/// https://app.vosviewer.com/docs/file-types/json-file-type/
public struct VOSviewerWriter: Sendable {
    /// A writer for VOSviewer has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension VOSviewerWriter: GraphWriter {
    public var name: String { "vosviewer" }
    public var summary: String { "JSON for VOSviewer and VOSviewer Online: items, clusters, links" }
    public var fileExtensions: [String] { ["vosviewer.json"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        var output = TextOutput()
        output.write("{\"network\":{\"items\":[")
        try writeItems(network, to: &output, &sink)
        output.write("\n],\"links\":[")
        try network.forEachEdge { number, source, target, weight in
            output.write(number == 0 ? "\n{\"source_id\":" : ",\n{\"source_id\":")
            output.write(source + 1)
            output.write(",\"target_id\":")
            output.write(target + 1)
            output.write(",\"strength\":")
            output.write(weight)
            output.write("}")
            try output.flushIfFull(to: &sink)
        }
        output.write("\n]},\"info\":{\"title\":")
        output.writeJSON(network.name)
        output.write(",\"description\":")
        output.writeJSON(FactLines.text(of: network.properties))
        output.write("}}\n")
        try output.flush(to: &sink)
    }

    private func writeItems(_ network: Network, to output: inout TextOutput, _ sink: inout any ByteSink) throws {
        let columns = VOSviewerColumns(network)
        for node in 0..<network.graph.nodeCount {
            output.write(node == 0 ? "\n{\"id\":" : ",\n{\"id\":")
            output.write(node + 1)
            output.write(",\"label\":")
            output.writeJSON(network.nodeLabels[node])
            if let positions = columns.positions {
                output.write(",\"x\":")
                output.write(positions[node].x)
                output.write(",\"y\":")
                output.write(positions[node].y)
            }
            if let cluster = columns.cluster(of: node) {
                output.write(",\"cluster\":")
                output.write(cluster)
            }
            write(columns.weights, "weights", of: node, to: &output)
            write(columns.scores, "scores", of: node, to: &output)
            output.write("}")
            try output.flushIfFull(to: &sink)
        }
    }

    private func write(_ columns: [AttributeColumn], _ name: String, of node: Int, to output: inout TextOutput) {
        guard !columns.isEmpty else { return }
        output.write(",\"" + name + "\":{")
        var needsComma = false
        for column in columns {
            guard let number = column.number(at: node) else { continue }
            if needsComma { output.write(",") }
            needsComma = true
            output.writeJSON(VOSviewerColumns.title(column))
            output.write(":")
            output.write(number)
        }
        output.write("}")
    }
}
