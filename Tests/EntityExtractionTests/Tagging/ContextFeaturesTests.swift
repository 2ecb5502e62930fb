import Testing

@testable import EntityExtraction

@Suite("Features of a token's surroundings")
struct ContextFeaturesTests {
    private static let reach = ContextFeatures.boundaryReach

    @Test("a boundary counts within reach and not beyond, on either side")
    func reach() {
        let token = 200
        let plain = Self.features(of: token, boundaryAt: nil)
        for side in [-1, 1] {
            #expect(Self.features(of: token, boundaryAt: token + side * Self.reach) != plain)
            #expect(Self.features(of: token, boundaryAt: token + side * (Self.reach + 1)) == plain)
        }
        // So the work on a token is bounded, however long the sentence is.
        #expect(Self.features(of: token, boundaryAt: nil, count: 5000) == plain)
    }

    @Test(
        "no token has more features than the buffer has room for", arguments: ExtractorContractTests.hostile.map(\.name)
    )
    func room(_ name: String) throws {
        let text = try #require(ExtractorContractTests.hostile.first { $0.name == name }?.text.prefix(3000))
        for features in Self.features(of: String(text) + " We (BERT) use GPT-4 on SQuAD.") {
            #expect(features.count <= FeatureBuffer.capacity)
        }
    }

    private struct Gathered: FeatureSink {
        var features: [UInt64] = []
        mutating func add(_ feature: UInt64) { features.append(feature) }
    }

    /// The features of one of many words, of which one may be a function word.
    private static func features(of token: Int, boundaryAt boundary: Int?, count: Int = 400) -> [UInt64] {
        let words = (0..<count).map { $0 == boundary ? "of" : "Foo" }
        return features(of: words.joined(separator: " "))[token]
    }

    /// The features of each token of a text.
    private static func features(of text: String) -> [[UInt64]] {
        let document = TokenizedDocument(title: "", abstract: text)
        let cues = NameCue.all(NameFinding(document, lexicon: CorpusLexicon(), taken: []).tally)
        let words = DocumentWords(document)
        return zip(document.fields, cues).flatMap { field, cues in
            let gists = field.withText { text in text.tokens.map { TaggerCache.Gist(WordForm($0, in: text)) } }
            let reading = TaggerReading(field, gists: gists, cues: cues)
            return reading.withContext(words) { context in
                reading.sentences.flatMap { sentence in
                    sentence.map { index in
                        var gathered = Gathered()
                        context.add(index, in: sentence, to: &gathered)
                        return gathered.features
                    }
                }
            }
        }
    }
}
