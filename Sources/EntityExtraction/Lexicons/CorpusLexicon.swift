/// What one record claims about a name.
public struct Claim: Sendable, Hashable {
    /// The folded name.
    public var key: String
    /// What the record takes it for.
    public var kind: EntityKind
    /// The confidence of its surest mention.
    public var confidence: Confidence
    /// The spelling of its first mention.
    public var name: String
    /// Whether the record presents the name to the world.
    public var isIntroduction: Bool

    /// The claims of a record: one for each name, from its mentions. Addresses are not claimed, they are what they
    /// are.
    public static func claims(of mentions: [Mention]) -> [Claim] {
        var claims: [Claim] = []
        var positions: [String: Int] = [:]
        for mention in mentions where mention.link == nil {
            guard let position = positions[mention.key] else {
                positions[mention.key] = claims.count
                claims.append(
                    Claim(
                        key: mention.key, kind: mention.kind, confidence: mention.confidence, name: mention.name,
                        isIntroduction: mention.isIntroduction))
                continue
            }
            claims[position].confidence = max(claims[position].confidence, mention.confidence)
            claims[position].isIntroduction = claims[position].isIntroduction || mention.isIntroduction
        }
        return claims
    }
}

/// What the records of a corpus say of its names together.
///
/// Claims are added as integers, so the result does not depend on the order of the records. Once `settled`, the
/// lexicon gives each name one kind, and lets names that one record introduces be found in all the others.
public struct CorpusLexicon: Sendable {
    /// The sum of what the records claim about a name.
    public struct Entry: Sendable, Hashable {
        /// How many records claim the name.
        public var documents = 0
        /// How many records introduce it.
        public var introductions = 0
        /// For each kind, the sum of confidences in thousandths.
        public var weights: [EntityKind: Int] = [:]
        /// For each spelling, the number of records.
        public var spellings: [String: Int] = [:]

        /// The kind with the highest weight; ties go by the order of kinds.
        public var kind: EntityKind? {
            weights.min { left, right in (-left.value, left.key) < (-right.value, right.key) }?.key
        }
    }

    /// What is claimed, by key.
    public private(set) var entries: [String: Entry] = [:]
    private(set) var introduced = PhraseTable()

    /// A lexicon that knows nothing.
    public init() {}

    /// Adds the claims of one record.
    public mutating func add(_ claims: [Claim]) {
        for claim in claims {
            var entry = entries[claim.key] ?? Entry()
            entry.documents += 1
            if claim.isIntroduction { entry.introductions += 1 }
            entry.weights[claim.kind, default: 0] += claim.confidence.thousandths
            entry.spellings[claim.name, default: 0] += 1
            entries[claim.key] = entry
        }
    }

    /// The kind of a name, once the corpus has spoken.
    public func kind(of key: String) -> EntityKind? { entries[key]?.kind }

    /// The lexicon ready for the second pass: names that a record introduces can be found by their spelling.
    public func settled() -> CorpusLexicon {
        var copy = self
        copy.introduced = PhraseTable()
        let names = entries.filter { $0.value.introductions > 0 }
            .flatMap { entry in entry.value.spellings.keys.map { (name: $0, kind: entry.value.kind) } }
            .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        for (name, kind) in names where name.utf8.count > 2 {
            copy.introduced.add(PhraseTable.Entry(name: name, kind: kind, isExact: true))
        }
        return copy
    }
}
