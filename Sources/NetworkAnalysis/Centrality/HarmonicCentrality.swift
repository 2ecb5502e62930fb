/// How near a node is to the others: the sum of the reciprocals of their distances. Not normalised.
///
/// H(v) = Σ 1/d(u, v) over the other nodes u; one from which v cannot be reached adds 0, so the components of a graph
/// can be compared. Distances follow the direction of edges, to the node. Where edges have weights these say how strong
/// they are, and an edge is 1/weight long; edges whose weight is not above 0 are not followed. O(n·m), with weights
/// O(n·m·log n); without weights 512 searches run at once.
///
/// P. Boldi and S. Vigna, "Axioms for centrality", Internet Mathematics 10, 2014.
public struct HarmonicCentrality: Sendable {
    /// Whether an edge with a weight is 1/weight long. Otherwise every edge is 1 long.
    public var usesWeights: Bool

    /// A harmonic centrality, of weighted edges where the graph has them.
    public init(usesWeights: Bool = true) {
        self.usesWeights = usesWeights
    }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension HarmonicCentrality: Centrality {
    public var name: String { "harmonic" }
    public var title: String { "Harmonic centrality" }
    public var summary: String { "the sum of the reciprocal distances to a node; an edge is 1/weight long" }
    public var formula: String { "H(v) = Σ 1/d(u, v), over the nodes u ≠ v" }
    public var complexity: String { "O(n·m), weighted O(n·m·log n)" }
    public var source: String { "Boldi & Vigna 2014" }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        DistanceSums(of: graph, usesWeights: usesWeights, threads: threads).reciprocals
    }
}
