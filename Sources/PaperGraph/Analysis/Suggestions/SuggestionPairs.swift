internal import EntityExtraction

/// Finds pairs of entities that may be one thing, by hash tables over what is left of their names: no pair is looked
/// at that has nothing in common.
struct SuggestionPairs {
    typealias Reason = ThesaurusSuggestion.Reason

    struct Pair: Hashable {
        /// Numbers of entities, the smaller first.
        var left, right: Int

        init(_ a: Int, _ b: Int) {
            (left, right) = (min(a, b), max(a, b))
        }
    }

    private let corpus: AnalyzedCorpus
    /// The entities that are looked at, ascending.
    private let members: [Int]
    /// The spellings that their keys are made of, the most frequent first.
    private let names: [Int: [NameWords]]
    /// The long forms and other names that count for them, where those are a good part of their mentions.
    private let aliases: [Int: [NameWords]]
    private let numbers: [EntityID: Int]
    /// The surest reason of each pair.
    private(set) var reasons: [Pair: Reason] = [:]

    init(_ corpus: AnalyzedCorpus, kinds: Set<EntityKind>, minimumCount: Int, lexicon: CorpusLexicon) {
        self.corpus = corpus
        members = corpus.entities.indices.filter { entity in
            let entity = corpus.entities[entity]
            return kinds.contains(entity.id.kind) && entity.id.kind != .url && entity.paperCount >= minimumCount
        }
        var (names, aliases): ([Int: [NameWords]], [Int: [NameWords]]) = ([:], [:])
        for (entity, spellings) in corpus.spellings(of: Set(members)) {
            let id = corpus.entities[entity].id
            let own = spellings.filter { EntityID(kind: id.kind, naming: $0.name) == id }
            let enough = corpus.entities[entity].mentionCount / 5
            let other = spellings.filter { EntityID(kind: id.kind, naming: $0.name) != id && $0.count > enough }
            names[entity] = own.map { NameWords($0.name) }
            aliases[entity] = other.map { NameWords($0.name) }
        }
        (self.names, self.aliases) = (names, aliases)
        numbers = Dictionary(uniqueKeysWithValues: members.map { (corpus.entities[$0].id, $0) })
        findSpellings()
        findAliases(lexicon)
        findDefinitions(lexicon)
        findCores()
        findInitials()
        findLetters()
    }

    private func isKeyword(_ entity: Int) -> Bool { corpus.entities[entity].id.kind == .keyword }

    /// Names and keywords are never mixed: a keyword `BERT` stands where the model does.
    private func room(_ entity: Int) -> String { isKeyword(entity) ? "keyword " : "name " }

    private mutating func add(_ a: Int, _ b: Int, _ reason: Reason) {
        guard a != b, isKeyword(a) == isKeyword(b) else { return }
        let pair = Pair(a, b)
        if let known = reasons[pair], known.weight >= reason.weight { return }
        reasons[pair] = reason
    }

    /// Whether the digits of two names are the same: otherwise version, size or year differ.
    private func agreeInNumbers(_ a: Int, _ b: Int) -> Bool {
        let (left, right) = (corpus.entities[a].id.key, corpus.entities[b].id.key)
        return NameWords.numbers(left) == NameWords.numbers(right)
    }

    // MARK: Spelling

    private mutating func findSpellings() {
        var groups: [String: Set<Int>] = [:]
        for entity in members {
            for name in names[entity] ?? [] {
                // `multi-criteria` has a plural, `multicriteria` has none that is known.
                for part in [name.unmarked, name.joined] { groups[room(entity) + part, default: []].insert(entity) }
                if isKeyword(entity), let inverted = name.inverted {
                    groups[room(entity) + inverted, default: []].insert(entity)
                }
            }
        }
        for group in groups.values where group.count > 1 {
            forEachPair(group.sorted()) { a, b in
                if agreeInNumbers(a, b) || unmarkedNumbersAgree(a, b), let reason = spelling(a, b) { add(a, b, reason) }
            }
        }
    }

    /// `v1.5` and `1.5` have the same digits, wherever the full stop went.
    private func unmarkedNumbersAgree(_ a: Int, _ b: Int) -> Bool {
        let sets = [a, b].map { Set((names[$0] ?? []).map { NameWords.numbers($0.unmarked) }) }
        return !sets[0].isDisjoint(with: sets[1])
    }

    /// The mildest reason for which some spellings of two entities are the same.
    private func spelling(_ a: Int, _ b: Int) -> Reason? {
        let (left, right) = (names[a] ?? [], names[b] ?? [])
        func agree(_ part: (NameWords) -> String) -> Bool {
            !Set(left.map(part)).isDisjoint(with: Set(right.map(part)))
        }
        if agree(\.joined) { return .spacing }
        if agree(\.singular) { return .plural }
        if agree(\.american) { return .british }
        return agree(\.unmarked) ? .versionMark : .inversion
    }

    private func forEachPair(_ group: [Int], _ body: (Int, Int) -> Void) {
        // What so many share says nothing of any two of them.
        guard group.count <= 50 else { return }
        for (place, a) in group.enumerated() { for b in group[(place + 1)...] { body(a, b) } }
    }

    // MARK: Other names

    /// The corpus keeps the senses of some acronyms apart: that two are written so says nothing.
    private mutating func findAliases(_ lexicon: CorpusLexicon) {
        let ambiguous = lexicon.ambiguousAcronyms
        var groups: [String: Set<Int>] = [:]
        for entity in members {
            for name in (names[entity] ?? []) + (aliases[entity] ?? []) where !ambiguous.contains(name.joined) {
                groups[room(entity) + name.american, default: []].insert(entity)
            }
        }
        for group in groups.values where group.count > 1 {
            forEachPair(group.sorted()) { a, b in add(a, b, .alias) }
        }
    }

