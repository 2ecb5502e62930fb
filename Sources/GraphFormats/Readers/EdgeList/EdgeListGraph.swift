public import NetworkAnalysis

/// What a list of edges says.
public struct EdgeListGraph: Sendable {
    /// The graph. Weights of edges between the same nodes are added; there is no edge from a node to itself.
    public let graph: Graph
    /// The names of the nodes where they have any; bytes that are no UTF-8 are replaced.
    public let labels: [String]
    /// How many lines held an edge.
    public let lineCount: Int
    /// How many of these lines led from a node to itself and were dropped.
    public let droppedSelfLoops: Int

    /// How many of the lines repeated an edge, whose weight was added to it.
    public var mergedLines: Int { lineCount - droppedSelfLoops - graph.edgeCount }
}
