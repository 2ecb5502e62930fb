/// How far apart nodes are: the mean distance of all ordered pairs of nodes of which the second can be reached from the
/// first. Directions count.
///
/// Where edges have weights these say how strong they are, and an edge is 1/weight long; edges whose weight is not above
/// 0 are not followed. O(n·m), with weights O(n·m·log n); without weights 512 searches run at once.
///
/// D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks", Nature 393, 1998.
public struct AverageDistance: Sendable, Hashable {
    /// Whether an edge with a weight is 1/weight long. Otherwise every edge is 1 long.
    public var usesWeights: Bool

    /// What there is to say of the distances.
    public struct Mean: Sendable, Hashable {
        /// The mean; 0 where there is no pair.
        public var distance: Double
        /// How many ordered pairs it is over.
        public var pairCount: Int
    }

    /// An average distance; one edge is as long as another unless weights are used.
    public init(usesWeights: Bool = false) {
        self.usesWeights = usesWeights
    }

    /// The mean distance in a graph. The same on any number of threads, to the last bit.
    public func mean(of graph: Graph, threads: Int = 1) -> Mean {
        let sums = DistanceSums(of: graph, usesWeights: usesWeights, threads: threads)
        let count = sums.counts.reduce(0, +)
        return Mean(distance: count > 0 ? sums.totals.reduce(0, +) / Double(count) : 0, pairCount: count)
    }
}
