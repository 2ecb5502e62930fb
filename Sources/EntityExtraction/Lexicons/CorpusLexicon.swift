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
    /// What the record defines the name to stand for, in small letters.
    public var longForms: [String] = []

    /// Makes a claim.
    public init(
        key: String, kind: EntityKind, confidence: Confidence, name: String, isIntroduction: Bool,
        longForms: [String] = []
    ) {
        self.key = key
        self.kind = kind
        self.confidence = confidence
        self.name = name
        self.isIntroduction = isIntroduction
        self.longForms = longForms
    }

    /// The claims of a record: one for each name, from its mentions. Addresses are not claimed, they are what they
    /// are.
    public static func claims(of mentions: [Mention]) -> [Claim] {
        var claims: [Claim] = []
        var positions: [String: Int] = [:]
        // The long form may come first, but the short form is the name.
        let mentions =
            mentions.filter { !$0.reasons.contains(.definition) } + mentions.filter { $0.reasons.contains(.definition) }
        for mention in mentions where mention.link == nil {
            let longForm = mention.reasons.contains(.definition) ? EntityKey.words(mention.name) : nil
            guard let position = positions[mention.key] else {
                positions[mention.key] = claims.count
                claims.append(
                    Claim(
                        key: mention.key, kind: mention.kind, confidence: mention.confidence, name: mention.name,
                        isIntroduction: mention.isIntroduction, longForms: longForm.map { [$0] } ?? []))
                continue
            }
            if let longForm, !claims[position].longForms.contains(longForm) {
                claims[position].longForms.append(longForm)
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
        /// For each long form that the name is defined as, the number of records.
        public var longForms: [String: Int] = [:]

        /// The kind with the highest weight; ties go by the order of kinds.
        public var kind: EntityKind? {
            weights.min { left, right in (-left.value, left.key) < (-right.value, right.key) }?.key
        }
    }

    /// What is claimed, by key.
    public private(set) var entries: [String: Entry] = [:]
    /// Names that a record introduces.
    var introduced = PhraseTable()
    /// Long forms of acronyms that a record defines.
    var longForms = PhraseTable()
    /// Keys of senses that must not share that of their acronym.
    var separateKeys: [Definition: String] = [:]
    /// The keys of plurals and of their singulars.
    var singulars: [String: String] = [:]

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
            for longForm in claim.longForms { entry.longForms[longForm, default: 0] += 1 }
            entries[claim.key] = entry
        }
    }

    /// The kind of a name, once the corpus has spoken.
    public func kind(of key: String) -> EntityKind? { entries[key]?.kind }
}
