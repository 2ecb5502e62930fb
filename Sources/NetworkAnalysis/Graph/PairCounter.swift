/// Counts in how many sets each pair of members stands together: the kernel of co-occurrence, co-citation and
/// bibliographic coupling.
///
/// Row by row, the sets of a member are walked and the members behind it are added up in a dense array (F. G. Gustavson,
/// "Two fast algorithms for sparse matrices: multiplication and permuted transposition", ACM TOMS 4(3), 1978); only the
/// upper triangle is made, in order, so that it is the graph. Time is the number of pairs in all sets, memory the
/// number of distinct pairs and two arrays of members for each thread. Sums are added in the order of the sets, so the
/// result does not depend on the number of threads.
public struct PairCounter: Sendable {
    /// How much a set adds to each of its pairs.
    public enum Counting: String, Sendable, CaseIterable {
        /// 1, however large the set.
        case full
        /// 1/(n − 1) for a set of n, so that each member gets 1 from a set (A. Perianes-Rodriguez et al., 2016).
        case fractional
    }

    /// The pairs, by first and then by second member, each with the first smaller than the second.
    public struct Pairs: Sendable {
        /// Where the pairs of each first member begin in the arrays below; one more than there are members.
        public var offsets: [Int]
        /// The second members.
        public var targets: [UInt32]
        /// In how many sets the pair stands.
        public var counts: [UInt32]
        /// What the sets add up to, by the way of counting.
        public var weights: [Double]
    }

    /// How much a set adds to each of its pairs.
    public var counting: Counting
    /// How many threads work.
    public var threads: Int

    /// A counter.
    public init(counting: Counting = .full, threads: Int = 1) {
        self.counting = counting
        self.threads = max(1, threads)
    }

    /// Counts the pairs in sets of members `0..<memberCount`, each set ascending and without repetition.
    ///
    /// - Parameters:
    ///   - sets: the members of all sets, one set after the other.
    ///   - offsets: where each set begins in `sets`; one more than there are sets.
    public func pairs(memberCount: Int, sets: [UInt32], offsets: [Int]) -> Pairs {
        let index = InvertedIndex(memberCount: memberCount, sets: sets, offsets: offsets)
        let ranges = index.ranges(of: threads, sets: sets, offsets: offsets)
        let parts = ParallelParts.map(count: ranges.count, threads: threads) { part in
            count(ranges[part], sets: sets, offsets: offsets, index: index)
        }
        return Self.joined(parts, memberCount: memberCount)
    }

    private func count(_ rows: Range<Int>, sets: [UInt32], offsets: [Int], index: InvertedIndex) -> Pairs {
        var result = Pairs(offsets: [], targets: [], counts: [], weights: [])
        var counts = [UInt32](repeating: 0, count: index.memberCount)
        var sums = [Double](repeating: 0, count: counting == .fractional ? index.memberCount : 0)
        var touched: [UInt32] = []
        for row in rows {
            result.offsets.append(result.targets.count)
            touched.removeAll(keepingCapacity: true)
            for entry in index.offsets[row]..<index.offsets[row + 1] {
                let set = Int(index.sets[entry])
                let end = offsets[set + 1]
                let share = 1 / Double(max(1, end - offsets[set] - 1))
                for position in (Int(index.positions[entry]) + 1 + offsets[set])..<end {
                    let other = Int(sets[position])
                    if counts[other] == 0 { touched.append(sets[position]) }
                    counts[other] += 1
                    if counting == .fractional { sums[other] += share }
                }
            }
            touched.sort()
            for other in touched {
                result.targets.append(other)
                result.counts.append(counts[Int(other)])
                result.weights.append(counting == .fractional ? sums[Int(other)] : Double(counts[Int(other)]))
                counts[Int(other)] = 0
                if counting == .fractional { sums[Int(other)] = 0 }
            }
        }
        return result
    }

    private static func joined(_ parts: [Pairs], memberCount: Int) -> Pairs {
        var result = Pairs(offsets: [], targets: [], counts: [], weights: [])
        result.offsets.reserveCapacity(memberCount + 1)
        for part in parts {
            let base = result.targets.count
            result.offsets += part.offsets.map { $0 + base }
            result.targets += part.targets
            result.counts += part.counts
            result.weights += part.weights
        }
        result.offsets.append(result.targets.count)
        return result
    }
}

/// For each member the sets it stands in, ascending, and its place in each.
private struct InvertedIndex: Sendable {
    let memberCount: Int
    private(set) var offsets: [Int]
    private(set) var sets: [UInt32]
    private(set) var positions: [UInt32]

    init(memberCount: Int, sets: [UInt32], offsets setOffsets: [Int]) {
        self.memberCount = memberCount
        offsets = Array(repeating: 0, count: memberCount + 1)
        for member in sets { offsets[Int(member) + 1] += 1 }
        for member in 0..<memberCount { offsets[member + 1] += offsets[member] }
        self.sets = Array(repeating: 0, count: sets.count)
        positions = self.sets
        var next = offsets
        for set in 0..<max(0, setOffsets.count - 1) {
            for position in setOffsets[set]..<setOffsets[set + 1] {
                let member = Int(sets[position])
                self.sets[next[member]] = UInt32(set)
                positions[next[member]] = UInt32(position - setOffsets[set])
                next[member] += 1
            }
        }
    }

    /// Rows in ranges of about equal work. What is counted does not depend on where they are cut.
    func ranges(of threads: Int, sets: [UInt32], offsets setOffsets: [Int]) -> [Range<Int>] {
        guard threads > 1, memberCount > 64 else { return [0..<memberCount] }
        var work = [Int](repeating: 0, count: memberCount)
        for row in 0..<memberCount {
            for entry in offsets[row]..<offsets[row + 1] {
                let set = Int(self.sets[entry])
                work[row] += setOffsets[set + 1] - setOffsets[set] - Int(positions[entry])
            }
        }
        let share = work.reduce(0, +) / (threads * 4) + 1
        var ranges: [Range<Int>] = []
        var start = 0
        var sum = 0
        for row in 0..<memberCount {
            sum += work[row]
            if sum >= share {
                ranges.append(start..<(row + 1))
                start = row + 1
                sum = 0
            }
        }
        if start < memberCount { ranges.append(start..<memberCount) }
        return ranges
    }
}
