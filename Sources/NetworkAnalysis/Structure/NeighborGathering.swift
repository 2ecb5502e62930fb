/// Lists the neighbours of one node after another, directions aside: a node joined by edges of both directions comes
/// once. The graph must outlive its use.
struct NeighborGathering: ~Copyable {
    private let graph: Graph
    private let isListed: ScratchList<UInt8>
    private let found: ScratchList<UInt32>

    init(_ graph: Graph) {
        self.graph = graph
        isListed = ScratchList(repeating: 0, count: graph.isDirected ? graph.nodeCount : 0)
        // One place more, because the next is always written.
        found = ScratchList(repeating: 0, count: graph.nodeCount + 1)
    }

    /// The neighbours of a node: the targets of its edges, ascending, then its other sources, ascending. They stand until
    /// the next call. O(degree).
    func neighbors(of node: Int) -> UnsafeBufferPointer<UInt32> {
        guard let reversed = graph.reversedRows else { return list(graph.rows, node, after: 0) }
        let (isListed, found) = (isListed.base, found.base)
        let outgoing = list(graph.rows, node, after: 0).count
        for place in 0..<outgoing { isListed[Int(found[place])] = 1 }
        let count = list(reversed, node, after: outgoing).count
        for place in 0..<outgoing { isListed[Int(found[place])] = 0 }
        return UnsafeBufferPointer(start: found, count: count)
    }

    /// Adds the nodes of a row that are not listed yet.
    private func list(_ rows: Graph.Rows, _ node: Int, after count: Int) -> UnsafeBufferPointer<UInt32> {
        let (isListed, found) = (isListed.base, found.base)
        let range = rows.range(node)
        var end = count
        rows.targets.withUnsafeBufferPointer { targets in
            if count == 0 {
                for position in range {
                    found[end] = targets[position]
                    end &+= 1
                }
            } else {
                for position in range {
                    found[end] = targets[position]
                    end &+= 1 &- Int(isListed[Int(targets[position])])
                }
            }
        }
        return UnsafeBufferPointer(start: found, count: end)
    }
}
