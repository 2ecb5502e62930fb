/// Finds the candidates of one field.
struct NameCandidateFinder {
    let fieldIndex: Int
    let text: FieldText
    let lexicon: CorpusLexicon
    /// What earlier extractors took: disjoint ranges of bytes, ascending.
    let taken: [Range<Int>]
    private let embedded = NameLexicon.embedded

    private var tokens: UnsafeBufferPointer<Token> { text.tokens }
    private var bytes: UnsafeRawBufferPointer { text.bytes }

    /// The candidates from left to right, with disjoint tokens.
    func candidates(_ units: [NameUnit]) -> [NameCandidate] {
        var found: [NameCandidate] = []
        var next = 0
        for unit in units {
            let start = unit.tokens.lowerBound
            guard start >= next, !isTaken(tokens[start]) else { continue }
            if unit.tokens.count == 1, tokens[start].count == 1 { continue }
            let shape = NameShape(unit.tokens, in: text)
            let mayBeKnown = mayBeKnown(tokens[start])
            // So it is with most units.
            if shape == .plain, !mayBeKnown { continue }
            guard var candidate = (mayBeKnown ? known(unit) : nil) ?? shaped(unit, shape) else { continue }
            candidate.hadTail = unit.hadTail
            extend(&candidate)
            if candidate.key.isEmpty { candidate.key = key(of: candidate.tokens) }
            joinPlural(&candidate)
            candidate.base = candidate.points
            next = candidate.tokens.upperBound
            found.append(candidate)
        }
        return found
    }

    private func mayBeKnown(_ first: Token) -> Bool {
        embedded.names.mayBegin(with: first) || lexicon.longForms.mayBegin(with: first)
            || lexicon.introduced.mayBegin(with: first)
    }

    /// A unit, or several, that a list of names has.
    private func known(_ unit: NameUnit) -> NameCandidate? {
        var best: NameCandidate?
        findKnown(unit, in: embedded.names, isCorpus: false, &best)
        findKnown(unit, in: lexicon.longForms, isCorpus: true, &best)
        findKnown(unit, in: lexicon.introduced, isCorpus: true, &best)
        if let best,
            let generic = embedded.generic.longestMatch(in: text, at: unit.tokens.lowerBound),
            generic.end > best.tokens.upperBound
        {
            return nil
        }
        return best
    }

