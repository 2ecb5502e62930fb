internal import NetworkAnalysis
internal import PaperCorpus

extension PairCounter {
    /// The counter of a network, within its memory: a quarter of what is left for rows under work, a quarter for pairs that
    /// are counted; the rest is for the network.
    init(_ options: NetworkOptions) {
        self.init(counting: options.counting, threads: options.threads)
        minimumCount = options.minimumEdgeCount
        let share = max(Self.leastShare, options.memoryLimit.left / 4)
        let isFractional = counting == .fractional
        heldPairs = max(1, share / (isFractional ? 32 : 24))
        // A row under work takes what it deals out and what is added up.
        pairBudget = max(1, min(pairBudget, share / (isFractional ? 24 : 12)))
    }

    /// With less, sets would be walked so often that nobody would wait for it.
    private static let leastShare = 16 << 20

    /// Counts the pairs of sets, past their share of memory on disk.
    func countedPairs(of sets: CountedSets, within limit: MemoryLimit) throws -> CountedPairs {
        try limit.require(
            2 * Self.leastShare, for: "counting pairs takes", remedy: "leave out rare names with --min-count")
        do {
            return try countedPairs(memberCount: sets.occurrences.count, sets: sets.members, offsets: sets.offsets)
        } catch {
            throw MemoryError(.cannotSpill(Diagnostic.systemReason(error.code)))
        }
    }
}
