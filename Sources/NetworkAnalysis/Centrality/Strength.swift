/// The sum of the weights of a node's edges, also called its weighted degree; in a directed graph over both directions.
/// Where edges have no weights it is the degree. O(n + m).
///
/// A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, "The architecture of complex weighted networks",
/// PNAS 101(11), 2004.
public struct Strength: Sendable {
    /// A strength has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Strength: Centrality {
    public var name: String { "strength" }
    public var title: String { "Strength" }
    public var summary: String { "the sum of the weights of a node's edges" }
    public var formula: String { "s(v) = Σ w(uv)" }
    public var complexity: String { "O(n + m)" }
    public var source: String { "Barrat et al. 2004" }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        (0..<graph.nodeCount).map { node in
            graph.rows.strength(of: node) + (graph.reversedRows?.strength(of: node) ?? 0)
        }
    }
}

extension Graph.Rows {
    /// The sum of the weights in a row, added from left to right.
    func strength(of node: Int) -> Double {
        guard !weights.isEmpty else { return Double(count(node)) }
        var sum = 0.0
        for position in range(node) { sum += weights[position] }
        return sum
    }
}
