/// How far apart the nodes of the largest connected component are at most, and how near to all the most central ones,
/// every edge being 1 long and directions not counting. Exact.
///
/// Each search bounds the eccentricities of all nodes by the distances that it finds, |ε(s) − d| ≤ ε(v) ≤ ε(s) + d and
/// d ≤ ε(v), and the next one starts where the bounds say most, by turns at the largest upper and at the smallest lower
/// one. A node whose bounds can change neither the largest nor the smallest eccentricity is done with. Real networks need
/// some dozens of searches and a path three, but a ring as many as it has nodes: O(n + m) a search, O(n·m) at worst.
///
/// F. W. Takes and W. A. Kosters, "Determining the diameter of small world networks", CIKM 2011.
public struct Diameter: Sendable, Hashable {
    /// The largest distance between two nodes; 0 where there is one node, or none.
    public let diameter: Int
    /// The smallest distance within which some node has all others.
    public let radius: Int
    /// How many nodes the component has. Of several as large, it is the one with the smallest node.
    public let componentSize: Int
    /// How many searches it took.
    public let searchCount: Int

    /// The extent of a graph.
    public init(of graph: Graph) {
        let undirected = graph.undirectedAndUnweighted
        let order = BreadthFirstOrder(of: undirected)
        let components = zip(order.componentOffsets, order.componentOffsets.dropFirst()).map { order.nodes[$0..<$1] }
        let size = components.map(\.count).max() ?? 0
        let first = components.filter { $0.count == size }.min { ($0.min() ?? 0) < ($1.min() ?? 0) }
        var bounds = EccentricityBounds(of: undirected.relabelled(by: Array(first ?? [])))
        bounds.tighten()
        (diameter, radius) = (Int(bounds.largest), size > 0 ? Int(bounds.smallest) : 0)
        (componentSize, searchCount) = (size, bounds.searchCount)
    }
}
