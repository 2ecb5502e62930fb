/// A division of nodes into groups.
public struct Partition: Sendable, Hashable {
    /// For each node the number of its group: from 1 by size, the largest first, ties by their first nodes.
    public let membership: [Int]
    /// The size of each group, from that with number 1.
    public let sizes: [Int]

    /// How many groups there are.
    public var count: Int { sizes.count }

    /// Numbers groups that are marked by any equal integers. O(n + g·log g) for g groups.
    public init(marks: [Int]) {
        var positions: [Int: Int] = [:]
        var found: [(first: Int, size: Int)] = []
        var group = [Int](repeating: 0, count: marks.count)
        for (node, mark) in marks.enumerated() {
            if let position = positions[mark] {
                found[position].size += 1
                group[node] = position
            } else {
                positions[mark] = found.count
                group[node] = found.count
                found.append((node, 1))
            }
        }
        let order = found.indices.sorted { (-found[$0].size, found[$0].first) < (-found[$1].size, found[$1].first) }
        var number = [Int](repeating: 0, count: found.count)
        for (rank, position) in order.enumerated() { number[position] = rank + 1 }
        membership = group.map { number[$0] }
        sizes = order.map { found[$0].size }
    }
}
