/// Says how good a division of a graph into communities is: the more of the edges inside communities, and the fewer
/// would be there anyway, the better.
///
/// Edges that weigh zero or less, or are not finite, count as none.
public enum QualityFunction: Sendable, Hashable, CaseIterable {
    /// Modularity, at most 1: Q = Σ over communities of e/m − γ·(K/2m)², e being the weight of the edges inside, K the
    /// sum of the strengths of its nodes, m the weight of all edges. In a directed graph the second term is
    /// γ·K⁺·K⁻/m², by outgoing and incoming edges. A graph without edges has 0.
    ///
    /// M. E. J. Newman, "Analysis of weighted networks", Physical Review E 70, 056131, 2004. The resolution γ:
    /// J. Reichardt and S. Bornholdt, "Statistical mechanics of community detection", Physical Review E 74, 016110,
    /// 2006. Directed: E. A. Leicht and M. E. J. Newman, "Community structure in directed networks", Physical Review
    /// Letters 100, 118703, 2008.
    case modularity
    /// The constant Potts model: H = Σ over communities of e − γ·n(n − 1)/2, n being the number of nodes; in a directed
    /// graph without the half. It has no resolution limit: what a community is does not depend on the rest of the
    /// graph. In the unit of the weights, not normalised.
    ///
    /// V. A. Traag, P. Van Dooren and Y. Nesterov, "Narrow scope for resolution-limit-free community detection",
    /// Physical Review E 84, 016114, 2011.
    case constantPotts

    /// The quality of a partition of a graph's nodes. O(n + m); the sums are added edge by edge, in the order of the
    /// edges.
    public func value(of partition: Partition, in graph: Graph, resolution: Double = 1) -> Double {
        precondition(partition.membership.count == graph.nodeCount, "a partition of the nodes of this graph")
        switch self {
        case .modularity: return modularity(partition, graph, resolution)
        case .constantPotts: return constantPotts(partition, graph, resolution)
        }
    }

    private func modularity(_ partition: Partition, _ graph: Graph, _ resolution: Double) -> Double {
        var inside = 0.0
        var total = 0.0
        var outgoing = [Double](repeating: 0, count: partition.count)
        var incoming = outgoing
        for edge in graph.edges where edge.counts {
            let (source, target) = (partition.membership[edge.source] - 1, partition.membership[edge.target] - 1)
            total += edge.weight
            if source == target { inside += edge.weight }
            outgoing[source] += edge.weight
            incoming[target] += edge.weight
        }
        guard total > 0 else { return 0 }
        let expected = zip(outgoing, incoming).reduce(0.0) { sum, ends in
            if graph.isDirected { return sum + (ends.0 / total) * (ends.1 / total) }
            let share = (ends.0 + ends.1) / (2 * total)
            return sum + share * share
        }
        return inside / total - resolution * expected
    }

    private func constantPotts(_ partition: Partition, _ graph: Graph, _ resolution: Double) -> Double {
        var inside = 0.0
        for edge in graph.edges where edge.counts {
            if partition.membership[edge.source] == partition.membership[edge.target] { inside += edge.weight }
        }
        let pairs = partition.sizes.reduce(0.0) { $0 + Double($1) * Double($1 - 1) }
        return inside - resolution * (graph.isDirected ? pairs : pairs / 2)
    }
}

extension Graph.Edge {
    /// Whether it counts where quality is measured.
    var counts: Bool { weight > 0 && weight < .infinity }
}

extension Partition {
    /// The modularity of this partition of a graph's nodes. O(n + m).
    public func modularity(in graph: Graph, resolution: Double = 1) -> Double {
        QualityFunction.modularity.value(of: self, in: graph, resolution: resolution)
    }
}
