/// Finds the names of models and datasets.
///
/// A unit of text is a candidate when it looks like a name, when a list of well-known names has it, or when the corpus
/// introduced it. What its letters and the words around it say is added up over all its places in the record; above a
/// threshold the name is found wherever it stands in the record. The same evidence settles its kind.
public struct NameExtractor: EntityExtractor {
    /// A name extractor has no settings.
    public init() {}

    /// `names`.
    public var name: String { "names" }
    /// Models and datasets.
    public var kinds: [EntityKind] { [.model, .dataset] }
    /// One line for people.
    public var summary: String { "names of models and datasets, by their shape, the words around them and a lexicon" }

    /// Appends the names of a record that are believed, wherever they stand in it.
    public func extract(
        from document: TokenizedDocument, lexicon: CorpusLexicon, into mentions: inout [Mention]
    ) {
        let names = Self.tally(document, lexicon: lexicon, taken: mentions)
        mentions += names.mentions(extractor: name)
    }

    /// The candidates of a record and what speaks for each, added up over its places.
    static func tally(_ document: TokenizedDocument, lexicon: CorpusLexicon, taken mentions: [Mention]) -> NameTally {
        var candidates: [NameCandidate] = []
        var definitions: [(field: Int, AcronymDefinition)] = []
        for (index, field) in document.fields.enumerated() {
            let taken = Self.ranges(of: mentions, in: field.field)
            field.withText { text in
                let finder = NameCandidateFinder(fieldIndex: index, text: text, lexicon: lexicon, taken: taken)
                var found = finder.candidates(field.units)
                let context = NameContext(text: text, field: field.field)
                context.weigh(&found)
                for definition in field.definitions {
                    context.weigh(definition, among: &found)
                    definitions.append((index, definition))
                }
                candidates += found
            }
        }
        var names = NameTally(candidates, document: document, lexicon: lexicon)
        names.join(definitions)
        return names
    }

    /// What is mentioned in a field, ascending.
    private static func ranges(of mentions: [Mention], in field: TextField) -> [Range<Int>] {
        guard !mentions.isEmpty else { return [] }
        var ranges: [Range<Int>] = []
        for index in mentions.indices where mentions[index].field == field { ranges.append(mentions[index].range) }
        return ranges.sorted { $0.lowerBound < $1.lowerBound }
    }
}
