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
        return KeywordReading.withTexts(of: analysis.readings) { texts in
            analysis.candidates.all.withUnsafeBufferPointer { candidates in
                analysis.candidates.places.withUnsafeBufferPointer { places in
                    keywords(
                        limit: limit, minimumScore: minimumScore, among: candidates,
                        KeywordNaming(texts: texts, fields: fields.map(\.field), places: places))
                }
            }
        }
    }

    private func keywords(
        limit: Int, minimumScore: Confidence, among candidates: UnsafeBufferPointer<KeywordCandidate>,
        _ naming: KeywordNaming
    ) -> [Keyword] {
        var naming = naming
        var keywords: [Keyword] = []
        keywords.reserveCapacity(min(limit, candidates.count))
        // Folding may join candidates that their hashes keep apart: outside ASCII, and inside compounds.
        var keys = HashTable(capacity: min(limit, candidates.count))
        var taken = NestedPhrases()
        for place in ranking(candidates, least: Self.leastMargin(minimumScore)) {
            if keywords.count == limit { break }
            let candidate = candidates[Int(place.candidate)]
            guard taken.insert(candidate, words: naming.texts[candidate.field].words) else { continue }
            let key = naming.key(of: candidate)
            let number = UInt32(truncatingIfNeeded: keywords.count)
            guard keys.value(of: WordHash.ofKey(key), orInsert: number) == number else {
                taken.removeLast()
                continue
            }
            let (name, places) = naming.nameAndPlaces(of: candidate)
            keywords.append(Keyword(key: key, name: name, score: Self.score(place.margin), places: places))
        }
        return keywords
    }

    /// A candidate and its margin, side by side for sorting.
    private struct Ranked {
        var margin: Int32
        var candidate: Int32
    }

    /// The candidates with at least a margin, by falling margin. Ties go by place and then length: a candidate's first place is its own.
    private func ranking(_ candidates: UnsafeBufferPointer<KeywordCandidate>, least: Int32) -> [Ranked] {
        var ranking: [Ranked] = []
        ranking.reserveCapacity(candidates.count)
        for (index, margin) in margins.enumerated() where margin >= least && isEligible(candidates[index]) {
            ranking.append(Ranked(margin: margin, candidate: Int32(truncatingIfNeeded: index)))
        }
        ranking.sort { left, right in
            if left.margin != right.margin { return left.margin > right.margin }
            let (a, b) = (candidates[Int(left.candidate)], candidates[Int(right.candidate)])
            return (a.field, a.tokens.lowerBound, a.tokens.upperBound) < (
                b.field, b.tokens.lowerBound, b.tokens.upperBound
            )
        }
        return ranking
    }

    /// In other languages than English a phrase must be in the title or occur again.
    private func isEligible(_ candidate: KeywordCandidate) -> Bool {
        let isRepeated = candidate.count > 1 || candidate.titleCount > 0
        let isBacked = analysis.isEnglish || (isRepeated && candidate.wordCount < 4)
        return isBacked && !candidate.isMerged
    }

    private static func score(_ margin: Int32) -> Confidence {
        Confidence(thousandths: Int((1000 / (1 + exponential(-Double(margin) / 1024))).rounded()))
    }

    /// The least margin that gives a score.
    private static func leastMargin(_ score: Confidence) -> Int32 {
        guard score.thousandths > 0 else { return .min }
        var range: Range<Int32> = (-40 << 10)..<(40 << 10)
        while !range.isEmpty {
            let middle = range.lowerBound + (range.upperBound - range.lowerBound) / 2
            range = Self.score(middle) < score ? (middle + 1)..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }

    /// The exponential function by its series at a 1024th of the place and ten squarings: exact to eight digits, the
    /// same on every platform, and without a library.
    private static func exponential(_ value: Double) -> Double {
        let part = min(40, max(-40, value)) / 1024
        var power = 1 + part * (1 + part / 2 * (1 + part / 3 * (1 + part / 4)))
        for _ in 0..<10 { power *= power }
        return power
    }
}

/// The keywords that stand already, as those behind them see them.
private struct NestedPhrases {
    private struct Phrase {
        var count: Int
        var words: Range<Int>
        /// A bit for each of its words, so that most questions need no comparison.
        var bits: UInt64
    }

    private var phrases: [Phrase] = []
    private var words: [UInt64] = []

    /// Takes in a candidate unless it lies in another, or another in it, nearly wherever they stand.
    mutating func insert(_ candidate: KeywordCandidate, words: UnsafeBufferPointer<KeywordWord>) -> Bool {
        let start = self.words.count
        var bits: UInt64 = 0
        for index in candidate.tokens where !words[index].traits.contains(.hyphen) {
            self.words.append(words[index].folded)
            bits |= 1 &<< (words[index].folded & 63)
        }
        let phrase = Phrase(count: Int(candidate.count), words: start..<self.words.count, bits: bits)
        for other in phrases where isShadow(other, phrase) {
            self.words.removeSubrange(start...)
            return false
        }
        phrases.append(phrase)
        return true
    }

    mutating func removeLast() {
        guard let last = phrases.popLast() else { return }
        words.removeSubrange(last.words.lowerBound...)
    }

    @inline(__always)
    private func isShadow(_ first: Phrase, _ second: Phrase) -> Bool {
        let (short, long) = first.words.count < second.words.count ? (first, second) : (second, first)
        guard short.bits & ~long.bits == 0, short.words.count < long.words.count,
            long.count * 10 >= short.count * 9
        else { return false }
        for start in 0...(long.words.count - short.words.count) where contains(long, short, at: start) { return true }
        return false
    }

    private func contains(_ long: Phrase, _ short: Phrase, at start: Int) -> Bool {
        let first = long.words.lowerBound + start
        for (offset, word) in short.words.enumerated() where words[word] != words[first + offset] { return false }
        return true
    }
}
