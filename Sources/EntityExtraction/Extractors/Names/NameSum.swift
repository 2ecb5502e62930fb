/// What speaks for a name in all its places in a record.
struct NameSum {
    private(set) var points = 0
    private(set) var lean = 0
    private(set) var knownKind: EntityKind?
    private(set) var isIntroduction = false
    private var places = 0
    private var isGeneric = false
    private var shape = NameShape.plain
    private var isSingleWord = false
    private var isNamed = false
    /// Places where a capital is no accident of the sentence.
    private var deliberate = 0
    /// The points of its letters or of a list.
    private var evidence = Evidence()
    /// The margin of the tagger's surest place; 0 where it never tagged the name.
    private(set) var margin: Int32 = 0
    /// The margins of all places, for a dataset (above 0) or a model.
    private var votes = 0
    private var isFromCorpus = false

    mutating func add(_ candidate: NameCandidate, isDeliberate: Bool) {
        // The letters count once, the surroundings add up.
        let base = places == 0 ? 0 : min(points, candidate.knownKind != nil ? 50 : candidate.shape.points)
        points += candidate.points - base
        addEvidence(of: candidate)
        lean += candidate.lean
        places += 1
        knownKind = knownKind ?? candidate.knownKind
        isGeneric = isGeneric || candidate.isGeneric
        isIntroduction = isIntroduction || candidate.isIntroduction
        shape = candidate.shape
        isSingleWord = candidate.tokens.count == 1
        isNamed = isNamed || candidate.isNamed
        if isDeliberate { deliberate += 1 }
        isFromCorpus = isFromCorpus || candidate.isFromCorpus
        if let tag = candidate.tag {
            margin = max(margin, max(1, tag.margin))
            votes += tag.kind == .dataset ? Int(tag.margin) : -Int(tag.margin)
        }
    }

    /// Keeps the points of the surest source beside the surroundings.
    private mutating func addEvidence(of candidate: NameCandidate) {
        var other = Evidence()
        let points = Int16(clamping: candidate.base)
        if candidate.isFromCorpus {
            other.corpus = points
        } else if candidate.knownKind != nil {
            other.lexicon = points
        } else {
            other.shape = points
        }
        if other.total > evidence.total { evidence = other }
    }

    // MARK: The decision

    /// Whether the name is one: the tagger says so, or the rules of a name that the corpus knows.
    var isBelieved: Bool { !isJargon && (margin > 0 || isFromCorpus && isLikely) }

    /// Whether the record defines it as something that it does not name but describe.
    var isJargon = false

    /// What the tagger takes it for.
    var taggedKind: EntityKind? { margin > 0 ? votes > 0 ? .dataset : .model : nil }

    /// Whether the rules alone believe the name.
    var isLikely: Bool {
        if isGeneric, knownKind == nil { return false }
        var points = points
        if shape == .capitalized, knownKind == nil {
            // A capitalised word must be one on purpose.
            guard deliberate > (isSingleWord && !isNamed ? 1 : 0) else { return false }
            points += isIntroduction && deliberate > 1 ? 15 : 0
        } else if places > 2 {
            points += 10
        }
        return points >= Self.neededPoints
    }

    /// The points from which on rules believe a name.
    private static let neededPoints = 45

    /// What speaks for the name, the rest of its points being those of its surroundings.
    var allEvidence: Evidence {
        var evidence = evidence
        evidence.cues = Int16(clamping: points - evidence.total)
        evidence.tagger = Int16(clamping: margin)
        return evidence
    }

    /// What the tagger's margins were worth in cross-validation; without a tag, from one half at the threshold of the
    /// rules towards one.
    var confidence: Confidence {
        if margin > 0 {
            return Tagger.embedded.confidence(of: margin, votes > 0 ? .dataset : .method, under: .names)
        }
        let surplus = max(0, points - Self.neededPoints)
        return Confidence(thousandths: 500 + 480 * min(surplus, 100) / 100)
    }
}
