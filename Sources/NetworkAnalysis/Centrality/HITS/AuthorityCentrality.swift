/// How good an authority a node is: whether good hubs lead to it. See ``HITS``.
public struct AuthorityCentrality: Sendable {
    /// How hubs and authorities are computed.
    public var hits: HITS

    /// An authority centrality.
    public init(hits: HITS = HITS()) {
        self.hits = hits
    }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension AuthorityCentrality: Centrality {
    public var name: String { "authority" }
    public var title: String { "Authority score" }
    public var summary: String { "good hubs lead to it (HITS); scores sum to 1" }
    public var formula: String { "a(v) = ν·Σ w(uv)·h(u), Σ a = 1" }
    public var complexity: String { "O(i·(n + m))" }
    public var source: String { "Kleinberg 1999" }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        hits.scores(of: graph, threads: threads).authorities
    }
}
