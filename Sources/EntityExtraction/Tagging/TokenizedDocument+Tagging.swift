extension TokenizedDocument {
    /// How many tokens its texts have.
    package var tokenCount: Int { fields.reduce(0) { $0 + $1.tokens.count } }

    /// How many phrases the tagger alone marks under the guidelines that `NameExtractor` follows, without the rules that
    /// give it cues and without what is made of its tags: for measuring it. Linear in the tokens.
    package var taggedPhraseCount: Int {
        let noCues = fields.map { [NameCue](repeating: NameCue(), count: $0.tokens.count) }
        let tags = Tagger.embedded.tags(self, cues: noCues, under: [.names, .abstracts])
        return tags.joined().reduce(0) { $0 + $1.count }
    }
}
