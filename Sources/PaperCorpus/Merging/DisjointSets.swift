/// Sets that only ever join (union–find with path halving and union by size).
package struct DisjointSets {
    private var parents: [Int]
    private var sizes: [Int]

    package init(count: Int) {
        parents = Array(0..<count)
        sizes = Array(repeating: 1, count: count)
    }

    package mutating func join(_ left: Int, _ right: Int) {
        var a = root(of: left)
        var b = root(of: right)
        guard a != b else { return }
        if sizes[a] < sizes[b] { swap(&a, &b) }
        parents[b] = a
        sizes[a] += sizes[b]
    }

    /// Joins all members to one set.
    mutating func join(_ members: [Int]) {
        for (left, right) in zip(members, members.dropFirst()) { join(left, right) }
    }

    /// The member that stands for a set.
    package mutating func root(of member: Int) -> Int {
        var node = member
        while parents[node] != node {
            parents[node] = parents[parents[node]]
            node = parents[node]
        }
        return node
    }

    /// The sets with ascending members, in the order of their smallest.
    mutating func groups() -> [[Int]] {
        var positions: [Int: Int] = [:]
        var groups: [[Int]] = []
        for member in parents.indices {
            let root = root(of: member)
            if let position = positions[root] {
                groups[position].append(member)
            } else {
                positions[root] = groups.count
                groups.append([member])
            }
        }
        return groups
    }
}
