/// The way from one node to another over the fewest edges; of several such ways the strongest, which has the smallest
/// sum of 1/weight, and of equally strong ones that with the smaller nodes. Directions count.
///
/// Breadth-first search that keeps the best way to each node of a level. O(n + m).
public struct ShortestPath: Sendable, Hashable {
    /// A shortest path has no settings.
    public init() {}

    /// The nodes of the way, both ends among them; nothing where no way leads to the target.
    public func path(from source: Int, to target: Int, in graph: Graph) -> [Int]? {
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
                for position in graph.rows.range(node) {
                    let other = Int(graph.rows.targets[position])
                    if level[other] < 0 {
                        level[other] = level[node] + 1
                        next.append(other)
                    }
                    let way = cost[node] + 1 / graph.rows.weight(position)
                    guard level[other] == level[node] + 1, way < cost[other] else { continue }
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
