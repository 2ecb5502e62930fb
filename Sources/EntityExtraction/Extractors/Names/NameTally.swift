/// Adds up, for each name of a record, what speaks for it in all its places, and decides.
struct NameTally {
    let document: TokenizedDocument
    let lexicon: CorpusLexicon
    var candidates: [NameCandidate]
    var sums: [NameSum] = []
    /// The number of the sum of each name, by the hash of its key.
    private var numbers: HashTable

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
        if number == sums.count { sums.append(NameSum()) }
        let field = document.fields[candidate.field]
        let first = field.tokens[candidate.tokens.lowerBound].shape
        sums[number].add(candidate, isDeliberate: field.field == .abstract && !first.contains(.opensSentence))
    }

    // MARK: The decision

    /// What holds for all mentions of a name.
    private struct Decision {
        var isBelieved: Bool
        var kind: EntityKind
        var confidence: Confidence
        var evidence: Evidence
    }

    private func decide(_ key: String, _ sum: NameSum) -> Decision {
        Decision(
            isBelieved: sum.isBelieved, kind: kind(key, sum), confidence: sum.confidence,
            evidence: sum.allEvidence)
    }

    private func kind(_ key: String, _ sum: NameSum) -> EntityKind {
        if let settled = lexicon.kind(of: key) { return settled }
        if let certain = NameEndings.certainKind(of: key) { return certain }
        if let tagged = sum.taggedKind { return tagged }
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
        if candidate.isFromCorpus, !candidate.isLongForm, !isIntroduction {
            reasons.insert(.introducedElsewhere)
        }
        return Mention(
            kind: decision.kind, key: candidate.key, name: name, field: field.field, range: range,
            confidence: decision.confidence, extractor: extractor, isIntroduction: isIntroduction,
            evidence: decision.evidence, reasons: reasons)
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
}
