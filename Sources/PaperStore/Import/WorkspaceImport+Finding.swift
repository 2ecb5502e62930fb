internal import EntityExtraction
internal import GRDB
internal import PaperCorpus
internal import PaperGraph

// Names are found in records.
extension WorkspaceImport {
    /// Finds names in fresh records, and again in those to which what was learned may matter.
    mutating func find(_ round: inout ImportRound, _ names: LearnedNames) throws {
        let affected = try affectedRecords(round, names)
        try takeOver(round, besides: Set(affected))
        let done = try workspace.access { try Self.found($0, in: round.generation) }
        let wanted = (round.fresh + affected).filter { !done.contains($0) }.sorted()
        summary.examined = wanted.count
        var spellings = try workspace.access { try SpellingTable(database: $0).numbers() }
        let memos = DraftMemos()
        let source = RecordSource(workspace: workspace, selection: .records(wanted), extent: .texts, memos: memos)
        var analysis = Analysis(source, threads: threads, memoryLimit: memoryLimit)
        let onProgress = onProgress
        analysis.onProgress = { onProgress(.finding, $0) }
        var writer = BatchedWriter(workspace)
        try analysis.forEachBatch(lexicon: names.after, parts: [.mentions, .sentences], memos: memos) { records in
            records.map { (number: $0.paper.origin, found: RecordMentions($0)) }
        } deliver: { records in
            try writer.write(records.count) { database in
                let table = FindingsTable(database: database)
                let known = spellings.spellings.count
                for (origin, found) in records {
                    let mentions = found.numbered { spellings.number(of: $0) }
                    try table.insert(
                        mentions, sentences: found.sentenceCount, record: origin.number, generation: round.generation)
                }
                try SpellingTable(database: database).append(spellings.spellings[known...], from: known)
            }
        }
        try writer.commit()
    }

    /// Copies the findings of records that say what those of a replaced file say.
    private func takeOver(_ round: ImportRound, besides affected: Set<Int>) throws {
        guard !round.moved.isEmpty else { return }
        try workspace.access { database in
            try database.inTransaction(.immediate) {
                let statement = try BulkStatement(
                    database,
                    """
                    INSERT OR REPLACE INTO findings (record, generation, sentences, mentions)
                    SELECT ?, ?, sentences, mentions FROM findings WHERE record = ? AND generation < ?
                    ORDER BY generation DESC LIMIT 1
                    """)
                for (record, from) in round.moved where !affected.contains(record) {
                    statement.bind(record, at: 1)
                    statement.bind(round.generation, at: 2)
                    statement.bind(from, at: 3)
                    statement.bind(round.generation, at: 4)
                    try statement.run()
                }
                return .commit
            }
        }
    }

    private static func found(_ database: Database, in generation: Int) throws -> Set<Int> {
        let statement = try BulkStatement(database, "SELECT record FROM findings WHERE generation = ?")
        statement.bind(generation, at: 1)
        var numbers: Set<Int> = []
        try statement.forEachRow { numbers.insert($0.integer(0)) }
        return numbers
    }
}

extension RecordOrigin {
    /// The number of the record in the workspace.
    var number: Int { input << WorkspaceSchema.recordBits + record }
}
