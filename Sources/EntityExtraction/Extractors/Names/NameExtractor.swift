/// Finds what records name: models and datasets, methods, tasks and metrics.
///
/// Rules look for what may be a name, by its letters, a list of well-known names and what the corpus introduced, and
/// weigh the words around it. What they find are features of the tagger, which decides. A name that is tagged once is
/// found wherever it stands in the record, and its places settle its kind together.
public struct NameExtractor: EntityExtractor {
    /// A name extractor has no settings.
    public init() {}

    /// `names`.
    public var name: String { "names" }
    /// What has a proper name, and what is named by describing it.
    public var kinds: [EntityKind] { [.model, .dataset, .method, .task, .metric] }
    /// One line for people.
    public var summary: String {
        "models, datasets, methods, tasks and metrics, by a tagger learned from annotated abstracts"
    }

    /// Appends the names and phrases of a record.
    public func extract(
        from document: TokenizedDocument, lexicon: CorpusLexicon, memo: inout TagMemo, into mentions: inout [Mention]
    ) {
        let finding = NameFinding(document, lexicon: lexicon, taken: mentions)
        let tags = Self.tags(of: document, NameCue.all(finding.tally), &memo)
        let names = finding.mentions(of: tags.map { $0[0] }, extractor: name)
        mentions += names
        let phrases = PhraseMentions(document: document, lexicon: lexicon, guideline: .abstracts, extractor: name)
        let taken = document.fields.map { Self.ranges(of: mentions, in: $0.field) }
        mentions += phrases.mentions(tags.map { $0[1] }, [.method, .task, .metric], besides: taken)
    }

    /// The tags of names and of abstracts, as they are remembered where the tagger was asked the same before.
    private static func tags(of document: TokenizedDocument, _ cues: [[NameCue]], _ memo: inout TagMemo) -> [[[Tag]]] {
        let guidelines: [Guideline] = [.names, .abstracts]
        if let known = memo.tags(of: cues, guidelines: guidelines.count) { return known }
        let tags = Tagger.embedded.tags(document, cues: cues, under: guidelines)
        memo = TagMemo(tags, of: cues)
        return tags
    }

    /// What the tagger marks under one guideline.
    func mentions(in document: TokenizedDocument, under guideline: Guideline, besides others: [Mention]) -> [Mention] {
        let finding = NameFinding(document, lexicon: CorpusLexicon(), taken: others)
        let tags = Tagger.serving(guideline).tags(document, cues: NameCue.all(finding.tally), under: [guideline])
        let phrases = PhraseMentions(
            document: document, lexicon: CorpusLexicon(), guideline: guideline, extractor: name)
        var mentions = phrases.mentions(
            tags.map { $0[0] }, [.method, .task, .dataset, .metric], besides: finding.taken)
        guard guideline == .names else { return mentions }
        for index in mentions.indices where mentions[index].kind == .method { mentions[index].kind = .model }
        return mentions
    }

    /// What is mentioned in a field, ascending.
    static func ranges(of mentions: [Mention], in field: TextField) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for index in mentions.indices where mentions[index].field == field { ranges.append(mentions[index].range) }
        return ranges.sorted { $0.lowerBound < $1.lowerBound }
    }
}

/// What rules find in a record, and what becomes of it.
struct NameFinding {
    private let document: TokenizedDocument
    private let lexicon: CorpusLexicon
    /// What is mentioned in each field already, ascending.
    let taken: [[Range<Int>]]
    private var definitions: [(field: Int, AcronymDefinition)] = []
    private var candidates: [[NameCandidate]] = []
    /// The candidates and what speaks for each name, before the tagger.
    let tally: NameTally

    /// Weighs the candidates of a record; nothing that is mentioned already is one.
    init(_ document: TokenizedDocument, lexicon: CorpusLexicon, taken mentions: [Mention]) {
        self.document = document
        self.lexicon = lexicon
        taken = document.fields.map { NameExtractor.ranges(of: mentions, in: $0.field) }
        for (index, field) in document.fields.enumerated() {
            let taken = taken[index]
            let found = field.withText { text in
                let finder = NameCandidateFinder(fieldIndex: index, text: text, lexicon: lexicon, taken: taken)
                var found = finder.candidates(field.units)
                let context = NameContext(text: text, field: field.field)
                context.weigh(&found)
                for definition in field.definitions { context.weigh(definition, among: &found) }
                return found
            }
            definitions += field.definitions.map { (index, $0) }
            candidates.append(found)
        }
        tally = NameTally(candidates.flatMap { $0 }, document: document, lexicon: lexicon)
    }

    /// The mentions of the names that are tagged, and of those that the corpus knows.
    func mentions(of tags: [[Tag]], extractor: String) -> [Mention] {
        var merged: [NameCandidate] = []
        for (index, field) in document.fields.enumerated() {
            merged += field.withText { text in
                let finder = NameCandidateFinder(fieldIndex: index, text: text, lexicon: lexicon, taken: taken[index])
                return candidates[index].merged(with: tags[index], finder)
            }
        }
        var names = NameTally(merged, document: document, lexicon: lexicon)
        names.join(definitions)
        return names.mentions(extractor: extractor)
    }
}
