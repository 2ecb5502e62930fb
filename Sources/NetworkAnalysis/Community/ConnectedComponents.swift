/// The largest groups of nodes between which no edge runs; directions do not count, so in a directed graph these are
/// the weakly connected components. An edge counts whatever its weight. Depth-first search with a stack of its own,
/// O(n + m).
///
/// J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", CACM 16(6), 1973.
public struct ConnectedComponents {
    /// Components have no settings.
    public init() {}
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ConnectedComponents: CommunityDetector {
    public var name: String { "components" }
    public var columnName: String { "component" }
    public var title: String { "Component" }
    public var summary: String { "the number of the connected component of a node" }
    public var complexity: String { "O(n + m)" }
    public var source: String { "Hopcroft & Tarjan 1973" }

    public func partition(of graph: Graph) -> Partition {
        var marks = [Int](repeating: -1, count: graph.nodeCount)
        var stack: [UInt32] = []
        for start in marks.indices where marks[start] < 0 {
            marks[start] = start
            stack.append(UInt32(start))
            while let node = stack.popLast() {
                graph.rows.mark(from: Int(node), with: start, &marks, &stack)
                graph.reversedRows?.mark(from: Int(node), with: start, &marks, &stack)
            }
        }
        return Partition(marks: marks)
    }
}

extension Graph.Rows {
    /// Marks the nodes of a row that have no mark yet, and puts them on the stack.
    fileprivate func mark(from node: Int, with mark: Int, _ marks: inout [Int], _ stack: inout [UInt32]) {
        for position in range(node) where marks[Int(targets[position])] < 0 {
            marks[Int(targets[position])] = mark
            stack.append(targets[position])
        }
    }
}
