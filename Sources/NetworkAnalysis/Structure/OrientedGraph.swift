/// The pairs of joined nodes of a graph, each once, from the node with fewer edges to that with more, ties by number.
/// Directions do not count. No node keeps more than √(2m) neighbours, so that hubs cost no more than others where
/// triangles are sought.
///
/// N. Chiba and T. Nishizeki, "Arboricity and subgraph listing algorithms", SIAM Journal on Computing 14(1), 1985.
struct OrientedGraph: Sendable {
    /// The nodes by their number of edges, ascending; the place of a node is its label.
    let order: [UInt32]
    /// By node, not by label: how many other nodes it is joined to.
    let neighborCounts: [Int]
    /// By label: where its neighbours of larger labels begin in `targets`; one more than there are nodes.
    let offsets: [Int]
    /// The labels of the neighbours, and one place more.
    let targets: [UInt32]
    /// Along `targets`, the sum of the weights of the edges between the two nodes; empty where it was not asked for.
    let weights: [Double]

    /// Orients a graph. O(n + m).
    init(_ graph: Graph, keepsWeights: Bool = false) {
        let degrees = (0..<graph.nodeCount).map(graph.degree)
        let (order, labels) = Self.sorted(degrees)
        var rows = OrientedRows(neighborCounts: degrees, edgeCount: graph.edgeCount)
        labels.withUnsafeBufferPointer { labels in
            graph.withViews(.both) { first, second in
                for (label, node) in order.enumerated() {
                    rows.add(first, second, of: Int(node), label: UInt32(label), labels)
                }
            }
        }
        weights = keepsWeights ? rows.weights(graph, order, labels) : []
        (self.order, neighborCounts, offsets, targets) = (order, rows.neighborCounts, rows.offsets, rows.targets)
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

/// The rows of an oriented graph while they are made, label by label.
private struct OrientedRows: ~Copyable {
    /// By node: its edges, less one for each of another direction than one that is counted.
    var neighborCounts: [Int]
    var offsets: [Int]
    var targets: [UInt32]
    /// By label, whether it stands in the row that is being made; all 0 between rows.
    private let isListed: ScratchList<UInt8>

    init(neighborCounts: [Int], edgeCount: Int) {
        self.neighborCounts = neighborCounts
        offsets = [0]
        offsets.reserveCapacity(neighborCounts.count + 1)
        // One place more, because the next is always written.
        targets = Array(repeating: 0, count: edgeCount + 1)
        isListed = ScratchList(repeating: 0, count: neighborCounts.count)
    }

    /// Adds the row of a node: its neighbours of larger labels, from one direction and then the other.
    mutating func add(
        _ first: RowView, _ second: RowView?, of node: Int, label: UInt32, _ labels: UnsafeBufferPointer<UInt32>
    ) {
        let start = offsets[offsets.count - 1]
        var end = start
        targets.withUnsafeMutableBufferPointer { targets in
            var (position, rowEnd) = first.range(node)
            while position < rowEnd {
                let other = labels[Int(first.targets[position])]
                targets[end] = other
                end &+= other > label ? 1 : 0
                position &+= 1
            }
            guard let second else { return }
            let middle = end
            for place in start..<middle { isListed.base[Int(targets[place])] = 1 }
            (position, rowEnd) = second.range(node)
            while position < rowEnd {
                let neighbor = Int(second.targets[position])
                let other = labels[neighbor]
                targets[end] = other
                end &+= other > label ? 1 : 0
                position &+= 1
                // Opposite edges make one neighbour. They are rare enough for a branch.
                guard isListed.base[Int(other)] != 0 else { continue }
                end &-= 1
                neighborCounts[node] -= 1
                neighborCounts[neighbor] -= 1
            }
            for place in start..<middle { isListed.base[Int(targets[place])] = 0 }
        }
        offsets.append(end)
    }

    /// Along `targets`, the sum of the weights of the edges between the two nodes.
    func weights(_ graph: Graph, _ order: [UInt32], _ labels: [UInt32]) -> [Double] {
        var weights = [Double](repeating: 0, count: targets.count)
        let sums = ScratchList<Double>(repeating: 0, count: order.count)
        let directions = graph.rows(.both)
        for (label, node) in order.enumerated() {
            for rows in directions {
                for position in rows.range(Int(node)) {
                    sums.base[Int(labels[Int(rows.targets[position])])] += rows.weight(position)
                }
            }
            for place in offsets[label]..<offsets[label + 1] { weights[place] = sums.base[Int(targets[place])] }
            for rows in directions {
                for position in rows.range(Int(node)) { sums.base[Int(labels[Int(rows.targets[position])])] = 0 }
            }
        }
        return weights
    }
}
