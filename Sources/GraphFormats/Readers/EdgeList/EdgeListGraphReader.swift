internal import NetworkAnalysis

/// Reads lists of edges, `source target [weight]`, as a network whose nodes are called by their names.
public struct EdgeListGraphReader: GraphReader {
    /// A reader of edge lists has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension EdgeListGraphReader {
    public var name: String { "edges" }
    public var summary: String { "lists of edges: source, target and perhaps a weight, with any separator" }

    /// It takes what no other does.
    public func recognizes(_ head: ArraySlice<UInt8>) -> Bool { true }

    public func read(_ bytes: [UInt8], options: GraphReadOptions) throws(GraphFileError) -> GraphFile {
        var reader = EdgeListReader(nodes: .names, isDirected: options.isDirected, threads: options.threads)
        if options.isUnweighted { reader.isWeighted = false }
        let read: EdgeListGraph
        do {
            read = try reader.read(bytes)
        } catch {
            throw GraphFileError(error.code.rawValue, line: error.line, error.message)
        }
        guard read.graph.rows.weights.allSatisfy({ $0 > 0 && $0.isNormal }) else {
            throw GraphFileError(
                "weight",
                "a weight is 0 or too small to be told from it; leave the edge out, or read it with --unweighted")
        }
        let network = Network(name: "", graph: read.graph, nodeKeys: read.labels, nodeLabels: read.labels)
        return GraphFile(
            network: network, format: name, mergedEdges: read.mergedLines, droppedSelfLoops: read.droppedSelfLoops)
    }
}
