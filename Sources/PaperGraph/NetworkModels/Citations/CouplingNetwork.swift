public import GraphFormats
internal import PaperCorpus

/// Papers that cite the same works: an edge where two papers share a reference, its weight how many they share. Authors
/// and sources are coupled by what their papers cite together.
///
/// Node columns: `references`, how many works it cites. Works that more than `maximumSetSize` papers cite couple none.
///
/// M. M. Kessler, "Bibliographic coupling between scientific papers", American Documentation 14(1), 1963.
public struct CouplingNetwork {
    /// A coupling network has no settings of its own.
    public init() {}
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension CouplingNetwork: NetworkModel {
    public var name: String { "coupling" }
    public var summary: String { "papers (or authors, sources), joined where they cite the same works" }
    public var material: NetworkMaterial { .references }
    public var units: [CountingUnit] { [.paper, .author, .source] }

    public func network(of corpus: AnalyzedCorpus, options: NetworkOptions) throws -> Network {
        let citing = CitingUnits(corpus, options)
        let selection = UnitSelection(
            rows: citing.rows, counts: citing.paperCounts, options, setSize: options.setSize(of: self),
            isEligible: { citing.citedCounts[$0] > 0 },
            key: { citing.keys[$0] })
        let pairs = try PairNetwork(selection.sets, options)
        var network = Network(
            name: name, graph: pairs.graph, nodeKeys: selection.keys,
            nodeLabels: selection.units.map { citing.labels[$0] }, nodeColumns: citing.columns(of: selection.units),
            edgeColumns: pairs.edgeColumns)
        network.notes += selection.notes(setSize: options.setSize(of: self))
        return network
    }

    public func evidence(
        for network: Network, of corpus: AnalyzedCorpus, options: NetworkOptions
    ) -> any EdgeEvidence {
        CouplingEvidence(corpus, network: network, citing: CitingUnits(corpus, options))
    }
}
