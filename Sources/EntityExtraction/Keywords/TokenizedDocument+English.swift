extension TokenizedDocument {
    /// Whether the document is in English, as far as the keyword extractor can tell: a sixth or more of its words are
    /// English function words, of which running text has a third or more. Texts of few words count as English.
    ///
    /// In other languages keywords are found by statistics alone; see `KeywordExtractor`. Linear in the words.
    public var isEnglish: Bool {
        var words = 0
        var stops = 0
        for field in fields {
            for token in field.tokens where token.isWord {
                words += 1
                if token.role.contains(.stop) { stops += 1 }
            }
        }
        return words < 20 || stops * 6 >= words
    }
}
