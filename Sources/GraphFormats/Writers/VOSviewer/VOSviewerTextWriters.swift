internal import NetworkAnalysis

/// Writes the nodes of a network as a map file of VOSviewer: `id`, `label`, place, cluster, weights and scores, with tabs
/// between. The network file beside it has the edges.
///
/// N. J. van Eck and L. Waltman, VOSviewer manual, "Map and network files". HTML has a meaning in descriptions alone.
public struct VOSviewerMapWriter: Sendable {
    /// A writer of map files has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension VOSviewerMapWriter: GraphWriter {
    public var name: String { "vosviewer-map" }
    public var summary: String { "VOSviewer's map file: nodes with clusters, weights and scores" }
    public var fileExtensions: [String] { ["map.txt"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        var output = TextOutput()
        let columns = VOSviewerColumns(network)
        writeHead(columns, to: &output)
        for node in 0..<network.graph.nodeCount {
            output.write(node + 1)
            output.write("\t\"")
            output.write(network.nodeLabels[node], escaping: VOSviewerText.escapes)
            output.write("\"")
            if let positions = columns.positions {
                output.write("\t")
                output.write(positions[node].x)
                output.write("\t")
                output.write(positions[node].y)
            }
            if columns.clusters != nil {
                output.write("\t")
                if let cluster = columns.cluster(of: node) { output.write(cluster) }
            }
            for column in columns.weights + columns.scores {
                output.write("\t")
                if let number = column.number(at: node) { output.write(number) }
            }
            output.write("\n")
            try output.flushIfFull(to: &sink)
        }
        try output.flush(to: &sink)
    }

    private func writeHead(_ columns: VOSviewerColumns, to output: inout TextOutput) {
        output.write("id\tlabel")
        if columns.positions != nil { output.write("\tx\ty") }
        if columns.clusters != nil { output.write("\tcluster") }
        for (kind, list) in [("weight", columns.weights), ("score", columns.scores)] {
            for column in list {
                output.write("\t" + kind + "<")
                output.write(VOSviewerColumns.title(column), escaping: VOSviewerText.escapes)
                output.write(">")
            }
        }
        output.write("\n")
    }
}

/// Writes the edges of a network as a network file of VOSviewer: the numbers of the ends in the map file and the strength,
/// with tabs between and no names of columns. VOSviewer takes all edges for undirected.
public struct VOSviewerNetworkWriter: Sendable {
    /// A writer of network files has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension VOSviewerNetworkWriter: GraphWriter {
    public var name: String { "vosviewer-network" }
    public var summary: String { "VOSviewer's network file: the edges between the nodes of its map file" }
    public var fileExtensions: [String] { ["network.txt"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        var output = TextOutput()
        try network.forEachEdge { _, source, target, weight in
            output.write(source + 1)
            output.write("\t")
            output.write(target + 1)
            output.write("\t")
            output.write(weight)
            output.write("\n")
            try output.flushIfFull(to: &sink)
        }
        try output.flush(to: &sink)
    }
}

enum VOSviewerText {
    /// In cells within double quotes.
    static let escapes = EscapeTable(["\"": "\"\"", "\t": " ", "\n": " ", "\r": " "])
}
