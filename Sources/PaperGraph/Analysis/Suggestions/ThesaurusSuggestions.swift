public import EntityExtraction

/// Suggests a thesaurus from what a corpus says itself: names that were not joined but are probably one thing.
public struct ThesaurusSuggestions: Sendable {
    /// The kinds of entities that are looked at.
    public var kinds: Set<EntityKind>
    /// How many papers must name each of the two.
    public var minimumCount: Int

    /// Suggestions for entities of some kinds.
    public init(kinds: Set<EntityKind> = [.model, .dataset], minimumCount: Int = 1) {
        self.kinds = kinds
        self.minimumCount = minimumCount
    }

    /// For each entity at most one that may replace it, the surest first; the one that fewer papers name is replaced.
    /// Ties go by kind and key, so equal papers give equal suggestions.
    ///
    /// Takes time linear in mentions and letters of names, and for each pair in what stands with its two entities.
    /// - Parameter lexicon: what the corpus taught of its names.
    public func suggestions(for corpus: AnalyzedCorpus, lexicon: CorpusLexicon) -> [ThesaurusSuggestion] {
        let pairs = SuggestionPairs(corpus, kinds: kinds, minimumCount: max(1, minimumCount), lexicon: lexicon)
        var profiles = NeighborProfiles(corpus, kinds: kinds)
        var best: [EntityID: ThesaurusSuggestion] = [:]
        for (pair, reason) in pairs.reasons {
            let (a, b) = (corpus.entities[pair.left], corpus.entities[pair.right])
            let (label, replacement) = (a.paperCount, b.id) < (b.paperCount, a.id) ? (a, b) : (b, a)
            let suggestion = ThesaurusSuggestion(
                label: label, replacement: replacement, reason: reason,
                together: profiles.together(pair.left, pair.right),
                similarity: profiles.similarity(pair.left, pair.right))
            guard suggestion.isLikely else { continue }
            if let known = best[label.id], !Self.precedes(suggestion, known) { continue }
            best[label.id] = suggestion
        }
        return best.values.sorted(by: Self.precedes)
    }

    private static func precedes(_ left: ThesaurusSuggestion, _ right: ThesaurusSuggestion) -> Bool {
        if left.score != right.score { return left.score > right.score }
        return (left.label.id, left.replacement.id) < (right.label.id, right.replacement.id)
    }
}
