extension Partition {
    /// Numbers groups that are marked by small integers, without a table of hashes. O(n + bound).
    ///
    /// - Parameters:
    ///   - marks: for each node, the mark of its group.
    ///   - bound: above every mark.
    init(marks: UnsafeBufferPointer<UInt32>, bound: Int) {
        // By mark, the size of its group, and 0 once it has been met; then its number.
        let numbers = ScratchList<Int>(repeating: 0, count: bound)
        for mark in marks { numbers.base[Int(mark)] &+= 1 }
        var found: [(mark: UInt32, size: Int)] = []
        var counted = 0
        for mark in marks where numbers.base[Int(mark)] > 0 {
            let size = numbers.base[Int(mark)]
            found.append((mark, size))
            numbers.base[Int(mark)] = 0
            counted += size
            // No group is left to be met.
            if counted == marks.count { break }
        }
        // By counting sizes, the largest first; groups were met in the order of their first nodes, and so they stay.
        let largest = found.reduce(0) { max($0, $1.size) }
        let next = ScratchList<Int>(repeating: 0, count: largest + 1)
        for group in found { next.base[largest - group.size + 1] &+= 1 }
        for place in 0..<largest { next.base[place + 1] &+= next.base[place] }
        var sizes = [Int](repeating: 0, count: found.count)
        for group in found {
            let place = next.base[largest - group.size]
            next.base[largest - group.size] = place + 1
            sizes[place] = group.size
            numbers.base[Int(group.mark)] = place + 1
        }
        self.init(membership: marks.map { numbers.base[Int($0)] }, sizes: sizes)
    }

    private init(membership: [Int], sizes: [Int]) {
        self.membership = membership
        self.sizes = sizes
    }
}
