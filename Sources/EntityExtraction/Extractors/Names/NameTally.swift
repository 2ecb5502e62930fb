/// Adds up, for each name of a record, what speaks for it in all its places, and decides.
struct NameTally {
    let document: TokenizedDocument
    let lexicon: CorpusLexicon
    var candidates: [NameCandidate]
    var names: [String: Sum] = [:]

    struct Sum {
        var points = 0
        var lean = 0
        var places = 0
        var knownKind: EntityKind?
        var isGeneric = false
        var isIntroduction = false
        var shape = NameShape.plain
        var isSingleWord = false
        var isNamed = false
        /// Places where a capital is no accident of the sentence.
        var deliberate = 0
        /// The points of its letters or of a list.
        var evidence = Evidence()
    }

    init(_ candidates: [NameCandidate], document: TokenizedDocument, lexicon: CorpusLexicon) {
        self.candidates = candidates
        self.document = document
        self.lexicon = lexicon
        for candidate in candidates { add(candidate) }
    }

    private mutating func add(_ candidate: NameCandidate) {
        var sum = names[candidate.key] ?? Sum()
        // The letters count once, the surroundings add up.
        let base = sum.places == 0 ? 0 : min(sum.points, basePoints(candidate))
        sum.points += candidate.points - base
        sum.evidence = evidence(of: candidate, sum.evidence)
        sum.lean += candidate.lean
        sum.places += 1
        sum.knownKind = sum.knownKind ?? candidate.knownKind
        sum.isGeneric = sum.isGeneric || candidate.isGeneric
        sum.isIntroduction = sum.isIntroduction || candidate.isIntroduction
        sum.shape = candidate.shape
        sum.isSingleWord = candidate.tokens.count == 1
        sum.isNamed = sum.isNamed || candidate.isNamed
        let field = document.fields[candidate.field]
        if field.field == .abstract, !field.tokens[candidate.tokens.lowerBound].shape.contains(.opensSentence) {
            sum.deliberate += 1
        }
        names[candidate.key] = sum
    }

    /// The points of the surest source beside the surroundings.
    private func evidence(of candidate: NameCandidate, _ other: Evidence) -> Evidence {
        var evidence = Evidence()
        let points = Int16(clamping: candidate.base)
        if candidate.isFromCorpus {
            evidence.corpus = points
        } else if candidate.knownKind != nil {
            evidence.lexicon = points
        } else {
            evidence.shape = points
        }
        return evidence.total > other.total ? evidence : other
    }

    private func basePoints(_ candidate: NameCandidate) -> Int {
        if candidate.knownKind != nil { return 50 }
        return candidate.shape.points
    }

    // MARK: The decision

    func isBelieved(_ sum: Sum) -> Bool {
        if sum.isGeneric, sum.knownKind == nil { return false }
        var points = sum.points
        if sum.shape == .capitalized, sum.knownKind == nil {
            // A capitalised word must be one on purpose.
            guard sum.deliberate > (sum.isSingleWord && !sum.isNamed ? 1 : 0) else { return false }
            points += sum.isIntroduction && sum.deliberate > 1 ? 15 : 0
        } else if sum.places > 2 {
            points += 10
        }
        return points >= Evidence.needed
    }

    private func kind(_ key: String, _ sum: Sum) -> EntityKind {
        if let settled = lexicon.kind(of: key) { return settled }
        if let known = sum.knownKind { return known }
        return sum.lean > 10 ? .dataset : .model
    }

    /// The mentions of all believed names.
    func mentions(extractor: String) -> [Mention] {
        candidates.compactMap { candidate in
            guard let sum = names[candidate.key], isBelieved(sum), let first = candidate.tokens.first,
                let last = candidate.tokens.last
            else { return nil }
            let field = document.fields[candidate.field]
            let isPlural = field.tokens[last].shape.contains(.plural)
            let end = isPlural ? field.tokens[last].end - 1 : field.tokens[last].end
            let range = Int(field.tokens[first].start)..<Int(end)
            let text = field.string(range)
            let name = EntityKey.withoutSize(text)
            var reasons = candidate.reasons
            if isPlural { reasons.insert(.plural) }
            if name.utf8.count < text.utf8.count { reasons.insert(.size) }
            if reasons.isDisjoint(with: [.definition, .corpusDefinition, .sense]), isRespelled(name, candidate) {
                reasons.insert(.spelling)
            }
            if candidate.isFromCorpus, !candidate.isLongForm, needsCorpus(sum) { reasons.insert(.introducedElsewhere) }
            return Mention(
                kind: kind(candidate.key, sum), key: candidate.key, name: name, field: field.field, range: range,
                confidence: confidence(sum), extractor: extractor,
                isIntroduction: sum.isIntroduction && !candidate.isLongForm, evidence: evidence(of: sum),
                reasons: reasons)
        }
    }

    /// Whether the record alone would not have been enough.
    private func needsCorpus(_ sum: Sum) -> Bool {
        !sum.isIntroduction && sum.points - Int(sum.evidence.corpus) + sum.shape.points < Evidence.needed
    }

    /// Whether more than the case of a name differs from its key.
    private func isRespelled(_ name: String, _ candidate: NameCandidate) -> Bool {
        let letters = candidate.reasons.contains(.plural) ? name.utf8.dropLast() : name.utf8[...]
        return !letters.lazy.map(\.asciiLowercased).elementsEqual(candidate.key.utf8)
    }

    /// What speaks for a name, the rest of its points being those of its surroundings.
    private func evidence(of sum: Sum) -> Evidence {
        var evidence = sum.evidence
        evidence.cues = Int16(clamping: sum.points - evidence.total)
        return evidence
    }

    /// From one half at the threshold towards one; 150 points leave little doubt.
    private func confidence(_ sum: Sum) -> Confidence {
        let surplus = max(0, sum.points - Evidence.needed)
        return Confidence(thousandths: 500 + 480 * min(surplus, 100) / 100)
    }
}
