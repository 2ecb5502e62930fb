/// How much the communities of a graph depend on chance: a detector runs from several seeds, and what it finds is
/// compared. Communities that change from seed to seed should not be interpreted; nodes that do are between communities.
public struct CommunityStability: Sendable, Hashable {
    /// What the seeds found, in their order.
    public let partitions: [Partition]
    /// The mean of the normalized mutual information over all pairs of them; 1 of a single one.
    public let meanNormalizedMutualInformation: Double
    /// The mean of the adjusted Rand index over all pairs of them; 1 of a single one.
    public let meanAdjustedRandIndex: Double
    /// The place of the partition that agrees most with the others, by the mean of the adjusted Rand index, ties to the
    /// first: the one to show.
    public let referenceIndex: Int
    /// For each node, how much of its community in the reference stays with it, from 0 to 1: the mean, over the other
    /// partitions, of the share of the other members that are in its group there. Of a community of one it is the share
    /// of partitions in which the node is alone. 1 where there is no other partition.
    public let memberShares: [Double]

    /// The partition that agrees most with the others.
    public var reference: Partition { partitions[referenceIndex] }

    /// Runs a detector from the seeds 1...k and compares what it finds. k runs, and O(k²·n) to compare; on several
    /// threads the runs, and then the comparisons, are dealt out, with the same result.
    public init(
        of graph: Graph, by detector: any CommunityDetector, seeds count: Int = 10, resolution: Double = 1,
        threads: Int = 1
    ) {
        precondition(count >= 1, "there is at least one seed")
        self.init(
            ParallelParts.map(count: count, threads: threads) { index in
                detector.configured(resolution: resolution, seed: UInt64(index) + 1).partition(of: graph)
            }, threads: threads)
    }

    /// Compares partitions of the same nodes, at least one. O(k²·n) for k of them.
    public init(_ partitions: [Partition], threads: Int = 1) {
        precondition(!partitions.isEmpty, "there is at least one partition")
        let rows = ParallelParts.map(count: partitions.count, threads: threads) { first in
            partitions[(first + 1)...].map { second in
                (
                    information: partitions[first].normalizedMutualInformation(with: second),
                    rand: partitions[first].adjustedRandIndex(with: second)
                )
            }
        }
        var sums = [Double](repeating: 0, count: partitions.count)
        var information = 0.0
        for (first, row) in rows.enumerated() {
            for (index, pair) in row.enumerated() {
                information += pair.information
                sums[first] += pair.rand
                sums[first + 1 + index] += pair.rand
            }
        }
        let pairs = Double(partitions.count * (partitions.count - 1) / 2)
        let best = sums.indices.reduce(0) { sums[$1] > sums[$0] ? $1 : $0 }
        self.partitions = partitions
        meanNormalizedMutualInformation = pairs > 0 ? information / pairs : 1
        meanAdjustedRandIndex = pairs > 0 ? sums.reduce(0, +) / (2 * pairs) : 1
        referenceIndex = best
        memberShares = Self.memberShares(of: best, among: partitions)
    }

    /// All nodes that two partitions have in the same pair of groups have the same share, so these are O(k·n).
    private static func memberShares(of reference: Int, among partitions: [Partition]) -> [Double] {
        let groups = partitions[reference]
        guard partitions.count > 1 else { return groups.membership.map { _ in 1 } }
        var sums = groups.membership.map { _ in 0.0 }
        for (index, other) in partitions.enumerated() where index != reference {
            let shared = groups.sharedCounts(with: other)
            for node in sums.indices {
                let size = groups.sizes[groups.membership[node] - 1]
                let isAlone = other.sizes[other.membership[node] - 1] == 1
                sums[node] += size > 1 ? Double(shared[node] - 1) / Double(size - 1) : isAlone ? 1 : 0
            }
        }
        return sums.map { $0 / Double(partitions.count - 1) }
    }
}

extension Partition {
    /// For each node, how many nodes, itself included, are with it in both partitions. O(n).
    fileprivate func sharedCounts(with other: Partition) -> [Int] {
        // The nodes of each group by turns, so that a table over the groups of the other suffices.
        var starts = [0]
        for size in sizes { starts.append(starts[starts.count - 1] + size) }
        var next = starts
        var nodes = [Int](repeating: 0, count: membership.count)
        for (node, group) in membership.enumerated() {
            nodes[next[group - 1]] = node
            next[group - 1] += 1
        }
        var shared = nodes
        var counts = [Int](repeating: 0, count: other.count)
        for group in sizes.indices {
            let members = nodes[starts[group]..<starts[group + 1]]
            for node in members { counts[other.membership[node] - 1] += 1 }
            for node in members { shared[node] = counts[other.membership[node] - 1] }
            for node in members { counts[other.membership[node] - 1] = 0 }
        }
        return shared
    }
}
