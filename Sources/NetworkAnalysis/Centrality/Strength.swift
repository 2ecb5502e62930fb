/// The sum of the weights of a node's edges, also called its weighted degree; in a directed graph over both directions,
/// or one. Where edges have no weights it is the degree. O(n + m).
///
/// A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, "The architecture of complex weighted networks",
/// PNAS 101(11), 2004.
public struct Strength: Sendable, Hashable {
    /// Which edges count. In an undirected graph it makes no difference.
    public var direction: EdgeDirection

    /// A strength, of the edges of both directions where nothing else is said.
    public init(_ direction: EdgeDirection = .both) {
        self.direction = direction
    }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Strength: Centrality {
    public var name: String { direction.prefix + "strength" }
    public var title: String { direction.titled("Strength") }
    public var summary: String { "the sum of the weights of \(direction.edges)" }
    public var formula: String {
        switch direction {
        case .both: "s(v) = Σ w(uv)"
        case .incoming: "s(v) = Σ w(u → v)"
        case .outgoing: "s(v) = Σ w(v → u)"
        }
    }
    public var complexity: String { "O(n + m)" }
    public var source: String { "Barrat et al. 2004" }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        let rows = graph.rows(direction)
        return (0..<graph.nodeCount).map { node in rows.reduce(0) { $0 + $1.strength(of: node) } }
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
