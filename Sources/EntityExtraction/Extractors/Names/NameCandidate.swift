/// A place that may name something, and what speaks for it.
struct NameCandidate {
    /// The position of the field in the document.
    var field: Int
    /// The tokens of the name.
    var tokens: Range<Int>
    /// The key of the entity.
    var key: String
    var shape: NameShape
    /// The points of the letters or of a list, which count once a record.
    var base = 0
    /// Whether a record of the corpus is where it is known from.
    var isFromCorpus = false
    /// Why it counts for its entity, apart from its spelling.
    var reasons: LinkReasons = []
    /// The points that it is a name at all.
    var points = 0
    /// The points that it is a dataset, less those that it is a model.
    var lean = 0
    /// Whether a list of well-known names has it, and as what.
    var knownKind: EntityKind?
    /// Whether it is on the list of what only looks like a name.
    var isGeneric = false
    /// Whether the paper presents it.
    var isIntroduction = false
    /// Whether a word says that what follows is a name, or a title begins with it: its capital is no accident.
    var isNamed = false
    /// Whether `-based` or the like is glued to it.
    var hadTail = false
    /// Whether the name is the long form of another key.
    var isLongForm = false
}

/// Finds the candidates of one field.
struct NameCandidateFinder {
    let fieldIndex: Int
    let field: TokenizedField
    let lexicon: CorpusLexicon
    /// What earlier extractors took: disjoint ranges of bytes, ascending.
    let taken: [Range<Int>]

    private var tokens: [Token] { field.tokens }

    /// The candidates from left to right, with disjoint tokens.
    func candidates(_ units: [NameUnit], bytes: UnsafeRawBufferPointer) -> [NameCandidate] {
        var found: [NameCandidate] = []
        var next = 0
        for unit in units {
            let start = unit.tokens.lowerBound
            guard start >= next, !isTaken(tokens[start]) else { continue }
            if unit.tokens.count == 1, tokens[start].count == 1 { continue }
            var candidate = known(unit, bytes) ?? shaped(unit, bytes)
            guard candidate != nil else { continue }
            candidate?.hadTail = unit.hadTail
            if var extended = candidate {
                extend(&extended, bytes)
                if extended.key.isEmpty { extended.key = key(of: extended.tokens, bytes) }
                joinPlural(&extended, bytes)
                extended.base = extended.points
                next = extended.tokens.upperBound
                found.append(extended)
            }
        }
        return found
    }

    /// A unit, or several, that a list of names has.
    private func known(_ unit: NameUnit, _ bytes: UnsafeRawBufferPointer) -> NameCandidate? {
        let start = unit.tokens.lowerBound
        let tables: [(PhraseTable, isCorpus: Bool)] = [
            (NameLexicon.embedded.names, false), (lexicon.longForms, true), (lexicon.introduced, true),
        ]
        var best: NameCandidate?
        for (table, isCorpus) in tables {
            guard var match = table.longestMatch(in: tokens, at: start, bytes: bytes),
                match.end > best?.tokens.upperBound ?? 0
            else { continue }
            // Inside a unit a list only knows the beginning: `ImageNet-C` is not `ImageNet`; but `Vicuna-13B` is
            // `Vicuna`.
            if match.end < unit.tokens.upperBound {
                guard isSize(from: match.end, of: unit, bytes) else { continue }
                match.end = unit.tokens.upperBound
            }
            if match.end == start + 1, tokens[start].count < 2 { continue }
            var candidate = NameCandidate(
                field: fieldIndex, tokens: start..<match.end, key: "",
                shape: NameShape(tokens[start..<match.end], in: bytes))
            candidate.knownKind = table.entries[match.entry].kind
            candidate.points = isCorpus ? 50 : 60
            candidate.isFromCorpus = isCorpus
            candidate.reasons = isCorpus ? [] : .lexicon
            if let key = table.entries[match.entry].key {
                candidate.key = key
                candidate.isLongForm = true
                candidate.reasons = .corpusDefinition
            }
            best = candidate
        }
        if let best,
            NameLexicon.embedded.generic.longestMatch(in: tokens, at: start, bytes: bytes)?.end ?? 0
                > best.tokens.upperBound
        {
            return nil
        }
        return best
    }

