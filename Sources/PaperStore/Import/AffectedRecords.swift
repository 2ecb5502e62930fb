internal import EntityExtraction
internal import GRDB
internal import PaperCorpus
internal import PaperGraph

// What was learned may matter to records that were looked into before.
extension WorkspaceImport {
    /// The records, ascending, in which other names may be found than before: those with a mention under a changed key, and
    /// those in which a name stands that has changed. Reads findings and texts, in linear time, and finds no names.
    func affectedRecords(_ round: ImportRound, _ names: LearnedNames) throws -> [Int] {
        let old = try workspace.access { database in
            let table = try RecordTable(database)
            return try round.settled.flatMap { try table.numbers(of: $0) }
        }
        guard !round.isAnew, !old.isEmpty || !round.moved.isEmpty else { return [] }
        let changes = LexiconChanges(from: names.before, to: names.after)
        if changes.isEmpty { return [] }
        let moved = round.moved.map(\.record)
        if changes.isEverything { return (old + moved).sorted() }
        let byKey = try recordsWithMentions(of: changes.keys, round)
        let rest = (old + moved).filter { !byKey.contains($0) }.sorted()
        return try (Array(byKey) + records(rest, naming: changes)).sorted()
    }

    /// The records with a mention under one of some keys; a record that moved has those of the one that it came from.
    private func recordsWithMentions(of keys: Set<String>, _ round: ImportRound) throws -> Set<Int> {
        let staying = Set(round.settled.map(\.id))
        let moved = Dictionary(uniqueKeysWithValues: round.moved.map { ($0.from, $0.record) })
        return try workspace.access { database in
            let isChanged = try SpellingTable(database: database).spellings().map { keys.contains($0.id.key) }
            var numbers: Set<Int> = []
            let statement = try BulkStatement(database, "SELECT record, mentions FROM findings WHERE generation < ?")
            statement.bind(round.generation, at: 1)
            try statement.forEachRow { row in
                let record = row.integer(0)
                let stays = staying.contains(record >> WorkspaceSchema.recordBits)
                guard let number = moved[record] ?? (stays ? record : nil) else { return }
                MentionText.forEachMention(in: row.bytes(1)) { mention in
                    if isChanged[Int(mention.spelling)] { numbers.insert(number) }
                }
            }
            return numbers
        }
    }

    /// Those of some records in which a changed name stands.
    private func records(_ records: [Int], naming changes: LexiconChanges) throws -> [Int] {
        let source = RecordSource(workspace: workspace, selection: .records(records), extent: .texts)
        var analysis = Analysis(source, threads: threads, memoryLimit: memoryLimit)
        let onProgress = onProgress
        analysis.onProgress = { onProgress(.comparing, $0) }
        var found: [Int] = []
        _ = try analysis.forEachPaperBatch { papers in
            papers.filter { paper in
                changes.mayMatter(to: TokenizedDocument(title: paper.title, abstract: paper.abstract))
            }.map(\.origin.number)
        } deliver: { numbers in
            found += numbers
        }
        return found
    }
}
