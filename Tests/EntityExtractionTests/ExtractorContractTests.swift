import Testing

@testable import EntityExtraction

/// What every extractor owes its callers, on any text at all.
@Suite("The contract of extractors")
struct ExtractorContractTests {
    /// Texts that nobody writes and every reader meets.
    static let hostile: [(name: String, text: String)] = [
        ("empty", ""), ("space", " \n\t "), ("one byte", "x"), ("one sign", "."), ("one scalar", "模"),
        ("punctuation", String(repeating: ".,;:!?()[]{}<>\"'`-_/\\|@#$%^&*+=~", count: 200)),
        ("brackets", String(repeating: "(", count: 2_000) + String(repeating: ")", count: 2_000)),
        ("hyphens", String(repeating: "A-", count: 2_000)),
        ("no spaces", String(repeating: "BERTbeatsGPT-4onSQuAD,andLoRA", count: 200)),
        ("one long token", String(repeating: "Ab1", count: 40_000)),
        ("control characters", String(decoding: (0..<2_000).map { UInt8($0 % 32) }, as: UTF8.self) + "BERT\u{7F}GPT-4"),
        ("replacement characters", String(repeating: "\u{FFFD}BERT\u{FFFD}-\u{FFFD}GPT-4 ", count: 100)),
        ("mixed scripts", String(repeating: "BERTは模型です。Модель GPT-4 и датасет SQuAD, ", count: 50)),
        ("right to left", String(repeating: "النموذج BERT على مجموعة SQuAD \u{202E}TREB\u{202C} ", count: 50)),
        ("emoji", String(repeating: "👩‍🔬GPT-4👍🏽 🤗Transformers ", count: 100)),
        ("combining", String(repeating: "B\u{301}E\u{302}RT ", count: 200)),
        ("cut addresses", "https:// http://( www. https://a. github.com/ doi.org/10."),
        ("closing brackets in an address", "https://a.org/" + String(repeating: ")", count: 2_000)),
        ("definitions", String(repeating: "Foo Bar Baz (FBB) and FBB (Foo Bar Baz), ", count: 100)),
        ("addresses and names", String(repeating: "https://a.org/x GPT-4 ", count: 200)),
        ("open definitions", String(repeating: "FBB (Foo Bar ", count: 500)),
        ("capitals", String(repeating: "Foo Bar of ", count: 500)),
        ("glued signs", String(repeating: "+BERT+-.-GPT..", count: 200)),
    ]

    static let paragraph = """
        Large Language Models (LLMs) such as GPT-4 and LLaMA 2 fail on ARC. We introduce Dynamic Orbit Pruning (DOP), a \
        method that beats BERT on SQuAD, GLUE and ImageNet-C. Code: https://github.com/a/b.
        """

    @Test("ranges lie in the text, on scalars, apart from each other", arguments: hostile.map(\.name))
    func ranges(_ name: String) throws {
        let text = try #require(Self.hostile.first { $0.name == name }?.text)
        for (title, abstract) in [(text, ""), ("", text), (text, text), ("BERT: a model", text)] {
            let mentions = EntityExtractors.mentions(in: TokenizedDocument(title: title, abstract: abstract))
            try Self.expectSound(mentions, title: title, abstract: abstract)
        }
    }

    @Test("every piece of a text is a text", arguments: 0..<40)
    func pieces(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let source = Array((Self.paragraph + (Self.hostile.randomElement(using: &random)?.text.prefix(300) ?? "")).utf8)
        let start = Int.random(in: 0..<source.count, using: &random)
        let end = Int.random(in: start...source.count, using: &random)
        // Cut bytes decode to replacement characters.
        let text = String(decoding: source[start..<end], as: UTF8.self)
        let mentions = EntityExtractors.mentions(in: TokenizedDocument(title: text, abstract: text))
        try Self.expectSound(mentions, title: text, abstract: text)
    }

    @Test("a run equals the next", arguments: EntityExtractors.all.map(\.name))
    func repeatable(_ name: String) throws {
        let extractor = try #require(EntityExtractors.all.first { $0.name == name })
        for text in Self.hostile.map(\.text) + [Self.paragraph] {
            var runs: [[Mention]] = [[], []]
            // The second run remembers what the first was told.
            var memo = TagMemo()
            for run in runs.indices {
                let document = TokenizedDocument(title: text, abstract: Self.paragraph)
                extractor.extract(from: document, lexicon: CorpusLexicon(), memo: &memo, into: &runs[run])
            }
            #expect(runs[0] == runs[1])
        }
    }

    @Test("an extractor finds the kinds that it names, under its name", arguments: EntityExtractors.all.map(\.name))
    func kinds(_ name: String) throws {
        let extractor = try #require(EntityExtractors.all.first { $0.name == name })
        var (mentions, memo): ([Mention], TagMemo) = ([], TagMemo())
        extractor.extract(
            from: TokenizedDocument(title: "", abstract: Self.paragraph), lexicon: CorpusLexicon(), memo: &memo,
            into: &mentions)
        #expect(!mentions.isEmpty)
        #expect(mentions.allSatisfy { extractor.kinds.contains($0.kind) && $0.extractor == name })
        #expect(!extractor.summary.isEmpty)
    }

    @Test("names of extractors are unique")
    func names() {
        #expect(Set(EntityExtractors.all.map(\.name)).count == EntityExtractors.all.count)
    }

    @Test("a text twice as long has about twice the mentions")
    func growth() {
        let counts = [1, 2, 4, 8].map { times in
            MarkedText(String(repeating: Self.paragraph + " ", count: times)).mentions().count
        }
        #expect(counts[0] > 5)
        for (less, more) in zip(counts, counts.dropFirst()) { #expect(abs(more - 2 * less) <= more / 5, "\(counts)") }
    }

    @Test("a megabyte without a space is one token, and no harm")
    func megabyte() {
        let text = String(repeating: "x", count: 1 << 20)
        #expect(EntityExtractors.mentions(in: TokenizedDocument(title: "", abstract: text)) == [])
    }

    /// Mentions lie in their fields, on whole scalars, and apart from each other.
    static func expectSound(_ mentions: [Mention], title: String, abstract: String) throws {
        for (field, text) in [(TextField.title, title), (.abstract, abstract)] {
            let bytes = Array(text.utf8)
            var position = 0
            for mention in mentions where mention.field == field {
                try #require(mention.range.lowerBound >= position && mention.range.upperBound <= bytes.count)
                #expect(!mention.range.isEmpty && !mention.key.isEmpty && !mention.name.isEmpty, "\(mention)")
                #expect(String(validating: bytes[mention.range], as: UTF8.self) != nil)
                position = mention.range.upperBound
            }
        }
    }
}
