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
                    guard !key.isEmpty else { continue }
                    mentions.append(
                        mention(tag, kind, key: definitions[key] ?? key, written: key, range, field))
                }
            }
        }
        return mentions
    }

    private func mention(
        _ tag: Tag, _ kind: EntityKind, key: String, written: String, _ range: Range<Int>, _ field: TokenizedField
    ) -> Mention {
        var evidence = Evidence()
        evidence.tagger = Int16(clamping: tag.margin)
        return Mention(
            kind: lexicon.kind(of: key) ?? kind, key: key, name: field.string(range), field: field.field, range: range,
            confidence: Tagger.serving(guideline).confidence(of: tag.margin, tag.kind, under: guideline), extractor: extractor,
            evidence: evidence, reasons: key == written ? [] : .definition)
    }

    /// For acronyms that the record defines, the keys of their long forms.
    private var definitions: [String: String] {
        var keys: [String: String] = [:]
        for field in document.fields {
            field.withText { text in
                for definition in field.definitions {
                    keys[PhraseKey.fold(definition.short, in: text)] = PhraseKey.fold(definition.long, in: text)
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
