/// Makes mentions of what is named by describing it: methods, tasks and metrics.
struct PhraseMentions {
    let document: TokenizedDocument
    let lexicon: CorpusLexicon
    let guideline: Guideline
    let extractor: String

    /// The mentions that tags are, for each field, unless they overlap a range that is taken; `kinds` that are wanted.
    func mentions(
        _ tags: [[Tag]], _ kinds: Set<EntityKind>, besides taken: [[Range<Int>]] = []
    ) -> [Mention] {
        let definitions = definitions
        var mentions: [Mention] = []
        for (number, field) in document.fields.enumerated() {
            field.withText { text in
                for tag in tags[number] {
                    let kind = EntityKind(tag.kind)
                    guard kinds.contains(kind) else { continue }
                    let range = text.range(of: tag.tokens)
                    if number < taken.count, taken[number].overlaps(range) { continue }
                    let key = PhraseKey.fold(tag.tokens, in: text)
                    guard !key.isEmpty, !isBareNoun(tag.tokens, in: text) else { continue }
                    mentions.append(mention(tag, kind, link(key, definitions), range, field))
                }
            }
        }
        return mentions
    }

    /// `the model`, `these methods`: which one, only the record knows.
    private func isBareNoun(_ range: Range<Int>, in text: FieldText) -> Bool {
        range.count == 1 && text.tokens[range.lowerBound].says([.modelNouns, .datasetNouns, .taskNouns])
            && !text.tokens[range.lowerBound].shape.contains(.innerUpper)
    }

    /// The key that the record or the corpus gives to a key, and why.
    private func link(_ key: String, _ definitions: [String: String]) -> (key: String, reasons: LinkReasons) {
        if let acronym = definitions[key] { return (acronym, .definition) }
        if let acronym = lexicon.phraseAcronyms[key] { return (acronym, .corpusDefinition) }
        return (key, [])
    }

    private func mention(
        _ tag: Tag, _ kind: EntityKind, _ link: (key: String, reasons: LinkReasons), _ range: Range<Int>,
        _ field: TokenizedField
    ) -> Mention {
        var evidence = Evidence()
        evidence.tagger = Int16(clamping: tag.margin)
        return Mention(
            kind: lexicon.kind(of: link.key) ?? kind, key: link.key, name: field.string(range), field: field.field,
            range: range,
            confidence: Tagger.serving(guideline).confidence(of: tag.margin, tag.kind, under: guideline),
            extractor: extractor,
            evidence: evidence, reasons: link.reasons)
    }

    /// The key of the sense that a long form gives to an acronym, where the corpus keeps it apart from others.
    private func sense(_ acronym: String, _ longForm: @autoclosure () -> String) -> String? {
        guard !lexicon.separateKeys.isEmpty else { return nil }
        return lexicon.separateKeys[Definition(acronym: acronym, longForm: EntityKey.words(longForm()))]
    }

    /// The acronyms that the record defines, by the keys of their long forms.
    private var definitions: [String: String] {
        var keys: [String: String] = [:]
        for field in document.fields {
            field.withText { text in
                for definition in field.definitions {
                    let long = definition.long
                    let acronym = PhraseKey.fold(definition.short, in: text)
                    keys[PhraseKey.fold(long, in: text)] = sense(acronym, field.string(text.range(of: long))) ?? acronym
                }
            }
        }
        return keys
    }
}

extension EntityKind {
    init(_ kind: TagKind) {
        switch kind {
        case .method: self = .method
        case .task: self = .task
        case .dataset: self = .dataset
        case .metric: self = .metric
        }
    }
}

extension [Range<Int>] {
    /// Whether one of these ascending ranges shares a place with another.
    fileprivate func overlaps(_ range: Range<Int>) -> Bool {
        let next = firstPosition { $0.upperBound > range.lowerBound }
        return next < count && self[next].lowerBound < range.upperBound
    }
}
