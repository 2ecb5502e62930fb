internal import EntityExtraction
internal import GRDB
internal import PaperCorpus
internal import PaperGraph

/// What a round has learned of names.
struct LearnedNames {
    /// The sums before the round, settled; empty where nothing of it counts.
    let before: CorpusLexicon
    /// The sums with those of the round, settled.
    let after: CorpusLexicon
}

// What records claim of their names is added up.
extension WorkspaceImport {
    /// Adds the claims of fresh records to the lexicon and takes away those of records that go; or reads the sums, where an
    /// earlier import came that far.
    func learn(_ round: inout ImportRound) throws -> LearnedNames {
        let (before, isLearned) = try workspace.access { database in
            let facts = WorkspaceFacts(database: database)
            let before =
                round.isAnew ? CorpusLexicon() : try LexiconTable(database: database).lexicon(of: facts.generation)
            return (before, try facts.integer("learned") == round.generation)
        }
        if isLearned, try isSameRound(round) {
            let after = try workspace.access { try LexiconTable(database: $0).lexicon(of: round.generation) }
            return LearnedNames(before: before.settled(), after: after.settled())
        }
        onProgress(.learning, ReadingProgress(records: 0, of: round.fresh.count))
        var lexicon = before
        var touched: Set<String> = []
        try forEachClaim(of: round.fresh) { claims in
            lexicon.add(claims)
            for claim in claims { touched.insert(claim.key) }
        }
        try forEachClaim(of: round.gone) { claims in
            lexicon.remove(claims)
            for claim in claims { touched.insert(claim.key) }
        }
        try keep(lexicon, touched, round)
        return LearnedNames(before: before.settled(), after: lexicon.settled())
    }

    /// Another round may have begun, and other inputs been read since.
    private func isSameRound(_ round: ImportRound) throws -> Bool {
        try workspace.access { try String.fetchOne($0, sql: "SELECT value FROM facts WHERE name = 'learned_from'") }
            == round.fingerprint
    }

    /// Of records that were looked into when they were read, what they claim is known.
    private func forEachClaim(of records: [Int], _ body: ([Claim]) -> Void) throws {
        let rest = try workspace.access { try DraftTable(database: $0).forEachClaims(of: records, body) }
        let source = RecordSource(workspace: workspace, selection: .records(rest), extent: .texts)
        var analysis = Analysis(source, threads: threads, memoryLimit: memoryLimit)
        let onProgress = onProgress
        let drafted = records.count - rest.count
        analysis.onProgress = {
            onProgress(.learning, ReadingProgress(records: drafted + $0.records, of: records.count))
        }
        try analysis.forEachBatch { records in
            records.map { Claim.claims(of: $0.mentions) }
        } deliver: { claims in
            for claim in claims { body(claim) }
        }
    }

    private func keep(_ lexicon: CorpusLexicon, _ touched: Set<String>, _ round: ImportRound) throws {
        try workspace.access { database in
            try database.inTransaction(.immediate) {
                if round.isAnew { try database.execute(sql: "DELETE FROM lexicon") }
                try database.execute(sql: "DELETE FROM lexicon WHERE generation = ?", arguments: [round.generation])
                try database.execute(sql: "DELETE FROM findings WHERE generation >= ?", arguments: [round.generation])
                try LexiconTable(database: database).write(touched, of: lexicon, generation: round.generation)
                let facts = WorkspaceFacts(database: database)
                try facts.set("learned", round.generation)
                try facts.set("learned_from", round.fingerprint)
                return .commit
            }
        }
    }
}
