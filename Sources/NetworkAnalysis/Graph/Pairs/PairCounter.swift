/// Counts in how many sets each pair of members stands together: the kernel of co-occurrence, co-citation and
/// bibliographic coupling.
///
/// Each pair belongs to the row of its larger member. What stands in front of a member in its sets is copied to its row,
/// and a row is added up in a dense array (F. G. Gustavson, "Two fast algorithms for sparse matrices: multiplication and
/// permuted transposition", ACM TOMS 4(3), 1978); dealing the rows out by the smaller members then transposes them, in
/// order, so that the result is the upper triangle of the graph. Time is the number of pairs in all sets. Sums are added
/// in the order of the sets, so that the result does not depend on the number of threads or on where rows are cut.
///
/// Memory: 4 bytes for each pair of each set in the rows under work (8 where counting is fractional), which
/// `pairBudget` limits; 8 bytes for each distinct pair (16) beside the 16 of the result; and for each thread 12 bytes a
/// member (20).
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
    /// Pairs in fewer sets are dropped as soon as their row is added up, so that they take no memory afterwards.
    public var minimumCount = 1
    /// How many pairs of sets all threads together hold before they are added up; 2²⁷ takes 512 MB (1 GB where counting
    /// is fractional). Sets with more pairs are walked once for each such part. A single row is never cut: it has at
    /// most as many pairs as the sets have members.
    public var pairBudget = 1 << 27
    /// How many distinct pairs `countedPairs` holds in memory before it brings them to disk.
    public var heldPairs = Int.max

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
        var rows: [PairRows] = []
        forEachPart(memberCount: memberCount, sets: sets, offsets: offsets, wave: .max) { rows = $0 }
        return Pairs(transposing: rows, memberCount: memberCount, threads: threads)
    }

    /// Counts rows and hands them on in their order, some at a time: as many parts as there are threads, unless told.
    func forEachPart<Failure: Error>(
        memberCount: Int, sets: [UInt32], offsets: [Int], wave: Int? = nil,
        _ body: ([PairRows]) throws(Failure) -> Void
    ) throws(Failure) {
        precondition(memberCount >= 0 && memberCount <= Int(UInt32.max), "members have 32-bit numbers")
        let result = sets.withUnsafeBufferPointer { members in
            offsets.withUnsafeBufferPointer { offsets -> Result<Void, Failure> in
                let lists = MemberLists(members: members, offsets: offsets)
                let work = lists.pairsByLargerMember(memberCount: memberCount)
                let ranges = ranges(of: work)
                let shares = counting == .fractional ? lists.shares : []
                let wave = min(wave ?? threads, max(1, ranges.count))
                do throws(Failure) {
                    for first in stride(from: 0, to: ranges.count, by: wave) {
                        let parts = ranges[first..<min(ranges.count, first + wave)]
                        try body(
                            ParallelParts.map(count: parts.count, threads: threads) { part in
                                PairRows(
                                    parts[first + part], of: lists, work: work, shares: shares,
                                    minimumCount: UInt32(clamping: minimumCount))
                            })
                    }
                } catch {
                    return .failure(error)
                }
                return .success(())
            }
        }
        try result.get()
    }

    /// Rows in ranges of about equal work within the budget. What is counted does not depend on where they are cut.
    private func ranges(of work: [Int]) -> [Range<Int>] {
        let total = work.reduce(0, +)
        let limit = max(1, min(pairBudget / max(1, threads), (total + threads - 1) / max(1, threads)))
        let count = max(1, (total + limit - 1) / limit)
        var ranges: [Range<Int>] = []
        var (start, sum) = (0, 0)
        for row in work.indices {
            sum += work[row]
            // The share is compared in floating point: the product of two large counts need not fit.
            guard Double(sum) >= Double(total) / Double(count) * Double(ranges.count + 1) else { continue }
            ranges.append(start..<row + 1)
            start = row + 1
        }
        if start < work.count { ranges.append(start..<work.count) }
        return ranges
    }
}
