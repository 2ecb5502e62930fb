/// The edges that are too strong for chance: the backbone of a weighted graph.
///
/// If a node of k edges divided its strength s among them at random, then an edge would weigh w or more with probability
/// p = (1 − w/s)^(k − 1). An edge has the smaller of what its two ends give; in a directed graph its source compares it
/// with the edges that leave it, its target with those that come. An end with a single edge cannot tell and gives 1. A
/// strong hub does not hide the ties of small nodes, as it does where edges are kept by weight alone.
///
/// Edges whose weight is not above 0 are of no node's edges, and have p = 1. Where edges have no weights each weighs 1.
/// O(n + m·log k).
///
/// M. Á. Serrano, M. Boguñá and A. Vespignani, "Extracting the multiscale backbone of complex weighted networks", PNAS
/// 106(16), 2009.
public struct DisparityFilter: Sendable {
    /// An edge is kept if its p is below this.
    public var significance: Double

    /// A filter.
    public init(significance: Double = 0.05) {
        self.significance = significance
    }

    /// The p of each edge, in the order of `graph.edges`.
    public func probabilities(of graph: Graph) -> [Double] {
        let sources = Ends(graph.rows, count: graph.nodeCount)
        let targets = graph.reversedRows.map { Ends($0, count: graph.nodeCount) } ?? sources
        var result: [Double] = []
        result.reserveCapacity(graph.edgeCount)
        for edge in graph.edges {
            guard edge.weight > 0 else {
                result.append(1)
                continue
            }
            result.append(
                min(
                    sources.probability(at: edge.source, of: edge.weight),
                    targets.probability(at: edge.target, of: edge.weight)))
        }
        return result
    }

    /// The graph with all its nodes and the edges that are kept.
    public func backbone(of graph: Graph) -> Graph {
        let probabilities = probabilities(of: graph)
        return graph.keeping(probabilities.indices.filter { probabilities[$0] < significance })
    }

    /// By node: how many edges with a weight above 0 there are on one side, and what they weigh together.
    private struct Ends {
        private var degrees: [Int]
        private var strengths: [Double]

        init(_ rows: Graph.Rows, count: Int) {
            degrees = Array(repeating: 0, count: count)
            strengths = Array(repeating: 0, count: count)
            for node in 0..<count {
                for position in rows.range(node) where rows.weight(position) > 0 {
                    degrees[node] += 1
                    strengths[node] += rows.weight(position)
                }
            }
        }

        /// (1 − w/s)^(k − 1), by squaring.
        func probability(at node: Int, of weight: Double) -> Double {
            var base = max(0, 1 - weight / strengths[node])
            var exponent = degrees[node] - 1
            var result = 1.0
            while exponent > 0 {
                if exponent & 1 == 1 { result *= base }
                base *= base
                exponent >>= 1
            }
            return result
        }
    }
}
