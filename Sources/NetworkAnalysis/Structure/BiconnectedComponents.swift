/// Where a graph comes apart when one node or one edge is taken away. Directions do not count, and opposite edges are
/// one; an edge counts whatever its weight.
///
/// A biconnected component is a largest set of edges of which every two lie on a common cycle; an edge that lies on no
/// cycle is one by itself. One depth-first search, without recursion; O(n + m). Instead of a stack of edges, each node
/// but the roots stands for the edge by which the search came to it.
///
/// J. Hopcroft and R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation", CACM 16(6), 1973.
public struct BiconnectedComponents: Sendable, Hashable {
    /// For each edge, in the order of `graph.edges`, the number of its component, and how many edges each component has;
    /// numbered from 1 by size, ties by their first edges. The edges take the place of nodes here.
    public let components: Partition
    /// For each node, whether its component falls apart without it.
    public let isArticulationPoint: [Bool]
    /// For each edge, in the order of `graph.edges`, whether its ends are in different components without it.
    public let isBridge: [Bool]

    /// The numbers of the nodes without which their component falls apart, ascending.
    public var articulationPoints: [Int] { isArticulationPoint.indices.filter { isArticulationPoint[$0] } }

    /// The places in `graph.edges` of the bridges, ascending.
    public var bridges: [Int] { isBridge.indices.filter { isBridge[$0] } }

    /// Takes a graph apart.
    public init(of graph: Graph) {
        let search = LowPoints(of: graph)
        isArticulationPoint = search.articulationPoints
        let groups = search.groups
        // An edge belongs where the search came to its later end.
        let marks = ScratchList<UInt32>(repeating: 0, count: graph.edgeCount)
        var isBridge = [Bool](repeating: false, count: graph.edgeCount)
        let numbers = search.numbers.base
        var edge = 0
        graph.rows.withView { rows in
            for source in 0..<graph.nodeCount {
                var (position, end) = rows.range(source)
                while position < end {
                    let target = Int(rows.targets[position])
                    position &+= 1
                    guard graph.isDirected || target > source else { continue }
                    let (near, far) = numbers[source] < numbers[target] ? (source, target) : (target, source)
                    marks.base[edge] = groups[Int(numbers[far])]
                    isBridge[edge] = search.isBridge(from: near, to: far)
                    edge &+= 1
                }
            }
        }
        self.isBridge = isBridge
        components = Partition(
            marks: UnsafeBufferPointer(start: marks.base, count: graph.edgeCount), bound: graph.nodeCount + 1)
    }
}
