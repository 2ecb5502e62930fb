extension Partition {
    /// Numbers groups that are marked by small integers, without a table of hashes. O(n + bound + g·log g) for g groups.
    ///
    /// - Parameters:
    ///   - marks: for each node, the mark of its group.
    ///   - bound: above every mark.
    init(marks: UnsafeBufferPointer<UInt32>, bound: Int) {
        // By mark the size of its group, then its number.
        let numbers = ScratchList<Int>(repeating: 0, count: bound)
        for mark in marks { numbers.base[Int(mark)] &+= 1 }
        var found: [(mark: UInt32, size: Int)] = []
        let isMet = ScratchList<Bool>(repeating: false, count: bound)
        for mark in marks where !isMet.base[Int(mark)] {
            isMet.base[Int(mark)] = true
            found.append((mark, numbers.base[Int(mark)]))
            // All the rest belong to it: nothing else is to be met.
            if found.count == 1, found[0].size == marks.count { break }
        }
        // Groups were met in the order of their first nodes; among equal sizes that stays.
        let order = found.indices.sorted { (-found[$0].size, $0) < (-found[$1].size, $1) }
        for (rank, position) in order.enumerated() { numbers.base[Int(found[position].mark)] = rank + 1 }
        self.init(
            membership: marks.map { numbers.base[Int($0)] }, sizes: order.map { found[$0].size })
    }

    private init(membership: [Int], sizes: [Int]) {
        self.membership = membership
        self.sizes = sizes
    }
}
