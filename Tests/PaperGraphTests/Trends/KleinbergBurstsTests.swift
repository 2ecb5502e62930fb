import Foundation
import PaperGraph
import Testing

/// Six slots of 10 papers, in which 1, 1, 8, 8, 1, 1 name the thing: R = 20, D = 60, p(0) = 1/3, p(1) = 2/3.
///
/// In a slot with r of 10 the higher state is cheaper by r·ln 2 − (10 − r)·ln 2 = (2r − 10)·ln 2: by 6·ln 2 = 4.159 where
/// r = 8, and dearer by 8·ln 2 where r = 1. Going up costs γ·ln 6 = 1.792·γ.
@Suite("Kleinberg's bursts")
struct KleinbergBurstsTests {
    private static let counts = [1, 1, 8, 8, 1, 1]
    private static let totals = [10, 10, 10, 10, 10, 10]

    @Test("are runs whose gain is more than their price")
    func twoSlots() throws {
        let bursts = KleinbergBursts().bursts(counts: Self.counts, totals: Self.totals)
        let burst = try #require(bursts.first)
        #expect(bursts.count == 1)
        #expect(burst.slots == 2...3)
        #expect(burst.level == 1)
        #expect(abs(burst.weight - 12 * log(2)) < 1e-12)
    }

    @Test("are none where going up is dearer than what it gains", arguments: [(4.6, true), (4.7, false)])
    func price(cost: Double, isBurst: Bool) {
        // 12·ln 2 / ln 6 = 4.642
        let bursts = KleinbergBursts(cost: cost).bursts(counts: Self.counts, totals: Self.totals)
        #expect(bursts.isEmpty != isBurst)
    }

    @Test("have levels where there are more states")
    func levels() {
        // p = 1/6, 1/3, 2/3: R = 20 of D = 120.
        let counts = [0, 0, 4, 9, 4, 0, 0, 0, 0, 1, 1, 1]
        let bursts = KleinbergBursts(cost: 0.2, states: 3).bursts(
            counts: counts, totals: Array(repeating: 10, count: 12))
        #expect(bursts.map(\.level) == [1, 2])
        #expect(bursts[0].slots == 2...4)
        #expect(bursts[1].slots == 3...3)
    }

    @Test(
        "are none of a thing that none or all name, or without slots",
        arguments: [
            ([0, 0], [5, 5]), ([5, 5], [5, 5]), ([], []),
        ])
    func nothing(counts: [Int], totals: [Int]) {
        #expect(KleinbergBursts().bursts(counts: counts, totals: totals).isEmpty)
    }
}

/// Every sequence of states, tried one by one: 3⁷ of them.
@Suite("Kleinberg's bursts against every sequence of states")
struct KleinbergExhaustiveTests {
    @Test("are those of the cheapest", arguments: 0..<40)
    func cheapest(seed: Int) {
        var random = SplitMix(seed: UInt64(seed))
        let totals = (0..<7).map { _ in 5 + Int(random.next() % 30) }
        let counts = totals.map { Int(random.next() % UInt64($0 / 2 + 1)) }
        let automaton = KleinbergBursts(ratio: 1.5, cost: 0.4 + Double(seed % 5) / 5, states: 3)
        let bursts = automaton.bursts(counts: counts, totals: totals)
        let found = (0..<7).map { slot in bursts.filter { $0.slots.contains(slot) }.map(\.level).max() ?? 0 }
        let smallest = Self.sequences.map { Self.cost(of: $0, automaton, counts, totals) }.min()
        #expect(abs(Self.cost(of: found, automaton, counts, totals) - (smallest ?? 0)) < 1e-9)
    }

    private static let sequences: [[Int]] = (0..<2187).map { number in
        var rest = number
        return (0..<7).map { _ in
            defer { rest /= 3 }
            return rest % 3
        }
    }

    /// Section 4 of the paper, word for word: the price of going up and −ln of each slot's chance.
    private static func cost(
        of states: [Int], _ automaton: KleinbergBursts, _ counts: [Int], _ totals: [Int]
    ) -> Double {
        let base = Double(counts.reduce(0, +)) / Double(totals.reduce(0, +))
        var (sum, before) = (0.0, 0)
        for (slot, state) in states.enumerated() {
            let chance = min(0.9999, base * pow(automaton.ratio, Double(state)))
            sum -= Double(counts[slot]) * log(chance) + Double(totals[slot] - counts[slot]) * log(1 - chance)
            sum += Double(max(0, state - before)) * automaton.cost * log(Double(states.count))
            before = state
        }
        return sum
    }
}

private struct SplitMix {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
