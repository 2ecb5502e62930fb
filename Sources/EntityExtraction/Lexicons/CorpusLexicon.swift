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
            let longForm = longForm(mention)
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

    /// The long form that a record defines a name as. That of a proper name has capitals: in small letters it is jargon,
    /// which stands in many texts and names nothing there.
    private static func longForm(_ mention: Mention) -> String? {
        guard mention.reasons.contains(.definition) else { return nil }
        let words = mention.name.split { $0 == " " || $0 == "-" }.filter { $0.utf8.count > 3 }
        let isProper = words.count(where: { $0.first?.isUppercase ?? false }) * 3 >= words.count * 2
        return isProper || !mention.kind.isName ? EntityKey.words(mention.name) : nil
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

        /// An entry that says nothing.
        public init() {}

        /// The kind with the highest weight; ties go by the order of kinds.
        public var kind: EntityKind? {
            weights.min { left, right in (-left.value, left.key) < (-right.value, right.key) }?.key
        }
    }

    /// What is claimed, by key.
    public private(set) var entries: [String: Entry] = [:]
    /// The kinds of names that people tell, by key: they outweigh what is claimed.
    public private(set) var toldKinds: [String: EntityKind] = [:]
    /// Names that people listed.
    private(set) var ownNames = OwnNames()
    /// The kinds of names that people listed, by their spelling.
    public var listedNames: [String: EntityKind] { ownNames.kinds }
    /// Names that a record introduces.
    var introduced = PhraseTable()
    /// Long forms of proper names that a record defines.
    var longForms = PhraseTable()
    /// The kinds of acronyms that records define.
    var acronymKinds: [String: EntityKind] = [:]
    /// The keys of acronyms, by the keys of their long forms, of what is named by describing it.
    var phraseAcronyms: [String: String] = [:]
    /// Keys of senses that must not share that of their acronym.
    var separateKeys: [Definition: String] = [:]
    /// The keys of plurals and of their singulars.
    var singulars: [String: String] = [:]

    /// A lexicon that knows nothing.
    public init() {}

    /// Whether it knows nothing.
    package var isEmpty: Bool { entries.isEmpty && toldKinds.isEmpty && ownNames.isEmpty }

    /// Adds the claims of one record.
    public mutating func add(_ claims: [Claim]) {
        for claim in claims { entries.update(claim.key, Entry()) { $0.add(claim) } }
    }

    /// Takes back the claims of one record that were added.
    ///
    /// Where composed and decomposed letters spell a name alike, the spelling stays that was the smallest with the record.
    package mutating func remove(_ claims: [Claim]) {
        for claim in claims {
            guard var entry = entries[claim.key] else { continue }
            entry.remove(claim)
            entries[claim.key] = entry.documents > 0 ? entry : nil
        }
    }

    /// Adds what other records said of a name.
    public mutating func add(_ other: Entry, for key: String) {
        entries.update(key, Entry()) { $0.add(other) }
    }

    /// Tells the kind of a name, by its key, whatever the records claim.
    public mutating func tell(_ kind: EntityKind, of key: String) { toldKinds[key] = kind }

    /// Adds a name that is to be found by its exact spelling in every record, as a thing of this kind.
    ///
    /// - Returns: whether it can be found: a name begins with a letter or digit and has at most 16 words and signs.
    public mutating func add(ownName name: String, kind: EntityKind) -> Bool {
        guard ownNames.add(name, kind: kind) else { return false }
        toldKinds[EntityKey.fold(name)] = kind
        return true
    }

    /// The key of a name that another, ending in `s`, is the plural of: the corpus has both, or introduces the singular.
    func singular(of key: String) -> String? {
        if singulars.isEmpty, entries.isEmpty { return nil }
        if let singular = singulars[key] { return singular }
        let stem = String(key.dropLast())
        return entries[stem]?.introductions ?? 0 > 0 ? stem : nil
    }

    /// The kind of a name, once the corpus has spoken.
    public func kind(of key: String) -> EntityKind? { toldKinds[key] ?? acronymKinds[key] ?? entries[key]?.kind }
}

extension CorpusLexicon.Entry {
    fileprivate mutating func add(_ claim: Claim) {
        documents += 1
        if claim.isIntroduction { introductions += 1 }
        weights[claim.kind, default: 0] += claim.confidence.thousandths
        spellings.update(claim.name, 0) { $0 += 1 }
        for longForm in claim.longForms { longForms.update(longForm, 0) { $0 += 1 } }
    }

    fileprivate mutating func remove(_ claim: Claim) {
        documents -= 1
        if claim.isIntroduction { introductions -= 1 }
        weights[claim.kind, default: 0] -= claim.confidence.thousandths
        // A weight may be 0 where records claim the kind without confidence; without a record none claims it.
        if weights[claim.kind] == 0 { weights[claim.kind] = nil }
        spellings[claim.name, default: 0] -= 1
        if spellings[claim.name] == 0 { spellings[claim.name] = nil }
        for longForm in claim.longForms {
            longForms[longForm, default: 0] -= 1
            if longForms[longForm] == 0 { longForms[longForm] = nil }
        }
    }

    fileprivate mutating func add(_ other: Self) {
        documents += other.documents
        introductions += other.introductions
        weights.merge(other.weights, uniquingKeysWith: +)
        for (name, count) in other.spellings { spellings.update(name, 0) { $0 += count } }
        for (longForm, count) in other.longForms { longForms.update(longForm, 0) { $0 += count } }
    }
}

extension Dictionary where Key == String {
    /// Changes the value of a text. Of texts that are equal although their bytes differ (composed and decomposed
    /// letters) the smallest in bytes is the key, whichever came first.
    fileprivate mutating func update(_ text: String, _ initial: Value, _ change: (inout Value) -> Void) {
        guard let index = index(forKey: text) else {
            var value = initial
            change(&value)
            self[text] = value
            return
        }
        change(&values[index])
        if text.utf8.lexicographicallyPrecedes(self[index].key.utf8) {
            let value = remove(at: index).value
            self[text] = value
        }
    }
}
