public import GraphFormats
internal import NetworkAnalysis
internal import PaperCorpus

/// Papers that take up what others introduced: an edge from paper A to paper B where A names a model or dataset that B
/// introduced, or carries B's DOI, arXiv number or address. A citation graph of texts alone, for corpora without
/// references.
///
/// The weight of an edge is the number of entities of B that A names; column `count`, how often it names them. Node
/// columns: `introduces`, the names; `local_mentions`, how many papers take it up.
public struct MentionsNetwork {
    /// A network of mentions has no settings of its own.
    public init() {}
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension MentionsNetwork: NetworkModel {
    public var name: String { "mentions" }
    public var summary: String { "papers, and the papers that introduced what they name" }
    public var material: NetworkMaterial { [.entities, .introductions] }
    public var joinsSets: Bool { false }

    public func network(of corpus: AnalyzedCorpus, options: NetworkOptions) -> Network {
        let texts = TextCitations(corpus)
        var builder = GraphBuilder(nodeCount: corpus.papers.count, isDirected: true)
        var localMentions = [Int](repeating: 0, count: corpus.papers.count)
        var counts: [Int?] = []
        for paper in corpus.papers.indices {
            for group in texts.links[paper].grouped(by: \.cited) where Double(group.count) >= options.minimumWeight {
                builder.addEdge(from: paper, to: group[0].cited, weight: Double(group.count))
                counts.append(group.reduce(0) { $0 + $1.count })
                localMentions[group[0].cited] += 1
            }
        }
        let papers = corpus.papers.map(\.paper)
        let names = texts.introductions.entitiesOfPaper.map { entities in
            entities.isEmpty ? nil : entities.map { corpus.entities[$0].name }.joined(separator: "; ")
        }
        // Papers are in the order of their identifiers, and so are their keys.
        var network = Network(
            name: name, graph: builder.build(), nodeKeys: PaperEntityNetwork.paperKeys(corpus),
            nodeLabels: papers.map(\.label),
            nodeColumns: [
                AttributeColumn(
                    name: "kind", title: "Kind", values: .text(Array(repeating: "paper", count: papers.count))),
                AttributeColumn(name: "year", title: "Year", values: .integers(papers.map(\.year))),
                AttributeColumn(name: "introduces", title: "Introduces", values: .text(names)),
                AttributeColumn(
                    name: "local_mentions", title: "Local mentions", values: .integers(localMentions.map { $0 })),
            ], edgeColumns: [AttributeColumn(name: "count", title: "Mentions", values: .integers(counts))])
        network.notes = Self.notes(texts)
        return network
    }

    public func evidence(
        for network: Network, of corpus: AnalyzedCorpus, options: NetworkOptions
    ) -> any EdgeEvidence {
        MentionedPaperEvidence(corpus, network: network)
    }

    /// What is known of the links, and what was left out.
    static func notes(_ texts: TextCitations) -> [String] {
        let introducers = texts.introductions.entitiesOfPaper.count { !$0.isEmpty }
        let entities = texts.introductions.paperOfEntity.count { $0 != nil }
        var notes = ["\(introducers) papers introduce \(entities) models and datasets"]
        if texts.forward > 0 { notes.append("mentions of what came years later are left out: \(texts.forward)") }
        return notes
    }
}

extension Array {
    /// Runs of neighbours that have something in common.
    func grouped<Key: Equatable>(by key: (Element) -> Key) -> [[Element]] {
        var groups: [[Element]] = []
        var start = 0
        for index in indices where index + 1 == count || key(self[index]) != key(self[index + 1]) {
            groups.append(Array(self[start...index]))
            start = index + 1
        }
        return groups
    }
}
