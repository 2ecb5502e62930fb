public import GraphFormats

/// Entities that are named together: an edge where a paper (or a sentence) names both, its weight by counting and
/// normalisation.
///
/// Edge columns: `count`, the number of papers (or sentences) that name both; `association_strength`, N·c/(a·b).
public struct CooccurrenceNetwork {
    /// A co-occurrence network has no settings of its own.
    public init() {}
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension CooccurrenceNetwork: NetworkModel {
    public var name: String { "cooccurrence" }
    public var summary: String { "entities, joined where a paper names both" }

    public var setsArePapers: Bool { true }

    public func network(of corpus: AnalyzedCorpus, options: NetworkOptions) throws -> Network {
        let selection = EntitySelection(corpus, options)
        let pairs = try PairNetwork(selection.windows(corpus, options.window), options)
        return Network(
            name: name, graph: pairs.graph, nodeKeys: selection.keys(corpus), nodeLabels: selection.labels(corpus),
            nodeColumns: selection.columns(corpus) + pairs.nodeColumns, edgeColumns: pairs.edgeColumns)
    }
}
