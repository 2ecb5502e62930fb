/// The largest groups of nodes in which every node can be reached from every other along the direction of edges; an edge
/// counts whatever its weight. A node on no directed cycle is a group by itself. In an undirected graph these are the
/// connected components. O(n + m), without recursion.
///
/// R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing 1(2), 1972.
public struct StronglyConnectedComponents: Sendable, Hashable {
    /// Components have no settings.
    public init() {}

    /// What is left of a graph when each of its strongly connected components is made one node. O(n + m).
    public func condensation(of graph: Graph) -> Condensation {
        let components = StrongComponents(of: graph)
        let partition = Self.partition(components)
        var builder = GraphBuilder(nodeCount: partition.count, isDirected: true)
        for edge in graph.edges {
            let (source, target) = (partition.membership[edge.source], partition.membership[edge.target])
            if source != target { builder.addEdge(from: source - 1, to: target - 1, weight: edge.weight) }
        }
        let order = (0..<partition.count).map { index in
            partition.membership[Int(components.nodes[components.offsets[index]])] - 1
        }
        return Condensation(components: partition, graph: builder.build(), topologicalOrder: order)
    }

    private static func partition(_ components: StrongComponents) -> Partition {
        let marks = ScratchList<UInt32>(repeating: 0, count: components.nodes.count)
        for index in 0..<components.offsets.count - 1 {
            for place in components.offsets[index]..<components.offsets[index + 1] {
                marks.base[Int(components.nodes[place])] = UInt32(index)
            }
        }
        return Partition(
            marks: UnsafeBufferPointer(start: marks.base, count: components.nodes.count),
            bound: components.offsets.count - 1)
    }
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension StronglyConnectedComponents: CommunityDetector {
    public var name: String { "strong-components" }
    public var columnName: String { "strong_component" }
    public var title: String { "Strong component" }
    public var summary: String { "the number of the strongly connected component of a node" }
    public var complexity: String { "O(n + m)" }
    public var source: String { "Tarjan 1972" }

    public func partition(of graph: Graph, threads: Int) -> Partition {
        // Without directions there is a quicker way.
        graph.isDirected ? Self.partition(StrongComponents(of: graph)) : ConnectedComponents().partition(of: graph)
    }
}

/// A graph with each of its strongly connected components made one node: no directed cycle is left.
public struct Condensation: Sendable, Hashable {
    /// The components; node i of `graph` is the one with number i + 1.
    public let components: Partition
    /// The edges between components, directed; one weighs as much as the edges it stands for together.
    public let graph: Graph
    /// The nodes of `graph`, each before those that its edges lead to.
    public let topologicalOrder: [Int]
}
