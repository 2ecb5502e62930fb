/// What the definitions of a record do to its candidates.
private struct DefinedNames {
    /// The keys of acronyms, by the folded long form.
    var acronyms: [String: String] = [:]
    /// The keys of the senses that the record means, by the acronym.
    var senses: [String: String] = [:]
    /// The tokens of long forms, for each field.
    var covered: [Set<Int>]
    /// The long forms where they are defined.
    var longForms: [NameCandidate] = []
}

extension NameTally {
    /// Makes the long form of a believed short form the same entity, wherever the record writes it out. Takes time
    /// linear in candidates and definitions.
    mutating func join(_ definitions: [(field: Int, AcronymDefinition)]) {
        guard !definitions.isEmpty else { return }
        var positions: [[Int: Int]] = Array(repeating: [:], count: document.fields.count)
        for index in candidates.indices {
            positions[candidates[index].field][candidates[index].tokens.lowerBound] = index
        }
        var defined = DefinedNames(covered: Array(repeating: [], count: document.fields.count))
        for (field, definition) in definitions where !defined.covered[field].contains(definition.short.lowerBound) {
            guard let position = positions[field][definition.short.lowerBound],
                candidates[position].tokens == definition.short, let sum = names[candidates[position].key],
                isBelieved(sum)
            else { continue }
            let acronym = candidates[position].key
            let text = text(of: definition.long, in: document.fields[field])
            let sense = Definition(acronym: acronym, longForm: EntityKey.words(text))
            let key = lexicon.separateKeys[sense] ?? acronym
            if key != acronym {
                names[key] = sum
                defined.senses[acronym] = key
            }
            var long = NameCandidate(field: field, tokens: definition.long, key: key, shape: .capitalized)
            long.isLongForm = true
            long.reasons = .definition
            defined.longForms.append(long)
            defined.covered[field].formUnion(definition.long)
            defined.acronyms[EntityKey.fold(text)] = key
        }
        candidates = candidates.compactMap { settled($0, defined) } + defined.longForms
    }

    /// A candidate under the key that the record's definitions give it, or nil where a long form covers it.
    private func settled(_ candidate: NameCandidate, _ defined: DefinedNames) -> NameCandidate? {
        let covered = defined.covered[candidate.field]
        if !covered.isEmpty, candidate.tokens.contains(where: covered.contains) { return nil }
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
