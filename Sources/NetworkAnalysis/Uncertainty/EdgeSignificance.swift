/// How often chance alone would join two nodes at least as strongly as they are: the smaller, the less the edge is one
/// that two frequent names have anyway.
public enum EdgeSignificance {
    /// The probability that two members share at least as many sets as they do, were the sets of each drawn blindly.
    ///
    /// With N sets, of which a hold the one and b the other, the number of those that hold both is hypergeometric:
    /// P(X ≥ c) = Σ from c to min(a, b) of C(a, k)·C(N − a, b − k)/C(N, b). The ends are frequent or rare as they are,
    /// but a large set is as likely as a small one to hold a member, so where sets differ much in size the probabilities
    /// are too small.
    ///
    /// M. Tumminello, S. Miccichè, F. Lillo, J. Piilo and R. N. Mantegna, "Statistically validated networks in bipartite
    /// complex systems", PLoS ONE 6(3), e17994, 2011.
    ///
    /// - Parameters:
    ///   - counts: how many sets hold both ends, for each edge in the order of `graph.edges`.
    ///   - graph: the network.
    ///   - occurrences: how many sets hold each node.
    ///   - total: how many sets there are.
    /// - Returns: a probability for each edge. O(edges · terms), of which a few dozen matter.
    public static func cooccurrence(
        counts: [Int], in graph: Graph, occurrences: [Int], total: Int
    ) -> [Double] {
        precondition(counts.count == graph.edgeCount, "one count for each edge")
        precondition(occurrences.count == graph.nodeCount, "one number for each node")
        precondition(occurrences.allSatisfy { $0 <= total }, "no node is in more sets than there are")
        let hypergeometric = Hypergeometric(total: total)
        return zip(graph.edges, counts).map { edge, count in
            hypergeometric.upperTail(count, occurrences[edge.source], occurrences[edge.target])
        }
    }

    /// The probability that an edge weighs at least as much as it does, were all weight dealt out blindly between nodes
    /// of the strengths that they have.
    ///
    /// Of the W units of weight, each falls on the pair of u and v with probability 2·s(u)·s(v)/(2W)², in a directed
    /// graph s⁺(u)·s⁻(v)/W²; the weight of the edge is then binomial. For weights that are counts, such as those of
    /// citations between sources; others are rounded up.
    ///
    /// N. Dianati, "Unwinding the hairball graph: pruning algorithms for weighted complex networks", Physical Review E
    /// 93, 012304, 2016 (the marginal likelihood filter).
    ///
    /// - Returns: a probability for each edge in the order of `graph.edges`, 1 for one whose weight is not above 0.
    ///   O(edges · terms).
    public static func weight(in graph: Graph) -> [Double] {
        var out = [Double](repeating: 0, count: graph.nodeCount)
        var incoming = out
        var total = 0.0
        for edge in graph.edges where edge.weight > 0 {
            out[edge.source] += edge.weight
            incoming[edge.target] += edge.weight
            total += edge.weight
        }
        let trials = total.rounded(.up)
        return graph.edges.map { edge in
            guard edge.weight > 0 else { return 1 }
            let (source, target) = (edge.source, edge.target)
            let chance =
                graph.isDirected
                ? out[source] / total * (incoming[target] / total)
                : (out[source] + incoming[source]) / total * ((out[target] + incoming[target]) / total) / 2
            return Binomial(trials: trials, chance: min(1, chance)).upperTail(edge.weight.rounded(.up))
        }
    }

    /// Probabilities as shares of false discoveries: were all edges kept whose value is at most q, then at most a share
    /// q of them would be there by chance, in expectation. O(n log n).
    ///
    /// Y. Benjamini and Y. Hochberg, "Controlling the false discovery rate", J. of the Royal Statistical Society B 57(1),
    /// 1995.
    public static func falseDiscoveryRates(_ probabilities: [Double]) -> [Double] {
        let order = probabilities.indices.sorted { (probabilities[$0], $0) < (probabilities[$1], $1) }
        var rates = probabilities
        var least = 1.0
        for (position, edge) in order.enumerated().reversed() {
            least = min(least, probabilities[edge] * Double(probabilities.count) / Double(position + 1))
            rates[edge] = least
        }
        return rates
    }
}
