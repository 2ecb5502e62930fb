/// How much of the traffic along shortest paths passes over an edge.
///
/// B(e) = Σ σ(s, t | e)/σ(s, t) over all pairs of nodes s and t, σ(s, t) being the number of shortest paths between them
/// and σ(s, t | e) that of those over e. In an undirected graph a pair counts once, in a directed one each ordered pair
/// counts. Normalised, the sum is divided by the number of such pairs, n(n − 1)/2 or n(n − 1).
///
/// Where edges have weights these say how strong they are, and an edge is 1/weight long; edges whose weight is not above
/// 0 are not followed and have 0. Paths whose lengths differ by less than one part in 10¹² are equally long. O(n·m), with
/// weights O(n·m·log n).
///
/// M. Girvan and M. E. J. Newman, "Community structure in social and biological networks", PNAS 99(12), 2002; U. Brandes,
/// "On variants of shortest-path betweenness centrality and their generic computation", Social Networks 30(2), 2008.
public struct EdgeBetweenness: Sendable, Hashable {
    /// Whether to divide by the number of pairs of nodes.
    public var normalized: Bool
    /// Whether an edge with a weight is 1/weight long. Otherwise every edge is 1 long.
    public var usesWeights: Bool

    /// A betweenness, of weighted edges where the graph has them.
    public init(normalized: Bool = false, usesWeights: Bool = true) {
        self.normalized = normalized
        self.usesWeights = usesWeights
    }

    /// One finite score for each edge, in the order of `graph.edges`. The same on any number of threads, to the last bit.
    public func scores(of graph: Graph, threads: Int = 1) -> [Double] {
        let pairs = Double(graph.nodeCount) * Double(graph.nodeCount - 1)
        let scale = normalized ? (pairs > 0 ? 1 / pairs : 0) : graph.isDirected ? 1 : 0.5
        let sweep = GeodesicSweep(of: graph.measured(byWeights: usesWeights))
        var sums = [Double](repeating: 0, count: sweep.edgePositionCount)
        for part in sweep.parts(threads: threads, sweep.edgeScores) {
            for position in sums.indices { sums[position] += part[position] }
        }
        var labels = [Int?](repeating: nil, count: graph.nodeCount)
        for (label, node) in sweep.nodes.enumerated() { labels[Int(node)] = label }
        return graph.edges.map { edge in
            guard let source = labels[edge.source], let target = labels[edge.target] else {
                return sweep.folded.pairs(across: edge) * scale
            }
            // Between nodes of an undirected graph, paths run both ways.
            let there = sweep.position(from: source, to: target).map { sums[$0] } ?? 0
            let back = graph.isDirected ? nil : sweep.position(from: target, to: source).map { sums[$0] }
            return (there + (back ?? 0)) * scale
        }
    }
}

extension PendantFolding {
    /// How many ordered pairs the edge of a folded node joins; none, if the edge was not followed.
    fileprivate func pairs(across edge: Graph.Edge) -> Double {
        if Int(parents[edge.source]) == edge.target { return parentPairs[edge.source] }
        return Int(parents[edge.target]) == edge.source ? parentPairs[edge.target] : 0
    }
}
