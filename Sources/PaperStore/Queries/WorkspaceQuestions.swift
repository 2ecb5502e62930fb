internal import EntityExtraction
internal import GRDB
public import PaperCorpus
public import PaperGraph

/// Questions about names that a workspace answers from its tables, without reading the corpus into memory: what
/// `top --by count`, `neighbors` and `why` ask of a co-occurrence network without filters.
///
/// Each gives what the network of the whole corpus gives, or nothing where that has to be asked.
public struct WorkspaceQuestions: Sendable {
    let workspace: Workspace
    let source: WorkspaceSource
    /// What was read when the inputs were imported.
    public let report: ReadReport
    /// How many records are merged into others.
    public let mergedRecords: Int
    /// How many papers there are.
    let paperCount: Int

    /// Questions to a workspace.
    init(_ source: WorkspaceSource, _ workspace: Workspace, _ sources: [StoredSource]) throws {
        self.source = source
        self.workspace = workspace
        report = ReadReport(sources)
        (paperCount, mergedRecords) = try workspace.access { database in
            let facts = WorkspaceFacts(database: database)
            return (try facts.integer("papers") ?? 0, try facts.integer("merged") ?? 0)
        }
    }

    /// The entities of some kinds that the most papers name; ties by kind and key. O(limit), by an index.
    public func mostNamed(_ kinds: [EntityKind], minimumCount: Int, limit: Int) throws -> [Entity] {
        try workspace.access { database in
            var found: [(number: Int, entity: Entity)] = []
            for kind in Set(kinds) {
                let statement = try BulkStatement(
                    database,
                    """
                    SELECT id, kind, key, name, papers, mentions, first_year, last_year FROM entities
                    WHERE kind = ? AND papers >= ? ORDER BY papers DESC, id LIMIT ?
                    """)
                statement.bind(kind.rawValue, at: 1)
                statement.bind(minimumCount, at: 2)
                statement.bind(limit, at: 3)
                try statement.forEachRow { found.append(($0.integer(0), StoredEntity.entity($0))) }
            }
            found.sort { ($1.entity.paperCount, $0.number) < ($0.entity.paperCount, $1.number) }
            return found.prefix(limit).map(\.entity)
        }
    }

    /// For each of some entities, how many papers of each year name it, from the first year of the corpus to the last, of
    /// those that are believed (`Trends`). O(papers + papers that name them).
    public func years(of entities: [Entity]) throws -> [[Int]] {
        try workspace.access { database in
            let years = try PaperYears(database)
            return try entities.map { entity in
                guard let found = try StoredEntity.find(entity.id, database) else { return [] }
                return years.counts(of: found.members)
            }
        }
    }
}

/// The believed years of papers, by number.
private struct PaperYears {
    private var years: [Int] = []
    private let first: Int
    private let last: Int

    init(_ database: Database) throws {
        var all: [Int] = []
        try BulkStatement(database, "SELECT year FROM papers ORDER BY id").forEachRow { row in
            let year = row.integer(0)
            all.append(Trends.believed.contains(year) ? year : 0)
        }
        years = all
        first = all.lazy.filter { $0 > 0 }.min() ?? 0
        last = all.max() ?? 0
    }

    func counts(of papers: [UInt32]) -> [Int] {
        guard first > 0 else { return [] }
        var counts = [Int](repeating: 0, count: last - first + 1)
        for paper in papers where years[Int(paper)] > 0 { counts[years[Int(paper)] - first] += 1 }
        return counts
    }
}

/// An entity as the workspace keeps it.
struct StoredEntity {
    let number: Int
    let entity: Entity
    /// The papers that name it, ascending.
    let members: [UInt32]

    static let columns = "id, kind, key, name, papers, mentions, first_year, last_year"

    static func entity(_ row: BulkStatement) -> Entity {
        Entity(
            id: EntityID(kind: EntityKind(rawValue: row.string(1)), key: row.string(2)), name: row.string(3),
            paperCount: row.integer(4), mentionCount: row.integer(5), firstYear: row.optionalInteger(6),
            lastYear: row.optionalInteger(7))
    }

    static func find(_ id: EntityID, _ database: Database) throws -> StoredEntity? {
        let statement = try BulkStatement(
            database, "SELECT \(columns), members FROM entities WHERE key = ? AND kind = ?")
        statement.bind(id.key, at: 1)
        statement.bind(id.kind.rawValue, at: 2)
        var found: StoredEntity?
        try statement.forEachRow { row in
            found = StoredEntity(
                number: row.integer(0), entity: entity(row), members: NumberList.numbers(in: row.bytes(8)))
        }
        return found
    }

    /// The one entity of some kinds that people mean by a name, by its key and then by a spelling, as `NodeLookup` tells it;
    /// nothing where letters are not told apart as there.
    ///
    /// - Throws: `NameError` where there are none or several.
    static func named(_ text: String, _ kinds: [EntityKind], _ database: Database) throws -> StoredEntity? {
        let name = EntityName(text)
        let wanted = Set(kinds.filter { $0 == name.kind ?? $0 })
        for key in (name.kind == nil ? [text] : []) + name.keys {
            let found = try wanted.compactMap { try find(EntityID(kind: $0, key: key), database) }
            if !found.isEmpty { return try one(of: found, text) }
        }
        // SQLite folds the capitals of ASCII alone.
        guard text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
        var ids: Set<EntityID> = []
        let statement = try BulkStatement(
            database, "SELECT DISTINCT kind, key FROM spellings WHERE lower(name) = lower(?)")
        statement.bind(name.name, at: 1)
        try statement.forEachRow { row in
            ids.insert(EntityID(kind: EntityKind(rawValue: row.string(0)), key: row.string(1)))
        }
        let found = try ids.filter { wanted.contains($0.kind) }.compactMap { try find($0, database) }
        guard found.isEmpty else { return try one(of: found, text) }
        throw NameError(.unknownName(text, similar: try similarNames(to: name, kinds, database)))
    }

    private static func one(of found: [StoredEntity], _ text: String) throws -> StoredEntity {
        guard found.count > 1 else { return found[0] }
        throw NameError(.ambiguousName(text, found.map(\.entity.id).sorted().map(\.description)))
    }

    /// Those that the most papers name, of what begins alike or holds the name. O(entities).
    private static func similarNames(
        to name: EntityName, _ kinds: [EntityKind], _ database: Database
    ) throws -> [String] {
        let wanted = EntityKey.fold(name.name)
        guard wanted.utf8.count >= 2 else { return [] }
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT kind, name FROM entities
                WHERE substr(key, 1, length(?1)) = ?1 OR length(key) >= 3 AND substr(?1, 1, length(key)) = key
                    OR length(?1) >= 4 AND instr(key, ?1)
                ORDER BY papers DESC, id LIMIT 1000
                """, arguments: [wanted])
        let names = rows.filter { row in kinds.contains { $0.rawValue == row["kind"] as String } }
        return names.prefix(5).map { $0["name"] }
    }
}
