internal import GRDB
internal import PaperCorpus
internal import PaperGraph

/// The papers that the records of a workspace make, by identifier.
struct SettledPapers {
    /// One of them.
    struct Entry {
        let key: String
        /// The record whose texts stand for it.
        let record: Int
        let hasAbstract: Bool
        let year: Int?
        let digest: Digest
        /// Its records and why they were merged, where there are several.
        let members: [(record: Int, match: DuplicateMerger.Match)]
        /// What they say together.
        let merged: [UInt8]?
    }

    private(set) var entries: [Entry] = []

    var count: Int { entries.count }
    var mergedRecords: Int { entries.reduce(0) { $0 + max(0, $1.members.count - 1) } }

    init(_ round: ImportRound, _ database: Database) throws {
        let records = try IdentityRecords(round.sources, database)
        let groups = DuplicateMerger.merge(records.entries)
        let whole = try WholeRecords(
            groups.filter { $0.members.count > 1 }.flatMap { $0.members.map { records.numbers[$0] } }, database)
        entries.reserveCapacity(groups.count)
        for position in groups.positionsByIdentifier {
            let group = groups[position]
            let members = group.members.map { records.numbers[$0] }
            let isMerged = members.count > 1
            entries.append(
                Entry(
                    key: group.paper.id.description, record: records.numbers[group.representative],
                    hasAbstract: group.members.contains { records.entries[$0].hasAbstract }, year: group.paper.year,
                    digest: group.digest, members: isMerged ? Array(zip(members, group.matches)) : [],
                    merged: isMerged ? whole.details(of: members) : nil))
        }
    }

    func write(_ database: Database) throws {
        try database.execute(sql: "DELETE FROM papers; DELETE FROM paper_records")
        let papers = try BulkStatement(
            database,
            "INSERT INTO papers (id, key, record, has_abstract, year, digest, merged) VALUES (?, ?, ?, ?, ?, ?, ?)")
        let records = try BulkStatement(
            database, "INSERT INTO paper_records (paper, position, record, match) VALUES (?, ?, ?, ?)")
        for (number, entry) in entries.enumerated() {
            papers.bind(number, at: 1)
            papers.bind(entry.key, at: 2)
            papers.bind(entry.record, at: 3)
            papers.bind(entry.hasAbstract ? 1 : 0, at: 4)
            papers.bind(entry.year, at: 5)
            entry.digest.withBytes { papers.bind(blob: $0, at: 6) }
            if let merged = entry.merged { papers.bind(text: merged, at: 7) } else { papers.bind(String?.none, at: 7) }
            try papers.run()
            for (position, member) in entry.members.enumerated() {
                records.bind(number, at: 1)
                records.bind(position, at: 2)
                records.bind(member.record, at: 3)
                records.bind(member.match.text, at: 4)
                try records.run()
            }
        }
    }
}

/// The records of some sources as merging sees them.
private struct IdentityRecords {
    private(set) var numbers: [Int] = []
    private(set) var entries: [DuplicateMerger.Entry] = []

    init(_ sources: [StoredSource], _ database: Database) throws {
        let reader = RecordDetailsReader()
        for source in sources {
            let statement = try BulkStatement(
                database,
                """
                SELECT r.id, year, digest, title, details, abstract_bytes, venue
                FROM records r JOIN bodies b ON b.id = r.id WHERE r.id >= ? AND r.id < ? ORDER BY r.id
                """)
            statement.bind(source.recordNumbers.lowerBound, at: 1)
            statement.bind(source.recordNumbers.upperBound, at: 2)
            try statement.forEachRow { row in
                var paper = Paper(title: row.string(3), year: row.optionalInteger(1))
                reader.read(row.bytes(4), .identity, into: &paper)
                // The identifier of a paper that has none is made of its venue, among others.
                if paper.identifiers.first.map({ $0.scheme == .local }) ?? true { paper.venue = row.optionalString(6) }
                let abstract = row.optionalInteger(5)
                guard let digest = Digest(bytes: row.bytes(2)) else { return }
                numbers.append(row.integer(0))
                entries.append(
                    DuplicateMerger.Entry(
                        paper, digest: digest, textSize: paper.title.utf8.count + (abstract ?? 0),
                        hasAbstract: abstract != nil))
            }
        }
    }
}

/// Records with everything they say.
private struct WholeRecords {
    private var papers: [Int: DuplicateMerger.Entry] = [:]

    init(_ numbers: [Int], _ database: Database) throws {
        let reader = RecordDetailsReader()
        let statement = try BulkStatement(
            database,
            """
            SELECT year, digest, title, venue, details, abstract_bytes FROM records r JOIN bodies b ON b.id = r.id
            WHERE r.id = ?
            """)
        for number in numbers {
            statement.bind(number, at: 1)
            try statement.forEachRow { row in
                var paper = Paper(
                    title: row.string(2), year: row.optionalInteger(0), venue: row.optionalString(3))
                reader.read(row.bytes(4), .everything, into: &paper)
                guard let digest = Digest(bytes: row.bytes(1)) else { return }
                let abstract = row.optionalInteger(5)
                papers[number] = DuplicateMerger.Entry(
                    paper, digest: digest, textSize: paper.title.utf8.count + (abstract ?? 0),
                    hasAbstract: abstract != nil)
            }
        }
    }

    func details(of numbers: [Int]) -> [UInt8]? {
        let records = numbers.compactMap { papers[$0] }
        return records.isEmpty ? nil : RecordDetails.text(ofMerged: DuplicateMerger.paper(of: records))
    }
}

extension DuplicateMerger.Match {
    /// `doi:10.1000/x`, or `title`.
    var text: String {
        switch self {
        case .identifier(let id): id.description
        case .title: "title"
        }
    }

    /// Reads it back.
    init(_ text: String) {
        self = RecordDetailsReader.identifier(text).map { .identifier($0) } ?? .title
    }
}
