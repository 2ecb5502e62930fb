/// An order in which nodes can leave an undirected graph of edges that are all 1 long, without a distance or a number of
/// shortest paths between others changing: one after the other, each when its neighbours that are left are all joined.
///
/// No shortest path leads through such a node. So the search from it may count each of its pairs both ways, and all later
/// searches do without it. Papers make cliques of their authors, and of such networks mostly half of the nodes leave.
/// Nodes with the same neighbours leave together, and one search serves them all.
///
/// A. E. Sarıyüce, E. Saule, K. Kaya and Ü. V. Çatalyürek, "Shattering and compressing networks for betweenness
/// centrality", SDM 2013, where such nodes are called side vertices.
struct SimplicialElimination {
    /// The nodes that leave, in their order.
    private(set) var nodes: [UInt32] = []
    /// Where each group of nodes that leave together ends, by its place in `nodes`.
    private(set) var groupEnds: [Int] = []
    /// Whether a node is left.
    private(set) var isLeft: [Bool]

    private var degrees: [Int]
    private let rows: Graph.Rows
    /// Nodes with more neighbours stay, lest telling whether these are joined take longer than it saves.
    private static let largestDegree = 128

    init(of graph: Graph) {
        rows = graph.rows
        isLeft = Array(repeating: true, count: graph.nodeCount)
        degrees = (0..<graph.nodeCount).map(rows.count)
        guard !graph.isDirected, !graph.isWeighted else { return }
        // Nodes are looked at by their degree, and again when a neighbour left.
        var queue = (0..<UInt32(graph.nodeCount)).sorted { (degrees[Int($0)], $0) < (degrees[Int($1)], $1) }
        var isQueued = isLeft
        var next = 0
        while next < queue.count {
            let node = Int(queue[next])
            next += 1
            isQueued[node] = false
            guard isLeft[node], degrees[node] <= Self.largestDegree else { continue }
            let neighbors = rows.targets[rows.range(node)].filter { isLeft[Int($0)] }
            guard areJoined(neighbors) else { continue }
            for neighbor in remove(node, neighbors) where !isQueued[Int(neighbor)] {
                isQueued[Int(neighbor)] = true
                queue.append(neighbor)
            }
        }
    }

    /// Whether each of some nodes is a neighbour of each other; those with few neighbours are asked first.
    private func areJoined(_ nodes: [UInt32]) -> Bool {
        guard nodes.allSatisfy({ degrees[Int($0)] >= nodes.count }) else { return false }
        return nodes.sorted { (degrees[Int($0)], $0) < (degrees[Int($1)], $1) }.allSatisfy { node in
            var row = rows.range(Int(node))
            return nodes.allSatisfy { other in
                guard other != node else { return true }
                let position = rows.first(in: row, notBelow: Int(other))
                row = position..<row.upperBound
                return !row.isEmpty && rows.targets[position] == other
            }
        }
    }

    /// Removes a node and those that have the same neighbours; returns the neighbours that are left.
    private mutating func remove(_ node: Int, _ neighbors: [UInt32]) -> [UInt32] {
        let group = [UInt32(node)] + neighbors.filter { degrees[Int($0)] == neighbors.count }
        for member in group { isLeft[Int(member)] = false }
        let rest = neighbors.filter { isLeft[Int($0)] }
        for neighbor in rest { degrees[Int(neighbor)] -= group.count }
        nodes += group
        groupEnds.append(nodes.count)
        return rest
    }
}

extension SimplicialElimination {
    /// All nodes, component by component: first those that leave, in their order, then the others in the order of their
    /// numbers.
    ///
    /// - Parameter componentOffsets: where the nodes of each component begin; one more than there are components.
    func order(componentOffsets: [Int]) -> (nodes: [UInt32], components: [ShrinkingSources.Component]) {
        var component = [UInt32](repeating: 0, count: isLeft.count)
        for index in 0..<(componentOffsets.count - 1) {
            for node in componentOffsets[index]..<componentOffsets[index + 1] { component[node] = UInt32(index) }
        }
        var order = [UInt32](repeating: 0, count: isLeft.count)
        var next = componentOffsets
        var components = (0..<(componentOffsets.count - 1)).map {
            ShrinkingSources.Component(
                nodes: componentOffsets[$0]..<componentOffsets[$0 + 1], groupEnds: [],
                arcCount: rows.offsets[componentOffsets[$0 + 1]] - rows.offsets[componentOffsets[$0]])
        }
        var start = 0
        for end in groupEnds {
            let index = Int(component[Int(nodes[start])])
            for node in nodes[start..<end] {
                order[next[index]] = node
                next[index] += 1
            }
            components[index].groupEnds.append(next[index])
            start = end
        }
        for node in isLeft.indices where isLeft[node] {
            let index = Int(component[node])
            order[next[index]] = UInt32(node)
            next[index] += 1
        }
        return (order, components)
    }
}
