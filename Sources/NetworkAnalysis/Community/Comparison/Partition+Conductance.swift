/// How well a partition cuts a graph.
extension Partition {
    /// The conductance of each community, in the order of their numbers: the weight of the edges that leave it, by the
    /// weight of the edge ends in it or, where those are fewer, in the rest of the graph. From 0, where no edge leaves,
    /// to 1, where every edge does; 0 too where a community or the rest has no edges. An edge counts at both its ends,
    /// directions aside; one that weighs zero or less, or is not finite, does not count. O(n + m).
    ///
    /// R. Kannan, S. Vempala and A. Vetta, "On clusterings: good, bad and spectral", Journal of the ACM 51(3), 2004.
    public func conductances(in graph: Graph) -> [Double] {
        precondition(membership.count == graph.nodeCount, "a partition of the nodes of this graph")
        var cuts = [Double](repeating: 0, count: count)
        var volumes = cuts
        var total = 0.0
        for edge in graph.edges where edge.counts {
            let (source, target) = (membership[edge.source] - 1, membership[edge.target] - 1)
            volumes[source] += edge.weight
            volumes[target] += edge.weight
            total += 2 * edge.weight
            if source != target {
                cuts[source] += edge.weight
                cuts[target] += edge.weight
            }
        }
        return zip(cuts, volumes).map { cut, volume in
            // What leaves is part of either side, so rounding is all that can bring the smaller one below it.
            let smaller = max(cut, min(volume, total - volume))
            return cut > 0 ? cut / smaller : 0
        }
    }

    /// The mean conductance of the communities, each counting the same: the lower, the better the cut. 0 without
    /// communities. O(n + m).
    public func conductance(in graph: Graph) -> Double {
        count > 0 ? conductances(in: graph).reduce(0, +) / Double(count) : 0
    }

    /// The share of the weight of all edges that lies inside communities: 1 without edges, for then none is cut.
    /// Edges that weigh zero or less, or are not finite, do not count. O(n + m).
    ///
    /// S. Fortunato, "Community detection in graphs", Physics Reports 486, 2010.
    public func coverage(in graph: Graph) -> Double {
        precondition(membership.count == graph.nodeCount, "a partition of the nodes of this graph")
        var (inside, total) = (0.0, 0.0)
        for edge in graph.edges where edge.counts {
            total += edge.weight
            if membership[edge.source] == membership[edge.target] { inside += edge.weight }
        }
        return total > 0 ? inside / total : 1
    }
}
