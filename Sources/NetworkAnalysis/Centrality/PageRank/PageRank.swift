/// The share of time that a walker spends at each node who follows edges in proportion to their weights, and with
/// probability 1 − d starts again anywhere.
///
/// r(v) = (1 − d)/n + d · (Σ over u→v of r(u)·w(uv)/s(u) + (Σ over u without edges of r(u))/n), s(u) being the sum of
/// the weights of u's outgoing edges. Scores sum to 1. Undirected edges are followed both ways; a node without
/// outgoing edges hands its score to all. Edges whose weight is not above 0 are not followed.
///
/// What is solved is x(v) = 1 + d · Σ x(u)·w(uv)/s(u), for its solution divided by its sum is r: what nodes without
/// edges hand to all is the same for each, and need not be known. An undirected graph makes this a symmetric system, and
/// a directed one falls into its strongly connected components, of which each needs only those before it.
/// O(iterations · (n + m)), and O(n + m) where no directed edges form a cycle.
///
/// S. Brin and L. Page, "The anatomy of a large-scale hypertextual Web search engine", Computer Networks 30, 1998; D.
/// Gleich, L. Zhukov and P. Berkhin, "Fast parallel PageRank: a linear system approach", Yahoo! Research, 2004.
public struct PageRank: Sendable {
    /// The probability to follow an edge, d.
    public var damping: Double
    /// Iteration ends when what is left of the error, or what the last step changed, is less than this in the L1 norm,
    /// all scores summing to 1.
    public var tolerance: Double
    /// Iteration ends here at the latest.
    public var maxIterations: Int

    /// A PageRank with the usual damping.
    public init(damping: Double = 0.85, tolerance: Double = 1e-12, maxIterations: Int = 500) {
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
        let graph = graph.withPositiveWeights
        guard graph.nodeCount > 0 else { return [] }
        let solution =
            graph.isDirected
            ? directedSolution(graph, restarts: nil) : undirectedSolution(graph, restarts: nil)
        let sum = solution.reduce(0, +)
        return solution.map { $0 / sum }
    }
}
