internal import GRDB
internal import PaperCorpus

/// Papers that a search found.
public struct SearchHits: Sendable {
    /// One of them.
    public struct Paper: Sendable, Hashable {
        /// Its identifier: `arxiv:2106.09685`.
        public var id: String
        /// Its title, or its identifier where it has none.
        public var label: String
        /// Its year.
        public var year: Int?
        /// The input that its record stands in.
        public var input: String
        /// The first line of the record, from 1.
        public var line: Int
    }

    /// The best of them, the best first; ties by identifier.
    public var papers: [Paper]
    /// How many there are.
    public var total: Int
}

extension Workspace {
    /// Finds papers by words of their titles and abstracts, ranked by BM25 with the title counting four times.
    ///
    /// - Parameters:
    ///   - words: words that must all stand in the paper, with `"…"`, `*`, `OR`, `NOT` as SQLite's FTS5 has them.
    ///   - limit: how many papers are given.
    /// - Throws: `ReadError` where the words are no such expression or the workspace cannot be read. O(matches).
    public func search(_ words: String, limit: Int) throws -> SearchHits {
        let query = SearchWords.expression(words)
        do {
            return try queue.inDatabase { try Self.search(query, limit, $0) }
        } catch let error as DatabaseError where error.message?.contains("fts5") ?? false {
            throw ReadError(.noSearch(words, error.message ?? ""))
        } catch let error as DatabaseError {
            throw ReadError(error, path: path)
        }
    }

    private static func search(_ query: String, _ limit: Int, _ database: Database) throws -> SearchHits {
        let total = try Int.fetchOne(
            database,
            sql: """
                SELECT count(*) FROM (
                    SELECT p.id FROM texts t JOIN papers p ON p.record = t.rowid WHERE texts MATCH ?1
                    UNION SELECT m.paper FROM texts t JOIN paper_records m ON m.record = t.rowid WHERE texts MATCH ?1)
                """, arguments: [query])
        let rows = try Row.fetchAll(
            database,
            sql: """
                WITH hit AS MATERIALIZED (
                    SELECT rowid AS record, bm25(texts, 4.0, 1.0) AS score FROM texts WHERE texts MATCH ?1)
                SELECT p.key, r.title, p.year, s.name, r.line, min(hit.score) AS score FROM hit
                LEFT JOIN paper_records m ON m.record = hit.record
                JOIN papers p ON p.id = coalesce(m.paper, (SELECT id FROM papers WHERE record = hit.record))
                JOIN records r ON r.id = p.record
                JOIN sources s ON s.id = p.record >> \(WorkspaceSchema.recordBits)
                GROUP BY p.id ORDER BY score, p.key LIMIT ?2
                """, arguments: [query, limit])
        let papers = rows.map { row -> SearchHits.Paper in
            let (id, title) = (row["key"] as String, row["title"] as String)
            return SearchHits.Paper(
                id: id, label: title.isEmpty ? id : title, year: row["year"], input: row["name"], line: row["line"])
        }
        return SearchHits(papers: papers, total: total ?? papers.count)
    }
}

/// What people type, as FTS5 takes it: words with signs in them, as in `GPT-4`, become phrases.
enum SearchWords {
    static func expression(_ text: String) -> String {
        var parts: [String] = []
        var rest = text[...]
        while let first = rest.first {
            if first == "\"" {
                let body = rest.dropFirst().prefix { $0 != "\"" }
                parts.append("\"\(body)\"")
                rest = rest.dropFirst(body.count + 2)
            } else if first == "(" || first == ")" {
                parts.append(String(first))
                rest = rest.dropFirst()
            } else if first.isWhitespace {
                rest = rest.dropFirst()
            } else {
                let word = rest.prefix { !$0.isWhitespace && $0 != "\"" && $0 != "(" && $0 != ")" }
                parts.append(Self.word(String(word)))
                rest = rest.dropFirst(word.count)
            }
        }
        return parts.joined(separator: " ")
    }

    private static func word(_ word: String) -> String {
        if ["AND", "OR", "NOT"].contains(word) { return word }
        let isPrefix = word.hasSuffix("*") && word.count > 1
        return "\"\(isPrefix ? String(word.dropLast()) : word)\"" + (isPrefix ? "*" : "")
    }
}

extension Diagnostic {
    static func noSearch(_ words: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .error, "no-search",
            "'\(words)' is nothing to look for (\(reason)); write words, \"words that stand together\", begin*, OR, NOT"
        )
    }
}
