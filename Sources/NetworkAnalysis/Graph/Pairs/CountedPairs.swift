extension PairCounter {
    /// Counted pairs: in memory, or past a share of it in a temporary file that goes with the value.
    public struct CountedPairs {
        private enum Place {
            case memory(Pairs)
            case file(PairRuns, memberCount: Int)
        }

        private let place: Place

        /// Whether they are in a file.
        public var areInFile: Bool { if case .file = place { true } else { false } }

        fileprivate init(_ pairs: Pairs) { place = .memory(pairs) }
        fileprivate init(_ runs: PairRuns, memberCount: Int) { place = .file(runs, memberCount: memberCount) }

        /// Hands on the pairs of each first member, ascending.
        ///
        /// - Parameter body: is given the first member, the second members of its pairs, ascending, in how many sets each
        ///   pair stands, and its weight.
        /// - Throws: `PairRunError` where the file cannot be read, or what `body` throws.
        public func forEachRow(
            _ body: (Int, ArraySlice<UInt32>, ArraySlice<UInt32>, ArraySlice<Double>) throws -> Void
        ) throws {
            switch place {
            case .memory(let pairs):
                for first in 0..<pairs.offsets.count - 1 {
                    let range = pairs.offsets[first]..<pairs.offsets[first + 1]
                    try body(first, pairs.targets[range], pairs.counts[range], pairs.weights[range])
                }
            case .file(let runs, let memberCount): try runs.forEachRow(memberCount: memberCount, body)
            }
        }
    }

    /// Counts pairs as `pairs(memberCount:sets:offsets:)` does, and brings those that are more than `heldPairs` to disk,
    /// in sorted runs.
    ///
    /// Memory: 24 bytes for each pair that is held (32 where counting is fractional), besides the rows under work. What is
    /// counted does not depend on what is held.
    /// - Throws: `PairRunError` where there is no room for the file.
    public func countedPairs(memberCount: Int, sets: [UInt32], offsets: [Int]) throws(PairRunError) -> CountedPairs {
        if heldPairs == .max {
            return CountedPairs(pairs(memberCount: memberCount, sets: sets, offsets: offsets))
        }
        var held: [PairRows] = []
        var count = 0
        var runs: PairRuns?
        func spill() throws(PairRunError) {
            if runs == nil { runs = try PairRuns(hasWeights: counting == .fractional) }
            try runs?.append(Pairs(transposing: held, memberCount: memberCount, threads: threads))
            (held, count) = ([], 0)
        }
        try forEachPart(memberCount: memberCount, sets: sets, offsets: offsets) {
            (parts: [PairRows]) throws(PairRunError) in
            held += parts
            count += parts.reduce(0) { $0 + $1.pairs.count }
            if count > heldPairs { try spill() }
        }
        guard runs != nil else {
            return CountedPairs(Pairs(transposing: held, memberCount: memberCount, threads: threads))
        }
        if count > 0 { try spill() }
        guard let runs else { preconditionFailure("runs were begun") }
        return CountedPairs(runs, memberCount: memberCount)
    }
}
