public import GraphFormats
internal import NetworkAnalysis
internal import PaperCorpus

/// Papers, the papers they cite, and the entities they name, in one directed graph: which paper introduced a dataset, who
/// took it up, through whom, and when.
///
/// Edge column `relation`: `cites` from a paper to one that its references cite, or `mentions` where no paper has
/// references and texts tell (`MentionsNetwork`); `introduces` and `names` from a paper to an entity. Column `count`: how
/// often. Every edge weighs 1.
public struct EntityCitationNetwork {
    /// The network has no settings of its own.
    public init() {}
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension EntityCitationNetwork: NetworkModel {
    public var name: String { "entity-citation" }
    public var summary: String { "papers, the papers they cite, and the entities they introduce or name" }
    public var material: NetworkMaterial { [.entities, .references, .introductions] }
    public var joinsSets: Bool { false }

    public func network(of corpus: AnalyzedCorpus, options: NetworkOptions) -> Network {
        let selection = EntitySelection(corpus, options)
        let nodes = EntityCitationNodes(corpus, selection)
        let links = PaperLinks(corpus, options)
        var edges: [EntityCitationEdge] = []
        for paper in corpus.papers.indices {
            for cited in links.cited[paper] {
                edges.append(EntityCitationEdge(nodes.papers[paper], nodes.papers[cited], links.relation, 1))
            }
            for position in selection.offsets[paper]..<selection.offsets[paper + 1] {
                let entity = Int(selection.members[position])
                let introduces = links.introductions.paperOfEntity[selection.entities[entity]] == paper
                edges.append(
                    EntityCitationEdge(
                        nodes.papers[paper], nodes.entities[entity], introduces ? "introduces" : "names",
                        Int(selection.mentionCounts[position])))
            }
        }
        edges.sort { ($0.source, $0.target) < ($1.source, $1.target) }
        var builder = GraphBuilder(nodeCount: nodes.keys.count, isDirected: true, isWeighted: false)
        for edge in edges { builder.addEdge(from: edge.source, to: edge.target) }
        var network = Network(
            name: name, graph: builder.build(), nodeKeys: nodes.keys, nodeLabels: nodes.labels,
            nodeColumns: nodes.columns,
            edgeColumns: [
                AttributeColumn(name: "relation", title: "Relation", values: .text(edges.map(\.relation))),
                AttributeColumn(name: "count", title: "Count", values: .integers(edges.map(\.count))),
            ])
        network.notes = links.notes
        return network
    }

    public func evidence(
        for network: Network, of corpus: AnalyzedCorpus, options: NetworkOptions
    ) -> any EdgeEvidence {
        EntityCitationEvidence(corpus, network: network, options: options)
    }
}

/// Which paper leads to which, by references where papers have them, else by texts.
struct PaperLinks: Sendable {
    /// For each paper those it cites or mentions, ascending.
    let cited: [[Int]]
    /// `cites` or `mentions`.
    let relation: String
    /// Which paper introduced what.
    let introductions: Introductions
    /// What people should know of the links.
    let notes: [String]

    init(_ corpus: AnalyzedCorpus, _ options: NetworkOptions) {
        if corpus.papers.contains(where: { !$0.paper.references.isEmpty }) {
            let works = CitedWorks(corpus, matching: options.matching, knowsPapers: true, papersOnly: true)
            cited = corpus.papers.indices.map { paper in
                works.row(paper).compactMap { works.paper(of: Int(works.members[$0])) }.sorted()
            }
            relation = "cites"
            introductions = Introductions(corpus)
            notes = []
        } else {
            let texts = TextCitations(corpus)
            cited = texts.links.map { links in links.grouped(by: \.cited).map { $0[0].cited } }
            relation = "mentions"
            introductions = texts.introductions
            notes = MentionsNetwork.notes(texts) + ["papers are joined by their texts, for none has references"]
        }
    }
}

private struct EntityCitationEdge {
    var source: Int
    var target: Int
    var relation: String?
    var count: Int?

    init(_ source: Int, _ target: Int, _ relation: String, _ count: Int) {
        (self.source, self.target, self.relation, self.count) = (source, target, relation, count)
    }
}

/// All papers and the selected entities, by key.
private struct EntityCitationNodes {
    private(set) var papers: [Int]
    private(set) var entities: [Int]
    private(set) var keys: [String] = []
    private(set) var labels: [String] = []
    private(set) var columns: [AttributeColumn] = []

    init(_ corpus: AnalyzedCorpus, _ selection: EntitySelection) {
        let paperKeys = PaperEntityNetwork.paperKeys(corpus)
        let entityKeys = selection.keys(corpus)
        papers = Array(repeating: 0, count: paperKeys.count)
        entities = Array(repeating: 0, count: entityKeys.count)
        let order =
            (paperKeys.indices.map { (key: paperKeys[$0], paper: $0, entity: -1) }
            + entityKeys.indices.map { (key: entityKeys[$0], paper: -1, entity: $0) })
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        var (kinds, years, last, occurrences): ([String?], [Int?], [Int?], [Int?]) = ([], [], [], [])
        for (node, entry) in order.enumerated() {
            keys.append(entry.key)
            if entry.paper >= 0 {
                let paper = corpus.papers[entry.paper].paper
                papers[entry.paper] = node
                labels.append(paper.label)
                kinds.append("paper")
                years.append(paper.year)
                last.append(paper.year)
                occurrences.append(nil)
            } else {
                let entity = corpus.entities[selection.entities[entry.entity]]
                entities[entry.entity] = node
                labels.append(entity.name)
                kinds.append(entity.id.kind.rawValue)
                years.append(entity.firstYear)
                last.append(entity.lastYear)
                occurrences.append(entity.paperCount)
            }
        }
        columns = [
            AttributeColumn(name: "kind", title: "Kind", values: .text(kinds)),
            AttributeColumn(name: "occurrences", title: "Papers", values: .integers(occurrences)),
            AttributeColumn(name: "first_year", title: "First year", values: .integers(years)),
            AttributeColumn(name: "last_year", title: "Last year", values: .integers(last)),
        ]
    }
}
