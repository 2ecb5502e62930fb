/// The candidates of a record and their features.
struct KeywordAnalysis {
    let readings: [KeywordReading]
    let candidates: KeywordCandidates
    let features: KeywordFeatures
    let isEnglish: Bool

    /// Calls `body` with the analysis of a document; its readings are valid only there.
    static func withAnalysis<Result>(
        of document: TokenizedDocument, lexicon: KeywordLexicon, _ body: (KeywordAnalysis) -> Result
    ) -> Result {
        let isEnglish = document.isEnglish
        return withReadings(of: document.fields[...], lexicon: lexicon, isEnglish, []) { readings in
            let candidates = KeywordCandidates(
                readings: readings, fields: document.fields, entries: lexicon.entries)
            let features = KeywordFeatures(candidates, readings: readings, lexicon: lexicon)
            return body(
                KeywordAnalysis(
                    readings: readings, candidates: candidates, features: features, isEnglish: isEnglish))
        }
    }

    /// Reads one field after the other, so that the bytes of all are there together.
    private static func withReadings<Result>(
        of fields: ArraySlice<TokenizedField>, lexicon: KeywordLexicon, _ isEnglish: Bool,
        _ readings: [KeywordReading], _ body: ([KeywordReading]) -> Result
    ) -> Result {
        guard let field = fields.first else { return body(readings) }
        return field.withBytes { bytes in
            var reading = KeywordReading(tokens: field.tokens, bytes: bytes, lexicon: lexicon)
            if !isEnglish { reading.stopAtShortWords() }
            return withReadings(of: fields.dropFirst(), lexicon: lexicon, isEnglish, readings + [reading], body)
        }
    }
}
