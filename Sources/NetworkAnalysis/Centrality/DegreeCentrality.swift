/// The number of edges at a node; in a directed graph those of both directions. Not normalised. O(n).
///
/// L. C. Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1(3), 1978.
public struct DegreeCentrality: Sendable {
    /// A degree has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DegreeCentrality: Centrality {
    public var name: String { "degree" }
    public var title: String { "Degree" }
    public var summary: String { "the number of edges at a node" }
    public var formula: String { "k(v) = |{u : uv is an edge}|" }
    public var complexity: String { "O(n)" }
    public var source: String { "Freeman 1978" }
    public var isIntegral: Bool { true }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        (0..<graph.nodeCount).map { Double(graph.degree(of: $0)) }
    }
}
