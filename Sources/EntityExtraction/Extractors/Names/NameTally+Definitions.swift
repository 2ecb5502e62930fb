/// What the definitions of a record do to its candidates.
private struct DefinedNames {
    /// The keys of acronyms, by the folded long form.
    var acronyms: [String: String] = [:]
    /// The keys of the senses that the record means, by the acronym.
    var senses: [String: String] = [:]
    /// For each field the tokens of long forms are marked, once it has one.
    var covered: [[Bool]]
    /// The long forms where they are defined.
    var longForms: [NameCandidate] = []

    /// Whether a token of some stands in a long form.
    func covers(_ tokens: Range<Int>, of field: Int) -> Bool {
        !covered[field].isEmpty && covered[field][tokens].contains(true)
    }
}

extension NameTally {
    /// Makes the long form of a believed short form the same entity, wherever the record writes it out. Takes time
    /// linear in candidates and definitions.
    mutating func join(_ definitions: [(field: Int, AcronymDefinition)]) {
        guard !definitions.isEmpty else { return }
        var defined = DefinedNames(covered: Array(repeating: [], count: document.fields.count))
        for (field, definition) in definitions where !defined.covers(definition.short.prefix(1), of: field) {
            guard let position = candidate(at: definition.short, of: field),
                let sum = number(of: candidates[position].key), sums[sum].isBelieved
            else { continue }
            let acronym = candidates[position].key
            let text = text(of: definition.long, in: document.fields[field])
            if !isProper(definition.long, of: field), !sums[sum].isIntroduction {
                sums[sum].isJargon = true
                continue
            }
            let sense = Definition(acronym: acronym, longForm: EntityKey.words(text))
            let key = lexicon.separateKeys[sense] ?? acronym
            if key != acronym {
                copySum(sum, to: key)
                defined.senses[acronym] = key
            }
            var long = NameCandidate(field: field, tokens: definition.long, key: key, shape: .capitalized)
            long.isLongForm = true
            long.reasons = .definition
            defined.longForms.append(long)
            if defined.covered[field].isEmpty {
                defined.covered[field] = Array(repeating: false, count: document.fields[field].tokens.count)
            }
            for token in definition.long { defined.covered[field][token] = true }
            defined.acronyms[EntityKey.fold(text)] = key
        }
        candidates = candidates.compactMap { settled($0, defined) } + defined.longForms
    }

    /// Whether most words of a long form are capitalised. Else it is jargon, unless the record presents it:
    /// `multi-task learning (MTL)`.
    private func isProper(_ long: Range<Int>, of field: Int) -> Bool {
        let words = document.fields[field].tokens[long].filter { $0.isWord && !$0.says(.functionWords) }
        return words.count { $0.shape.contains(.hasUpper) } * 3 >= words.count * 2
    }

    /// The candidate of exactly these tokens. Candidates stand in the order of the text.
    private func candidate(at tokens: Range<Int>, of field: Int) -> Int? {
        let position = candidates.firstPosition { ($0.field, $0.tokens.lowerBound) >= (field, tokens.lowerBound) }
        guard position < candidates.count, candidates[position].field == field,
            candidates[position].tokens == tokens
        else { return nil }
        return position
    }

    /// A candidate under the key that the record's definitions give it, or nil where a long form covers it.
    private func settled(_ candidate: NameCandidate, _ defined: DefinedNames) -> NameCandidate? {
        if defined.covers(candidate.tokens, of: candidate.field) { return nil }
        var candidate = candidate
        let isFromCorpus = candidate.reasons == .corpusDefinition
        let written =
            isFromCorpus
            ? EntityKey.fold(text(of: candidate.tokens, in: document.fields[candidate.field])) : candidate.key
        if let acronym = defined.acronyms[written], isFromCorpus || acronym != written {
            candidate.key = acronym
            candidate.isLongForm = true
            candidate.reasons = .definition
        } else if let sense = defined.senses[candidate.key] {
            candidate.key = sense
            candidate.reasons.insert(.sense)
        }
        return candidate
    }

    private func text(of range: Range<Int>, in field: TokenizedField) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        return field.string(Int(field.tokens[first].start)..<Int(field.tokens[last].end))
    }
}
