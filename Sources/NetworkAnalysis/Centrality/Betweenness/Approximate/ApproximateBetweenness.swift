/// How much of the traffic along shortest paths passes through a node, estimated from random shortest paths.
///
/// The score of v is the mean of σ(s, t | v)/σ(s, t) over all n(n − 1) ordered pairs of nodes s and t, pairs with v
/// counting 0: `BetweennessCentrality` divided by n(n − 1), or by n(n − 1)/2 where the graph is undirected. With
/// probability 1 − `delta` at least, every score is within `epsilon` of that. Every edge is 1 long, whatever its weight;
/// edges whose weight is not above 0 are followed too. Directions count.
///
/// A sample is a random pair and a random one of its shortest paths. First, a few samples bound how often each node is
/// met; from these bounds follows how many more make the chances of all errors beyond `epsilon` add up to less than
/// `delta`; and only these are counted. That is about ln(2/δ)/(2ε²) samples for a network with one busy node, 15,000 at
/// the defaults, however large it is, and fewer where no node is busy. Searches from both ends meet in the middle and
/// see a small part of the graph. Worth it beyond some 20,000 nodes, where exact scores begin to take minutes.
///
/// The samples are drawn for node numbers, so unlike exact scores these depend on how nodes are numbered, within the
/// guarantee; that is why this is not one of `Centralities.all`.
///
/// M. Borassi and E. Natale, "KADABRA is an ADaptive Algorithm for Betweenness via Random Approximation", ESA 2016, for
/// the sampling; C. Stein, "A two-sample test for a linear hypothesis whose power is independent of the variance", Annals
/// of Mathematical Statistics 16(3), 1945, for the two stages.
public struct ApproximateBetweenness: Sendable, Hashable {
    /// The largest error of a score, above 0 and below 1.
    public var epsilon: Double
    /// With what probability some score may have a larger one, above 0 and below 1.
    public var delta: Double
    /// Which random numbers are drawn.
    public var seed: UInt64

    /// An estimate of the scores.
    public struct Estimate: Sendable, Hashable {
        /// For each node its share of the paths of all ordered pairs.
        public var scores: [Double]
        /// How many random paths were looked at: those that told how many are needed, and those counted.
        public var sampleCount: Int
    }

    /// An estimate with an error below `epsilon` with probability 1 − `delta`.
    public init(epsilon: Double = 0.01, delta: Double = 0.1, seed: UInt64 = 1) {
        precondition(epsilon > 0 && epsilon < 1 && delta > 0 && delta < 1, "an error and a probability lie in (0, 1)")
        self.epsilon = epsilon
        self.delta = delta
        self.seed = seed
    }

    /// One score for each node, in the order of the nodes. The same on any number of threads, to the last bit.
    public func scores(of graph: Graph, threads: Int = 1) -> [Double] {
        estimate(of: graph, threads: threads).scores
    }

    /// The scores, and how many samples they took.
    public func estimate(of graph: Graph, threads: Int = 1) -> Estimate {
        guard graph.nodeCount > 2, graph.edgeCount > 0 else {
            return Estimate(scores: Array(repeating: 0, count: graph.nodeCount), sampleCount: 0)
        }
        let sampling = PathSampling(of: graph, seed: seed)
        // A tenth of the risk is that the first samples mislead.
        let bounds = BinomialBounds(eventCount: graph.nodeCount, risk: delta / 10)
        let firstCount = bounds.firstSampleCount(epsilon: epsilon)
        let first = sampling.counts(samples: 0..<firstCount, threads: threads)
        let needed = bounds.sampleCount(epsilon: epsilon, risk: delta * 9 / 10, counts: first, of: firstCount)
        let counts = sampling.counts(samples: firstCount..<(firstCount + needed), threads: threads)
        return Estimate(scores: counts.map { Double($0) / Double(needed) }, sampleCount: firstCount + needed)
    }
}
