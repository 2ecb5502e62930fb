/// How many nodes two partitions of the same nodes have in each pair of groups.
struct Contingency {
    /// A pair of groups with nodes in common.
    struct Cell {
        /// The group in the first partition, from 0.
        let first: Int
        /// The group in the second, from 0.
        let second: Int
        /// How many nodes are in both.
        let count: Int
    }

    /// The pairs that have nodes, by the first group.
    let cells: [Cell]

    /// Counts in O(n): the nodes are sorted by their first group, and each group's are counted by their second.
    init(_ first: Partition, _ second: Partition) {
        precondition(first.membership.count == second.membership.count, "partitions of the same nodes")
        var next = [0] + first.sizes
        for group in first.sizes.indices { next[group + 1] += next[group] }
        let ends = next.dropFirst()
        var others = [Int](repeating: 0, count: first.membership.count)
        for (group, other) in zip(first.membership, second.membership) {
            others[next[group - 1]] = other - 1
            next[group - 1] += 1
        }
        var counts = [Int](repeating: 0, count: second.count)
        var cells: [Cell] = []
        var start = 0
        for (group, end) in ends.enumerated() {
            for other in others[start..<end] { counts[other] += 1 }
            for other in others[start..<end] where counts[other] > 0 {
                cells.append(Cell(first: group, second: other, count: counts[other]))
                counts[other] = 0
            }
            start = end
        }
        self.cells = cells
    }
}
