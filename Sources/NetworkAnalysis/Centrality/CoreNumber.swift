/// The largest k for which a node belongs to the k-core: the part of the graph in which every node has k edges or more.
///
/// Nodes are peeled off by what is left of their degree. Weights do not count; in a directed graph the edges of both
/// directions do, and two opposite ones are two, unless only one direction is asked for: in the in-core with k every
/// node has k edges or more from others in it, in the out-core to others. O(n + m).
///
/// V. Batagelj and M. Zaveršnik, "An O(m) algorithm for cores decomposition of networks", arXiv:cs/0310049, 2003. Their
/// bins of nodes by degree are replaced by a list of those left, gone through once for each core number that occurs:
/// it is as fast, for no node is looked at more often than it has edges, and touches one array in no order, not four.
public struct CoreNumber: Sendable, Hashable {
    /// Which edges of a node count towards its k. In an undirected graph it makes no difference.
    public var direction: EdgeDirection

    /// A core number, by the edges of both directions where nothing else is said.
    public init(_ direction: EdgeDirection = .both) {
        self.direction = direction
    }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension CoreNumber: Centrality {
    public var name: String { direction.prefix + "core" }
    public var title: String { direction.titled("Core number") }
    public var summary: String { "the largest k such that a node is in the \(direction.prefix)k-core" }
    public var formula: String { "c(v) = max k : v in a subgraph of least \(direction.prefix)degree k" }
    public var complexity: String { "O(n + m)" }
    public var source: String { "Batagelj & Zaveršnik 2003" }
    public var isIntegral: Bool { true }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        let count = graph.nodeCount
        // What is left of each degree; at the end, the core number.
        let degrees = ScratchList<UInt32>(repeating: 0, count: count)
        graph.withViews(direction) { first, second in
            for node in 0..<count {
                degrees.base[node] = UInt32(first.count(node) + (second?.count(node) ?? 0))
            }
        }
        // An edge that counts at one of its ends is taken from there when the other goes.
        graph.withViews(direction.opposite) { first, second in peel(first, second, degrees, count) }
        return (0..<count).map { Double(degrees.base[$0]) }
    }

    /// Takes nodes away by what is left of their degrees, the smallest first, and their edges from the others.
    private func peel(_ first: RowView, _ second: RowView?, _ degrees: borrowing ScratchList<UInt32>, _ count: Int) {
        let left = ScratchList<UInt32>(repeating: 0, count: count + 1)
        // One place more, because the next is always written.
        let queue = ScratchList<UInt32>(repeating: 0, count: count + 1)
        for node in 0..<count { left.base[node] = UInt32(node) }
        var (remaining, core) = (count, UInt32(0))
        while true {
            // Those that went are dropped, and the smallest degree of the others is found.
            var (kept, least) = (0, UInt32.max)
            for place in 0..<remaining {
                let node = left.base[place]
                let degree = degrees.base[Int(node)]
                left.base[kept] = node
                kept &+= degree >= core ? 1 : 0
                least = degree >= core ? min(least, degree) : least
            }
            guard kept > 0 else { return }
            remaining = kept
            // First come, first served: which nodes are next is then known before a node is done with.
            var (next, end) = (0, 0)
            for place in 0..<remaining {
                let node = left.base[place]
                queue.base[end] = node
                end &+= degrees.base[Int(node)] == least ? 1 : 0
            }
            while next < end {
                let node = Int(queue.base[next])
                next &+= 1
                end = first.peel(node, least, degrees.base, queue.base, end)
                if let second { end = second.peel(node, least, degrees.base, queue.base, end) }
            }
            core = least + 1
        }
    }
}

extension RowView {
    /// Takes a node's edges from its neighbours; those left with `core` join the queue, whose end it returns.
    @inline(__always)
    fileprivate func peel(
        _ node: Int, _ core: UInt32, _ degrees: UnsafeMutablePointer<UInt32>, _ queue: UnsafeMutablePointer<UInt32>,
        _ start: Int
    ) -> Int {
        var last = start
        var (position, end) = range(node)
        while position < end {
            let neighbor = targets[position]
            let degree = degrees[Int(neighbor)]
            // Without a branch: which neighbours are left is not to be foreseen.
            queue[last] = neighbor
            last &+= degree == core &+ 1 ? 1 : 0
            degrees[Int(neighbor)] = degree &- (degree > core ? 1 : 0)
            position &+= 1
        }
        return last
    }
}
