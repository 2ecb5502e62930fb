extension CorpusLexicon {
    /// The lexicon ready for the second pass: names that a record introduces are found by their spelling, long forms by
    /// the acronym that a record gives them, plurals by their singular.
    ///
    /// Each part depends on the sums alone, so not on the order of the records.
    public func settled() -> CorpusLexicon {
        var copy = self
        copy.introduced = introducedNames()
        copy.separateKeys = keysOfSeparateSenses()
        copy.acronymKinds = kindsOfAcronyms(copy.separateKeys)
        (copy.longForms, copy.phraseAcronyms) = copy.unambiguousLongForms(copy.separateKeys)
        copy.singulars = keysOfPlurals()
        return copy
    }

    private func introducedNames() -> PhraseTable {
        var table = PhraseTable()
        let names = entries.filter { $0.value.introductions > 0 }
            .flatMap { entry in entry.value.spellings.keys.map { (name: $0, kind: kind(of: entry.key)) } }
            .filter { $0.name.utf8.count > 2 && !CommonWords.make(up: $0.name) }
        // So that their sizes and versions are found as well; the first of names that fold alike is kept.
        for own in [ownNames.kinds.map { (name: $0, kind: $1) }, names] {
            for (name, kind) in own.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
                table.add(PhraseTable.Entry(name: name, kind: kind, isExact: true))
            }
        }
        return table
    }

    /// For an acronym and a long form, the key of a sense that must not share that of the acronym.
    private func keysOfSeparateSenses() -> [Definition: String] {
        var keys: [Definition: String] = [:]
        for (acronym, entry) in entries where entry.longForms.count > 1 {
            for sense in AcronymSenses(entry.longForms.filter { Self.explains($0.key, acronym) }).apart {
                let isName = entry.kind?.isName ?? false
                let key = isName ? EntityKey.fold(sense[0]) : PhraseKey.fold(sense[0])
                for longForm in sense { keys[Definition(acronym: acronym, longForm: longForm)] = key }
            }
        }
        return keys
    }

    /// The kinds of acronyms by what the records claim of them and of the long forms that share their keys: most records
    /// that write the long form have no acronym for it.
    private func kindsOfAcronyms(_ separate: [Definition: String]) -> [String: EntityKind] {
        var kinds: [String: EntityKind] = [:]
        for (acronym, entry) in entries where !entry.longForms.isEmpty {
            var sum = entry
            let keys = entry.longForms.keys
                .filter { separate[Definition(acronym: acronym, longForm: $0)] == nil }
                .map { PhraseKey.fold($0) }
            for key in Set(keys) where key != acronym {
                if let other = entries[key] { sum.weights.merge(other.weights, uniquingKeysWith: +) }
            }
            kinds[acronym] = sum.kind
        }
        return kinds
    }

    /// A long form that holds its acronym explains nothing, and stands in many texts: `BERT based models`.
    private static func explains(_ longForm: String, _ acronym: String) -> Bool {
        !longForm.split(separator: " ").contains { $0 == acronym }
    }

    /// The long forms for which most records that define them give one acronym: of proper names, and of what is named
    /// by describing it.
    private func unambiguousLongForms(_ separate: [Definition: String]) -> (PhraseTable, [String: String]) {
        var acronyms: [String: [(key: String, documents: Int)]] = [:]
        for (acronym, entry) in entries {
            for (longForm, documents) in entry.longForms where Self.explains(longForm, acronym) {
                acronyms[longForm, default: []].append((acronym, documents))
            }
        }
        var table = PhraseTable()
        var phrases: [String: String] = [:]
        for longForm in acronyms.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
            let ranked = (acronyms[longForm] ?? []).sorted { $0.documents > $1.documents }
            guard ranked.count == 1 || ranked[0].documents > ranked[1].documents else { continue }
            let acronym = ranked[0].key
            let key = separate[Definition(acronym: acronym, longForm: longForm)] ?? acronym
            guard kind(of: acronym)?.isName ?? false else {
                phrases[PhraseKey.fold(longForm)] = key
                continue
            }
            let words = longForm.split(separator: " ")
            // Two words in small letters are too common to be a name, and two common ones in capitals as well.
            guard words.count > 2 || words.count == 2 && (ranked[0].documents > 1 || !CommonWords.make(up: longForm))
            else { continue }
            let name = words.count > 2 ? longForm : longForm.uppercased()
            table.add(
                PhraseTable.Entry(
                    name: name, kind: kind(of: acronym), isExact: false, key: key))
        }
        return (table, phrases)
    }

    /// For a name that ends in a small `s`, the name without it, where the corpus has both.
    private func keysOfPlurals() -> [String: String] {
        var singulars: [String: String] = [:]
        for (key, entry) in entries where key.hasSuffix("s") && !key.hasSuffix("ss") {
            let stem = String(key.dropLast())
            guard entries[stem] != nil, entry.spellings.keys.allSatisfy({ $0.hasSuffix("s") }) else { continue }
            singulars[key] = stem
        }
        return singulars
    }
}

extension CorpusLexicon {
    /// Whether the corpus keeps a sense of an acronym apart from it. The lexicon must be settled.
    package func keepsApart(_ longForm: String, of acronym: String) -> Bool {
        separateKeys[Definition(acronym: acronym, longForm: longForm)] != nil
    }

    /// The acronyms of which the corpus keeps senses apart, by key. The lexicon must be settled.
    package var ambiguousAcronyms: Set<String> { Set(separateKeys.keys.map(\.acronym)) }
}

/// An acronym and one of its long forms, in small letters.
struct Definition: Sendable, Hashable {
    var acronym: String
    var longForm: String
}
