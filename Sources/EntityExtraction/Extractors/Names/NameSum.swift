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

    var isBelieved: Bool {
        if isGeneric, knownKind == nil { return false }
        var points = points
        if shape == .capitalized, knownKind == nil {
            // A capitalised word must be one on purpose.
            guard deliberate > (isSingleWord && !isNamed ? 1 : 0) else { return false }
            points += isIntroduction && deliberate > 1 ? 15 : 0
        } else if places > 2 {
            points += 10
        }
        return points >= Evidence.needed
    }

    /// Whether the record alone would not have been enough.
    var needsCorpus: Bool {
        !isIntroduction && points - Int(evidence.corpus) + shape.points < Evidence.needed
    }

    /// What speaks for the name, the rest of its points being those of its surroundings.
    var allEvidence: Evidence {
        var evidence = evidence
        evidence.cues = Int16(clamping: points - evidence.total)
        return evidence
    }

    /// From one half at the threshold towards one; 150 points leave little doubt.
    var confidence: Confidence {
        let surplus = max(0, points - Evidence.needed)
        return Confidence(thousandths: 500 + 480 * min(surplus, 100) / 100)
    }
}
