internal import EntityExtraction
internal import GRDB
public import GraphFormats
internal import NetworkAnalysis
internal import PaperCorpus
public import PaperGraph

// What goes with a name, and why.
extension WorkspaceQuestions {
    /// The part of the co-occurrence network around a name: the name, what papers name with it, and the edges between;
    /// nothing where not one entity has the name. Takes time linear in the blocks of papers that name it, and in its
    /// neighbours.
    public func neighborhood(
        of name: String, kinds: [EntityKind]
    ) throws -> (network: Network, node: Int)? {
        try workspace.access { database in
            guard let center = try StoredEntity.named(name, kinds, database) else { return nil }
            var counts = try neighborCounts(of: center, kinds, database)
            counts[UInt32(center.number)] = nil
            let numbers = (counts.keys + [UInt32(center.number)]).sorted()
            let entities = try entities(numbered: numbers, database)
            let node = numbers.firstIndex(of: UInt32(center.number)) ?? 0
            let edges = numbers.indices.filter { $0 != node }.map { (node, $0, counts[numbers[$0]] ?? 0) }
            return (network(of: entities, edges: edges), node)
        }
    }

    /// The edge between two names, with the papers that make it and what they name; nothing where a name is not that of one
    /// entity, or no paper names both. O(papers that name either).
    public func edge(
        from: String, to: String, kinds: [EntityKind]
    ) throws -> (network: Network, source: Int, target: Int, corpus: AnalyzedCorpus)? {
        try workspace.access { database in
            guard let first = try StoredEntity.named(from, kinds, database),
                let second = try StoredEntity.named(to, kinds, database), first.number != second.number
            else { return nil }
            let papers = common(first.members, second.members)
            guard !papers.isEmpty else { return nil }
            let isOrdered = first.number < second.number
            let ends = isOrdered ? [first.entity, second.entity] : [second.entity, first.entity]
            let labels = Dictionary(uniqueKeysWithValues: ends.map { ($0.id, $0.name) })
            return (
                network(of: ends, edges: [(0, 1, UInt32(papers.count))]), isOrdered ? 0 : 1, isOrdered ? 1 : 0,
                try source.corpus(of: papers, labels: labels, database)
            )
        }
    }

    private func neighborCounts(
        of center: StoredEntity, _ kinds: [EntityKind], _ database: Database
    ) throws -> [UInt32: UInt32] {
        var counts: [UInt32: UInt32] = [:]
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
                    PaperBlock.forEachEntity(in: row.bytes(0), of: papers) { counts[$0, default: 0] += 1 }
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

    private func common(_ left: [UInt32], _ right: [UInt32]) -> [Int] {
        let right = Set(right)
        return left.filter { right.contains($0) }.map { Int($0) }
    }
}
