internal import FoundationEssentials
internal import GRDB
internal import PaperCorpus

/// An input that was imported, and what its report said.
struct StoredSource: Sendable {
    /// How far its import is.
    enum State: String, Sendable {
        /// Records are still missing.
        case reading
        /// All records are there, but commands do not see them yet.
        case read
        /// Commands see it.
        case whole
        /// It gives way to a newer state of the same file when the import is settled.
        case replaced
    }

    let id: Int
    let name: String
    var digest: String?
    var byteCount = 0
    var state: State
    /// How it was read, as words of a command line.
    var options: [String] = []
    var formats: [Format] = []
    var problems: [Problem] = []

    /// The numbers that its records can have.
    var recordNumbers: Range<Int> { id << WorkspaceSchema.recordBits..<(id + 1) << WorkspaceSchema.recordBits }

    /// `ReadReport.FormatCounts` as it is stored.
    struct Format: Codable, Sendable {
        var format: String
        var records, skipped, abstracts, years, authors, keywords, references: Int
    }

    /// `DiagnosticTally.Entry` as it is stored.
    struct Problem: Codable, Sendable {
        var severity, code, message, input: String
        var line: Int?
        var count: Int
    }
}

extension StoredSource {
    /// The sources in some states, in the order of their import.
    static func all(_ database: Database, in states: Set<State>) throws -> [StoredSource] {
        try Row.fetchAll(database, sql: "SELECT * FROM sources ORDER BY id").compactMap { row in
            guard let state = State(rawValue: row["state"]), states.contains(state) else { return nil }
            var source = StoredSource(id: row["id"], name: row["name"], state: state)
            source.digest = row["sha256"]
            source.byteCount = row["bytes"]
            source.options = decoded([String].self, row["options"]) ?? []
            source.formats = decoded([Format].self, row["formats"]) ?? []
            source.problems = decoded([Problem].self, row["problems"]) ?? []
            return source
        }
    }

    private static func decoded<Value: Decodable>(_ type: Value.Type, _ text: String) -> Value? {
        try? JSONDecoder().decode(type, from: Data(text.utf8))
    }

    private static func encoded(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// Adds the source to the table or brings its row up to date.
    func save(_ database: Database) throws {
        try database.execute(
            sql: """
                INSERT INTO sources (id, name, sha256, bytes, state, options, formats, problems)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET sha256 = excluded.sha256, bytes = excluded.bytes, state = excluded.state,
                    formats = excluded.formats, problems = excluded.problems
                """,
            arguments: [
                id, name, digest, byteCount, state.rawValue, try Self.encoded(options), try Self.encoded(formats),
                try Self.encoded(problems),
            ])
    }

    /// Takes over what a reading said.
    mutating func take(_ report: ReadReport) {
        guard let input = report.inputs.first else { return }
        digest = input.digest?.hex
        byteCount = input.byteCount
        formats = input.formats.map { entry in
            let counts = entry.counts
            return Format(
                format: entry.format, records: counts.records, skipped: counts.skipped, abstracts: counts.abstracts,
                years: counts.years, authors: counts.authors, keywords: counts.keywords, references: counts.references)
        }
        problems = report.problems.entries.map { entry in
            let first = entry.first
            return Problem(
                severity: first.severity.rawValue, code: first.code, message: first.message, input: first.input,
                line: first.line, count: entry.count)
        }
    }
}

extension ReadReport {
    /// What was read when some sources were imported.
    init(_ sources: [StoredSource]) {
        self.init()
        for source in sources {
            inputs.append(
                Input(
                    name: source.name, digest: source.digest.flatMap(Digest.init(hex:)), byteCount: source.byteCount,
                    formats: source.formats.map { FormatCounts(format: $0.format, counts: Counts($0)) }))
            for problem in source.problems {
                let severity = Diagnostic.Severity(rawValue: problem.severity) ?? .note
                problems.add(
                    Diagnostic(severity, problem.code, problem.message, input: problem.input, line: problem.line),
                    times: problem.count)
            }
        }
    }
}

extension ReadReport.Counts {
    fileprivate init(_ stored: StoredSource.Format) {
        self.init()
        (records, skipped, abstracts) = (stored.records, stored.skipped, stored.abstracts)
        (years, authors, keywords, references) = (stored.years, stored.authors, stored.keywords, stored.references)
    }
}
