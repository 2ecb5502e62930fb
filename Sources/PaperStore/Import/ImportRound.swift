internal import GRDB
internal import PaperCorpus

/// Which records the import that is under way must look into, and which it takes over from a file that was replaced.
struct ImportRound {
    /// What is found now has this generation; commands do not see it until it is the settled one.
    let generation: Int
    /// The sources that will be seen when the round is settled.
    let sources: [StoredSource]
    /// The sources that go.
    let replaced: [StoredSource]
    /// Records whose claims are not in the lexicon yet, ascending.
    let fresh: [Int]
    /// Records whose claims leave it.
    let gone: [Int]
    /// Records that say what one of a replaced source says, with that one.
    let moved: [(record: Int, from: Int)]
    /// Records that are seen already, and stay.
    let settled: [StoredSource]
    /// Whether nothing of what was found before counts.
    let isAnew: Bool

    /// Tells rounds apart that would learn different things.
    var fingerprint: String {
        let text = "\(WorkspaceImport.extractor) \(generation) \(fresh.count) \(gone.count) \(moved.count)"
        return text + sources.map { " \($0.id)" }.joined() + replaced.map { " -\($0.id)" }.joined()
    }

    init(_ workspace: Workspace) throws {
        self = try workspace.access { try ImportRound($0) }
    }

    private init(_ database: Database) throws {
        let facts = WorkspaceFacts(database: database)
        generation = try facts.generation + 1
        isAnew = try facts.extractor != WorkspaceImport.extractor
        let all = try StoredSource.all(database, in: [.whole, .read])
        let new = all.filter { $0.state == .read }
        // Standard input has no name to be known by.
        let newNames = Set(new.map(\.name)).subtracting(["-"])
        replaced = all.filter { $0.state == .whole && newNames.contains($0.name) }
        let goes = Set(replaced.map(\.id))
        sources = all.filter { !goes.contains($0.id) }
        settled = sources.filter { $0.state == .whole }
        let table = try RecordTable(database)
        var old = isAnew ? [:] : try Self.records(of: replaced, database)
        var (fresh, moved) = ([Int](), [(record: Int, from: Int)]())
        for source in isAnew ? sources : new {
            guard !old.isEmpty else {
                fresh += try table.numbers(of: source)
                continue
            }
            for (digest, numbers) in try Self.records(of: [source], database) {
                for number in numbers {
                    if let same = old[digest]?.popLast() { moved.append((number, same)) } else { fresh.append(number) }
                }
            }
        }
        self.fresh = fresh.sorted()
        self.moved = moved.sorted { $0.record < $1.record }
        gone = old.values.flatMap(\.self).sorted()
    }

    /// The records of some sources by digest.
    private static func records(of sources: [StoredSource], _ database: Database) throws -> [Digest: [Int]] {
        var records: [Digest: [Int]] = [:]
        for source in sources {
            let statement = try BulkStatement(
                database, "SELECT id, digest FROM records WHERE id >= ? AND id < ? ORDER BY id")
            statement.bind(source.recordNumbers.lowerBound, at: 1)
            statement.bind(source.recordNumbers.upperBound, at: 2)
            try statement.forEachRow { row in
                if let digest = Digest(bytes: row.bytes(1)) { records[digest, default: []].append(row.integer(0)) }
            }
        }
        return records
    }
}
