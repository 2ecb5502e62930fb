internal import CEntityModel

/// Labels the tokens of records with what they name: an averaged structured perceptron (Collins, 2002), learned from
/// annotated abstracts by `Scripts/train`, with the best labels found by Viterbi's algorithm in integers.
final class Tagger: Sendable {
    let weights: TaggerWeights
    private let caches: TaggerCachePool

    init(_ weights: TaggerWeights) {
        self.weights = weights
        caches = TaggerCachePool(weights)
    }

    /// The tagger of abstracts and names that is built in.
    static let embedded = Tagger(embedded: papergraph_tagger_abstracts)
    /// The tagger of the guidelines for single sentences.
    static let sentences = Tagger(embedded: papergraph_tagger_sentences)

    /// The built-in tagger that follows a guideline.
    static func serving(_ guideline: Guideline) -> Tagger {
        switch guideline {
        case .names, .abstracts, .datasets: embedded
        case .results, .encyclopedia: sentences
        }
    }

    private convenience init(embedded bytes: (UnsafeMutablePointer<Int>) -> UnsafePointer<CChar>) {
        var length = 0
        let start = bytes(&length)
        self.init(TaggerWeights(UnsafeRawBufferPointer(start: start, count: length)) ?? .none)
    }

    /// The guidelines that it can follow.
    var guidelines: [Guideline] { weights.guidelines }

    /// What a margin says of the kind that a guideline gives, from 0 to 1.
    func confidence(of margin: Int32, _ kind: TagKind, under guideline: Guideline) -> Confidence {
        weights.settings(of: guideline)?.confidence(of: margin, kind) ?? Confidence(thousandths: 500)
    }

    /// The tags of a record: for each field, for each guideline, in order of place.
    ///
    /// Linear in the tokens.
    func tags(_ document: TokenizedDocument, cues: [[NameCue]], under guidelines: [Guideline]) -> [[[Tag]]] {
        let words = DocumentWords(document)
        return caches.withCache { cache in
            zip(document.fields, cues).map { field, cues in
                tags(field, cues, words, cache, guidelines)
            }
        }
    }

    private func tags(
        _ field: TokenizedField, _ cues: [NameCue], _ words: DocumentWords, _ cache: TaggerCache,
        _ guidelines: [Guideline]
    ) -> [[Tag]] {
        var reading = TaggerReading(
            field, gists: Array(repeating: TaggerCache.Gist(), count: field.tokens.count), cues: cues)
        var tags: [[Tag]] = Array(repeating: [], count: guidelines.count)
        var decoders = guidelines.map { weights.settings(of: $0).map(LabelDecoder.init) }
        // Block by block, so that neither sums nor the cache grow with the text.
        for block in reading.blocks {
            let sentences = reading.sentences[block]
            let sums = sums(&reading, sentences, words, cache)
            let first = sentences.first?.lowerBound ?? 0
            for number in guidelines.indices {
                for sentence in sentences {
                    let own = sums[(sentence.lowerBound - first)..<(sentence.upperBound - first)]
                    decoders[number]?.tags(own, first: sentence.lowerBound, into: &tags[number])
                }
            }
        }
        return tags
    }

    /// What the features of each token of some sentences add up to.
    private func sums(
        _ reading: inout TaggerReading, _ sentences: ArraySlice<Range<Int>>, _ words: DocumentWords,
        _ cache: TaggerCache
    ) -> [ColumnSums] {
        guard let first = sentences.first?.lowerBound, let end = sentences.last?.upperBound else { return [] }
        cache.trim()
        let numbers = reading.field.withText { cache.words(of: $0, first..<end) }
        for (index, number) in zip(first..<end, numbers) { reading.gists[index] = cache.gist(of: number) }
        var sums: [ColumnSums] = []
        sums.reserveCapacity(numbers.count)
        for sentence in sentences {
            cache.addSums(of: numbers, in: (sentence.lowerBound - first)..<(sentence.upperBound - first), to: &sums)
        }
        reading.withContext(words) { context in
            FeatureBuffer.with { features in
                for sentence in sentences {
                    for index in sentence {
                        context.add(index, in: sentence, to: &features)
                        features.flush(weights, to: &sums[index - first])
                    }
                }
            }
        }
        return sums
    }
}
