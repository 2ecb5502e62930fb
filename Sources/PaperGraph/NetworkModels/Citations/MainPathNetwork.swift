public import GraphFormats
internal import NetworkAnalysis

/// The main path of a field: the papers and citations along which most ways through its literature lead.
///
/// It is cut out of the citation network of the papers. Edge column: `spc`, the share of all ways from papers that nothing
/// cites to papers that cite nothing that lead along the citation. See `MainPath` for the methods.
public struct MainPathNetwork {
    /// The network has no settings of its own.
    public init() {}
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension MainPathNetwork: NetworkModel {
    public var name: String { "main-path" }
    public var summary: String { "the citations along which most ways through the papers lead (SPC)" }
    public var material: NetworkMaterial { .references }
    public var joinsSets: Bool { false }

    public func network(of corpus: AnalyzedCorpus, options: NetworkOptions) -> Network {
        var options = options
        options.includesCitedWorks = false
        let citations = CitationNetwork().network(of: corpus, options: options)
        let counts = SearchPathCounts(of: citations.graph)
        let edges = options.mainPath.edges(of: citations.graph, counts)
        var weighed = citations
        weighed.addEdgeColumn(
            AttributeColumn(name: "spc", title: "Search path share", values: .numbers(counts.shares)))
        let path = weighed.keeping(edges: edges)
        let onPath = path.graph.edges.reduce(into: Set<Int>()) { nodes, edge in
            nodes.insert(edge.source)
            nodes.insert(edge.target)
        }
        var network = path.induced(on: onPath.sorted())
        network.name = name
        network.rankColumn = "year"
        network.notes = citations.notes + Self.notes(counts, citations)
        return network
    }

    public func evidence(
        for network: Network, of corpus: AnalyzedCorpus, options: NetworkOptions
    ) -> any EdgeEvidence {
        CitationNetwork().evidence(for: network, of: corpus, options: options)
    }

    private static func notes(_ counts: SearchPathCounts, _ citations: Network) -> [String] {
        guard let largest = counts.cycles.first else { return [] }
        let names = largest.prefix(2).map { "'\(citations.nodeLabels[$0])'" }.joined(separator: " and ")
        let papers = counts.cycles.reduce(0) { $0 + $1.count }
        return [
            "\(counts.cycles.count) \(counts.cycles.count == 1 ? "cycle" : "cycles") of \(papers) papers taken for one "
                + "paper each, such as that of \(names)"
        ]
    }
}
