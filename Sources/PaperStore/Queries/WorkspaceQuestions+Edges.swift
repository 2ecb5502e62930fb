internal import EntityExtraction
internal import FoundationEssentials
internal import GRDB
public import GraphFormats
internal import NetworkAnalysis
internal import PaperCorpus
public import PaperGraph

// What goes with a name, and why.
extension WorkspaceQuestions {
    /// What the neighbours of a name are ranked by.
    public enum Ranking: Sendable {
        /// How many papers name both.
        case count
        /// N·c / (a·b).
        case associationStrength
    }

    /// The part of the co-occurrence network around a name: the name, its foremost neighbours, and the edges between; nothing
    /// where only the whole network tells. Takes time linear in the blocks of papers that name it, and in its neighbours.
    ///
    /// - Throws: `NameError` where not one entity has the name.
    public func neighborhood(
        of name: String, kinds: [EntityKind], by ranking: Ranking, limit: Int
    ) throws -> (network: Network, node: Int)? {
        try workspace.access { database in
            guard let center = try StoredEntity.named(name, kinds, database) else { return nil }
            var counts = try neighborCounts(of: center, kinds, database)
            counts[center.number] = 0
            let papers = try ranking == .count ? nil : EntityPaperCounts(database)
            var foremost = Foremost(limit: limit)
            for (number, count) in counts.enumerated() where count > 0 {
                foremost.add(UInt32(number), score: Double(count) / (papers?[number] ?? 1))
            }
            let numbers = (foremost.numbers + [UInt32(center.number)]).sorted()
            let entities = try entities(numbered: numbers, database)
            let node = numbers.firstIndex(of: UInt32(center.number)) ?? 0
            let edges = numbers.indices.filter { $0 != node }.map { (node, $0, counts[Int(numbers[$0])]) }
            return (network(of: entities, edges: edges), node)
        }
    }

    /// An edge between two names.
    public struct Edge {
        /// The two names and the edge.
        public let network: Network
        /// The node that was named first.
        public let source: Int
        /// The other node.
        public let target: Int
        /// How many papers name both.
        public let paperCount: Int
        /// The first of these papers, with what they name.
        public let corpus: AnalyzedCorpus
    }

    /// The edge between two names, with the first papers that make it and what they name; no paper where none names both,
    /// and nothing where only the whole network tells. O(papers that name either).
    ///
    /// - Throws: `NameError` where a name is not that of one entity.
    public func edge(from: String, to: String, kinds: [EntityKind], limit: Int) throws -> Edge? {
        try workspace.access { database in
            guard let first = try StoredEntity.named(from, kinds, database),
                let second = try StoredEntity.named(to, kinds, database), first.number != second.number
            else { return nil }
            let papers = common(first.members, second.members)
            let isOrdered = first.number < second.number
            let ends = isOrdered ? [first.entity, second.entity] : [second.entity, first.entity]
            let labels = Dictionary(uniqueKeysWithValues: ends.map { ($0.id, $0.name) })
            let edges = papers.isEmpty ? [] : [(0, 1, UInt32(papers.count))]
            return Edge(
                network: network(of: ends, edges: edges), source: isOrdered ? 0 : 1, target: isOrdered ? 1 : 0,
                paperCount: papers.count,
                corpus: try source.corpus(of: Array(papers.prefix(limit)), labels: labels, database))
        }
    }

    /// For each entity in how many papers it stands with one.
    private func neighborCounts(
        of center: StoredEntity, _ kinds: [EntityKind], _ database: Database
    ) throws -> [UInt32] {
        let entityCount = try WorkspaceFacts(database: database).integer("entities") ?? 0
        var counts = [UInt32](repeating: 0, count: max(entityCount, center.number + 1))
        for kind in Set(kinds) {
            let statement = try BulkStatement(database, "SELECT members FROM incidence WHERE kind = ? AND block = ?")
            var start = 0
            while start < center.members.count {
                let block = Int(center.members[start]) / PaperBlock.size
                var end = start
                while end < center.members.count, Int(center.members[end]) / PaperBlock.size == block { end += 1 }
                let papers = center.members[start..<end].map { Int($0) % PaperBlock.size }
                statement.bind(kind.rawValue, at: 1)
                statement.bind(block, at: 2)
                try statement.forEachRow { row in
                    PaperBlock.forEachEntity(in: row.bytes(0), of: papers) {
                        if Int($0) < counts.count { counts[Int($0)] += 1 }
                    }
                }
                start = end
            }
        }
        return counts
    }

