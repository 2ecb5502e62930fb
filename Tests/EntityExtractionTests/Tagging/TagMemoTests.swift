import Testing

@testable import EntityExtraction

/// What is remembered of a record spares work and changes nothing.
@Suite("TagMemo")
struct TagMemoTests {
    private static let abstract = """
        We present FooBench, a benchmark for question answering. BERT and RoBERTa are evaluated on FooBench and SQuAD by
        exact match; masked language modelling helps. The code is at https://github.com/foo/bench.
        """

    private static var document: TokenizedDocument {
        TokenizedDocument(title: "FooBench: Asking Hard Questions", abstract: abstract)
    }

    /// A lexicon in which another record introduced a name.
    private static func lexicon(introducing name: String) -> CorpusLexicon {
        var lexicon = CorpusLexicon()
        lexicon.add([
            Claim(
                key: EntityKey.fold(name), kind: .dataset, confidence: Confidence(thousandths: 900), name: name,
                isIntroduction: true)
        ])
        return lexicon.settled()
    }

    @Test("mentions are the same with a memo as without, whatever the lexicon")
    func sameMentions() {
        var memo = TagMemo()
        let first = EntityExtractors.mentions(in: Self.document, lexicon: CorpusLexicon(), memo: &memo)
        #expect(first.count > 5 && !memo.bytes.isEmpty)
        for lexicon in [CorpusLexicon(), Self.lexicon(introducing: "exact match"), Self.lexicon(introducing: "SQuAD")] {
            var copy = memo
            #expect(
                EntityExtractors.mentions(in: Self.document, lexicon: lexicon, memo: &copy)
                    == EntityExtractors.mentions(in: Self.document, lexicon: lexicon))
        }
    }

    @Test("tags survive the bytes; other cues, and bytes that do not fit, give none")
    func bytes() {
        let cues = Self.document.fields.map { [NameCue](repeating: NameCue(), count: $0.tokens.count) }
        let tags = Tagger.embedded.tags(Self.document, cues: cues, under: [.names, .abstracts])
        let memo = TagMemo(tags, of: cues)
        func flat(_ tags: [[[EntityExtraction.Tag]]]) -> [[String]] {
            tags.joined().map { $0.map { "\($0.tokens) \($0.kind) \($0.margin)" } }
        }
        #expect(memo.tags(of: cues, guidelines: 2).map(flat) == flat(tags))
        #expect(tags.joined().contains { !$0.isEmpty })
        var other = cues
        other[1][3].position = 1
        #expect(memo.tags(of: other, guidelines: 2) == nil)
        // Every other byte behind the fingerprint: nothing, or tags within the text.
        for place in 8..<memo.bytes.count {
            for value in [UInt8(0), 0x7F, 0xFF] {
                var bytes = memo.bytes
                bytes[place] = value
                for field in TagMemo(bytes: bytes).tags(of: cues, guidelines: 2) ?? [] {
                    #expect(field.joined().allSatisfy { $0.tokens.upperBound <= cues[1].count })
                }
            }
        }
        #expect(TagMemo(bytes: Array(memo.bytes.prefix(12))).tags(of: cues, guidelines: 2) == nil)
    }
}
