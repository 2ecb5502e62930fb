internal import EntityExtraction
internal import GRDB
internal import PaperGraph

/// The entities that settled papers name, by kind and key, and who names what.
struct SettledEntities {
    private let table: MentionTable
    private let tally: EntityTally
    private let incidence: Incidence

    var count: Int { tally.entities.count }

    init(_ papers: SettledPapers, _ round: ImportRound, _ database: Database) throws {
        var table = MentionTable(spellings: try SpellingTable(database: database).spellings())
        let findings = try FindingsReader(database, generation: round.generation)
        for paper in papers.entries {
            var mentions: [StoredMention] = []
            let sentences = try findings.read(paper.record) { mentions.append($0) }
            table.append(mentions, sentenceCount: UInt32(clamping: sentences))
        }
        self.table = table
        tally = EntityTally(table, years: papers.entries.map(\.year))
        incidence = Incidence(table, tally)
    }

    func write(_ database: Database) throws {
        try database.execute(sql: "DELETE FROM entities; DELETE FROM incidence")
        try writeEntities(database)
        try WorkspaceFacts(database: database).set(
            EntityPaperCounts.fact, EntityPaperCounts.bytes(of: tally.entities.map(\.paperCount)))
        try writeIncidence(database)
    }

    private func writeEntities(_ database: Database) throws {
        let members = EntityMembers(incidence, entityCount: count)
        let statement = try BulkStatement(
            database,
            """
            INSERT INTO entities (id, kind, key, name, papers, mentions, first_year, last_year, members)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        for (number, entity) in tally.entities.enumerated() {
            statement.bind(number, at: 1)
            statement.bind(entity.id.kind.rawValue, at: 2)
            statement.bind(entity.id.key, at: 3)
            statement.bind(entity.name, at: 4)
            statement.bind(entity.paperCount, at: 5)
            statement.bind(entity.mentionCount, at: 6)
            statement.bind(entity.firstYear, at: 7)
            statement.bind(entity.lastYear, at: 8)
            NumberList.bytes(of: members.papers(of: number)).withUnsafeBytes { statement.bind(blob: $0, at: 9) }
            try statement.run()
        }
    }

    /// For each kind and block of papers, the entities of each paper.
    private func writeIncidence(_ database: Database) throws {
        let statement = try BulkStatement(database, "INSERT INTO incidence (kind, block, members) VALUES (?, ?, ?)")
        var starts: [(kind: EntityKind, start: Int)] = []
        for (number, entity) in tally.entities.enumerated() where starts.last?.kind != entity.id.kind {
            starts.append((entity.id.kind, number))
        }
        for (position, (kind, start)) in starts.enumerated() {
            let end = position + 1 < starts.count ? starts[position + 1].start : count
            for block in 0..<(incidence.paperCount + PaperBlock.size - 1) / PaperBlock.size {
                let papers = block * PaperBlock.size..<min(incidence.paperCount, (block + 1) * PaperBlock.size)
                let bytes = PaperBlock.bytes(of: papers, incidence, entities: UInt32(start)..<UInt32(end))
                statement.bind(kind.rawValue, at: 1)
                statement.bind(block, at: 2)
                bytes.withUnsafeBytes { statement.bind(blob: $0, at: 3) }
                try statement.run()
            }
        }
    }
}

/// For each entity the papers that name it.
private struct EntityMembers {
    private var starts: [Int]
    private var papers: [UInt32]

    init(_ incidence: Incidence, entityCount: Int) {
        starts = Array(repeating: 0, count: entityCount + 1)
        for entity in incidence.entities { starts[Int(entity) + 1] += 1 }
        for entity in 0..<entityCount { starts[entity + 1] += starts[entity] }
        var next = starts
        papers = Array(repeating: 0, count: incidence.entities.count)
        for paper in 0..<incidence.paperCount {
            for place in incidence.row(paper) {
                let entity = Int(incidence.entities[place])
                papers[next[entity]] = UInt32(paper)
                next[entity] += 1
            }
        }
    }

    func papers(of entity: Int) -> ArraySlice<UInt32> { papers[starts[entity]..<starts[entity + 1]] }
}
