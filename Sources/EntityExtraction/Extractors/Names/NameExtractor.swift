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
        var candidates: [NameCandidate] = []
        var definitions: [(field: Int, AcronymDefinition)] = []
        for (index, field) in document.fields.enumerated() {
            let taken = mentions.filter { $0.field == field.field }.map(\.range)
                .sorted { $0.lowerBound < $1.lowerBound }
            field.withBytes { bytes in
                let units = NameUnit.all(in: field.tokens, bytes: bytes)
                let finder = NameCandidateFinder(fieldIndex: index, field: field, lexicon: lexicon, taken: taken)
                var found = finder.candidates(units, bytes: bytes)
                let context = NameContext(field: field, bytes: bytes)
                context.weigh(&found)
                let defined = AcronymDefinition.all(in: field.tokens, units: units, bytes: bytes)
                for definition in defined { context.weigh(definition, among: &found) }
                definitions += defined.map { (index, $0) }
                candidates += found
            }
        }
        var names = NameTally(candidates, document: document, lexicon: lexicon)
        names.join(definitions)
        mentions += names.mentions(extractor: name)
    }
}