    private func entities(numbered numbers: [UInt32], _ database: Database) throws -> [Entity] {
        let statement = try BulkStatement(database, "SELECT \(StoredEntity.columns) FROM entities WHERE id = ?")
        var entities: [Entity] = []
        for number in numbers {
            statement.bind(Int(number), at: 1)
            try statement.forEachRow { entities.append(StoredEntity.entity($0)) }
        }
        return entities
    }

    /// A network with the columns that lists of neighbours and evidence show.
    private func network(of entities: [Entity], edges: [(Int, Int, UInt32)]) -> Network {
        var builder = GraphBuilder(nodeCount: entities.count)
        for (source, target, count) in edges { builder.addEdge(from: source, to: target, weight: Double(count)) }
        // A star's edges are in the order of the other end, as those of any graph at a node.
        let graph = builder.build()
        var counts: [Int] = []
        var strengths: [Double] = []
        for (edge, weight) in zip(graph.edges, edges.map { Double($0.2) }) {
            counts.append(Int(weight))
            strengths.append(
                Normalization.associationStrength.weight(
                    weight, Double(entities[edge.source].paperCount), Double(entities[edge.target].paperCount),
                    of: Double(paperCount)))
        }
        return Network(
            name: "cooccurrence", graph: graph, nodeKeys: entities.map(\.id.description),
            nodeLabels: entities.map(\.name),
            nodeColumns: [
                AttributeColumn(name: "kind", title: "Kind", values: .text(entities.map(\.id.kind.rawValue)))
            ],
            edgeColumns: [
                AttributeColumn(name: "count", title: "Count", values: .integers(counts.map { $0 })),
                AttributeColumn(
                    name: "association_strength", title: "Association strength", values: .numbers(strengths)),
            ])
    }

    /// The numbers that stand in both of two ascending lists.
    private func common(_ left: [UInt32], _ right: [UInt32]) -> [Int] {
        var common: [Int] = []
        var position = 0
        for number in left {
            while position < right.count, right[position] < number { position += 1 }
            if position < right.count, right[position] == number { common.append(Int(number)) }
        }
        return common
    }
}

/// How many papers name each entity, by its number.
struct EntityPaperCounts {
    static let fact = "entity_papers"
    private let counts: Data

    init(_ database: Database) throws {
        counts =
            try Data.fetchOne(database, sql: "SELECT value FROM facts WHERE name = ?", arguments: [Self.fact]) ?? Data()
    }

    subscript(entity: Int) -> Double {
        guard entity * 4 + 4 <= counts.count else { return 1 }
        return counts.withUnsafeBytes {
            Double(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: entity * 4, as: UInt32.self)))
        }
    }

    /// The counts as they are kept.
    static func bytes(of counts: some Sequence<Int>) -> Data {
        var data = Data()
        for count in counts {
            withUnsafeBytes(of: UInt32(clamping: count).littleEndian) { data.append(contentsOf: $0) }
        }
        return data
    }
}

/// The entities with the highest scores, ties by number. Of many, most are told by one comparison.
private struct Foremost {
    private let limit: Int
    private var best: [(number: UInt32, score: Double)] = []
    private var least = -Double.infinity

    init(limit: Int) { self.limit = limit }

    /// Adds an entity; they come by number.
    mutating func add(_ number: UInt32, score: Double) {
        // Of two with one score the first one counts.
        guard score > least else { return }
        best.append((number, score))
        if best.count / 8 >= max(limit, 16) { cut() }
    }

    private mutating func cut() {
        best.sort { ($1.score, $0.number) < ($0.score, $1.number) }
        guard best.count > limit else { return }
        best.removeLast(best.count - limit)
        least = best.last?.score ?? .infinity
    }

    /// Their numbers, the foremost first.
    var numbers: [UInt32] {
        var copy = self
        copy.cut()
        return copy.best.map(\.number)
    }
}
