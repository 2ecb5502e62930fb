/// The pairs of joined nodes of a graph, each once, from the node with fewer neighbours to that with more, ties by
/// number. Directions do not count. No node keeps more than √(2m) neighbours, so that hubs cost no more than others
/// where triangles are sought.
///
/// N. Chiba and T. Nishizeki, "Arboricity and subgraph listing algorithms", SIAM Journal on Computing 14(1), 1985.
struct OrientedGraph: Sendable {
    /// The nodes by their number of neighbours, ascending; the place of a node is its label.
    let order: [UInt32]
    /// By node, not by label: how many other nodes it is joined to.
    let neighborCounts: [Int]
    /// By label: where its neighbours of larger labels begin in `targets`; one more than there are nodes.
    let offsets: [Int]
    /// The labels of the neighbours.
    let targets: [UInt32]
    /// Along `targets`, the sum of the weights of the edges between the two nodes; empty where it was not asked for.
    let weights: [Double]

    /// Orients a graph. O(n + m).
    init(_ graph: Graph, keepsWeights: Bool = false) {
        let gathering = NeighborGathering(graph)
        let counts = (0..<graph.nodeCount).map { node in
            graph.isDirected ? gathering.neighbors(of: node).count : graph.rows.count(node)
        }
        let (order, labels) = Self.sorted(counts)
        var offsets = [0]
        offsets.reserveCapacity(counts.count + 1)
        // One place more, because the next is always written.
        var targets = [UInt32](repeating: 0, count: counts.reduce(0, +) / 2 + 1)
        var weights = [Double](repeating: 0, count: keepsWeights ? targets.count : 0)
        let sums = ScratchList<Double>(repeating: 0, count: keepsWeights ? counts.count : 0)
        var end = 0
        for (label, node) in order.enumerated() {
            if keepsWeights { graph.addWeights(at: Int(node), to: sums) }
            labels.withUnsafeBufferPointer { labels in
                targets.withUnsafeMutableBufferPointer { targets in
                    for neighbor in gathering.neighbors(of: Int(node)) {
                        let other = labels[Int(neighbor)]
                        targets[end] = other
                        if keepsWeights { weights[end] = sums.base[Int(neighbor)] }
                        if keepsWeights { sums.base[Int(neighbor)] = 0 }
                        end &+= other > label ? 1 : 0
                    }
                }
            }
            offsets.append(end)
        }
        (self.order, neighborCounts, self.offsets, self.targets, self.weights) = (
            order, counts, offsets, targets, weights
        )
    }

    /// Nodes by their counts, ascending, and the place of each, by counting.
    private static func sorted(_ counts: [Int]) -> (order: [UInt32], labels: [UInt32]) {
        var next = [Int](repeating: 0, count: (counts.max() ?? 0) + 2)
        for count in counts { next[count + 1] += 1 }
        for count in 1..<next.count { next[count] += next[count - 1] }
        var order = [UInt32](repeating: 0, count: counts.count)
        var labels = order
        for (node, count) in counts.enumerated() {
            labels[node] = UInt32(next[count])
            order[next[count]] = UInt32(node)
            next[count] += 1
        }
        return (order, labels)
    }
}

extension Graph {
    /// Adds the weights of a node's edges to the sums of the nodes at their other ends.
    fileprivate func addWeights(at node: Int, to sums: borrowing ScratchList<Double>) {
        for position in rows.range(node) { sums.base[Int(rows.targets[position])] += rows.weight(position) }
        guard let reversedRows else { return }
        for position in reversedRows.range(node) {
            sums.base[Int(reversedRows.targets[position])] += reversedRows.weight(position)
        }
    }
}