    /// Whether the rest of a unit is a size.
    private func isSize(from token: Int, of unit: NameUnit, _ bytes: UnsafeRawBufferPointer) -> Bool {
        let start = Int(tokens[unit.tokens.lowerBound].start)
        let name = UnsafeRawBufferPointer(rebasing: bytes[start..<Int(tokens[unit.tokens.upperBound - 1].end)])
        return start + EntityKey.nameEnd(name) <= Int(tokens[token].start)
    }

    /// A unit that looks like a name.
    private func shaped(_ unit: NameUnit, _ bytes: UnsafeRawBufferPointer) -> NameCandidate? {
        let shape = NameShape(tokens[unit.tokens], in: bytes)
        guard shape != .plain else { return nil }
        var candidate = NameCandidate(field: fieldIndex, tokens: unit.tokens, key: "", shape: shape)
        if shape == .capitalized {
            // `In Zola`, `We`: the capital of a function word says nothing.
            if unit.tokens.count == 1, NameCues.functionWords.contains(tokens[unit.tokens.lowerBound]) { return nil }
            candidate.tokens = capitalizedRun(from: unit.tokens, bytes)
        }
        if let generic = NameLexicon.embedded.generic.longestMatch(
            in: tokens, at: candidate.tokens.lowerBound, bytes: bytes), generic.end >= candidate.tokens.upperBound
        {
            candidate.isGeneric = true
        }
        candidate.points = basePoints(candidate)
        if shape == .capitalized, candidate.tokens.last.map({ NameCues.unnamedHeads.contains(tokens[$0]) }) == true {
            return nil
        }
        candidate.lean += leanOfParts(unit.tokens, bytes)
        return candidate
    }

