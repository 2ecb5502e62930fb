/// How firm the first places of a ranking are.
public struct TopRanks: Sendable, Hashable {
    /// A node among the first, and where it stands in the replicates.
    public struct Place: Sendable, Hashable {
        /// The node.
        public var node: Int
        /// Its score in the ranking itself.
        public var score: Double
        /// The lower end of the interval that holds its rank in 95 of 100 replicates, from 1.
        public var lowRank: Int
        /// The rank that half of the replicates do not exceed.
        public var medianRank: Int
        /// The upper end of the interval.
        public var highRank: Int
        /// In which share of the replicates it is among the first as well.
        public var share: Double
    }

    /// The first nodes, the best one first.
    public var places: [Place]
}

extension Bootstrap {
    /// The first nodes of a ranking, each with the interval in which its rank lies and the share of replicates in which
    /// it is among the first.
    ///
    /// Ranks go by descending score, then by node. Intervals are percentiles (B. Efron, 1979; nearest rank). The time is
    /// that of `replicates` times `scores`, with O(n) for each besides; the memory O(count · replicates).
    /// - Parameters:
    ///   - count: how many first nodes.
    ///   - reference: the scores of the ranking itself.
    ///   - units: how many things are drawn from, such as papers.
    ///   - threads: how many replicates are worked on at once.
    ///   - scores: the scores of all nodes where each unit counts as often as said; a node that is left out has 0.
    public func topRanks(
        _ count: Int, of reference: [Double], units: Int, threads: Int = 1,
        scores: @Sendable ([UInt32]) -> [Double]
    ) -> TopRanks {
        let nodes = Array(Ranking(reference).order.prefix(count))
        let ranks = results(of: units, threads: threads) { multiplicities in
            let ranking = Ranking(scores(multiplicities))
            precondition(ranking.ranks.count == reference.count, "one score for each node")
            return nodes.map { ranking.ranks[$0] }
        }
        return TopRanks(
            places: nodes.enumerated().map { position, node in
                let sorted = ranks.map { $0[position] }.sorted()
                return TopRanks.Place(
                    node: node, score: reference[node], lowRank: sorted.quantile(0.025),
                    medianRank: sorted.quantile(0.5), highRank: sorted.quantile(0.975),
                    share: Double(sorted.count { $0 <= nodes.count }) / Double(replicates))
            })
    }
}

/// Nodes by descending score, then by number.
struct Ranking {
    /// The nodes, the best first.
    let order: [Int]
    /// For each node its rank, from 1.
    let ranks: [Int]

    init(_ scores: [Double]) {
        order = scores.indices.sorted { (-scores[$0], $0) < (-scores[$1], $1) }
        var ranks = [Int](repeating: 0, count: scores.count)
        for (position, node) in order.enumerated() { ranks[node] = position + 1 }
        self.ranks = ranks
    }
}

extension [Int] {
    /// The smallest of these ascending numbers that a share of them does not exceed.
    fileprivate func quantile(_ share: Double) -> Int {
        self[Swift.min(count - 1, Swift.max(0, Int((share * Double(count)).rounded(.up)) - 1))]
    }
}
