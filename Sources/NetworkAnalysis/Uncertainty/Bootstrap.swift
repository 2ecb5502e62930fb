/// How far results would change with other papers of the same kind: they are computed again for collections drawn from
/// the papers that there are, with replacement, as many as there are.
///
/// It knows neither papers nor networks: it draws how often each of `units` things counts, and hands that to a closure
/// that makes of it whatever is asked. Replicate r draws from a stream of random numbers of its own, so the results are
/// the same on any number of threads.
///
/// B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7(1), 1979.
public struct Bootstrap: Sendable, Hashable {
    /// How many collections are drawn.
    public var replicates: Int
    /// Where random numbers begin.
    public var seed: UInt64

    /// A bootstrap; 200 replicates are enough for shares and intervals of two digits.
    public init(replicates: Int = 200, seed: UInt64 = 1) {
        precondition(replicates >= 1, "there is at least one replicate")
        self.replicates = replicates
        self.seed = seed
    }

    /// How often each of some units counts in a replicate; the sum is their number. O(units).
    public func multiplicities(of units: Int, inReplicate replicate: Int) -> [UInt32] {
        var generator = SplitMix64(seed: seed, stream: UInt64(replicate))
        var counts = [UInt32](repeating: 0, count: units)
        for _ in 0..<units { counts[generator.below(units)] += 1 }
        return counts
    }

    /// What `statistic` makes of each replicate, in their order.
    ///
    /// - Parameters:
    ///   - units: how many things are drawn from, such as papers.
    ///   - threads: how many replicates are worked on at once.
    ///   - statistic: is given how often each unit counts.
    public func results<Result: Sendable>(
        of units: Int, threads: Int = 1, _ statistic: @Sendable ([UInt32]) -> Result
    ) -> [Result] {
        ParallelParts.map(count: replicates, threads: threads) { replicate in
            statistic(multiplicities(of: units, inReplicate: replicate))
        }
    }
}
