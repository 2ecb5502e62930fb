internal import EntityExtraction
internal import GRDB
internal import PaperCorpus
internal import PaperGraph

/// The sums of what records claim of names: for each the number of records that claim and that introduce it, and lists
/// of kinds with their weights, of spellings and of long forms with the number of their records.
struct LexiconTable {
    let database: Database

    /// The sums as of a generation.
    func lexicon(of generation: Int) throws -> CorpusLexicon {
        var lexicon = CorpusLexicon()
        let reader = LexiconClaimsReader()
        let statement = try BulkStatement(
            database, "SELECT key, claims, max(generation) FROM lexicon WHERE generation <= ? GROUP BY key")
        statement.bind(generation, at: 1)
        try statement.forEachRow { row in
            let entry = reader.entry(row.bytes(1))
            if entry.documents > 0 { lexicon.add(entry, for: row.string(0)) }
        }
        return lexicon
    }

    /// Writes the sums of some names under a generation.
    func write(_ keys: some Sequence<String>, of lexicon: CorpusLexicon, generation: Int) throws {
        let statement = try BulkStatement(
            database, "INSERT OR REPLACE INTO lexicon (key, generation, claims) VALUES (?, ?, ?)")
        for key in keys {
            statement.bind(key, at: 1)
            statement.bind(generation, at: 2)
            statement.bind(text: Self.claims(lexicon.entries[key] ?? CorpusLexicon.Entry()), at: 3)
            try statement.run()
        }
    }

    /// Removes what a later generation, up to one, has put right.
    func removeSuperseded(by generation: Int) throws {
        try database.execute(
            sql: """
                DELETE FROM lexicon WHERE EXISTS (
                    SELECT 1 FROM lexicon later WHERE later.key = lexicon.key AND later.generation > lexicon.generation
                        AND later.generation <= ?)
                """, arguments: [generation])
    }

    private static func claims(_ entry: CorpusLexicon.Entry) -> [UInt8] {
        var json = JSONText()
        json.beginObject()
        json.member("documents", entry.documents)
        json.member("introductions", entry.introductions)
        func write(_ name: StaticString, _ counts: [String: Int]) {
            guard !counts.isEmpty else { return }
            json.beginObject(name)
            for (text, count) in counts.sorted(by: { $0.key.precedesByBytes($1.key) }) { json.member(text, count) }
            json.endObject()
        }
        write("kinds", Dictionary(uniqueKeysWithValues: entry.weights.map { ($0.rawValue, $1) }))
        write("spellings", entry.spellings)
        write("long_forms", entry.longForms)
        json.endObject()
        return json.bytes
    }
}

/// Reads sums back.
private final class LexiconClaimsReader {
    private let document = JSONDocument()
    private var buffer: [UInt8] = []

    func entry(_ text: UnsafeRawBufferPointer) -> CorpusLexicon.Entry {
        var entry = CorpusLexicon.Entry()
        document.read(text, copiedTo: &buffer) { root in
            for (key, value) in root.members {
                switch key {
                case "documents": entry.documents = value.integer ?? 0
                case "introductions": entry.introductions = value.integer ?? 0
                case "kinds":
                    for (kind, count) in Self.counts(value) { entry.weights[EntityKind(rawValue: kind)] = count }
                case "spellings": entry.spellings = Self.counts(value)
                case "long_forms": entry.longForms = Self.counts(value)
                default: break
                }
            }
        }
        return entry
    }

    private static func counts(_ value: JSONValue) -> [String: Int] {
        var counts: [String: Int] = [:]
        for (key, value) in value.members { counts[key.text] = value.integer ?? 0 }
        return counts
    }
}
