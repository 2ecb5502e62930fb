/// Adds up, for each name of a record, what speaks for it in all its places, and decides.
struct NameTally {
    private let document: TokenizedDocument
    private let lexicon: CorpusLexicon
    private var candidates: [NameCandidate]
    private var names: [String: Sum] = [:]

    private struct Sum {
        var points = 0
        var lean = 0
        var places = 0
        var knownKind: EntityKind?
        var isGeneric = false
        var isIntroduction = false
        var shape = NameShape.plain
        var isSingleWord = false
        /// Places where a capital is no accident of the sentence.
        var deliberate = 0
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
        sum.lean += candidate.lean
        sum.places += 1
        sum.knownKind = sum.knownKind ?? candidate.knownKind
        sum.isGeneric = sum.isGeneric || candidate.isGeneric
        sum.isIntroduction = sum.isIntroduction || candidate.isIntroduction
        sum.shape = candidate.shape
        sum.isSingleWord = candidate.tokens.count == 1
        let field = document.fields[candidate.field]
        if field.field == .abstract, !field.tokens[candidate.tokens.lowerBound].shape.contains(.opensSentence) {
            sum.deliberate += 1
        }
        names[candidate.key] = sum
    }

    private func basePoints(_ candidate: NameCandidate) -> Int {
        if candidate.knownKind != nil { return 50 }
        switch candidate.shape {
        case .mixed: return 50
        case .alphanumeric: return 45
        case .acronym: return 20
        case .capitalized, .plain: return 0
        }
    }

    // MARK: Definitions

    /// Makes the long form of a believed short form the same entity, wherever the record writes it out.
    mutating func join(_ definitions: [(field: Int, AcronymDefinition)]) {
        for (field, definition) in definitions {
            guard let short = candidates.first(where: { $0.field == field && $0.tokens == definition.short }),
                let sum = names[short.key], isBelieved(sum)
            else { continue }
            var long = NameCandidate(field: field, tokens: definition.long, key: short.key, shape: .capitalized)
            long.isLongForm = true
            let longKey = key(of: definition.long, in: document.fields[field])
            candidates.removeAll { $0.field == field && $0.tokens.overlaps(definition.long) }
            candidates.append(long)
            for index in candidates.indices where candidates[index].key == longKey {
                candidates[index].key = short.key
                candidates[index].isLongForm = true
            }
        }
    }

    private func key(of range: Range<Int>, in field: TokenizedField) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return EntityKey.fold(field.string(Int(field.tokens[first].start)..<Int(field.tokens[last].end)))
    }

    // MARK: The decision

    private func isBelieved(_ sum: Sum) -> Bool {
        if sum.isGeneric, sum.knownKind == nil { return false }
        var points = sum.points
        if sum.shape == .capitalized, sum.knownKind == nil {
            // A capitalised word must be one on purpose.
            guard sum.deliberate > (sum.isSingleWord ? 1 : 0) else { return false }
            points += sum.isIntroduction && sum.deliberate > 1 ? 15 : 0
        } else if sum.places > 2 {
            points += 10
        }
        return points >= NameExtractor.threshold
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
            let end = field.tokens[last].shape.contains(.plural) ? field.tokens[last].end - 1 : field.tokens[last].end
            let range = Int(field.tokens[first].start)..<Int(end)
            let text = field.string(range)
            return Mention(
                kind: kind(candidate.key, sum), key: candidate.key, name: EntityKey.withoutSize(text),
                field: field.field,
                range: range, confidence: confidence(sum), extractor: extractor,
                isIntroduction: sum.isIntroduction && !candidate.isLongForm)
        }
    }

    /// From one half at the threshold towards one; 150 points leave little doubt.
    private func confidence(_ sum: Sum) -> Confidence {
        let surplus = max(0, sum.points - NameExtractor.threshold)
        return Confidence(thousandths: 500 + 480 * min(surplus, 100) / 100)
    }
}
