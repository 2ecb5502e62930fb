/// Ways from one node to another that cannot be shorter. Directions count; edges whose weight is not above 0 are not
/// followed.
public struct ShortestPath: Sendable, Hashable {
    /// How long a way is.
    public enum Metric: String, Sendable, Hashable, CaseIterable {
        /// As many as it has edges.
        case edges
        /// The sum over its edges of 1/weight: a weight says how strong an edge is. Lengths that differ by less than a
        /// share of 10⁻¹² are equal.
        case weights
    }

    /// How long a way is.
    public var metric: Metric

    /// Shortest paths over the fewest edges, where nothing else is said.
    public init(metric: Metric = .edges) {
        self.metric = metric
    }

    /// The nodes of a shortest way, both ends among them; nothing where no way leads to the target.
    ///
    /// Over the fewest edges it is, of several, the strongest, which has the smallest sum of 1/weight, and of equally
    /// strong ones that with the smaller nodes: breadth-first search that keeps the best way to each node of a level,
    /// O(n + m). By weights it is, of several, that with the smaller nodes: O(n + m·log n).
    public func path(from source: Int, to target: Int, in graph: Graph) -> [Int]? {
        switch metric {
        case .edges: strongestPath(from: source, to: target, in: graph)
        case .weights: paths(from: source, to: target, in: graph, limit: 1).first
        }
    }

    private func strongestPath(from source: Int, to target: Int, in graph: Graph) -> [Int]? {
        let rows = graph.rows
        var previous = [Int](repeating: -1, count: graph.nodeCount)
        var cost = [Double](repeating: .infinity, count: graph.nodeCount)
        var level = [Int](repeating: -1, count: graph.nodeCount)
        level[source] = 0
        cost[source] = 0
        var frontier = [source]
        while !frontier.isEmpty, level[target] < 0 {
            var next: [Int] = []
            // Ascending nodes, so that of equal ways the first one stays.
            for node in frontier.sorted() {
                for position in rows.range(node) where rows.weight(position) > 0 {
                    let other = Int(rows.targets[position])
                    let isNew = level[other] < 0
                    if isNew {
                        level[other] = level[node] + 1
                        next.append(other)
                    }
                    // The sum may be infinite, where a weight is next to nothing.
                    let way = cost[node] + 1 / rows.weight(position)
                    guard level[other] == level[node] + 1, isNew || way < cost[other] else { continue }
                    cost[other] = way
                    previous[other] = node
                }
            }
            frontier = next
        }
        guard level[target] >= 0 else { return nil }
        var path = [target]
        while let node = path.last, node != source { path.append(previous[node]) }
        return path.reversed()
    }
}
