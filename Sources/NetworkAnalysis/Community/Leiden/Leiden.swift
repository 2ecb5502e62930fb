/// Communities by the Leiden algorithm, which makes a quality function as large as it can.
///
/// Nodes move, one at a time, to the community around them that raises the quality most, or leave for a community of
/// their own. Then, one iteration: each community is refined into parts that hang well together; the parts become the
/// nodes of a smaller graph, each in its community, and the same happens there, until no part merges with another;
/// then the nodes themselves move again, from what was found. Weights count. Directed graphs are divided by directed
/// modularity.
///
/// - How many iterations there are, and whether several rounds of them are combined, says `effort`.
/// - Within an iteration a level is left when a sweep over its nodes raises the quality by no more than 10⁻⁵ (of
///   modularity; for the constant Potts model, 10⁻⁵ of the weight of all edges). Sweeps over the nodes of the graph
///   itself, without that tolerance, come last: no node gains by moving alone, as far as weights rounded to 24 bits can
///   tell. A hundred sweeps at one level are the limit.
/// - Every community is connected. A node without edges is a community of its own.
/// - Edges that weigh zero or less, or are not finite, count as none: a negative weight does not keep nodes apart.
/// - The same graph and seed have the same communities on every machine. Nodes are visited by descending degree, then
///   by number, and ties go to the smaller label, so the numbers of the nodes are part of the question: under other
///   numbers the communities are about as good but need not be the same. A network numbers its nodes by their keys,
///   whatever the order it was read in.
/// - The seed decides in which order nodes are refined, and between parts that are about equally good: where the paper
///   draws a part in proportion to the exponential of its gain, the largest gain is taken here, and with thorough
///   effort a random number of up to a twentieth of the mean weight is added to each before.
///
/// About O(n + m) an iteration. Beside the graph it takes 16 bytes an edge and about 100 a node, and at most as much
/// twice again for refinement and the smaller graphs.
///
/// V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities",
/// Scientific Reports 9, 5233, 2019. Visiting only nodes whose surroundings changed: N. Ozaki, H. Tezuka and M. Inaba,
/// "A simple acceleration method for the Louvain algorithm", Int. J. of Computer and Electrical Engineering 8(3), 2016;
/// here those for which the change is large enough to matter.
public struct Leiden {
    /// What is made large.
    public var quality: QualityFunction
    /// γ: the larger, the more and the smaller the communities. 1 is the usual one for modularity; for the constant
    /// Potts model it is the density that communities exceed, so 1 leaves little but cliques.
    public var resolution: Double
    /// Where random numbers begin. Partitions of different seeds are about equally good.
    public var seed: UInt64
    /// How long a better partition is looked for.
    public var effort: Effort

    /// A Leiden algorithm with the usual settings. The resolution is not negative.
    public init(
        quality: QualityFunction = .modularity, resolution: Double = 1, seed: UInt64 = 1, effort: Effort = .bySize
    ) {
        precondition(resolution >= 0 && resolution.isFinite, "a resolution is a number from 0")
        self.quality = quality
        self.resolution = resolution
        self.seed = seed
        self.effort = effort
    }
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension Leiden: CommunityDetector {
    public var name: String { "leiden" }
    public var title: String { "Community" }
    public var summary: String { "the number of the community of a node" }
    public var complexity: String { "about O(i·(n + m))" }
    public var source: String { "Traag, Waltman & van Eck 2019" }

    public func partition(of graph: Graph, threads: Int) -> Partition {
        graph.isDirected
            ? partition(of: graph, threads, Communities.DirectedMass.self) : partition(of: graph, threads, Double.self)
    }

    public func configured(resolution: Double, seed: UInt64) -> any CommunityDetector {
        Leiden(quality: quality, resolution: resolution, seed: seed, effort: effort)
    }
}

extension Leiden {
    /// Rounds of thorough effort are dealt to threads. One round is the work of one: where a node goes depends on where
    /// all before it went.
    private func partition<Mass: CommunityMass>(of graph: Graph, _ threads: Int, _: Mass.Type) -> Partition {
        let order = Communities.Order(graph: graph)
        let base = Communities.Level<Mass>(graph: graph, order: order, quality: quality, resolution: resolution)
        let limits = effort.limits(edgeCount: graph.edgeCount)
        let rounds = ParallelParts.map(count: limits.rounds, threads: threads) { round in
            var generator = SplitMix64(seed: seed, stream: UInt64(round))
            return base.round(limits, using: &generator)
        }
        var generator = SplitMix64(seed: seed, stream: UInt64(limits.rounds))
        var labels = rounds[0]
        for other in rounds.dropFirst() {
            labels = base.combine(labels, other, using: &generator)
            base.iterate(&labels, limits, using: &generator)
        }
        base.finish(&labels)
        return Partition(marks: order.places.map { Int(labels[Int($0)]) })
    }
}

extension Communities.Level {
    /// The gain that another sweep over a level must be worth.
    var sweepTolerance: Double { 1e-5 * totalWeight }
    /// Gains in refinement that differ by less are about equal.
    fileprivate var noise: Double { 0.05 * meanWeight }

    /// Iterations from nodes alone.
    fileprivate func round(_ limits: Leiden.Limits, using generator: inout SplitMix64) -> [UInt32] {
        var labels = Array(0..<UInt32(count))
        _ = moveNodes(&labels, tolerance: sweepTolerance)
        iterate(&labels, limits, using: &generator)
        return labels
    }

    /// Iterations from a division, as many as are worth it.
    fileprivate func iterate(
        _ labels: inout [UInt32], _ limits: Leiden.Limits, using generator: inout SplitMix64
    ) {
        var failures = 0
        for _ in 0..<limits.iterations {
            let above = improve(&labels, noise: limits.isThorough ? noise : 0, using: &generator)
            let gain = moveNodes(&labels, tolerance: limits.isThorough ? sweepTolerance : 0)
            if limits.isThorough {
                failures = above + gain <= 1e-5 * totalWeight ? failures + 1 : 0
            } else if gain <= 1e-4 * totalWeight {
                return
            }
            if failures == 3 { return }
        }
    }

    /// Refines, and moves what was refined, level upon level; returns what it gained.
    func improve(_ labels: inout [UInt32], noise: Double, using generator: inout SplitMix64) -> Double {
        let parts = refine(labels, noise: noise, using: &generator)
        guard parts.count < count else { return 0 }
        let level = aggregate(parts)
        var current = parts.communities(labels)
        let gain = level.moveNodes(&current, tolerance: sweepTolerance)
        let above = level.improve(&current, noise: noise, using: &generator)
        for node in labels.indices { labels[node] = current[Int(parts.labels[node])] }
        return gain + above
    }
}
