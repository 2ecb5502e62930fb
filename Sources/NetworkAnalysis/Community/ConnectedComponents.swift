/// The largest groups of nodes between which no edge runs; directions do not count, so in a directed graph these are
/// the weakly connected components. Breadth-first search, O(n + m).
///
/// J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", CACM 16(6), 1973.
public struct ConnectedComponents: CommunityDetector {
    /// Components have no settings.
    public init() {}

    public var name: String { "components" }
    public var title: String { "Component" }
    public var summary: String { "the number of the connected component of a node" }
    public var complexity: String { "O(n + m)" }
    public var source: String { "Hopcroft & Tarjan 1973" }

    public func partition(of graph: Graph) -> Partition {
        var marks = [Int](repeating: -1, count: graph.nodeCount)
        var queue: [Int] = []
        for start in marks.indices where marks[start] < 0 {
            marks[start] = start
            queue.append(start)
            while let node = queue.popLast() {
                for rows in [graph.rows, graph.incoming] {
                    for position in rows.range(node) {
                        let next = Int(rows.targets[position])
                        guard marks[next] < 0 else { continue }
                        marks[next] = start
                        queue.append(next)
                    }
                    if !graph.isDirected { break }
                }
            }
        }
        return Partition(marks: marks)
    }
}
