/// What a graph is like as a whole, in a few numbers. Weights do not count in any of them.
public struct GraphSummary: Sendable, Hashable {
    /// The number of nodes.
    public let nodeCount: Int
    /// The number of edges.
    public let edgeCount: Int
    /// The share of the pairs of nodes, ordered where the graph is directed, that are joined: 2m/(n(n − 1)), directed
    /// m/(n(n − 1)); 0 for fewer than two nodes.
    public let density: Double
    /// The number of connected components, directions aside.
    public let componentCount: Int
    /// The share of the nodes that are in the largest component; 0 without nodes.
    public let largestComponentShare: Double
    /// The number of triangles; directions do not count.
    public let triangleCount: Int
    /// The share of the pairs of edges that meet at a node whose other ends are joined, directions aside.
    public let transitivity: Double
    /// The mean of the local clustering coefficients, directions aside.
    public let averageClustering: Double
    /// Whether nodes are joined to nodes of similar degree, from −1 to 1: the correlation, over all edges, of the degrees
    /// of the two ends; in a directed graph of the out-degree of the source and the in-degree of the target. Nothing
    /// where the degrees at either end do not differ.
    public let degreeAssortativity: Double?
    /// The share of the edges whose opposite is there too; nothing in an undirected graph or one without edges.
    public let reciprocity: Double?

    /// Summarises a graph; the result does not depend on the number of threads. O(m^1.5).
    public init(of graph: Graph, threads: Int = 1) {
        nodeCount = graph.nodeCount
        edgeCount = graph.edgeCount
        density = graph.density
        let components = ConnectedComponents().partition(of: graph)
        componentCount = components.count
        largestComponentShare = components.sizes.first.map { Double($0) / Double(graph.nodeCount) } ?? 0
        let triangles = Triangles(of: graph, threads: threads)
        triangleCount = triangles.total
        transitivity = triangles.transitivity
        averageClustering = triangles.averageClustering
        degreeAssortativity = graph.degreeAssortativity
        reciprocity = graph.reciprocity
    }
}
