/// How near a node is to the others: the reciprocal of its mean distance.
///
/// C(v) = (r/(n − 1)) · (r/Σ d(u, v)), over the r other nodes u from which v can be reached. The first factor is that of
/// Wasserman and Faust: without it, a node of a small component would be nearer than one of a large one. A node that no
/// other reaches has 0. Distances follow the direction of edges, to the node. Where edges have weights these say how
/// strong they are, and an edge is 1/weight long; edges whose weight is not above 0 are not followed. O(n·m), with
/// weights O(n·m·log n); without weights 512 searches run at once.
///
/// L. C. Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1(3), 1978; S. Wasserman
/// and K. Faust, "Social Network Analysis", Cambridge University Press, 1994, p. 201.
public struct ClosenessCentrality: Sendable {
    /// Whether an edge with a weight is 1/weight long. Otherwise every edge is 1 long.
    public var usesWeights: Bool

    /// A closeness, of weighted edges where the graph has them.
    public init(usesWeights: Bool = true) {
        self.usesWeights = usesWeights
    }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ClosenessCentrality: Centrality {
    public var name: String { "closeness" }
    public var title: String { "Closeness" }
    public var summary: String { "how near a node is to all others; an edge is 1/weight long" }
    public var formula: String { "C(v) = r/(n − 1) · r/Σ d(u, v), over the r nodes u that reach v" }
    public var complexity: String { "O(n·m), weighted O(n·m·log n)" }
    public var source: String { "Freeman 1978; Wasserman & Faust 1994" }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        let sums = DistanceSums(of: graph, usesWeights: usesWeights, threads: threads)
        return zip(sums.counts, sums.totals).map { count, total in
            guard count > 0 else { return 0 }
            return Double(count) / Double(graph.nodeCount - 1) * (Double(count) / total)
        }
    }
}
