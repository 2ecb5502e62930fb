#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Times in which a thing is named more often than at other times, by an automaton that changes its state only for a
/// price.
///
/// In each slot of time r of d papers name the thing. In state i papers name it with probability p(i) = R/D·sⁱ, R and D
/// being the sums over all slots; a state costs −ln of the binomial chance of what happened, going up from state i to j
/// costs (j − i)·γ·ln n for n slots, going down nothing. The cheapest sequence of states is found by dynamic programming;
/// a burst of level i is a run of slots in states of at least i. O(n·k²) for k states.
///
/// J. Kleinberg, "Bursty and hierarchical structure in streams", KDD 2002, section 4 (batched arrivals).
public struct KleinbergBursts: Sendable, Hashable {
    /// A run of slots.
    public struct Burst: Sendable, Hashable {
        /// The slots, from 0.
        public var slots: ClosedRange<Int>
        /// How high the state is at least.
        public var level: Int
        /// How much cheaper this level is in these slots than the one below: how strong the burst is.
        public var weight: Double
    }

    /// s: by how much each state is more frequent than the one below.
    public var ratio: Double
    /// γ: how dear it is to go up. The larger, the fewer bursts.
    public var cost: Double
    /// How many states there are, the lowest counted; 2 for bursts and no more.
    public var states: Int

    /// The usual automaton: twice as frequent, two states.
    public init(ratio: Double = 2, cost: Double = 1, states: Int = 2) {
        precondition(ratio > 1 && cost >= 0 && states >= 2, "a burst is more frequent and not free")
        (self.ratio, self.cost, self.states) = (ratio, cost, states)
    }

    /// The bursts by their first slot, then by level.
    ///
    /// - Parameters:
    ///   - counts: for each slot how many papers name the thing.
    ///   - totals: how many papers there are, at least as many.
    public func bursts(counts: [Int], totals: [Int]) -> [Burst] {
        precondition(counts.count == totals.count, "a total for each slot")
        let (named, all) = (counts.reduce(0, +), totals.reduce(0, +))
        guard named > 0, named < all else { return [] }
        let base = Double(named) / Double(all)
        // A state above certainty is as likely as can be.
        let chances = (0..<states).map { min(0.9999, base * pow(ratio, Double($0))) }
        let costs = zip(counts, totals).map { count, total in
            chances.map { -(Double(count) * log($0) + Double(total - count) * log(1 - $0)) }
        }
        let path = cheapest(costs)
        return (1..<states).flatMap { level in runs(of: path, level, costs) }
            .sorted { ($0.slots.lowerBound, $0.level) < ($1.slots.lowerBound, $1.level) }
    }

    /// The cheapest state of each slot; of equal ones the lower.
    private func cheapest(_ costs: [[Double]]) -> [Int] {
        let up = cost * log(Double(max(1, costs.count)))
        var sums = (0..<states).map { $0 == 0 ? 0 : Double.infinity }
        var before: [[Int]] = []
        for slot in costs {
            var (next, origins) = ([Double](), [Int]())
            for state in 0..<states {
                let ways = (0..<states).map { sums[$0] + Double(max(0, state - $0)) * up }
                let origin = ways.indices.min { (ways[$0], $0) < (ways[$1], $1) } ?? 0
                next.append(ways[origin] + slot[state])
                origins.append(origin)
            }
            sums = next
            before.append(origins)
        }
        var state = sums.indices.min { (sums[$0], $0) < (sums[$1], $1) } ?? 0
        var path: [Int] = []
        for origins in before.reversed() {
            path.append(state)
            state = origins[state]
        }
        return path.reversed()
    }

    private func runs(of path: [Int], _ level: Int, _ costs: [[Double]]) -> [Burst] {
        var bursts: [Burst] = []
        var start: Int?
        for slot in 0...path.count {
            let isIn = slot < path.count && path[slot] >= level
            if isIn, start == nil { start = slot }
            guard !isIn, let first = start else { continue }
            let weight = (first..<slot).reduce(0) { $0 + costs[$1][level - 1] - costs[$1][level] }
            bursts.append(Burst(slots: first...slot - 1, level: level, weight: weight))
            start = nil
        }
        return bursts
    }
}
