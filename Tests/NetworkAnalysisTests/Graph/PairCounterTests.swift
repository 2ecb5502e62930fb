import NetworkAnalysis
import Testing

@Suite("PairCounter")
struct PairCounterTests {
    @Test("each pair is counted in the sets that hold both")
    func full() {
        let pairs = PairCounter().pairs(of: [[0, 1, 3], [1, 3], [], [2], [0, 3]], memberCount: 5)
        #expect(pairs.offsets == [0, 2, 3, 3, 3, 3])
        #expect(pairs.targets == [1, 3, 3])
        #expect(pairs.counts == [1, 2, 2])
        #expect(pairs.weights == [1, 2, 2])
    }

    @Test("fractional counting gives each member 1 from each set of two or more")
    func fractional() {
        let pairs = PairCounter(counting: .fractional).pairs(of: [[0, 1, 3], [1, 3], [2]], memberCount: 4)
        #expect(pairs.counts == [1, 1, 2])
        #expect(pairs.weights == [0.5, 0.5, 1.5])
        let graph = Graph(upperTriangleOffsets: pairs.offsets, targets: pairs.targets, weights: pairs.weights)
        #expect(Strength().scores(of: graph) == [1, 2, 0, 2])
    }

    @Test("nothing comes of nothing", arguments: [0, 1, 7], [[], [[]], [[], [], []]] as [[[UInt32]]])
    func nothing(memberCount: Int, sets: [[UInt32]]) {
        let pairs = PairCounter(threads: 2).pairs(of: sets, memberCount: memberCount)
        #expect(pairs.offsets == Array(repeating: 0, count: memberCount + 1))
        #expect(pairs.targets.isEmpty && pairs.counts.isEmpty && pairs.weights.isEmpty)
    }

    @Test("seeded random sets, against counting each pair by itself", arguments: PairCounter.Counting.allCases, 1...3)
    func againstNaive(counting: PairCounter.Counting, seed: UInt64) {
        let memberCount = 70
        let sets = Self.randomSets(seed: seed, count: 150, memberCount: memberCount)
        let pairs = PairCounter(counting: counting).pairs(of: sets, memberCount: memberCount)
        var position = 0
        for first in 0..<UInt32(memberCount) {
            #expect(pairs.offsets[Int(first)] == position)
            for second in (first + 1)..<UInt32(memberCount) {
                let common = sets.filter { $0.contains(first) && $0.contains(second) }
                guard !common.isEmpty else { continue }
                guard position < pairs.targets.count else {
                    Issue.record("pair \(first), \(second) is missing")
                    return
                }
                #expect(pairs.targets[position] == second)
                #expect(Int(pairs.counts[position]) == common.count)
                // The sets are summed in their order, as they are here.
                let weights = common.map { counting == .full ? 1 : 1 / Double($0.count - 1) }
                #expect(pairs.weights[position] == weights.reduce(0, +))
                position += 1
            }
        }
        #expect(pairs.targets.count == position)
        #expect(pairs.offsets.last == position)
    }

    @Test("the number of threads does not show, to the last bit", arguments: PairCounter.Counting.allCases, [2, 3, 8])
    func threads(counting: PairCounter.Counting, threads: Int) {
        let memberCount = 700
        let sets = Self.randomSets(seed: 21, count: 2_000, memberCount: memberCount)
        let expected = PairCounter(counting: counting).pairs(of: sets, memberCount: memberCount)
        let pairs = PairCounter(counting: counting, threads: threads).pairs(of: sets, memberCount: memberCount)
        #expect(pairs.offsets == expected.offsets)
        #expect(pairs.targets == expected.targets)
        #expect(pairs.counts == expected.counts)
        #expect(pairs.weights.map(\.bitPattern) == expected.weights.map(\.bitPattern))
        #expect(!pairs.targets.isEmpty)
    }

    /// Sets of up to 12 of the first nine tenths of the members, so that the others stand in none.
    private static func randomSets(seed: UInt64, count: Int, memberCount: Int) -> [[UInt32]] {
        var random = SplitMix64(seed: seed)
        return (0..<count).map { _ in
            let size = Int.random(in: 0...12, using: &random)
            let members = (0..<size).map { _ in UInt32.random(in: 0..<UInt32(memberCount * 9 / 10), using: &random) }
            return Set(members).sorted()
        }
    }
}

extension PairCounter {
    fileprivate func pairs(of sets: [[UInt32]], memberCount: Int) -> Pairs {
        var offsets = [0]
        for set in sets { offsets.append((offsets.last ?? 0) + set.count) }
        return pairs(memberCount: memberCount, sets: sets.flatMap { $0 }, offsets: offsets)
    }
}
