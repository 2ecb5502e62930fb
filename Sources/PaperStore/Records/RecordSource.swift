internal import GRDB
internal import PaperCorpus

/// Some records of a workspace as papers, in the order in which they were imported.
struct RecordSource: CorpusSource {
    /// Which records.
    enum Selection {
        /// All of some sources.
        case sources([StoredSource])
        /// Those with some numbers, ascending.
        case records([Int])
    }

    /// What is read of a record.
    enum Extent {
        /// Title, abstract and year.
        case texts
        /// Everything.
        case everything
    }

    let workspace: Workspace
    let selection: Selection
    let extent: Extent
    /// What the report says of the inputs, whose positions the origins of papers tell; without it they tell the numbers of
    /// sources in the workspace.
    var sources: [StoredSource] = []
    /// Where the tags go that are kept of the records, if they are wanted.
    var memos: DraftMemos?

    func open(threads: Int) throws(ReadError) -> any PaperStream { RecordStream(self) }

    func reopenable() throws(ReadError) -> any CorpusSource { self }
}

/// Reads records a few hundred at a time.
private final class RecordStream: PaperStream {
    private let source: RecordSource
    private let inputs: [Int: Int]
    private let details = RecordDetailsReader()
    private var position = 0
    /// In a source, the last record that was read.
    private var last = 0
    private(set) var report = ReadReport()
    private var recordCount = 0
    private lazy var total =
        switch source.selection {
        case .sources(let sources): ReadReport(sources).total.records
        case .records(let numbers): numbers.count
        }
    var progress: ReadingProgress { ReadingProgress(records: recordCount, of: total) }

    private static let batchSize = 256
    private let query: String

    init(_ source: RecordSource) {
        self.source = source
        query = """
            SELECT r.id, line, year, format, member, title, venue, details, abstract
                \(source.memos == nil ? "" : ", tags")
            FROM records r JOIN bodies b ON b.id = r.id
                \(source.memos == nil ? "" : "LEFT JOIN drafts d ON d.record = r.id AND extractor = '\(WorkspaceImport.extractor)'")
            """
        inputs = Dictionary(uniqueKeysWithValues: source.sources.enumerated().map { ($1.id, $0) })
    }

    func next() throws -> PaperBatch? {
        let papers = try source.workspace.access { database in
            switch source.selection {
            case .sources(let sources): try nextPapers(of: sources, database)
            case .records(let numbers): try nextPapers(numbered: numbers, database)
            }
        }
        recordCount += papers.count
        if papers.isEmpty {
            report = ReadReport(source.sources)
            return nil
        }
        return PaperBatch(papers: papers, diagnostics: [])
    }

    private func nextPapers(of sources: [StoredSource], _ database: Database) throws -> [Paper] {
        while position < sources.count {
            let range = sources[position].recordNumbers
            let statement = try BulkStatement(
                database,
                "\(query) WHERE r.id > ? AND r.id < ? ORDER BY r.id LIMIT \(Self.batchSize)")
            statement.bind(max(last, range.lowerBound - 1), at: 1)
            statement.bind(range.upperBound, at: 2)
            var papers: [Paper] = []
            try statement.forEachRow { row in
                last = row.integer(0)
                papers.append(paper(row))
            }
            if !papers.isEmpty { return papers }
            position += 1
        }
        return []
    }

    private func nextPapers(numbered numbers: [Int], _ database: Database) throws -> [Paper] {
        let statement = try BulkStatement(database, "\(query) WHERE r.id = ?")
        var papers: [Paper] = []
        while position < numbers.count, papers.count < Self.batchSize {
            statement.bind(numbers[position], at: 1)
            try statement.forEachRow { papers.append(paper($0)) }
            position += 1
        }
        return papers
    }

    private func paper(_ row: BulkStatement) -> Paper {
        var paper = Paper(title: row.string(5), abstract: row.optionalString(8), year: row.optionalInteger(2))
        let id = row.integer(0)
        let sourceNumber = id >> WorkspaceSchema.recordBits
        paper.origin = RecordOrigin(
            input: source.sources.isEmpty ? sourceNumber : inputs[sourceNumber] ?? 0, member: row.optionalString(4),
            format: row.string(3),
            record: id & (1 << WorkspaceSchema.recordBits - 1), line: row.integer(1))
        if let memos = source.memos, !row.isNull(9) { memos.put(Array(row.bytes(9)), of: id) }
        guard source.extent == .everything else { return paper }
        paper.venue = row.optionalString(6)
        details.read(row.bytes(7), .everything, into: &paper)
        return paper
    }
}
