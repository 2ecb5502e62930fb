/// A field of a record as the tagger reads it: its sentences, and for each token what is known of it.
struct TaggerReading {
    let field: TokenizedField
    /// The tokens of each sentence.
    let sentences: [Range<Int>]
    var gists: [TaggerCache.Gist]
    let cues: [NameCue]
    /// 1 for an acronym that the record defines, 2 and 3 for the first and the other words of its long form.
    let definitions: [UInt8]

    init(_ field: TokenizedField, gists: [TaggerCache.Gist], cues: [NameCue]) {
        self.field = field
        self.gists = gists
        self.cues = cues
        sentences = Self.sentences(of: field)
        var parts = [UInt8](repeating: 0, count: field.tokens.count)
        for definition in field.definitions {
            for token in definition.short { parts[token] = 1 }
            for token in definition.long { parts[token] = token == definition.long.lowerBound ? 2 : 3 }
        }
        definitions = parts
    }

    /// The longest sentence that is read as one: what people write is much shorter.
    static let longestSentence = 4096

    private static func sentences(of field: TokenizedField) -> [Range<Int>] {
        var start = 0
        var sentences: [Range<Int>] = []
        for bytes in SentenceSplitter.sentences(of: field) {
            var end = start
            while end < field.tokens.count, Int(field.tokens[end].start) < bytes.upperBound {
                if end - start == longestSentence {
                    sentences.append(start..<end)
                    start = end
                }
                end += 1
            }
            sentences.append(start..<end)
            start = end
        }
        return sentences
    }

    /// Runs of sentences, so long that whole abstracts are one of them.
    var blocks: [Range<Int>] {
        var blocks: [Range<Int>] = []
        var start = 0
        for number in sentences.indices {
            let isLast = number + 1 == sentences.count
            guard isLast || sentences[number].upperBound - sentences[start].lowerBound >= Self.longestSentence else {
                continue
            }
            blocks.append(start..<(number + 1))
            start = number + 1
        }
        return blocks
    }

    /// Calls `body` with what finds the features of the field.
    func withContext<Result>(_ words: DocumentWords, _ body: (ContextFeatures) -> Result) -> Result {
        field.withText { text in
            gists.withUnsafeBufferPointer { gists in
                cues.withUnsafeBufferPointer { cues in
                    definitions.withUnsafeBufferPointer { definitions in
                        body(
                            ContextFeatures(
                                text: text, words: gists, cues: cues, counts: words, definitions: definitions))
                    }
                }
            }
        }
    }
}
