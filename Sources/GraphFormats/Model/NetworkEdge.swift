internal import NetworkAnalysis

/// An edge as seen from one of its ends.
public struct NetworkEdge: Sendable, Hashable {
    /// Its place among `graph.edges`, and so in edge columns.
    public var index: Int
    /// The node at the other end.
    public var other: Int
    /// Its weight.
    public var weight: Double
}

extension Network {
    /// The edges at a node, of both directions, by their place. O(m).
    public func edges(at node: Int) -> [NetworkEdge] {
        graph.edges.enumerated().compactMap { index, edge in
            guard edge.source == node || edge.target == node else { return nil }
            return NetworkEdge(
                index: index, other: edge.source == node ? edge.target : edge.source, weight: edge.weight)
        }
    }

    /// The place of the edge between two nodes among `graph.edges`, in either direction. O(m).
    public func edgeIndex(between source: Int, and target: Int) -> Int? {
        edges(at: source).first { $0.other == target }?.index
    }
}
