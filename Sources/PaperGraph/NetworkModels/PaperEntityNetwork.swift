public import GraphFormats
internal import NetworkAnalysis

/// Papers and the entities they name: an edge from each paper to each entity, its weight the number of mentions, or 1
/// shared among the entities of the paper under fractional counting.
public struct PaperEntityNetwork {
    /// A paper–entity network has no settings of its own.
    public init() {}
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PaperEntityNetwork: NetworkModel {
    public var name: String { "paper-entity" }
    public var summary: String { "papers and the entities they name" }

    public var joinsSets: Bool { false }

    public func network(of corpus: AnalyzedCorpus, options: NetworkOptions) -> Network {
        let selection = EntitySelection(corpus, options)
        let nodes = PaperEntityNodes(corpus, selection)
        let edges = self.edges(of: selection, nodes: nodes, options: options)
        var offsets = [Int](repeating: 0, count: nodes.count + 1)
        for edge in edges { offsets[Int(edge.low) + 1] += 1 }
        for node in 0..<nodes.count { offsets[node + 1] += offsets[node] }
        let graph = Graph(upperTriangleOffsets: offsets, targets: edges.map(\.high), weights: edges.map(\.weight))
        return Network(
            name: name, graph: graph, nodeKeys: nodes.keys, nodeLabels: nodes.labels, nodeColumns: nodes.columns,
            edgeColumns: [AttributeColumn(name: "count", title: "Mentions", values: .integers(edges.map(\.count)))])
    }

    private struct Edge {
        var low: UInt32
        var high: UInt32
        var weight: Double
        var count: Int
    }

    /// The edges by lower and then by higher end; each pair of paper and entity is there once.
    private func edges(
        of selection: EntitySelection, nodes: PaperEntityNodes, options: NetworkOptions
    ) -> [Edge] {
        var edges: [Edge] = []
        edges.reserveCapacity(selection.members.count)
        for (row, paper) in nodes.papers.enumerated() {
            let range = selection.offsets[paper]..<selection.offsets[paper + 1]
            for position in range {
                let count = Int(selection.mentionCounts[position])
                let weight = options.counting == .full ? Double(count) : 1 / Double(range.count)
                guard weight >= options.minimumWeight else { continue }
                let ends = (nodes.nodeOfPaper[row], nodes.nodeOfEntity[Int(selection.members[position])])
                edges.append(
                    Edge(low: min(ends.0, ends.1), high: max(ends.0, ends.1), weight: weight, count: count))
            }
        }
        return edges.sorted { ($0.low, $0.high) < ($1.low, $1.high) }
    }
}

/// Papers and entities in one order: by kind, of which `paper` is one, and key.
private struct PaperEntityNodes {
    /// The papers that name a selected entity.
    let papers: [Int]
    private(set) var nodeOfPaper: [UInt32]
    private(set) var nodeOfEntity: [UInt32]
    private(set) var keys: [String] = []
    private(set) var labels: [String] = []
    private(set) var columns: [AttributeColumn] = []

    var count: Int { keys.count }

    init(_ corpus: AnalyzedCorpus, _ selection: EntitySelection) {
        papers = corpus.papers.indices.filter { selection.offsets[$0] < selection.offsets[$0 + 1] }
        nodeOfPaper = Array(repeating: 0, count: papers.count)
        nodeOfEntity = Array(repeating: 0, count: selection.entities.count)
        // Entities are in order already; the papers go in front of the first kind that sorts behind `paper`.
        let before = selection.entities.prefix { corpus.entities[$0].id.kind.rawValue < "paper" }.count
        for row in papers.indices { nodeOfPaper[row] = UInt32(before + row) }
        for position in selection.entities.indices {
            nodeOfEntity[position] = UInt32(position < before ? position : position + papers.count)
        }
        let entityKeys = selection.keys(corpus)
        let entityLabels = selection.labels(corpus)
        let named = papers.map { corpus.papers[$0].paper }
        func merged<Value>(_ entities: [Value], _ papers: [Value]) -> [Value] {
            Array(entities[..<before]) + papers + Array(entities[before...])
        }
        let paperKeys = PaperEntityNetwork.paperKeys(corpus)
        keys = merged(entityKeys, papers.map { paperKeys[$0] })
        labels = merged(entityLabels, named.map(\.label))
        let entities = selection.entities.map { corpus.entities[$0] }
        let none = [Int?](repeating: nil, count: papers.count)
        columns = [
            AttributeColumn(
                name: "kind", title: "Kind",
                values: .text(merged(entities.map { $0.id.kind.rawValue }, named.map { _ in "paper" }))),
            AttributeColumn(
                name: "occurrences", title: "Papers", values: .integers(merged(entities.map(\.paperCount), none))),
            AttributeColumn(
                name: "first_year", title: "First year",
                values: .integers(merged(entities.map(\.firstYear), named.map(\.year)))),
            AttributeColumn(
                name: "last_year", title: "Last year",
                values: .integers(merged(entities.map(\.lastYear), named.map(\.year)))),
        ]
    }
}

extension PaperEntityNetwork {
    /// The key of the node of each paper of a corpus, unique.
    ///
    /// Two papers may have one identifier made from equal titles of different years or journals that were not merged.
    static func paperKeys(_ corpus: AnalyzedCorpus) -> [String] {
        var seen: [String: Int] = [:]
        return corpus.papers.map { entry in
            let key = "paper:" + entry.paper.id.description
            seen[key, default: 0] += 1
            let count = seen[key] ?? 1
            return count == 1 ? key : "\(key)#\(count)"
        }
    }
}
