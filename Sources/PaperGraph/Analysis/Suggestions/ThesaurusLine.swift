internal import EntityExtraction

/// Writes suggestions in the form that `Thesaurus` reads.
public struct ThesaurusLine: Sendable {
    /// Whether lines hold names alone, as VOSviewer reads them. Otherwise a comment before each says what speaks for
    /// it, and a name that things of several kinds have stands with its kind.
    public var isPlain: Bool
    private let corpus: AnalyzedCorpus
    private let spellings: [EntityID: [String]]
    private let ids: Set<EntityID>

    /// A writer of what was suggested for a corpus.
    public init(_ suggestions: [ThesaurusSuggestion], corpus: AnalyzedCorpus, isPlain: Bool = false) {
        self.isPlain = isPlain
        self.corpus = corpus
        let wanted = Set(suggestions.flatMap { [$0.label.id, $0.replacement.id] })
        let numbers = corpus.entities.indices.filter { wanted.contains(corpus.entities[$0].id) }
        spellings = Dictionary(
            uniqueKeysWithValues: corpus.spellings(of: Set(numbers)).map { (corpus.entities[$0].id, $1.map(\.name)) })
        ids = Set(corpus.entities.map(\.id))
    }

    /// The first line.
    public var head: String { "label\treplace by\n" }

    /// The line of a suggestion, with the comment before it.
    public func text(_ suggestion: ThesaurusSuggestion) -> String {
        let (label, replacement) = (suggestion.label, suggestion.replacement)
        let needsKind =
            label.id.kind != replacement.id.kind || isNamedInOtherKinds(label) || isNamedInOtherKinds(replacement)
        let line = name(label, needsKind) + "\t" + name(replacement, needsKind) + "\n"
        return isPlain ? line : "# " + reason(suggestion) + "\n" + line
    }

    private func reason(_ suggestion: ThesaurusSuggestion) -> String {
        let (a, b) = (suggestion.label.paperCount, suggestion.replacement.paperCount)
        let alike = Int((suggestion.similarity * 100).rounded())
        return "\(suggestion.reason.summary); \(a) and \(b) papers, \(suggestion.together) with both; "
            + "neighbours \(alike)% alike"
    }

    /// Whether a label without its kind would meet another entity as well.
    private func isNamedInOtherKinds(_ entity: Entity) -> Bool {
        let name = spelling(entity)
        return EntityKind.all.contains { kind in
            kind != entity.id.kind && ids.contains(EntityID(kind: kind, naming: name))
        }
    }

    private func name(_ entity: Entity, _ needsKind: Bool) -> String {
        let name = spelling(entity)
        return needsKind && !isPlain || name.hasPrefix("#") ? "\(entity.id.kind.rawValue):\(name)" : name
    }

    /// A name under which the entity is found: the label where its key is made of it, and not of an acronym.
    private func spelling(_ entity: Entity) -> String {
        let names = [entity.name] + (spellings[entity.id] ?? [])
        let found = names.first { name in
            EntityID(kind: entity.id.kind, naming: name) == entity.id
                && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        }
        return found ?? entity.id.key
    }
}
