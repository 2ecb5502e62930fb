internal import GRDB
internal import PaperCorpus
internal import PaperGraph

// What all records make together is settled.
extension WorkspaceImport {
    /// Merges duplicates, numbers papers and entities, and lets commands see them, in one transaction.
    func settle(_ round: ImportRound) throws {
        onProgress(.settling, ReadingProgress(records: 0))
        try workspace.access { database in
            try database.inTransaction(.immediate) {
                let papers = try SettledPapers(round, database)
                try papers.write(database)
                let entities = try SettledEntities(papers, round, database)
                try entities.write(database)
                try finish(round, papers, entities, database)
                return .commit
            }
            try database.execute(sql: "PRAGMA optimize")
        }
    }

    private func finish(
        _ round: ImportRound, _ papers: SettledPapers, _ entities: SettledEntities, _ database: Database
    ) throws {
        let table = try RecordTable(database)
        for source in round.replaced { try table.remove(source) }
        try database.execute(sql: "UPDATE sources SET state = 'whole' WHERE state = 'read'")
        try FindingsTable(database: database).removeSuperseded(by: round.generation)
        try LexiconTable(database: database).removeSuperseded(by: round.generation)
        try DraftTable(database: database).removeAll()
        let facts = WorkspaceFacts(database: database)
        try facts.set("generation", round.generation)
        try facts.set("extractor", Self.extractor)
        try facts.set("papers", papers.count)
        try facts.set("merged", papers.mergedRecords)
        try facts.set("entities", entities.count)
    }
}
