/// Adds up, for each name of a record, what speaks for it in all its places, and decides.
struct NameTally {
    let document: TokenizedDocument
    let lexicon: CorpusLexicon
    var candidates: [NameCandidate]
    private(set) var sums: [Sum] = []
    /// The number of the sum of each name, by the hash of its key.
    private var numbers: HashTable

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
        numbers = HashTable(capacity: candidates.count)
        sums.reserveCapacity(candidates.count)
        for candidate in candidates { add(candidate) }
    }

    /// The number of the sum of a name, if it has one.
    func number(of key: String) -> Int? { numbers[WordHash.ofKey(key)].map(Int.init) }

    /// Gives a name the sum of another.
    mutating func copySum(_ number: Int, to key: String) {
        let copy = Int(numbers.value(of: WordHash.ofKey(key), orInsert: UInt32(sums.count)))
        if copy == sums.count { sums.append(sums[number]) } else { sums[copy] = sums[number] }
    }

    private mutating func add(_ candidate: NameCandidate) {
        let number = Int(numbers.value(of: WordHash.ofKey(candidate.key), orInsert: UInt32(sums.count)))
        if number == sums.count { sums.append(Sum()) }
        add(candidate, to: &sums[number])
    }

    private func add(_ candidate: NameCandidate, to sum: inout Sum) {
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

    /// What holds for all mentions of a name.
    private struct Decision {
        var isBelieved: Bool
        var kind: EntityKind
        var confidence: Confidence
        var evidence: Evidence
        var needsCorpus: Bool
    }

    private func decide(_ key: String, _ sum: Sum) -> Decision {
        Decision(
            isBelieved: isBelieved(sum), kind: kind(key, sum), confidence: confidence(sum),
            evidence: evidence(of: sum), needsCorpus: needsCorpus(sum))
    }

    private func kind(_ key: String, _ sum: Sum) -> EntityKind {
        if let settled = lexicon.kind(of: key) { return settled }
        if let known = sum.knownKind { return known }
        return sum.lean > 10 ? .dataset : .model
    }

    /// The mentions of all believed names.
    func mentions(extractor: String) -> [Mention] {
        var decisions: [Decision?] = Array(repeating: nil, count: sums.count)
        var mentions: [Mention] = []
        mentions.reserveCapacity(candidates.count)
        for candidate in candidates {
            guard let number = number(of: candidate.key) else { continue }
            let decision = decisions[number] ?? decide(candidate.key, sums[number])
            decisions[number] = decision
            guard decision.isBelieved else { continue }
            let isIntroduction = sums[number].isIntroduction && !candidate.isLongForm
            mentions.append(mention(of: candidate, decision, isIntroduction: isIntroduction, extractor: extractor))
        }
        return mentions
    }

    private func mention(
        of candidate: NameCandidate, _ decision: Decision, isIntroduction: Bool, extractor: String
    ) -> Mention {
        let field = document.fields[candidate.field]
        let last = field.tokens[candidate.tokens.upperBound - 1]
        let isPlural = last.shape.contains(.plural)
        let range = Int(field.tokens[candidate.tokens.lowerBound].start)..<(Int(last.end) - (isPlural ? 1 : 0))
        var reasons = candidate.reasons
        if isPlural { reasons.insert(.plural) }
        let name = field.withBytes { bytes in
            let text = UnsafeRawBufferPointer(rebasing: bytes[range])
            let name = UnsafeRawBufferPointer(rebasing: text[..<EntityKey.nameEnd(text)])
            if name.count < text.count { reasons.insert(.size) }
            if reasons.isDisjoint(with: [.definition, .corpusDefinition, .sense]),
                Self.isRespelled(name, candidate)
            {
                reasons.insert(.spelling)
            }
            return String(decoding: name, as: UTF8.self)
        }
        if candidate.isFromCorpus, !candidate.isLongForm, decision.needsCorpus {
            reasons.insert(.introducedElsewhere)
        }
        return Mention(
            kind: decision.kind, key: candidate.key, name: name, field: field.field, range: range,
            confidence: decision.confidence, extractor: extractor, isIntroduction: isIntroduction,
            evidence: decision.evidence, reasons: reasons)
    }

    /// Whether the record alone would not have been enough.
    private func needsCorpus(_ sum: Sum) -> Bool {
        !sum.isIntroduction && sum.points - Int(sum.evidence.corpus) + sum.shape.points < Evidence.needed
    }

    /// Whether more than the case of a name differs from its key.
    private static func isRespelled(_ name: UnsafeRawBufferPointer, _ candidate: NameCandidate) -> Bool {
        let count = name.count - (candidate.reasons.contains(.plural) && !name.isEmpty ? 1 : 0)
        var key = candidate.key
        return key.withUTF8 { key in
            guard key.count == count else { return true }
            for offset in 0..<count where key[offset] != name[offset].asciiLowercased { return true }
            return false
        }
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
