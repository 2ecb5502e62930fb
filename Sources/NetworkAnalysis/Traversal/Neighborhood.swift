/// The nodes near a node: those that can be reached over a few edges. Directions do not count. Breadth-first search,
/// O(n + m).
public struct Neighborhood: Sendable, Hashable {
    /// How many edges away a node may be.
    public var depth: Int

    /// The nodes at most `depth` edges away.
    public init(depth: Int = 1) {
        self.depth = max(0, depth)
    }

    /// The numbers of the nodes, ascending, the centre among them.
    public func nodes(around center: Int, in graph: Graph) -> [Int] {
        var isReached = [Bool](repeating: false, count: graph.nodeCount)
        isReached[center] = true
        var frontier = [center]
        for _ in 0..<depth where !frontier.isEmpty {
            var next: [Int] = []
            for node in frontier {
                for rows in graph.isDirected ? [graph.rows, graph.incoming] : [graph.rows] {
                    for position in rows.range(node) where !isReached[Int(rows.targets[position])] {
                        isReached[Int(rows.targets[position])] = true
                        next.append(Int(rows.targets[position]))
                    }
                }
            }
            frontier = next
        }
        return isReached.indices.filter { isReached[$0] }
    }
}
