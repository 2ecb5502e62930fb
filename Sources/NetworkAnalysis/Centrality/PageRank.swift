/// The share of time that a walker spends at each node who follows edges in proportion to their weights, and with
/// probability 1 − d starts again anywhere.
///
/// r(v) = (1 − d)/n + d · (Σ over u→v of r(u)·w(uv)/s(u) + (Σ over u without edges of r(u))/n), s(u) being the sum of
/// the weights of u's outgoing edges. Scores sum to 1. Undirected edges are followed both ways; a node without
/// outgoing edges hands its score to all. Iteration ends when the scores change by less than `tolerance` in the L1
/// norm, absolute. The sums are added node by node, so the number of threads does not show. O(iterations · (n + m)).
///
/// S. Brin and L. Page, "The anatomy of a large-scale hypertextual Web search engine", Computer Networks 30, 1998.
public struct PageRank: Sendable {
    /// The probability to follow an edge, d.
    public var damping: Double
    /// The L1 change at which iteration ends.
    public var tolerance: Double
    /// Iteration ends here at the latest. At damping 0.85 a tolerance of 1e-10 takes up to about 200 iterations.
    public var maxIterations: Int

    /// A PageRank with the usual damping.
    public init(damping: Double = 0.85, tolerance: Double = 1e-10, maxIterations: Int = 500) {
        precondition(damping >= 0 && damping < 1, "damping lies between 0 and 1")
        self.damping = damping
        self.tolerance = tolerance
        self.maxIterations = maxIterations
    }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PageRank: Centrality {
    public var name: String { "pagerank" }
    public var title: String { "PageRank" }
    public var summary: String { "the share of time a random walker spends at a node" }
    public var formula: String { "r(v) = (1 − d)/n + d·Σ r(u)·w(uv)/s(u), d = 0.85" }
    public var complexity: String { "O(i·(n + m))" }
    public var source: String { "Brin & Page 1998" }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        let count = graph.nodeCount
        guard count > 0 else { return [] }
        let strengths = (0..<count).map { graph.rows.strength(of: $0) }
        var scores = [Double](repeating: 1 / Double(count), count: count)
        var shares = scores
        for _ in 0..<maxIterations {
            // What each node hands over each unit of weight, and what nodes without edges hand to all.
            var dangling = 0.0
            for node in 0..<count {
                shares[node] = strengths[node] > 0 ? scores[node] / strengths[node] : 0
                if strengths[node] <= 0 { dangling += scores[node] }
            }
            let base = ((1 - damping) + damping * dangling) / Double(count)
            let change = step(graph.incoming, shares: shares, base: base, scores: &scores)
            if change < tolerance { break }
        }
        return scores
    }

    /// One iteration in place; returns the L1 change.
    private func step(_ rows: Graph.Rows, shares: [Double], base: Double, scores: inout [Double]) -> Double {
        var change = 0.0
        let (offsets, targets, weights) = (rows.offsets, rows.targets, rows.weights)
        for node in scores.indices {
            var sum = 0.0
            if weights.isEmpty {
                for position in offsets[node]..<offsets[node + 1] { sum += shares[Int(targets[position])] }
            } else {
                for position in offsets[node]..<offsets[node + 1] {
                    sum += shares[Int(targets[position])] * weights[position]
                }
            }
            let score = base + damping * sum
            change += abs(score - scores[node])
            scores[node] = score
        }
        return change
    }
}
