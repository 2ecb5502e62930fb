/// Picks the winners among ranked candidates and gives them their names.
struct KeywordSelection {
    private let analysis: KeywordAnalysis
    private let fields: [TokenizedField]
    private let margins: [Int32]

    init(analysis: KeywordAnalysis, fields: [TokenizedField], margins: [Int32]) {
        self.analysis = analysis
        self.fields = fields
        self.margins = margins
    }

    func keywords(limit: Int, minimumScore: Confidence) -> [Keyword] {
        guard limit > 0 else { return [] }
        let candidates = analysis.candidates.all
        // Ties by place and then length: a candidate's first place is its own.
        let order = candidates.indices.lazy.filter { !candidates[$0].isMerged }.sorted { left, right in
            if margins[left] != margins[right] { return margins[left] > margins[right] }
            let (a, b) = (candidates[left], candidates[right])
            return (a.field, a.tokens.lowerBound, a.tokens.upperBound) < (
                b.field, b.tokens.lowerBound, b.tokens.upperBound
            )
        }
        var keywords: [Keyword] = []
        var keys: Set<String> = []
        var taken: [Phrase] = []
        for index in order {
            let score = Self.score(margins[index])
            if keywords.count == limit || score < minimumScore { break }
            let phrase = phrase(candidates[index])
            guard !taken.contains(where: { Self.isShadow($0, phrase) }) else { continue }
            let places = places(of: index)
            let key = key(of: candidates[index])
            // Folding outside ASCII may join candidates that their bytes keep apart.
            guard keys.insert(key).inserted else { continue }
            taken.append(phrase)
            keywords.append(
                Keyword(
                    key: key, name: name(of: places), score: score,
                    places: places.map { Keyword.Place(field: fields[$0.field].field, range: $0.range) }))
        }
        return keywords
    }

    private static func score(_ margin: Int32) -> Confidence {
        Confidence(thousandths: Int((1000 / (1 + exponential(-Double(margin) / 1024))).rounded()))
    }

    /// The exponential function by its series at a 1024th of the place and ten squarings: exact to eight digits, the
    /// same on every platform, and without a library.
    private static func exponential(_ value: Double) -> Double {
        let part = min(40, max(-40, value)) / 1024
        var power = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4)))
        for _ in 0..<10 { power *= power }
        return power
    }

    /// A candidate as its nested phrases see it.
    private struct Phrase {
        var count: Int
        var words: [UInt64]
    }

    private func phrase(_ candidate: KeywordCandidate) -> Phrase {
        let words = analysis.readings[candidate.field].words
        let folded = candidate.tokens.compactMap { words[$0].traits.contains(.hyphen) ? nil : words[$0].folded }
        return Phrase(count: Int(candidate.count), words: folded)
    }

    /// Whether one of two phrases lies in the other, nearly wherever it stands.
    private static func isShadow(_ first: Phrase, _ second: Phrase) -> Bool {
        let (short, long) = first.words.count < second.words.count ? (first, second) : (second, first)
        guard short.words.count < long.words.count, long.count * 10 >= short.count * 9 else { return false }
        return (0...(long.words.count - short.words.count)).contains { start in
            short.words.indices.allSatisfy { short.words[$0] == long.words[start + $0] }
        }
    }

    // MARK: Names

    private struct Surface {
        var field: Int
        var range: Range<Int>
        var isShortForm: Bool
    }

    private func places(of candidate: Int) -> [Surface] {
        var places: [Surface] = []
        var index = analysis.candidates.all[candidate].lastPlace
        while index >= 0 {
            let place = analysis.candidates.places[Int(index)]
            let tokens = fields[Int(place.field)].tokens
            let range =
                Int(tokens[Int(place.tokens.lowerBound)].start)..<Int(tokens[Int(place.tokens.upperBound) - 1].end)
            places.append(Surface(field: Int(place.field), range: range, isShortForm: place.isShortForm))
            index = place.previous
        }
        return places.sorted { ($0.field, $0.range.lowerBound) < ($1.field, $1.range.lowerBound) }
    }

    /// The most frequent spelling, then the smallest in bytes. Short forms do not vote.
    private func name(of places: [Surface]) -> String {
        let longForms = places.filter { !$0.isShortForm }
        guard longForms.count > 1 else {
            return longForms.first.map { fields[$0.field].string($0.range) } ?? ""
        }
        var spellings = longForms.map { fields[$0.field].string($0.range) }
        spellings.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        var best = (name: "", count: 0)
        var start = 0
        for end in 1...spellings.count where end == spellings.count || spellings[end] != spellings[start] {
            if end - start > best.count { best = (spellings[start], end - start) }
            start = end
        }
        return best.name
    }

    /// The words in lower case with spaces between, the last in the singular.
    private func key(of candidate: KeywordCandidate) -> String {
        let field = fields[candidate.field]
        let reading = analysis.readings[candidate.field]
        let last = candidate.tokens.upperBound - 1
        var key = ""
        for index in candidate.tokens where !reading.words[index].traits.contains(.hyphen) {
            if !key.isEmpty { key += " " }
            key += index == last ? reading.singular(at: last) : field.string(field.tokens[index].range).lowercased()
        }
        return key
    }
}