    /// Looks for a longer name than the best so far.
    @inline(__always)
    private func findKnown(_ unit: NameUnit, in table: PhraseTable, isCorpus: Bool, _ best: inout NameCandidate?) {
        let start = unit.tokens.lowerBound
        guard !table.isEmpty, var match = table.longestMatch(in: text, at: start),
            match.end > best?.tokens.upperBound ?? 0
        else { return }
        // Inside a unit a list only knows the beginning: `ImageNet-C` is not `ImageNet`; but `Vicuna-13B` is
        // `Vicuna`.
        if match.end < unit.tokens.upperBound {
            guard isSize(from: match.end, of: unit) else { return }
            match.end = unit.tokens.upperBound
        }
        if match.end == start + 1, tokens[start].count < 2 { return }
        var candidate = NameCandidate(
            field: fieldIndex, tokens: start..<match.end, key: "", shape: NameShape(start..<match.end, in: text))
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

    /// Whether the rest of a unit is a size.
    private func isSize(from token: Int, of unit: NameUnit) -> Bool {
        let range = text.range(of: unit.tokens)
        return range.lowerBound + EntityKey.nameEnd(text.bytes(range)) <= Int(tokens[token].start)
    }

    /// A unit that looks like a name.
    private func shaped(_ unit: NameUnit, _ shape: NameShape) -> NameCandidate? {
        guard shape != .plain else { return nil }
        var candidate = NameCandidate(field: fieldIndex, tokens: unit.tokens, key: "", shape: shape)
        if shape == .capitalized {
            // `In Zola`, `We`: the capital of a function word says nothing.
            if unit.tokens.count == 1, tokens[unit.tokens.lowerBound].says(.functionWords) { return nil }
            candidate.tokens = capitalizedRun(from: unit.tokens)
        }
        if let generic = embedded.generic.longestMatch(in: text, at: candidate.tokens.lowerBound),
            generic.end >= candidate.tokens.upperBound
        {
            candidate.isGeneric = true
        }
        candidate.points = basePoints(candidate)
        if shape == .capitalized, tokens[candidate.tokens.upperBound - 1].says(.unnamedHeads) { return nil }
        candidate.lean += leanOfParts(unit.tokens)
        return candidate
    }

    /// `Moving-MNIST` is a dataset because `MNIST` is one.
    private func leanOfParts(_ range: Range<Int>) -> Int {
        guard range.count > 1 else { return 0 }
        for index in range where tokens[index].isWord && tokens[index].count > 2 {
            guard let match = embedded.names.longestMatch(in: text, at: index), match.end <= range.upperBound else {
                continue
            }
            return embedded.names.entries[match.entry].kind == .dataset ? 30 : -20
        }
        return 0
    }

    private func basePoints(_ candidate: NameCandidate) -> Int {
        let letters = candidate.tokens.reduce(0) { $0 + tokens[$1].count }
        return candidate.shape == .acronym && letters < 3 ? 5 : candidate.shape.points
    }

    /// `Long Range Arena`: capitalised words in a row.
    private func capitalizedRun(from first: Range<Int>) -> Range<Int> {
        var end = first.upperBound
        while end < tokens.count, end - first.lowerBound < 6 {
            // `Chain of Summarization`
            if tokens[end].says(.of), end + 1 < tokens.count, continuesRun(tokens[end + 1]) { end += 1 }
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

    /// Takes in the version and the size behind a known model: `Llama 3.1 405B`, `Claude 3.5 Sonnet`.
    private func extend(_ candidate: inout NameCandidate) {
        var end = candidate.tokens.upperBound
        // `StarCraft II`
        if end < tokens.count, !tokens[end].isGlued, tokens[end].isAllUpper,
            tokens[end].says(.romanNumerals)
        {
            candidate.tokens = candidate.tokens.lowerBound..<(end + 1)
        }
        guard candidate.knownKind == .model else { return }
        if let version = versionEnd(at: end) { end = version }
        if end < tokens.count, !tokens[end].isGlued, isSize(tokens[end]) { end += 1 }
        while end < tokens.count, !tokens[end].isGlued, tokens[end].shape.contains(.capitalized),
            tokens[end].says(.variants)
        {
            end += 1
        }
        candidate.tokens = candidate.tokens.lowerBound..<end
    }

    /// `2`, `3.1`, but neither `2 layers` nor `40%` nor `2023`.
    private func versionEnd(at start: Int) -> Int? {
        guard start < tokens.count, tokens[start].isNumber, !tokens[start].isGlued, tokens[start].count == 1 else {
            return nil
        }
        var end = start + 1
        if end + 1 < tokens.count, tokens[end].isGlued, bytes[Int(tokens[end].start)] == UInt8(ascii: "."),
            tokens[end + 1].isGlued, tokens[end + 1].isNumber, tokens[end + 1].count == 1
        {
            end += 2
        } else if end + 1 < tokens.count, tokens[end].isGlued, !tokens[end + 1].isGlued || !tokens[end + 1].isWord {
            return ",;:)".utf8.contains(bytes[Int(tokens[end].start)]) || isFullStop(end) ? end : nil
        }
        if end < tokens.count, tokens[end].isGlued, "%+-/×".utf8.contains(bytes[Int(tokens[end].start)]) { return nil }
        return end
    }

    private func isFullStop(_ index: Int) -> Bool {
        bytes[Int(tokens[index].start)] == UInt8(ascii: ".")
    }

    /// `405B`, `350M`
    private func isSize(_ token: Token) -> Bool {
        guard token.isWord, bytes[Int(token.start)].isDigit, token.count >= 2 else { return false }
        let unit = bytes[Int(token.end) - 1].asciiLowercased
        return (unit == UInt8(ascii: "b") || unit == UInt8(ascii: "m"))
            && token.range.dropLast().allSatisfy { bytes[$0].isDigit || bytes[$0].asciiLowercased == UInt8(ascii: "x") }
    }

    /// Makes `ResNets` a mention of `ResNet` where a list or the corpus has that.
    private func joinPlural(_ candidate: inout NameCandidate) {
        let last = tokens[candidate.tokens.upperBound - 1]
        guard bytes[Int(last.end) - 1] == UInt8(ascii: "s"), !last.shape.contains(.plural),
            candidate.reasons.isEmpty, candidate.key.utf8.last == UInt8(ascii: "s")
        else { return }
        if let singular = lexicon.singular(of: candidate.key) {
            candidate.key = singular
            candidate.reasons = .plural
        } else if candidate.shape == .mixed,
            let known = embedded.names.entry(folded: candidate.key.utf8.dropLast())
        {
            candidate.key.removeLast()
            candidate.knownKind = known.kind
            candidate.points = max(candidate.points, 60)
            candidate.reasons = [.plural, .lexicon]
        }
    }

    /// The candidate that a tag is, which stands at these tokens of it.
    func candidate(of tag: Tag, at range: Range<Int>) -> NameCandidate? {
        guard !range.isEmpty, !range.contains(where: { isTaken(tokens[$0]) }) else { return nil }
        var candidate = NameCandidate(
            field: fieldIndex, tokens: range, key: key(of: range), shape: NameShape(range, in: text))
        candidate.points = candidate.shape.points
        // A bare size is none: `7B`.
        if candidate.key.isEmpty || range.count == 1 && isSize(tokens[range.lowerBound]) { return nil }
        joinPlural(&candidate)
        candidate.base = candidate.points
        candidate.tag = tag
        return candidate
    }

    /// A name without the signs around it, the `s` of a possessive, and what is glued on behind it: `BERT-base`.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (low, high) = (range.lowerBound, range.upperBound)
        while low < high, !tokens[low].isWord { low += 1 }
        while high > low, !tokens[high - 1].isWord, !text.isSign("+", tokens[high - 1]) { high -= 1 }
        if high - low > 2, tokens[high - 1].count == 1, text.isSign("'", tokens[high - 2]),
            text.first(of: tokens[high - 1]) == UInt8(ascii: "s")
        {
            high -= 2
        }
        while high - low > 2, tokens[high - 1].isGlued, tokens[high - 2].isGlued, !tokens[high - 2].isWord,
            NameUnit.isTail(tokens[high - 1])
        {
            high -= 2
        }
        return low..<high
    }

    private func key(of range: Range<Int>) -> String {
        let name = text.bytes(text.range(of: range))
        if text.contains(in: range, { $0.shape.contains(.foreign) }) {
            return EntityKey.fold(String(decoding: name, as: UTF8.self))
        }
        let isPlural = tokens[range.upperBound - 1].shape.contains(.plural)
        return EntityKey.fold(isPlural ? UnsafeRawBufferPointer(rebasing: name.dropLast()) : name)
    }

    private func isTaken(_ token: Token) -> Bool {
        guard !taken.isEmpty else { return false }
        let next = taken.firstPosition { $0.upperBound > Int(token.start) }
        return next < taken.count && taken[next].lowerBound < Int(token.end)
    }
}
