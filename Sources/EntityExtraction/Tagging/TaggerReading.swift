/// A field of a record as the tagger reads it: its sentences, and for each token its form and what is known of it.
struct TaggerReading {
    let field: TokenizedField
    /// The tokens of each sentence.
    let sentences: [Range<Int>]
    let forms: [WordForm]
    let cues: [NameCue]
    /// 1 for an acronym that the record defines, 2 and 3 for the first and the other words of its long form.
    let definitions: [UInt8]

    init(_ field: TokenizedField, cues: [NameCue]) {
        self.field = field
        self.cues = cues
        sentences = Self.sentences(of: field)
        forms = field.withText { text in text.tokens.map { WordForm($0, in: text) } }
        var parts = [UInt8](repeating: 0, count: field.tokens.count)
        for definition in field.definitions {
            for token in definition.short { parts[token] = 1 }
            for token in definition.long { parts[token] = token == definition.long.lowerBound ? 2 : 3 }
        }
        definitions = parts
    }

    private static func sentences(of field: TokenizedField) -> [Range<Int>] {
        var start = 0
        return SentenceSplitter.sentences(of: field).map { bytes in
            var end = start
            while end < field.tokens.count, Int(field.tokens[end].start) < bytes.upperBound { end += 1 }
            defer { start = end }
            return start..<end
        }
    }

    /// Calls `body` with what finds the features of the field.
    func withContext<Result>(_ words: DocumentWords, _ body: (ContextFeatures) -> Result) -> Result {
        field.withText { text in
            forms.withUnsafeBufferPointer { forms in
                cues.withUnsafeBufferPointer { cues in
                    definitions.withUnsafeBufferPointer { definitions in
                        body(
                            ContextFeatures(
                                text: text, forms: forms, cues: cues, words: words, definitions: definitions))
                    }
                }
            }
        }
    }
}

extension ContextFeatures {
    /// Adds all features of a token, those of the words around it too.
    func addAll(_ index: Int, in sentence: Range<Int>, to sink: inout some FeatureSink) {
        for offset in -WordFeatures.reach...WordFeatures.reach {
            let place = index + offset
            WordFeatures.add(sentence.contains(place) ? forms[place] : nil, at: offset, to: &sink)
        }
        add(index, in: sentence, to: &sink)
    }
}
