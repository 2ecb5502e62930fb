public import GraphFormats
internal import PaperCorpus

/// Authors who wrote papers together: an edge where a paper has both, its weight the number of such papers, or with
/// fractional counting 1/(n − 1) for each of n authors. Organisations and countries are joined by what their authors
/// wrote together.
///
/// Node columns: `occurrences`, the papers; `citations`, how often these are cited by the count of the input; the first
/// and last year. Papers of more than `maximumSetSize` authors join none: one of 3,000 would make 4.5 million edges.
///
/// M. E. J. Newman, "The structure of scientific collaboration networks", PNAS 98(2), 2001; fractional counting: M. E. J.
/// Newman, "Scientific collaboration networks. II", Physical Review E 64, 2001.
public struct CoauthorshipNetwork {
    /// A co-authorship network has no settings of its own.
    public init() {}
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension CoauthorshipNetwork: NetworkModel {
    public var name: String { "coauthorship" }
    public var summary: String { "authors (or organisations, countries), joined where a paper has both" }
    public var material: NetworkMaterial { .authors }
    public var units: [CountingUnit] { [.author, .organisation, .country] }
    public var defaultSetSize: Int { 100 }

    public var setsArePapers: Bool { true }

    public func network(of corpus: AnalyzedCorpus, options: NetworkOptions) throws -> Network {
        let unit = options.unit ?? .author
        let authors = CorpusAuthors(corpus, unit: unit)
        let selection = UnitSelection(
            rows: authors.rows, counts: authors.paperCounts, options, setSize: options.setSize(of: self),
            key: { authors.keys[$0] })
        let pairs = try PairNetwork(selection.sets, options)
        var network = Network(
            name: name, graph: pairs.graph, nodeKeys: selection.keys,
            nodeLabels: selection.units.map { authors.labels[$0] },
            nodeColumns: Self.columns(of: selection.units, authors, corpus, unit) + pairs.nodeColumns,
            edgeColumns: pairs.edgeColumns)
        if unit == .author { network.notes += authors.notes() }
        network.notes += selection.notes(setSize: options.setSize(of: self))
        return network
    }

    public func evidence(
        for network: Network, of corpus: AnalyzedCorpus, options: NetworkOptions
    ) -> any EdgeEvidence {
        CoauthorshipEvidence(corpus, network: network, unit: options.unit ?? .author)
    }

    private static func columns(
        of units: [Int], _ authors: CorpusAuthors, _ corpus: AnalyzedCorpus, _ unit: CountingUnit
    ) -> [AttributeColumn] {
        var citations = [Int?](repeating: nil, count: authors.keys.count)
        var first = [Int?](repeating: nil, count: authors.keys.count)
        var last = first
        for (paper, entry) in corpus.papers.enumerated() {
            for member in authors.rows.row(paper) {
                let author = Int(member)
                if let count = entry.paper.citationCount { citations[author] = (citations[author] ?? 0) + count }
                guard let year = entry.paper.year else { continue }
                first[author] = min(first[author] ?? year, year)
                last[author] = max(last[author] ?? year, year)
            }
        }
        let kind = [String?](repeating: unit.rawValue, count: units.count)
        return [
            AttributeColumn(name: "kind", title: "Kind", values: .text(kind)),
            AttributeColumn(
                name: "occurrences", title: "Papers", values: .integers(units.map { Int(authors.paperCounts[$0]) })),
            AttributeColumn(name: "citations", title: "Citations", values: .integers(units.map { citations[$0] })),
            AttributeColumn(name: "first_year", title: "First year", values: .integers(units.map { first[$0] })),
            AttributeColumn(name: "last_year", title: "Last year", values: .integers(units.map { last[$0] })),
        ]
    }
}
