internal import EntityExtraction

/// Counts papers, mentions, years and spellings of every entity that a table of mentions names.
package struct EntityTally: Sendable {
    /// The entities by kind and key; those without a mention are left out.
    package let entities: [Entity]
    /// For each spelling the number of its entity.
    private let entityOfSpelling: [UInt32]

    /// - Parameter years: the year of each paper, along the table.
    package init(_ table: MentionTable, years: [Int?]) {
        var spellingCounts = [Int](repeating: 0, count: table.spellings.count)
        for mention in table.mentions { spellingCounts[Int(mention.spelling)] += 1 }
        let used = table.spellings.indices.filter { spellingCounts[$0] > 0 }
        let ids: [EntityID]
        (ids, entityOfSpelling) = Self.numbered(used, of: table.spellings)

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
    package func entity(of mention: StoredMention) -> UInt32 { entityOfSpelling[Int(mention.spelling)] }

    /// The entities that some spellings name, by kind and key, and for each spelling the number of its own.
    private static func numbered(_ used: [Int], of spellings: [Spelling]) -> (ids: [EntityID], numbers: [UInt32]) {
        var positions: [EntityID: UInt32] = [:]
        var found: [EntityID] = []
        var numbers = [UInt32](repeating: .max, count: spellings.count)
        for spelling in used {
            let next = UInt32(found.count)
            let position = positions[spellings[spelling].id, default: next]
            if position == next {
                positions[spellings[spelling].id] = next
                found.append(spellings[spelling].id)
            }
            numbers[spelling] = position
        }
        let order = found.indices.map { SortKey(found[$0], position: $0) }.sorted {
            $0.prefix != $1.prefix ? $0.precedes($1) : found[$0.position] < found[$1.position]
        }
        var rank = [UInt32](repeating: 0, count: found.count)
        for (number, key) in order.enumerated() { rank[key.position] = UInt32(number) }
        for spelling in used { numbers[spelling] = rank[Int(numbers[spelling])] }
        return (order.map { found[$0.position] }, numbers)
    }

    /// The first bytes of an entity's kind and key as numbers: they tell most entities apart without a look at texts that
    /// lie apart.
    private struct SortKey {
        let prefix: SIMD4<UInt64>
        let position: Int

        init(_ id: EntityID, position: Int) {
            var prefix = SIMD4<UInt64>()
            var place = 0
            // A byte below all others ends the kind, as one kind may begin with another.
            for byte in id.kind.rawValue.utf8 where place < 31 {
                Self.set(byte, at: place, of: &prefix)
                place += 1
            }
            place += 1
            for byte in id.key.utf8.prefix(32 - place) {
                Self.set(byte, at: place, of: &prefix)
                place += 1
            }
            self.prefix = prefix
            self.position = position
        }

        private static func set(_ byte: UInt8, at place: Int, of prefix: inout SIMD4<UInt64>) {
            prefix[place / 8] |= UInt64(byte) << (56 - 8 * (place % 8))
        }

        /// By the first lane that differs.
        func precedes(_ other: SortKey) -> Bool {
            for lane in 0..<4 where prefix[lane] != other.prefix[lane] { return prefix[lane] < other.prefix[lane] }
            return false
        }
    }

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
package struct Incidence: Sendable {
    /// Where the row of each paper begins; one more than there are papers.
    package private(set) var offsets: [Int] = [0]
    /// Numbers of entities, ascending within a row, each once.
    package private(set) var entities: [UInt32] = []
    /// How often the paper names each.
    package private(set) var counts: [UInt32] = []

    package init(_ table: MentionTable, _ tally: EntityTally) {
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

    package var paperCount: Int { offsets.count - 1 }

    /// The places of a paper's row in `entities` and `counts`.
    package func row(_ paper: Int) -> Range<Int> { offsets[paper]..<offsets[paper + 1] }
}
