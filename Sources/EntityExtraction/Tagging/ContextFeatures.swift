/// The features that depend on several words, on the record, or on where a token stands.
struct ContextFeatures {
    let text: FieldText
    /// Each token of the field.
    let words: UnsafeBufferPointer<TaggerCache.Gist>
    /// What rules say of names, for each token of the field.
    let cues: UnsafeBufferPointer<NameCue>
    let counts: DocumentWords
    /// For each token of the field, its part in the definition of an acronym.
    let definitions: UnsafeBufferPointer<UInt8>

    /// Adds the features of a token of a sentence.
    @inline(__always)
    func add(_ index: Int, in sentence: Range<Int>, to sink: inout some FeatureSink) {
        let word = words[index]
        let empty = TaggerCache.Gist()
        let left = index > sentence.lowerBound ? words[index - 1] : empty
        let right = index + 1 < sentence.upperBound ? words[index + 1] : empty
        addPairs(left, word, right, to: &sink)
        let farLeft = index > sentence.lowerBound + 1 ? words[index - 2].lower : 1
        let farRight = index + 2 < sentence.upperBound ? words[index + 2].lower : 1
        sink.add(120, farLeft, left.lower)
        sink.add(121, right.lower, farRight)
        addBoundaries(index, in: sentence, word, to: &sink)
        addPlace(index, in: sentence, to: &sink)
        addDocument(index, word, to: &sink)
        cues[index].add(word, to: &sink)
    }

    @inline(__always)
    private func addPairs(
        _ left: TaggerCache.Gist, _ word: TaggerCache.Gist, _ right: TaggerCache.Gist, to sink: inout some FeatureSink
    ) {
        sink.add(100, left.lower, word.lower)
        sink.add(101, word.lower, right.lower)
        sink.add(102, left.lower, right.lower)
        sink.add(103, left.lower, word.outline)
        sink.add(104, word.outline, right.lower)
        sink.add(105, left.outline, word.outline, right.outline)
        sink.add(106, left.suffix, word.suffix)
        sink.add(107, word.suffix, right.suffix)
        let (a, b, c) = (left.near, word.near, right.near)
        sink.add(108, UInt64(a[1]), UInt64(b[1]))
        sink.add(109, UInt64(b[1]), UInt64(c[1]))
        sink.add(110, UInt64(a[2]), UInt64(b[2]), UInt64(c[2]))
        sink.add(111, UInt64(a[1]), word.outline)
        sink.add(112, word.outline, UInt64(c[1]))
    }

    /// How far a boundary is looked for. Sentences that people write have one within a dozen tokens; in a megabyte of
    /// capitalised words each token would look at all others.
    static let boundaryReach = 30

    /// The nearest function word or sign on each side.
    @inline(__always)
    private func addBoundaries(
        _ index: Int, in sentence: Range<Int>, _ word: TaggerCache.Gist, to sink: inout some FeatureSink
    ) {
        let start = max(sentence.lowerBound, index - Self.boundaryReach)
        let end = min(sentence.upperBound, index + Self.boundaryReach + 1)
        var (left, right) = (index - 1, index + 1)
        while left >= start, !words[left].isBoundary { left -= 1 }
        while right < end, !words[right].isBoundary { right += 1 }
        let before = left >= start ? words[left].lower : 1
        let behind = right < end ? words[right].lower : 1
        sink.add(130, before)
        sink.add(131, behind)
        sink.add(132, before, behind)
        sink.add(133, UInt64(word.near[1]), before)
    }

    /// White space and brackets around it, and whether a sentence begins.
    @inline(__always)
    private func addPlace(_ index: Int, in sentence: Range<Int>, to sink: inout some FeatureSink) {
        let token = text.tokens[index]
        var place: UInt64 = token.isGlued ? 1 : 0
        if index + 1 < text.tokens.count, text.tokens[index + 1].isGlued { place |= 2 }
        sink.add(140, place)
        if index > sentence.lowerBound, text.isSign("(", text.tokens[index - 1]) {
            let isAlone = index + 1 < sentence.upperBound && text.isSign(")", text.tokens[index + 1])
            sink.add(141, isAlone ? 2 : 1)
            if isAlone { sink.add(142, words[index].outline) }
        }
        if index == sentence.lowerBound { sink.add(143, 1) }
    }

    @inline(__always)
    private func addDocument(_ index: Int, _ word: TaggerCache.Gist, to sink: inout some FeatureSink) {
        let token = text.tokens[index]
        guard token.isWord, token.count > 1 else { return }
        let count = counts[token]
        sink.add(150, UInt64(min(count.total, 3)))
        sink.add(151, count.isInTitle ? 1 : 0)
        sink.add(152, UInt64(min(count.capitalized, 3)), UInt64(min(count.lower, 2)))
        let part = UInt64(definitions[index])
        if part > 0 {
            sink.add(153, part)
            sink.add(154, part, word.outline)
        }
    }
}
