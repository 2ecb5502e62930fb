internal import GraphFormats
internal import NetworkAnalysis
internal import PaperCorpus

/// Which papers a page lists: at nodes, at edges, and behind the edges that show their evidence.
struct ReportPapers {
    /// The papers that are listed anywhere, by their position in the corpus, in the order of their numbers on the page.
    private(set) var listed: [Int] = []
    /// For each node the numbers of its papers on the page, the latest first.
    private(set) var ofNodes: [[Int]] = []
    /// How many papers each node has.
    private(set) var counts: [Int] = []
    /// The same for each edge.
    private(set) var ofEdges: [[Int]] = []
    /// The edges that show what their papers say, and the positions of these papers in the corpus.
    private(set) var evidence: [(edge: Int, papers: [Int])] = []

    private var numbers: [Int: Int] = [:]
    private let corpus: AnalyzedCorpus

    init(
        _ network: Network, of corpus: AnalyzedCorpus, evidence behind: any EdgeEvidence, perNode: Int,
        evidenceEdges: Int
    ) {
        self.corpus = corpus
        let edges = network.graph.edges.map { ($0.source, $0.target, $0.weight) }
        let papers = edges.map { behind.papers(from: $0.0, to: $0.1) }
        let own = Self.papersOfNodes(network, corpus)
        var linked = [[Int]](repeating: [], count: network.graph.nodeCount)
        for (edge, papers) in zip(edges, papers) {
            for node in [edge.0, edge.1] where own[node] == nil { linked[node] += papers }
        }
        let perEdge = max(1, perNode / 4)
        for node in 0..<network.graph.nodeCount {
            let all = own[node] ?? Set(linked[node]).sorted()
            counts.append(all.count)
            ofNodes.append(latest(all, perNode).map { number(of: $0) })
        }
        let order = edges.indices.sorted { (-edges[$0].2, $0) < (-edges[$1].2, $1) }.prefix(evidenceEdges)
        evidence = order.sorted().map { ($0, latest(papers[$0], perEdge)) }
        for papers in papers { ofEdges.append(latest(papers, perEdge).map { number(of: $0) }) }
    }

    /// All papers whose texts are shown.
    var papersWithEvidence: Set<Int> { Set(evidence.flatMap(\.papers)) }

    /// The number of a listed paper on the page.
    func number(ofListed paper: Int) -> Int { numbers[paper] ?? 0 }

    private mutating func number(of paper: Int) -> Int {
        if let known = numbers[paper] { return known }
        numbers[paper] = listed.count
        listed.append(paper)
        return listed.count - 1
    }

    private func latest(_ papers: [Int], _ count: Int) -> [Int] {
        let years = papers.map { corpus.papers[$0].paper.year ?? .min }
        return papers.indices.sorted { (years[$1], papers[$0]) < (years[$0], papers[$1]) }.prefix(count).map {
            papers[$0]
        }
    }

    /// The papers of nodes that are entities or papers; nothing for others, whose edges tell.
    private static func papersOfNodes(_ network: Network, _ corpus: AnalyzedCorpus) -> [[Int]?] {
        let nodes = Dictionary(uniqueKeysWithValues: network.nodeKeys.enumerated().map { ($1, $0) })
        var lists = [[Int]?](repeating: nil, count: network.graph.nodeCount)
        let nodeOfEntity = corpus.entities.map { nodes[$0.id.description] }
        for node in nodeOfEntity { if let node { lists[node] = [] } }
        for paper in corpus.papers.indices {
            for entry in corpus.incidence.row(paper) {
                if let node = nodeOfEntity[Int(corpus.incidence.entities[entry])] { lists[node]?.append(paper) }
            }
        }
        for (paper, key) in PaperEntityNetwork.paperKeys(corpus).enumerated() {
            if let node = nodes[key] { lists[node] = [paper] }
        }
        return lists
    }
}

extension PaperID {
    /// Where the paper can be read; nothing for identifiers that lead nowhere.
    var link: String? {
        let path = value.addressPath
        return switch scheme {
        case .doi: "https://doi.org/" + path
        case .arxiv: "https://arxiv.org/abs/" + path
        case .acl: "https://aclanthology.org/" + path
        case .pmid: "https://pubmed.ncbi.nlm.nih.gov/" + path
        case .openalex: "https://openalex.org/" + path
        case .s2: "https://www.semanticscholar.org/paper/" + path
        case .dblp: "https://dblp.org/rec/" + path
        case .wos, .scopus, .title, .local: nil
        }
    }
}

extension String {
    /// The text as the path of an address: what could end it or mean something else there is written as `%XX`.
    fileprivate var addressPath: String {
        let plain = Set("-._~/:;()+,=@!$*'".utf8)
        let digits = Array("0123456789ABCDEF".utf8)
        var path: [UInt8] = []
        for byte in utf8 {
            if (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || plain.contains(byte) {
                path.append(byte)
            } else {
                path += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: path, as: UTF8.self)
    }
}
