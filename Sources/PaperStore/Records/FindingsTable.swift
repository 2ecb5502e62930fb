internal import EntityExtraction
internal import GRDB
internal import PaperGraph

/// What was found in records.
struct FindingsTable {
    let database: Database

    func insert(_ mentions: [StoredMention], sentences: Int, record: Int, generation: Int) throws {
        let statement = try BulkStatement(
            cached: database,
            "INSERT OR REPLACE INTO findings (record, generation, sentences, mentions) VALUES (?, ?, ?, ?)")
        statement.bind(record, at: 1)
        statement.bind(generation, at: 2)
        statement.bind(sentences, at: 3)
        statement.bind(text: MentionText.text(of: mentions), at: 4)
        try statement.run()
    }

    /// Removes what a later generation, up to one, has put right.
    func removeSuperseded(by generation: Int) throws {
        try database.execute(
            sql: """
                DELETE FROM findings WHERE generation < ? AND EXISTS (
                    SELECT 1 FROM findings later WHERE later.record = findings.record
                        AND later.generation > findings.generation AND later.generation <= ?)
                """, arguments: [generation, generation])
    }
}

/// Reads what was found in records, as the last settled import left it or as of another generation.
struct FindingsReader {
    private let statement: BulkStatement
    private let generation: Int

    init(_ database: Database, generation: Int? = nil) throws {
        self.generation = try generation ?? WorkspaceFacts(database: database).generation
        statement = try BulkStatement(
            database,
            """
            SELECT sentences, mentions FROM findings WHERE record = ? AND generation <= ?
            ORDER BY generation DESC LIMIT 1
            """)
    }

    /// Hands on the mentions of a record and tells how many sentences it has.
    func read(_ record: Int, _ body: (StoredMention) -> Void) throws -> Int {
        var sentences = 0
        statement.bind(record, at: 1)
        statement.bind(generation, at: 2)
        try statement.forEachRow { row in
            sentences = row.integer(0)
            MentionText.forEachMention(in: row.bytes(1), body)
        }
        return sentences
    }
}

/// The spellings of entities, by number from 0.
struct SpellingTable {
    let database: Database

    func numbers() throws -> SpellingNumbers {
        var numbers = SpellingNumbers()
        for spelling in try spellings() { _ = numbers.number(of: HashedSpelling(spelling)) }
        return numbers
    }

    func spellings() throws -> [Spelling] {
        try read(BulkStatement(database, "SELECT kind, key, name, host, target FROM spellings ORDER BY id"))
    }

    /// Those with some numbers, in their order.
    func spellings(numbered numbers: [UInt32]) throws -> [Spelling] {
        let statement = try BulkStatement(
            database, "SELECT kind, key, name, host, target FROM spellings WHERE id = ?")
        return try numbers.flatMap { number in
            statement.bind(Int(number), at: 1)
            return try read(statement)
        }
    }

    private func read(_ statement: BulkStatement) throws -> [Spelling] {
        var spellings: [Spelling] = []
        // Kinds are few: they share their texts.
        var kinds: [String: EntityKind] = [:]
        try statement.forEachRow { row in
            let name = row.string(0)
            let kind = kinds[name] ?? EntityKind(rawValue: name)
            kinds[name] = kind
            let link = row.optionalString(3).map { host in
                Link(host: host, target: Link.Target(rawValue: row.string(4)) ?? .project)
            }
            spellings.append(Spelling(id: EntityID(kind: kind, key: row.string(1)), name: row.string(2), link: link))
        }
        return spellings
    }

    func append(_ spellings: ArraySlice<Spelling>, from first: Int) throws {
        let statement = try BulkStatement(
            cached: database, "INSERT INTO spellings (id, kind, key, name, host, target) VALUES (?, ?, ?, ?, ?, ?)")
        for (number, spelling) in zip(first..., spellings) {
            statement.bind(number, at: 1)
            statement.bind(spelling.id.kind.rawValue, at: 2)
            statement.bind(spelling.id.key, at: 3)
            statement.bind(spelling.name, at: 4)
            statement.bind(spelling.link?.host, at: 5)
            statement.bind(spelling.link?.target.rawValue, at: 6)
            try statement.run()
        }
    }
}
