internal import EntityExtraction
internal import PaperCorpus

/// Collects records into a corpus of merged papers and numbered entities. Texts are dropped on the way; a mention
/// takes four bytes.
struct CorpusBuilder {
    /// What is kept of a record.
    struct Record: Sendable {
        var entry: DuplicateMerger.Entry
        var spellings: [Spelling]

        init(_ record: ExtractedRecord) {
            entry = DuplicateMerger.Entry(record.paper)
            spellings = record.mentions.map { mention in
                Spelling(id: EntityID(kind: mention.kind, key: mention.key), name: mention.name, link: mention.link)
            }
        }
    }

    /// An entity in one of its spellings.
    struct Spelling: Sendable, Hashable {
        var id: EntityID
        var name: String
        var link: Link?
    }

    private var entries: [DuplicateMerger.Entry] = []
    private var spellings: [Spelling] = []
    private var spellingNumbers: [Spelling: UInt32] = [:]
    private var mentions: [UInt32] = []
    private var mentionOffsets: [Int] = [0]

    mutating func add(_ record: Record) {
        entries.append(record.entry)
        for spelling in record.spellings { mentions.append(number(of: spelling)) }
        mentionOffsets.append(mentions.count)
    }

    private mutating func number(of spelling: Spelling) -> UInt32 {
        if let number = spellingNumbers[spelling] { return number }
        let number = UInt32(spellings.count)
        spellingNumbers[spelling] = number
        spellings.append(spelling)
        return number
    }

    /// Merges duplicates, numbers entities by kind and key and papers by identifier.
    consuming func finish(report: ReadReport) -> AnalyzedCorpus {
        let groups = DuplicateMerger.merge(entries)
        let order = groups.indices.sorted { Self.precedes(groups[$0], groups[$1]) }
        let ids = Array(Set(spellings.map(\.id))).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($0.element, UInt32($0.offset)) })
        let entityOfSpelling = spellings.map { numbers[$0.id] ?? 0 }
        var tally = EntityTally(ids: ids)
        var papers: [AnalyzedCorpus.PaperEntry] = []
        var rows: [AnalyzedCorpus.Row] = []
        for index in order {
            let group = groups[index]
            let range = mentionOffsets[group.representative]..<mentionOffsets[group.representative + 1]
            rows.append(AnalyzedCorpus.Row(mentions[range].map { entityOfSpelling[Int($0)] }))
            tally.add(mentions[range].map { ($0, entityOfSpelling[Int($0)]) }, year: group.paper.year)
            papers.append(
                AnalyzedCorpus.PaperEntry(
                    paper: group.paper, digest: group.digest, recordCount: group.members.count))
        }
        return AnalyzedCorpus(
            papers: papers, entities: tally.entities(spellings: spellings), rows: rows, report: report)
    }

    /// By identifier, then by content: the order of records in the inputs plays no part.
    private static func precedes(_ left: DuplicateMerger.Group, _ right: DuplicateMerger.Group) -> Bool {
        left.paper.id != right.paper.id ? left.paper.id < right.paper.id : left.digest < right.digest
    }
}

/// Counts papers, mentions and spellings of every entity.
private struct EntityTally {
    private let ids: [EntityID]
    private var papers: [Int]
    private var mentions: [Int]
    private var firstYear: [Int?]
    private var lastYear: [Int?]
    private var spellingCounts: [UInt32: Int] = [:]

    init(ids: [EntityID]) {
        self.ids = ids
        papers = Array(repeating: 0, count: ids.count)
        mentions = papers
        firstYear = Array(repeating: nil, count: ids.count)
        lastYear = firstYear
    }

    mutating func add(_ row: [(spelling: UInt32, entity: UInt32)], year: Int?) {
        var seen: Set<UInt32> = []
        for (spelling, entity) in row {
            spellingCounts[spelling, default: 0] += 1
            let index = Int(entity)
            mentions[index] += 1
            guard seen.insert(entity).inserted else { continue }
            papers[index] += 1
            if let year {
                firstYear[index] = min(firstYear[index] ?? year, year)
                lastYear[index] = max(lastYear[index] ?? year, year)
            }
        }
    }

    /// The entities in order; a label is the most frequent spelling, then the smallest in bytes.
    func entities(spellings: [CorpusBuilder.Spelling]) -> [Entity] {
        var best: [EntityID: (count: Int, name: String, link: Link?)] = [:]
        for (number, spelling) in spellings.enumerated() {
            let count = spellingCounts[UInt32(number)] ?? 0
            if let current = best[spelling.id] {
                let isBetter =
                    count != current.count
                    ? count > current.count : spelling.name.utf8.lexicographicallyPrecedes(current.name.utf8)
                guard isBetter else { continue }
            }
            best[spelling.id] = (count, spelling.name, spelling.link)
        }
        return ids.indices.map { index in
            let id = ids[index]
            return Entity(
                id: id, name: best[id]?.name ?? id.key, paperCount: papers[index], mentionCount: mentions[index],
                firstYear: firstYear[index], lastYear: lastYear[index], link: best[id]?.link)
        }
    }
}
