internal import EntityExtraction
internal import GRDB
internal import PaperCorpus
internal import PaperGraph

/// Reads the settled papers of a workspace, and who names what, into memory.
struct StoredCorpusReader {
    private let request: CorpusRequest
    private let sources: [StoredSource]
    private let positions: [Int: Int]
    private let database: Database
    private let details = RecordDetailsReader()

    init(_ request: CorpusRequest, _ sources: [StoredSource], _ database: Database) throws {
        self.request = request
        self.sources = sources
        self.database = database
        positions = Dictionary(uniqueKeysWithValues: sources.enumerated().map { ($1.id, $0) })
    }

    func corpus() throws -> AnalyzedCorpus {
        var papers = try papers()
        for (paper, records) in try mergedRecords() { papers[paper].records = records }
        return AnalyzedCorpus(papers: papers, mentions: try mentions(of: papers), report: ReadReport(sources))
    }

    /// Some papers alone, by their numbers, and the entities that they name; those that have a label are called by it.
    func corpus(of numbers: [Int], labels: [EntityID: String]) throws -> AnalyzedCorpus {
        let statement = try papersStatement(where: "p.id = ?")
        var papers: [AnalyzedCorpus.PaperEntry] = []
        for number in numbers {
            statement.bind(number, at: 1)
            try append(from: statement, to: &papers)
        }
        var found: [(mentions: [StoredMention], sentences: Int)] = []
        let findings = try FindingsReader(database)
        for entry in papers {
            var mentions: [StoredMention] = []
            let sentences = try findings.read(number(of: entry)) { mentions.append($0) }
            found.append((mentions, sentences))
        }
        let used = Set(found.flatMap { $0.mentions.map(\.spelling) }).sorted()
        let places = Dictionary(uniqueKeysWithValues: used.enumerated().map { ($1, UInt32($0)) })
        var table = MentionTable(
            spellings: try SpellingTable(database: database).spellings(numbered: used), labels: labels)
        for (mentions, sentences) in found {
            let own = mentions.map { mention in
                var mention = mention
                mention.spelling = places[mention.spelling] ?? 0
                return mention
            }
            table.append(own, sentenceCount: UInt32(clamping: sentences))
        }
        return AnalyzedCorpus(papers: papers, mentions: table, report: ReadReport(sources))
    }

    // MARK: Papers

    private func papers() throws -> [AnalyzedCorpus.PaperEntry] {
        var papers: [AnalyzedCorpus.PaperEntry] = []
        try append(from: papersStatement(where: "TRUE"), to: &papers)
        return papers
    }

    private func papersStatement(where condition: String) throws -> BulkStatement {
        try BulkStatement(
            database,
            """
            SELECT key, record, has_abstract, p.year, p.digest, title, venue, line, format, member, merged
                \(request.needsDetails ? ", details" : "")
            FROM papers p JOIN records r ON r.id = p.record
                \(request.needsDetails ? "JOIN bodies b ON b.id = p.record" : "")
            WHERE \(condition) ORDER BY p.id
            """)
    }

    private func append(from statement: BulkStatement, to papers: inout [AnalyzedCorpus.PaperEntry]) throws {
        try statement.forEachRow { row in
            guard let digest = Digest(bytes: row.bytes(4)) else { return }
            if papers.count % Self.papersAtOnce == 0 { try requireRoom() }
            papers.append(
                AnalyzedCorpus.PaperEntry(
                    paper: paper(row), hasAbstract: row.integer(2) != 0, digest: digest, records: []))
        }
    }

    /// So many papers are read before memory is looked at again.
    private static let papersAtOnce = 1 << 14

    private func requireRoom() throws(MemoryError) {
        try request.memoryLimit.require(
            for: "reading the workspace takes",
            remedy: "ask `top`, `neighbors` and `why` without options, which read tables")
    }

    /// The number of the record that stands for a paper.
    private func number(of entry: AnalyzedCorpus.PaperEntry) -> Int {
        sources[entry.paper.origin.input].recordNumbers.lowerBound + entry.paper.origin.record
    }

    private func paper(_ row: BulkStatement) -> Paper {
        let key = RecordDetailsReader.identifier(row.string(0))
        var paper = Paper(title: row.string(5), year: row.optionalInteger(3), venue: row.optionalString(6))
        // A paper without an identifier of its own is called by the one made of its title.
        if let key { paper.identifiers = [key] }
        paper.origin = origin(
            row.integer(1), line: row.integer(7), format: row.string(8), member: row.optionalString(9))
        let isMerged = !row.isNull(10)
        if isMerged {
            details.read(row.bytes(10), request.needsDetails ? .everything : .texts, into: &paper)
        } else if request.needsDetails {
            paper.identifiers = []
            details.read(row.bytes(11), .everything, into: &paper)
        }
        return paper
    }

    private func origin(_ record: Int, line: Int, format: String, member: String?) -> RecordOrigin {
        RecordOrigin(
            input: positions[record >> WorkspaceSchema.recordBits] ?? 0, member: member, format: format,
            record: record & (1 << WorkspaceSchema.recordBits - 1), line: line)
    }

    /// The records of papers that have several.
    private func mergedRecords() throws -> [Int: [AnalyzedCorpus.Record]] {
        let statement = try BulkStatement(
            database,
            """
            SELECT paper, record, match, line, format, member, title, details
            FROM paper_records m JOIN records r ON r.id = m.record JOIN bodies b ON b.id = m.record
            ORDER BY paper, position
            """)
        var records: [Int: [AnalyzedCorpus.Record]] = [:]
        try statement.forEachRow { row in
            var paper = Paper(title: row.string(6))
            if paper.title.isEmpty { details.read(row.bytes(7), .identity, into: &paper) }
            records[row.integer(0), default: []].append(
                AnalyzedCorpus.Record(
                    origin: origin(
                        row.integer(1), line: row.integer(3), format: row.string(4), member: row.optionalString(5)),
                    title: paper.label, match: DuplicateMerger.Match(row.string(2))))
        }
        return records
    }

    // MARK: Mentions

    private func mentions(of papers: [AnalyzedCorpus.PaperEntry]) throws -> MentionTable {
        var spellings =
            request.findsNames && !request.keywords.isEmpty
            ? try SpellingTable(database: database).numbers() : SpellingNumbers()
        let given = GivenKeywords(request.keywords, folds: request.foldsKeywords)
        let own = request.keywords.isEmpty ? [] : papers.map { given.mentions(of: $0.paper, numbering: &spellings) }
        let all =
            request.findsNames && request.keywords.isEmpty
            ? try SpellingTable(database: database).spellings() : spellings.spellings
        var table = MentionTable(spellings: all)
        let findings = try FindingsReader(database)
        var found: [StoredMention] = []
        for (position, entry) in papers.enumerated() {
            if position % Self.papersAtOnce == 0 { try requireRoom() }
            found.removeAll(keepingCapacity: true)
            let sentences = try findings.read(number(of: entry)) { if request.findsNames { found.append($0) } }
            if !own.isEmpty { found += own[position] }
            table.append(found, sentenceCount: UInt32(clamping: sentences))
        }
        return table
    }
}