    /// `Moving-MNIST` is a dataset because `MNIST` is one.
    private func leanOfParts(_ range: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Int {
        for index in range where range.count > 1 && tokens[index].isWord && tokens[index].count > 2 {
            guard let match = NameLexicon.embedded.names.longestMatch(in: tokens, at: index, bytes: bytes),
                match.end <= range.upperBound
            else { continue }
            return NameLexicon.embedded.names.entries[match.entry].kind == .dataset ? 30 : -20
        }
        return 0
    }

    private func basePoints(_ candidate: NameCandidate) -> Int {
        let letters = candidate.tokens.reduce(0) { $0 + tokens[$1].count }
        return candidate.shape == .acronym && letters < 3 ? 5 : candidate.shape.points
    }

    /// `Long Range Arena`: capitalised words in a row.
    private func capitalizedRun(from first: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> Range<Int> {
        var end = first.upperBound
        while end < tokens.count, end - first.lowerBound < 6 {
            // `Chain of Summarization`
            if tokens[end].hash == Self.of, end + 1 < tokens.count, continuesRun(tokens[end + 1]) { end += 1 }
            guard continuesRun(tokens[end]) else { break }
            end += 1
            while end + 1 < tokens.count, tokens[end].isGlued, bytes[Int(tokens[end].start)] == UInt8(ascii: "-"),
                tokens[end + 1].isGlued, tokens[end + 1].isWord
            {
                end += 2
            }
        }
        return first.lowerBound..<end
    }

    private func continuesRun(_ token: Token) -> Bool {
        token.shape.isSuperset(of: [.word, .capitalized, .hasLower])
            && token.shape.isDisjoint(with: [.glued, .opensSentence, .innerUpper]) && !isTaken(token)
    }

    private static let of = WordHash.of("of")

    /// Takes in the version and the size behind a known model: `Llama 3.1 405B`, `Claude 3.5 Sonnet`.
    private func extend(_ candidate: inout NameCandidate, _ bytes: UnsafeRawBufferPointer) {
        var end = candidate.tokens.upperBound
        // `StarCraft II`
        if end < tokens.count, !tokens[end].isGlued, tokens[end].isAllUpper,
            NameCues.romanNumerals.contains(tokens[end])
        {
            candidate.tokens = candidate.tokens.lowerBound..<(end + 1)
        }
        guard candidate.knownKind == .model else { return }
        if let version = versionEnd(at: end, bytes) { end = version }
        if end < tokens.count, !tokens[end].isGlued, isSize(tokens[end], bytes) { end += 1 }
        while end < tokens.count, !tokens[end].isGlued, tokens[end].shape.contains(.capitalized),
            NameCues.variants.contains(tokens[end])
        {
            end += 1
        }
        candidate.tokens = candidate.tokens.lowerBound..<end
    }

    /// `2`, `3.1`, but neither `2 layers` nor `40%` nor `2023`.
    private func versionEnd(at start: Int, _ bytes: UnsafeRawBufferPointer) -> Int? {
        guard start < tokens.count, tokens[start].isNumber, !tokens[start].isGlued, tokens[start].count == 1 else {
            return nil
        }
        var end = start + 1
        if end + 1 < tokens.count, tokens[end].isGlued, bytes[Int(tokens[end].start)] == UInt8(ascii: "."),
            tokens[end + 1].isGlued, tokens[end + 1].isNumber, tokens[end + 1].count == 1
        {
            end += 2
        } else if end + 1 < tokens.count, tokens[end].isGlued, !tokens[end + 1].isGlued || !tokens[end + 1].isWord {
            return ",;:)".utf8.contains(bytes[Int(tokens[end].start)]) || isFullStop(end, bytes) ? end : nil
        }
        if end < tokens.count, tokens[end].isGlued, "%+-/×".utf8.contains(bytes[Int(tokens[end].start)]) { return nil }
        return end
    }

    private func isFullStop(_ index: Int, _ bytes: UnsafeRawBufferPointer) -> Bool {
        bytes[Int(tokens[index].start)] == UInt8(ascii: ".")
    }

    /// `405B`, `350M`
    private func isSize(_ token: Token, _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard token.isWord, bytes[Int(token.start)].isDigit, token.count >= 2 else { return false }
        let unit = bytes[Int(token.end) - 1].asciiLowercased
        return (unit == UInt8(ascii: "b") || unit == UInt8(ascii: "m"))
            && token.range.dropLast().allSatisfy { bytes[$0].isDigit || bytes[$0].asciiLowercased == UInt8(ascii: "x") }
    }

    /// Makes `ResNets` a mention of `ResNet` where a list or the corpus has that.
    private func joinPlural(_ candidate: inout NameCandidate, _ bytes: UnsafeRawBufferPointer) {
        guard candidate.key.hasSuffix("s"), candidate.reasons.isEmpty, let last = candidate.tokens.last,
            bytes[Int(tokens[last].end) - 1] == UInt8(ascii: "s"), !tokens[last].shape.contains(.plural)
        else { return }
        if let singular = lexicon.singulars[candidate.key] {
            candidate.key = singular
            candidate.reasons = .plural
        } else if candidate.shape == .mixed,
            let known = NameLexicon.embedded.names.entry(folded: candidate.key.dropLast())
        {
            candidate.key.removeLast()
            candidate.knownKind = known.kind
            candidate.points = max(candidate.points, 60)
            candidate.reasons = [.plural, .lexicon]
        }
    }

    private func key(of range: Range<Int>, _ bytes: UnsafeRawBufferPointer) -> String {
        guard let first = range.first, let last = range.last else { return "" }
        let span = Int(tokens[first].start)..<Int(tokens[last].end)
        let name = UnsafeRawBufferPointer(rebasing: bytes[span])
        if tokens[range].contains(where: { $0.shape.contains(.foreign) }) {
            return EntityKey.fold(String(decoding: name, as: UTF8.self))
        }
        let isPlural = tokens[last].shape.contains(.plural)
        return EntityKey.fold(isPlural ? UnsafeRawBufferPointer(rebasing: name.dropLast()) : name)
    }

    private func isTaken(_ token: Token) -> Bool {
        let next = taken.firstPosition { $0.upperBound > Int(token.start) }
        return next < taken.count && taken[next].lowerBound < Int(token.end)
    }
}
