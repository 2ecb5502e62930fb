/// The number of edges at a node; in a directed graph those of both directions, or of one. Not normalised. O(n).
///
/// L. C. Freeman, "Centrality in social networks: conceptual clarification", Social Networks 1(3), 1978.
public struct DegreeCentrality: Sendable, Hashable {
    /// Which edges count. In an undirected graph it makes no difference.
    public var direction: EdgeDirection

    /// A degree, of the edges of both directions where nothing else is said.
    public init(_ direction: EdgeDirection = .both) {
        self.direction = direction
    }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension DegreeCentrality: Centrality {
    public var name: String { direction.prefix + "degree" }
    public var title: String { direction.titled("Degree") }
    public var summary: String {
        direction == .both ? "the number of edges at a node" : "the number of \(direction.edges)"
    }
    public var formula: String {
        switch direction {
        case .both: "k(v) = |{u : uv is an edge}|"
        case .incoming: "k(v) = |{u : u → v is an edge}|"
        case .outgoing: "k(v) = |{u : v → u is an edge}|"
        }
    }
    public var complexity: String { "O(n)" }
    public var source: String { "Freeman 1978" }
    public var isIntegral: Bool { true }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        graph.withViews(direction) { first, second in
            (0..<graph.nodeCount).map { Double(first.count($0) + (second?.count($0) ?? 0)) }
        }
    }
}
