internal import GRDB
internal import PaperCorpus

/// A record on its way into the workspace, made ready on the thread that read it.
struct StoredRecord: Sendable {
    let paper: Paper
    let digest: Digest
    let details: [UInt8]
    let draft: RecordDraft?

    init(_ paper: Paper, isDrafted: Bool) {
        draft = isDrafted ? RecordDraft(paper) : nil
        digest = paper.digest
        details = RecordDetails.text(of: paper)
        var paper = paper
        // What the details say is not held twice.
        (paper.references, paper.authors, paper.identifiers) = ([], [], [])
        self.paper = paper
    }
}

/// The records and the index of their texts.
struct RecordTable {
    private let database: Database
    private let records: BulkStatement
    private let bodies: BulkStatement
    private let texts: BulkStatement

    init(_ database: Database) throws {
        self.database = database
        records = try BulkStatement(
            database,
            """
            INSERT INTO records (id, line, year, format, member, digest, title, venue, abstract_bytes)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        bodies = try BulkStatement(database, "INSERT INTO bodies (id, details, abstract) VALUES (?, ?, ?)")
        texts = try BulkStatement(database, "INSERT INTO texts (rowid, title, abstract) VALUES (?, ?, ?)")
    }

    func insert(_ record: StoredRecord, of source: StoredSource) throws {
        let (paper, id) = (record.paper, source.recordNumbers.lowerBound + record.paper.origin.record)
        records.bind(id, at: 1)
        records.bind(paper.origin.line, at: 2)
        records.bind(paper.year, at: 3)
        records.bind(paper.origin.format, at: 4)
        records.bind(paper.origin.member, at: 5)
        record.digest.withBytes { records.bind(blob: $0, at: 6) }
        records.bind(paper.title, at: 7)
        records.bind(paper.venue, at: 8)
        records.bind(paper.abstract?.utf8.count, at: 9)
        try records.run()
        bodies.bind(id, at: 1)
        bodies.bind(text: record.details, at: 2)
        bodies.bind(paper.abstract, at: 3)
        try bodies.run()
        texts.bind(id, at: 1)
        texts.bind(paper.title, at: 2)
        texts.bind(paper.abstract, at: 3)
        try texts.run()
        if let draft = record.draft { try DraftTable(database: database).insert(draft, record: id) }
    }

    /// The number of the last record of a source that is there, 0 where none is.
    func lastNumber(of source: StoredSource) throws -> Int {
        let range = source.recordNumbers
        let last = try Int.fetchOne(
            database, sql: "SELECT max(id) FROM records WHERE id >= ? AND id < ?",
            arguments: [range.lowerBound, range.upperBound])
        return last.map { $0 - range.lowerBound } ?? 0
    }

    /// The numbers of the records of a source.
    func numbers(of source: StoredSource) throws -> [Int] {
        let range = source.recordNumbers
        let statement = try BulkStatement(database, "SELECT id FROM records WHERE id >= ? AND id < ? ORDER BY id")
        statement.bind(range.lowerBound, at: 1)
        statement.bind(range.upperBound, at: 2)
        var numbers: [Int] = []
        try statement.forEachRow { numbers.append($0.integer(0)) }
        return numbers
    }

    /// Removes a source with everything that was kept of it.
    func remove(_ source: StoredSource) throws {
        let arguments: StatementArguments = [source.recordNumbers.lowerBound, source.recordNumbers.upperBound]
        try database.execute(
            sql: """
                INSERT INTO texts (texts, rowid, title, abstract)
                SELECT 'delete', id, title, abstract FROM record_texts WHERE id >= ? AND id < ?
                """, arguments: arguments)
        for sql in [
            "DELETE FROM drafts WHERE record >= ? AND record < ?",
            "DELETE FROM findings WHERE record >= ? AND record < ?", "DELETE FROM bodies WHERE id >= ? AND id < ?",
            "DELETE FROM records WHERE id >= ? AND id < ?",
        ] {
            try database.execute(sql: sql, arguments: arguments)
        }
        try database.execute(sql: "DELETE FROM sources WHERE id = ?", arguments: [source.id])
    }
}
