/// How much of the traffic along shortest paths passes through a node.
///
/// B(v) = Σ σ(s, t | v)/σ(s, t) over all pairs of other nodes s and t, σ(s, t) being the number of shortest paths between
/// them and σ(s, t | v) that of those through v. In an undirected graph a pair counts once, in a directed one each
/// ordered pair counts. Normalised, the sum is divided by the number of such pairs, (n − 1)(n − 2)/2 or (n − 1)(n − 2).
///
/// Where edges have weights these say how strong they are, and an edge is 1/weight long; edges whose weight is not above
/// 0 are not followed. Paths whose lengths differ by less than one part in 10¹² are equally long, for 1/2 + 1/3 and
/// 1/3 + 1/2 need not be the same number; where weights differ by as much, the shortest edges are lost in that.
/// O(n·m), with weights O(n·m·log n). Of large graphs, `ApproximateBetweenness` estimates it.
///
/// L. C. Freeman, "A set of measures of centrality based on betweenness", Sociometry 40, 1977; U. Brandes, "A faster
/// algorithm for betweenness centrality", Journal of Mathematical Sociology 25(2), 2001.
public struct BetweennessCentrality: Sendable {
    /// Whether to divide by the number of pairs of other nodes.
    public var normalized: Bool
    /// Whether an edge with a weight is 1/weight long. Otherwise every edge is 1 long.
    public var usesWeights: Bool

    /// A betweenness, of weighted edges where the graph has them.
    public init(normalized: Bool = false, usesWeights: Bool = true) {
        self.normalized = normalized
        self.usesWeights = usesWeights
    }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension BetweennessCentrality: Centrality {
    public var name: String { "betweenness" }
    public var title: String { "Betweenness" }
    public var summary: String {
        "the share of shortest paths through a node, summed over pairs; an edge is 1/weight long"
    }
    public var formula: String { "B(v) = Σ σ(s, t | v)/σ(s, t), over pairs s, t ≠ v" }
    public var complexity: String { "O(n·m), weighted O(n·m·log n)" }
    public var source: String { "Freeman 1977; Brandes 2001" }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        let pairs = Double(graph.nodeCount - 1) * Double(graph.nodeCount - 2)
        // The searches count ordered pairs.
        let scale = normalized ? (pairs > 0 ? 1 / pairs : 0) : graph.isDirected ? 1 : 0.5
        return orderedPairs(graph.measured(byWeights: usesWeights), threads: threads).map { $0 * scale }
    }
}

extension BetweennessCentrality {
    /// The sum over all ordered pairs.
    private func orderedPairs(_ graph: Graph, threads: Int) -> [Double] {
        let sweep = GeodesicSweep(of: graph)
        let sums = sweep.parts(threads: threads, sweep.nodeScores)
        var scores = sweep.folded.contributions
        for part in sums {
            for (label, node) in sweep.nodes.enumerated() { scores[Int(node)] += part[label] }
        }
        return scores
    }
}
