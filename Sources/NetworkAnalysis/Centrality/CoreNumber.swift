/// The largest k for which a node belongs to the k-core: the part of the graph in which every node has k edges or more.
///
/// Nodes are peeled off by what is left of their degree. Weights do not count; in a directed graph the edges of both
/// directions do, and two opposite ones are two. O(n + m).
///
/// V. Batagelj and M. Zaveršnik, "An O(m) algorithm for cores decomposition of networks", arXiv:cs/0310049, 2003. Their
/// bins of nodes by degree are replaced by a list of those left, gone through once for each core number that occurs:
/// it is as fast, for no node is looked at more often than it has edges, and touches one array in no order, not four.
public struct CoreNumber: Sendable {
    /// A core number has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension CoreNumber: Centrality {
    public var name: String { "core" }
    public var title: String { "Core number" }
    public var summary: String { "the largest k such that a node is in the k-core" }
    public var formula: String { "c(v) = max k : v in a subgraph of least degree k" }
    public var complexity: String { "O(n + m)" }
    public var source: String { "Batagelj & Zaveršnik 2003" }
    public var isIntegral: Bool { true }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        // What is left of each degree; at the end, the core number.
        var degrees = (0..<graph.nodeCount).map { UInt32(graph.degree(of: $0)) }
        var left = Array(0..<UInt32(graph.nodeCount))
        // Every node is put on the stack once; one place more, because the next is always written.
        var stack = [UInt32](repeating: 0, count: graph.nodeCount + 1)
        while !left.isEmpty {
            let core = left.reduce(UInt32.max) { min($0, degrees[Int($1)]) }
            var height = 0
            for node in left where degrees[Int(node)] == core {
                stack[height] = node
                height += 1
            }
            while height > 0 {
                height -= 1
                let node = Int(stack[height])
                height = Self.peel(graph.rows, node, core, &degrees, &stack, height)
                if let rows = graph.reversedRows {
                    height = Self.peel(rows, node, core, &degrees, &stack, height)
                }
            }
            left.removeAll { degrees[Int($0)] <= core }
        }
        return degrees.map { Double($0) }
    }

    /// Takes a node's edges from its neighbours; those left with `core` are put on the stack, whose height it returns.
    private static func peel(
        _ rows: Graph.Rows, _ node: Int, _ core: UInt32, _ degrees: inout [UInt32], _ stack: inout [UInt32],
        _ height: Int
    ) -> Int {
        var height = height
        for position in rows.range(node) {
            let neighbor = rows.targets[position]
            let degree = degrees[Int(neighbor)]
            // Without a branch: which neighbours are left is not to be foreseen.
            stack[height] = neighbor
            height += degree == core + 1 ? 1 : 0
            degrees[Int(neighbor)] = degree - (degree > core ? 1 : 0)
        }
        return height
    }
}