    // MARK: Definitions

    /// Acronyms and the long forms that records define, where the two are still apart.
    private mutating func findDefinitions(_ lexicon: CorpusLexicon) {
        for (acronym, entry) in lexicon.entries {
            let total = entry.longForms.values.reduce(0, +)
            for (longForm, count) in entry.longForms where count * 2 > total {
                guard !lexicon.keepsApart(longForm, of: acronym) || count * 5 >= total * 4 else { continue }
                for (short, long) in ends(acronym, longForm, entry) { add(short, long, .definition(count)) }
            }
        }
    }

    /// The entities of an acronym and of its long form: names, and keywords.
    private func ends(_ acronym: String, _ longForm: String, _ entry: CorpusLexicon.Entry) -> [(Int, Int)] {
        let kinds = Set(numbers.keys.map(\.kind)).filter { $0 != .keyword }
        let key = EntityKey.fold(longForm)
        let shorts = kinds.compactMap { numbers[EntityID(kind: $0, key: acronym)] }
        let longs = kinds.compactMap { numbers[EntityID(kind: $0, key: key)] }
        let short = numbers[EntityID(kind: .keyword, key: KeywordKey.fold(acronym))]
            .flatMap { isAcronym(corpus.entities[$0]) ? $0 : nil }
        let long = numbers[EntityID(kind: .keyword, key: KeywordKey.fold(longForm))]
        return shorts.flatMap { short in longs.map { (short, $0) } }
            + [short].compactMap { $0 }.flatMap { short in [long].compactMap { $0 }.map { (short, $0) } }
    }

    // MARK: Words that say little

    private mutating func findCores() {
        var groups: [String: [Int: NameWords.Core]] = [:]
        for entity in members {
            for name in names[entity] ?? [] {
                let core = name.core(isKeyword: isKeyword(entity))
                let isTelling = core.words.count > 1 || !isKeyword(entity)
                guard isTelling, core.words.joined().utf8.count > 1 else { continue }
                let group = room(entity) + core.words.joined()
                let isBarer = groups[group]?[entity].map { core.heads.count < $0.heads.count } ?? true
                if isBarer { groups[group, default: [:]][entity] = core }
            }
        }
        for group in groups.values where group.count > 1 {
            forEachPair(group.keys.sorted()) { a, b in
                guard agreeInNumbers(a, b), let left = group[a], let right = group[b], Self.sayTheSame(left, right)
                else {
                    return
                }
                add(a, b, left.hasMaker != right.hasMaker ? .maker : .head)
            }
        }
    }

    /// Whether one says nothing of what it is, or both say the same: a `BERT dataset` is no `BERT model`.
    private static func sayTheSame(_ left: NameWords.Core, _ right: NameWords.Core) -> Bool {
        let (a, b) = (left.heads, right.heads)
        if a.isEmpty || b.isEmpty || a == b { return true }
        return [NameWords.ways, NameWords.collections].contains { a.isSubset(of: $0) && b.isSubset(of: $0) }
    }

    // MARK: Initials

    private mutating func findInitials() {
        // Of the phrases with the same initials the most frequent is what is meant, if any.
        var longs: [String: Int] = [:]
        let keywords = members.filter(isKeyword)
        for entity in keywords {
            for initials in names[entity]?.first?.initials ?? [] {
                let best = longs[initials] ?? entity
                longs[initials] = corpus.entities[best].paperCount < corpus.entities[entity].paperCount ? entity : best
            }
        }
        for entity in keywords where isAcronym(corpus.entities[entity]) {
            if let long = longs[corpus.entities[entity].id.key] { add(entity, long, .initials) }
        }
    }

    private func isAcronym(_ entity: Entity) -> Bool {
        (2...6).contains(entity.id.key.utf8.count) && entity.name.utf8.count { $0 &- 0x41 < 26 } > 1
            && entity.id.key.utf8.allSatisfy { $0 &- 0x61 < 26 }
    }

    // MARK: Letters

    private mutating func findLetters() {
        var groups: [String: [Int]] = [:]
        for entity in members where corpus.entities[entity].id.key.utf8.count >= OneLetter.shortest {
            for part in OneLetter.deletions(corpus.entities[entity].id.key) {
                groups[room(entity) + part, default: []].append(entity)
            }
        }
        for group in groups.values where group.count > 1 {
            forEachPair(Set(group).sorted()) { a, b in
                let (left, right) = (corpus.entities[a], corpus.entities[b])
                let (rare, common) = (min(left.paperCount, right.paperCount), max(left.paperCount, right.paperCount))
                if rare * 3 <= common, OneLetter.differ(left.id.key, right.id.key) { add(a, b, .letter) }
            }
        }
    }
}

extension AnalyzedCorpus {
    /// The spellings of some entities, the most frequent first, then by bytes.
    func spellings(of wanted: Set<Int>) -> [Int: [(name: String, count: Int)]] {
        var counts: [Int: [String: Int]] = [:]
        for mention in mentions.mentions {
            let entity = Int(tally.entity(of: mention))
            guard wanted.contains(entity) else { continue }
            counts[entity, default: [:]][mentions.spellings[Int(mention.spelling)].name, default: 0] += 1
        }
        return counts.mapValues { names in
            names.sorted { left, right in
                left.value != right.value
                    ? left.value > right.value : left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
            }.map { (name: $0.key, count: $0.value) }
        }
    }
}
