/// Labels the tokens of records with what they name: an averaged structured perceptron (Collins, 2002), learned from
/// annotated abstracts by `Scripts/train`, with the best labels found by Viterbi's algorithm in integers.
struct Tagger: Sendable {
    let weights: TaggerWeights

    /// The tags of one field under some guidelines, for each guideline in order of place.
    ///
    /// Linear in the tokens.
    func tags(_ reading: TaggerReading, _ words: DocumentWords, under guidelines: [Guideline]) -> [[Tag]] {
        let sums = sums(reading, words)
        return guidelines.map { guideline in
            guard let number = weights.guidelines.firstIndex(of: guideline) else { return [] }
            var decoder = LabelDecoder(weights.settings[number])
            var tags: [Tag] = []
            for sentence in reading.sentences {
                decoder.tags(sums[sentence], first: sentence.lowerBound, into: &tags)
            }
            return tags
        }
    }

    /// What the features of each token add up to.
    private func sums(_ reading: TaggerReading, _ words: DocumentWords) -> [TaggerWeights.Sum] {
        reading.withContext(words) { context in
            var sums: [TaggerWeights.Sum] = []
            sums.reserveCapacity(reading.forms.count)
            for sentence in reading.sentences {
                for index in sentence {
                    var row = RowSum(weights: weights)
                    context.addAll(index, in: sentence, to: &row)
                    sums.append(row.sum)
                }
            }
            return sums
        }
    }
}
