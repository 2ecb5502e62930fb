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

    @Test(
        "where rows are cut does not show, to the last bit", arguments: PairCounter.Counting.allCases,
        [0, 1, 100, 5_000])
    func budget(counting: PairCounter.Counting, budget: Int) {
        let sets = Self.randomSets(seed: 5, count: 600, memberCount: 90)
        let expected = PairCounter(counting: counting).pairs(of: sets, memberCount: 90)
        for threads in [1, 2, 8] {
            var counter = PairCounter(counting: counting, threads: threads)
            counter.pairBudget = budget
            let pairs = counter.pairs(of: sets, memberCount: 90)
            #expect(pairs.offsets == expected.offsets)
            #expect(pairs.targets == expected.targets)
            #expect(pairs.counts == expected.counts)
            #expect(pairs.weights.map(\.bitPattern) == expected.weights.map(\.bitPattern))
        }
    }

    @Test(
        "what is counted does not depend on what is held in memory", arguments: PairCounter.Counting.allCases,
        [1, 37, 1_000, 1 << 30])
    func heldPairs(counting: PairCounter.Counting, heldPairs: Int) throws {
        let sets = Self.randomSets(seed: 8, count: 600, memberCount: 90)
        let expected = PairCounter(counting: counting).pairs(of: sets, memberCount: 90)
        var starts = [0]
        for set in sets { starts.append(starts[starts.count - 1] + set.count) }
        for threads in [1, 2, 8] {
            var counter = PairCounter(counting: counting, threads: threads)
            (counter.heldPairs, counter.pairBudget) = (heldPairs, 500)
            let pairs = try counter.countedPairs(memberCount: 90, sets: sets.flatMap(\.self), offsets: starts)
            #expect(pairs.areInFile == (heldPairs < expected.targets.count))
            var (offsets, targets, counts, weights): ([Int], [UInt32], [UInt32], [Double]) = ([0], [], [], [])
            try pairs.forEachRow { first, others, rowCounts, rowWeights in
                #expect(first == offsets.count - 1)
                targets += others
                counts += rowCounts
                weights += rowWeights
                offsets.append(targets.count)
            }
            #expect(offsets == expected.offsets)
            #expect(targets == expected.targets)
            #expect(counts == expected.counts)
            #expect(weights.map(\.bitPattern) == expected.weights.map(\.bitPattern))
        }
    }

    @Test("a set of thousands joins all its members", arguments: PairCounter.Counting.allCases)
    func largeSet(counting: PairCounter.Counting) {
        let size = 3_000
        let pairs = PairCounter(counting: counting, threads: 2)
            .pairs(of: [[0, 1], Array(1..<UInt32(size) + 1), [0, UInt32(size)]], memberCount: size + 1)
        #expect(pairs.targets.count == size * (size - 1) / 2 + 2)
        #expect(pairs.offsets.prefix(3) == [0, 2, size + 1])
        #expect(pairs.targets.prefix(3) == [1, UInt32(size), 2])
        #expect(pairs.counts.allSatisfy { $0 == 1 })
        let share = counting == .full ? 1 : 1 / Double(size - 1)
        #expect(pairs.weights.dropFirst(2).allSatisfy { $0 == share })
    }

    @Test("sets of every size up to beyond two steps of copying end where they should")
    func sizes() {
        let sets = (0..<20).map { size in (0..<UInt32(size)).map { $0 * 2 } }
        let pairs = PairCounter().pairs(of: sets, memberCount: 40)
        for (first, second, count) in named(pairs) {
            // The pair stands in every set that is larger than half its second member.
            #expect(first % 2 == 0 && second % 2 == 0 && count == 19 - second / 2)
        }
        #expect(pairs.targets.count == 19 * 18 / 2)
    }

    private func named(_ pairs: PairCounter.Pairs) -> [(Int, Int, Int)] {
        (0..<pairs.offsets.count - 1).flatMap { first in
            (pairs.offsets[first]..<pairs.offsets[first + 1]).map {
                (first, Int(pairs.targets[$0]), Int(pairs.counts[$0]))
            }
        }
    }

    @Test("a set that does not ascend, or names a member that is not there, is the caller's error")
    func wrongSets() async {
        await #expect(processExitsWith: .failure) {
            _ = PairCounter().pairs(memberCount: 3, sets: [1, 0], offsets: [0, 2])
        }
        await #expect(processExitsWith: .failure) {
            _ = PairCounter().pairs(memberCount: 3, sets: [0, 3], offsets: [0, 2])
        }
        await #expect(processExitsWith: .failure) {
            _ = PairCounter().pairs(memberCount: 3, sets: [0, 1], offsets: [0, 3])
        }
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
