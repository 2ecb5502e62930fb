/// Sets of nodes that grow together, each named after its smallest node.
///
/// R. E. Tarjan, "Efficiency of a good but not linear set union algorithm", Journal of the ACM 22(2), 1975.
struct UnionFind: ~Copyable {
    /// By node: itself where it names its set, otherwise a smaller node of it.
    let parents: ScratchList<UInt32>
    let count: Int

    /// Every node a set of its own.
    init(count: Int) {
        self.count = count
        parents = ScratchList(repeating: 0, count: count)
        for node in 0..<count { parents.base[node] = UInt32(node) }
    }

    /// Joins the sets of two nodes: climbs from both to where they meet, or to the larger one's root, which then gets the
    /// smaller as its parent. Paths are halved on the way.
    @inline(__always)
    func join(_ first: UInt32, _ second: UInt32) {
        let parents = parents.base
        var (low, high) = (parents[Int(first)], parents[Int(second)])
        while low != high {
            if low > high { swap(&low, &high) }
            let parent = parents[Int(high)]
            if parent == high {
                parents[Int(high)] = low
                return
            }
            parents[Int(high)] = parents[Int(parent)]
            high = parents[Int(parent)]
        }
    }

    /// Makes every node know the name of its set. Ascending, so that each parent knows it already. O(n).
    func flatten() {
        let parents = parents.base
        for node in 0..<count { parents[node] = parents[Int(parents[node])] }
    }
}
