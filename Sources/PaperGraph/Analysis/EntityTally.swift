internal import EntityExtraction

/// Counts papers, mentions, years and spellings of every entity that a table of mentions names.
struct EntityTally {
    /// The entities by kind and key; those without a mention are left out.
    let entities: [Entity]
    /// For each spelling the number of its entity.
    private let entityOfSpelling: [UInt32]

    /// - Parameter years: the year of each paper, along the table.
    init(_ table: MentionTable, years: [Int?]) {
        var spellingCounts = [Int](repeating: 0, count: table.spellings.count)
        for mention in table.mentions { spellingCounts[Int(mention.spelling)] += 1 }
        let used = table.spellings.indices.filter { spellingCounts[$0] > 0 }
        let ids = Set(used.map { table.spellings[$0].id }).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($0.element, UInt32($0.offset)) })
        entityOfSpelling = table.spellings.map { numbers[$0.id] ?? .max }

        var counts = ids.map { Entity(id: $0, name: $0.key, paperCount: 0, mentionCount: 0) }
        var bestCount = [Int](repeating: 0, count: ids.count)
        for spelling in used {
            let entity = Int(entityOfSpelling[spelling])
            let (count, candidate) = (spellingCounts[spelling], table.spellings[spelling])
            if Self.isBetter(candidate.name, count, than: counts[entity].name, bestCount[entity]) {
                bestCount[entity] = count
                counts[entity].name = candidate.name
                counts[entity].link = candidate.link
            }
        }
        for entity in counts.indices { counts[entity].name = table.labels[ids[entity]] ?? counts[entity].name }
        var lastPaper = [Int](repeating: -1, count: ids.count)
        for paper in 0..<table.paperCount {
            for mention in table.mentions(of: paper) {
                let entity = Int(entityOfSpelling[Int(mention.spelling)])
                counts[entity].mentionCount += 1
                guard lastPaper[entity] != paper else { continue }
                lastPaper[entity] = paper
                counts[entity].addPaper(year: years[paper])
            }
        }
        entities = counts
    }

    /// The number of the entity that a mention names.
    func entity(of mention: StoredMention) -> UInt32 { entityOfSpelling[Int(mention.spelling)] }

    /// A label is the most frequent spelling, then the smallest in bytes.
    private static func isBetter(_ name: String, _ count: Int, than other: String, _ otherCount: Int) -> Bool {
        count != otherCount ? count > otherCount : name.utf8.lexicographicallyPrecedes(other.utf8)
    }
}

extension Entity {
    fileprivate mutating func addPaper(year: Int?) {
        paperCount += 1
        guard let year else { return }
        firstYear = min(firstYear ?? year, year)
        lastYear = max(lastYear ?? year, year)
    }
}

/// Which entities each paper names, and how often, in compressed rows.
struct Incidence: Sendable {
    /// Where the row of each paper begins; one more than there are papers.
    private(set) var offsets: [Int] = [0]
    /// Numbers of entities, ascending within a row, each once.
    private(set) var entities: [UInt32] = []
    /// How often the paper names each.
    private(set) var counts: [UInt32] = []

    init(_ table: MentionTable, _ tally: EntityTally) {
        for paper in 0..<table.paperCount {
            let start = entities.count
            for entity in table.mentions(of: paper).map(tally.entity(of:)).sorted() {
                if entities.count > start, entities.last == entity {
                    counts[counts.count - 1] += 1
                } else {
                    entities.append(entity)
                    counts.append(1)
                }
            }
            offsets.append(entities.count)
        }
    }

    var paperCount: Int { offsets.count - 1 }

    /// The places of a paper's row in `entities` and `counts`.
    func row(_ paper: Int) -> Range<Int> { offsets[paper]..<offsets[paper + 1] }
}
