/// How far away the farthest node is that a node's connected component has, every edge being 1 long and directions not
/// counting. O(n·m), 512 searches at once; where only the extremes are asked for, `Diameter` is faster by far.
///
/// P. Hage and F. Harary, "Eccentricity and centrality in networks", Social Networks 17(1), 1995.
public struct Eccentricity: Sendable, Hashable {
    /// An eccentricity has no settings.
    public init() {}

    /// One distance for each node, in the order of the nodes; 0 for one that is alone.
    public func values(of graph: Graph, threads: Int = 1) -> [Int] {
        DistanceSums(of: graph.undirectedAndUnweighted, usesWeights: false, threads: threads).farthest.map { Int($0) }
    }
}
