public import GraphFormats
internal import NetworkAnalysis
internal import PaperCorpus

/// Papers that cite each other: an edge from the citing to the cited paper. Works that only references tell of are nodes
/// where the options say so.
///
/// Node columns: `local_citations`, how many papers of the corpus cite it; `global_citations`, how many works cite it by
/// the count of the input; `references`, how many works it cites. Edge column: `count`, 1.
///
/// E. Garfield, "Citation indexes for science", Science 122, 1955.
public struct CitationNetwork {
    /// A citation network has no settings of its own.
    public init() {}
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension CitationNetwork: NetworkModel {
    public var name: String { "citation" }
    public var summary: String { "papers and the papers they cite, in the direction of citing" }
    public var material: NetworkMaterial { .references }

    public var joinsSets: Bool { false }

    public func network(of corpus: AnalyzedCorpus, options: NetworkOptions) -> Network {
        let citations = Self.citations(of: corpus, options)
        let nodes = CitationNodes(corpus, citations, options)
        var builder = GraphBuilder(nodeCount: nodes.keys.count, isDirected: true, isWeighted: false)
        for paper in corpus.papers.indices {
            guard let source = nodes.nodeOfPaper[paper] else { continue }
            for entry in citations.row(paper) {
                guard let target = nodes.node(of: Int(citations.members[entry]), citations) else { continue }
                builder.addEdge(from: source, to: target)
            }
        }
        let graph = builder.build()
        var network = Network(
            name: name, graph: graph, nodeKeys: nodes.keys, nodeLabels: nodes.labels, nodeColumns: nodes.columns,
            edgeColumns: [
                AttributeColumn(
                    name: "count", title: "Count", values: .integers(Array(repeating: 1, count: graph.edgeCount)))
            ])
        network.notes = Self.notes(network, citations)
        return network
    }

    public func evidence(
        for network: Network, of corpus: AnalyzedCorpus, options: NetworkOptions
    ) -> any EdgeEvidence {
        CitationEvidence(corpus, network: network, citations: Self.citations(of: corpus, options))
    }
}

extension CitationNetwork {
    /// What is odd about the citations, and what was left out.
    private static func notes(_ network: Network, _ citations: CitedWorks) -> [String] {
        var notes = ["\(network.graph.edgeCount) links between them"]
        func add(_ count: Int, _ one: String, _ several: String) {
            if count > 0 { notes.append("\(count) \(count == 1 ? one : several)") }
        }
        add(
            citations.selfCitations, "reference to the paper that it stands in is left out",
            "references to the paper that they stand in are left out")
        let years = network.nodeColumn(named: "year")
        let forward = network.graph.edges.count { edge in
            guard let citing = years?.integer(at: edge.source), let cited = years?.integer(at: edge.target) else {
                return false
            }
            return cited > citing
        }
        add(forward, "citation goes forward in time", "citations go forward in time")
        return notes
    }

    /// Which paper cites which. Even where texts tell works apart, an identifier tells which paper is cited.
    private static func citations(of corpus: AnalyzedCorpus, _ options: NetworkOptions) -> CitedWorks {
        CitedWorks(
            corpus, matching: options.matching, knowsPapers: true, papersOnly: !options.includesCitedWorks)
    }
}

/// The papers, and where they are asked for the works that are known by references alone, by key.
private struct CitationNodes {
    private(set) var nodeOfPaper: [Int?]
    private var nodeOfWork: [Int: Int] = [:]
    private(set) var keys: [String] = []
    private(set) var labels: [String] = []
    private(set) var columns: [AttributeColumn] = []

    private enum Source {
        case paper(Int)
        case work(Int)
    }

    init(_ corpus: AnalyzedCorpus, _ citations: CitedWorks, _ options: NetworkOptions) {
        nodeOfPaper = Array(repeating: nil, count: corpus.papers.count)
        var localCitations = [Int](repeating: 0, count: corpus.papers.count)
        for work in 0..<citations.count {
            if let paper = citations.paper(of: work) { localCitations[paper] = Int(citations.citationCounts[work]) }
        }
        let works = Self.works(citations, options)
        let workLabels = citations.labels(of: works)
        let paperKeys = PaperEntityNetwork.paperKeys(corpus)
        var nodes: [(key: String, label: String, source: Source)] = corpus.papers.indices.map {
            (paperKeys[$0], corpus.papers[$0].paper.label, .paper($0))
        }
        for (work, label) in zip(works, workLabels) { nodes.append((citations.key(of: work), label, .work(work))) }
        nodes.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
        var facts = NodeFacts()
        for (node, entry) in nodes.enumerated() {
            keys.append(entry.key)
            labels.append(entry.label)
            switch entry.source {
            case .paper(let paper):
                nodeOfPaper[paper] = node
                facts.add(corpus.papers[paper].paper, localCitations[paper])
            case .work(let work):
                nodeOfWork[work] = node
                facts.add(Int(citations.citationCounts[work]))
            }
        }
        columns = facts.columns
    }

    /// The works besides the papers that enough papers cite; of these the most cited, ties by key.
    private static func works(_ citations: CitedWorks, _ options: NetworkOptions) -> [Int] {
        guard options.includesCitedWorks else { return [] }
        return citations.selected(options) { citations.paper(of: $0) == nil }
    }

    /// The node of a work, where it has one.
    func node(of work: Int, _ citations: CitedWorks) -> Int? {
        if let paper = citations.paper(of: work) { return nodeOfPaper[paper] }
        return nodeOfWork[work]
    }
}

/// What is known of papers and cited works, node after node.
private struct NodeFacts {
    private var kinds: [String?] = []
    private var years: [Int?] = []
    private var local: [Int?] = []
    private var global: [Int?] = []
    private var references: [Int?] = []

    mutating func add(_ paper: Paper, _ localCitations: Int) {
        kinds.append("paper")
        years.append(paper.year)
        local.append(localCitations)
        global.append(paper.citationCount)
        references.append(paper.references.count)
    }

    /// A work that only references tell of.
    mutating func add(_ localCitations: Int) {
        kinds.append("reference")
        local.append(localCitations)
        years.append(nil)
        global.append(nil)
        references.append(nil)
    }

    var columns: [AttributeColumn] {
        [
            AttributeColumn(name: "kind", title: "Kind", values: .text(kinds)),
            AttributeColumn(name: "year", title: "Year", values: .integers(years)),
            AttributeColumn(name: "local_citations", title: "Local citations", values: .integers(local)),
            AttributeColumn(name: "global_citations", title: "Global citations", values: .integers(global)),
            AttributeColumn(name: "references", title: "References", values: .integers(references)),
        ]
    }
}
