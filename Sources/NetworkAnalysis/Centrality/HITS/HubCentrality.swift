/// How good a hub a node is: whether it leads to nodes that many good hubs lead to. See ``HITS``.
public struct HubCentrality: Sendable {
    /// How hubs and authorities are computed.
    public var hits: HITS

    /// A hub centrality.
    public init(hits: HITS = HITS()) {
        self.hits = hits
    }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension HubCentrality: Centrality {
    public var name: String { "hub" }
    public var title: String { "Hub score" }
    public var summary: String { "leads to good authorities (HITS); scores sum to 1" }
    public var formula: String { "h(u) = μ·Σ w(uv)·a(v), Σ h = 1" }
    public var complexity: String { "O(i·(n + m))" }
    public var source: String { "Kleinberg 1999" }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        hits.scores(of: graph, threads: threads).hubs
    }
}
