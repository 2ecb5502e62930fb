/// Communities by the Louvain algorithm, which makes a quality function as large as it can.
///
/// Nodes move, one at a time, to the community around them that raises the quality most, or leave for a community of
/// their own, until none gains; the communities become the nodes of a smaller graph, and the same happens there, until
/// none joins another. Weights count. Directed graphs are divided by directed modularity. `Leiden` finds better
/// communities in about the same time; this is for comparison with what others found by Louvain.
///
/// - A level is left when a sweep over its nodes raises the quality by no more than 10⁻⁵ (of modularity; for the
///   constant Potts model, 10⁻⁵ of the weight of all edges).
/// - Communities that fall apart, as the algorithm's may, are split into their components in the end, and nodes of the
///   graph move once more: every community is connected, and no node gains by moving alone, as far as weights rounded
///   to 24 bits can tell. A node without edges is a community of its own.
/// - Edges that weigh zero or less, or are not finite, count as none.
/// - The same graph and seed have the same communities on every machine. Nodes are visited in an order drawn from the
///   seed; ties go to the community whose first node comes first in it. Under other numbers for the nodes the
///   communities are about as good, but need not be the same.
///
/// About O(n + m) a level. Beside the graph it takes 16 bytes an edge and about 100 a node, and at most as much again
/// for the smaller graphs.
///
/// V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, "Fast unfolding of communities in large networks",
/// Journal of Statistical Mechanics P10008, 2008.
public struct Louvain {
    /// What is made large.
    public var quality: QualityFunction
    /// γ: the larger, the more and the smaller the communities. 1 is the usual one for modularity; for the constant
    /// Potts model it is the density that communities exceed, so 1 leaves little but cliques.
    public var resolution: Double
    /// Where the order of the nodes begins.
    public var seed: UInt64

    /// A Louvain algorithm with the usual settings. The resolution is not negative.
    public init(quality: QualityFunction = .modularity, resolution: Double = 1, seed: UInt64 = 1) {
        precondition(resolution >= 0 && resolution.isFinite, "a resolution is a number from 0")
        self.quality = quality
        self.resolution = resolution
        self.seed = seed
    }
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Louvain: CommunityDetector {
    public var name: String { "louvain" }
    public var title: String { "Louvain community" }
    public var summary: String { "the number of the community of a node, by the older Louvain algorithm" }
    public var complexity: String { "about O(n + m)" }
    public var source: String { "Blondel et al. 2008" }

    public func partition(of graph: Graph, threads: Int) -> Partition {
        graph.isDirected
            ? partition(of: graph, Communities.DirectedMass.self) : partition(of: graph, Double.self)
    }

    public func configured(resolution: Double, seed: UInt64) -> any CommunityDetector {
        Louvain(quality: quality, resolution: resolution, seed: seed)
    }
}

extension Louvain {
    private func partition<Mass: CommunityMass>(of graph: Graph, _: Mass.Type) -> Partition {
        var generator = SplitMix64(seed: seed)
        let order = Communities.Order(nodes: generator.order(graph.nodeCount))
        let base = Communities.Level<Mass>(graph: graph, order: order, quality: quality, resolution: resolution)
        var labels = base.climbed
        base.finish(&labels)
        return Partition(marks: order.places.map { Int(labels[Int($0)]) })
    }
}

extension Communities.Level {
    /// The communities found on this level and those above it, from nodes alone.
    fileprivate var climbed: [UInt32] {
        var labels = Array(0..<UInt32(count))
        _ = moveNodes(&labels, tolerance: sweepTolerance)
        let parts = Communities.Parts(marks: labels, bound: count)
        guard parts.count < count else { return labels }
        let above = aggregate(parts).climbed
        return parts.labels.map { above[Int($0)] }
    }
}
