/// Communities by the Leiden algorithm, which makes a quality function as large as it can.
///
/// One iteration: nodes move, one at a time, to the community around them that raises the quality most, or leave for a
/// community of their own; each community is then refined into parts that hang well together; the parts become the
/// nodes of a smaller graph, each in its community, and the same happens there, until no part merges with another.
/// The next iteration starts from what was found. Weights count. Directed graphs are divided by directed modularity.
///
/// - Iterations end after `maxIterations`, or when one raises the quality by at most 10⁻⁴ (of modularity; for the
///   constant Potts model, 10⁻⁴ of the weight of all edges). Within an iteration a level is left when a sweep over its
///   nodes raises it no more than that. Sweeps over the nodes of the graph itself, without that tolerance, come last:
///   no node gains by moving alone. A hundred sweeps at one level are the limit.
/// - Every community is connected. A node without edges is a community of its own.
/// - Edges that weigh zero or less, or are not finite, count as none: a negative weight does not keep nodes apart.
/// - The same graph and seed have the same communities on every machine. Nodes are visited by descending degree, then
///   by number; the order in which they are refined is drawn from the seed. Where the paper merges at random in
///   proportion to the gain, the largest gain is taken here.
///
/// About O(n + m) an iteration. Beside the graph it takes 24 bytes an edge and about 100 a node, and at most as much
/// again for the smaller graphs.
///
/// V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities",
/// Scientific Reports 9, 5233, 2019. Visiting only nodes whose surroundings changed: N. Ozaki, H. Tezuka and M. Inaba,
/// "A simple acceleration method for the Louvain algorithm", Int. J. of Computer and Electrical Engineering 8(3), 2016.
public struct Leiden {
    /// What is made large.
    public var quality: QualityFunction
    /// γ: the larger, the more and the smaller the communities. 1 is the usual one for modularity; for the constant
    /// Potts model it is the density that communities exceed, so 1 leaves little but cliques.
    public var resolution: Double
    /// Where the random order of refinement begins. Partitions of different seeds are about equally good.
    public var seed: UInt64
    /// Iterations end here at the latest.
    public var maxIterations: Int

    /// A Leiden algorithm with the usual settings. The resolution is not negative; there is at least one iteration.
    public init(
        quality: QualityFunction = .modularity, resolution: Double = 1, seed: UInt64 = 1, maxIterations: Int = 4
    ) {
        precondition(resolution >= 0 && resolution.isFinite, "a resolution is a number from 0")
        precondition(maxIterations >= 1, "there is at least one iteration")
        self.quality = quality
        self.resolution = resolution
        self.seed = seed
        self.maxIterations = maxIterations
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

    public func partition(of graph: Graph) -> Partition {
        let order = Order(graph: graph)
        let base = Level(graph: graph, order: order, quality: quality, resolution: resolution)
        let tolerance = Self.tolerance * base.totalWeight
        var generator = SplitMix64(seed: seed)
        var labels = Array(0..<UInt32(base.count))
        for _ in 0..<maxIterations {
            let gain = base.iterate(from: &labels, tolerance: tolerance, using: &generator)
            if gain <= tolerance { break }
        }
        base.finish(&labels)
        return Partition(marks: order.places.map { Int(labels[Int($0)]) })
    }

    public func configured(resolution: Double, seed: UInt64) -> any CommunityDetector {
        Leiden(quality: quality, resolution: resolution, seed: seed, maxIterations: maxIterations)
    }

    /// The gain in quality, by the weight of all edges, that another sweep or iteration must be worth.
    private static var tolerance: Double { 1e-4 }
}

extension Leiden.Level {
    /// One iteration over this level and those above it; returns what it gained.
    fileprivate func iterate(
        from labels: inout [UInt32], tolerance: Double, using generator: inout SplitMix64
    ) -> Double {
        var gain = 0.0
        var level = self
        var current = labels
        var places = Array(0..<UInt32(count))
        while true {
            gain += level.moveNodes(&current, tolerance: tolerance)
            let parts = level.refine(current, using: &generator)
            if parts.count == level.count { break }
            for node in places.indices { places[node] = parts.labels[Int(places[node])] }
            current = parts.communities(current)
            level = level.aggregate(parts)
        }
        for node in places.indices { labels[node] = current[Int(places[node])] }
        return gain
    }

    /// Moves nodes until none gains by it and every community is connected. Parting what no edge joins loses nothing,
    /// but may let a node gain.
    fileprivate func finish(_ labels: inout [UInt32]) {
        repeat {
            _ = moveNodes(&labels, tolerance: 0)
        } while splitDisconnected(&labels)
    }
}
