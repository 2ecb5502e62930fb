public import GraphFormats
internal import NetworkAnalysis

/// A field's history in one drawing: the papers that others of the corpus cite most, and the citations among them, with
/// years from top to bottom.
///
/// As many papers as `maximumNodes` says, else 30, by `local_citations`, ties by key. The columns are those of the
/// citation network.
///
/// E. Garfield, A. I. Pudovkin and V. S. Istomin, "Why do we need algorithmic historiography?", JASIST 54(5), 2003.
public struct HistoriographNetwork {
    /// The network has no settings of its own.
    public init() {}

    /// So many papers fit on a page.
    private static let usualSize = 30
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension HistoriographNetwork: NetworkModel {
    public var name: String { "historiograph" }
    public var summary: String { "the most cited papers and the citations among them, by year" }
    public var material: NetworkMaterial { .references }
    public var joinsSets: Bool { false }

    public func network(of corpus: AnalyzedCorpus, options: NetworkOptions) -> Network {
        var citing = options
        citing.includesCitedWorks = false
        let citations = CitationNetwork().network(of: corpus, options: citing)
        let column = citations.nodeColumn(named: "local_citations")
        let counts = citations.nodeKeys.indices.map { column?.integer(at: $0) ?? 0 }
        let ranked = counts.indices.filter { counts[$0] > 0 }.sorted { (-counts[$0], $0) < (-counts[$1], $1) }
        var network = citations.induced(on: ranked.prefix(options.maximumNodes ?? Self.usualSize).sorted())
        network.name = name
        network.rankColumn = "year"
        return network
    }

    public func evidence(
        for network: Network, of corpus: AnalyzedCorpus, options: NetworkOptions
    ) -> any EdgeEvidence {
        CitationNetwork().evidence(for: network, of: corpus, options: options)
    }
}
