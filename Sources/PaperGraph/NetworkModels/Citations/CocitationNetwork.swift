public import GraphFormats

/// Works that are cited together: an edge where a paper cites both. What is joined is works, or the sources or first
/// authors that references name; a paper that cites two works of a source counts once for it.
///
/// H. Small, "Co-citation in the scientific literature: a new measure of the relationship between two documents",
/// JASIS 24(4), 1973. Authors: H. D. White and B. C. Griffith, "Author cocitation: a literature measure of intellectual
/// structure", JASIS 32(3), 1981.
public struct CocitationNetwork {
    /// A co-citation network has no settings of its own.
    public init() {}
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension CocitationNetwork: NetworkModel {
    public var name: String { "cocitation" }
    public var summary: String { "cited works (or their sources, first authors), joined where a paper cites both" }
    public var material: NetworkMaterial { .references }
    public var units: [CountingUnit] { [.reference, .source, .author] }

    public var setsArePapers: Bool { true }

    public func network(of corpus: AnalyzedCorpus, options: NetworkOptions) throws -> Network {
        let cited = cited(by: corpus, options)
        let selection = UnitSelection(
            rows: cited.rows, counts: cited.counts, options, setSize: options.setSize(of: self),
            key: { cited.key(of: $0) })
        let pairs = try PairNetwork(selection.sets, options)
        var network = Network(
            name: name, graph: pairs.graph, nodeKeys: selection.keys, nodeLabels: cited.labels(of: selection.units),
            nodeColumns: cited.columns(of: selection.units) + pairs.nodeColumns, edgeColumns: pairs.edgeColumns)
        network.notes += selection.notes(setSize: options.setSize(of: self))
        return network
    }

    public func evidence(
        for network: Network, of corpus: AnalyzedCorpus, options: NetworkOptions
    ) -> any EdgeEvidence {
        CocitationEvidence(corpus, network: network, cited: cited(by: corpus, options))
    }

    private func cited(by corpus: AnalyzedCorpus, _ options: NetworkOptions) -> CitedUnits {
        CitedUnits(corpus, unit: options.unit ?? .reference, matching: options.matching)
    }
}
