/// The share of time that a walker spends at each node who follows edges in proportion to their weights, and with
/// probability 1 − d starts again anywhere.
///
/// r(v) = (1 − d)/n + d · (Σ over u→v of r(u)·w(uv)/s(u) + (Σ over u without edges of r(u))/n), s(u) being the sum of
/// the weights of u's outgoing edges. Scores sum to 1. Undirected edges are followed both ways; a node without
/// outgoing edges hands its score to all. Edges whose weight is not above 0 are not followed.
///
/// What is solved is x(v) = 1 + d · Σ x(u)·w(uv)/s(u), for its solution divided by its sum is r: what nodes without
/// edges hand to all is the same for each, and need not be known. An undirected graph makes this a symmetric system,
/// solved by preconditioned conjugate gradients. A directed one is swept over as a whole where that settles within a few
/// sweeps, and else falls into its strongly connected components, of which each needs only those before it.
/// O(iterations · (n + m)), and O(n + m) where no directed edges form a cycle.
///
/// S. Brin and L. Page, "The anatomy of a large-scale hypertextual Web search engine", Computer Networks 30, 1998; D.
/// Gleich, L. Zhukov and P. Berkhin, "Fast parallel PageRank: a linear system approach", Yahoo! Research, 2004.
public struct PageRank: Sendable {
    /// The probability to follow an edge, d.
    public var damping: Double
    /// Iteration ends when about this is left of the error, in the L1 norm, all scores summing to 1; it is not
    /// multiplied with the number of nodes. Much larger ones show in scores when nodes are numbered otherwise.
    public var tolerance: Double
    /// Iteration ends here at the latest.
    public var maxIterations: Int
    /// Where the walker starts again, by node, in any scale; nothing for anywhere. Nodes without outgoing edges hand
    /// their scores on in the same proportions, as in networkx.
    ///
    /// Not negative, finite and not all 0. The scores are then what the walk from these nodes comes to: personalized
    /// PageRank (T. H. Haveliwala, "Topic-sensitive PageRank", WWW 2002). Nodes that it does not reach have 0.
    public var personalization: [Double]?

    /// A PageRank with the usual damping.
    public init(
        damping: Double = 0.85, personalization: [Double]? = nil, tolerance: Double = 1e-12, maxIterations: Int = 500
    ) {
        precondition(damping >= 0 && damping < 1, "damping lies between 0 and 1")
        self.damping = damping
        self.personalization = personalization
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
        let restarts = personalization.map { Self.restarts($0, nodeCount: graph.nodeCount) }
        let solution =
            graph.isDirected
            ? directedSolution(graph, restarts: restarts) : undirectedSolution(graph, restarts: restarts)
        var sum = CompensatedSum()
        for value in solution { sum += value }
        return solution.map { [sum = sum.value] in $0 / sum }
    }

    /// Scaled so that they sum to the number of nodes, as they do where the walker starts anywhere.
    private static func restarts(_ personalization: [Double], nodeCount: Int) -> [Double] {
        precondition(personalization.count == nodeCount, "one number for each node")
        precondition(personalization.allSatisfy { $0 >= 0 && $0.isFinite }, "shares are not negative")
        let largest = personalization.max() ?? 0
        precondition(largest > 0, "the walker starts somewhere")
        // By the largest first, so that the sum is finite.
        let sum = personalization.reduce(0) { $0 + $1 / largest }
        return personalization.map { $0 / largest * (Double(nodeCount) / sum) }
    }
}
