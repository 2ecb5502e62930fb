import Testing

@testable import EntityExtraction

@Suite("What a tagger has read before")
struct TaggerCacheTests {
    private static let guidelines: [Guideline] = [.names, .abstracts]
    /// The documents that are asked about.
    private static let asked = (1000..<1006).map { RandomRecord(seed: $0) }

    @Test("it does not change what is tagged")
    func otherRecords() {
        let expected = Self.asked.map(Self.freshTags)
        #expect(expected.contains { $0.contains("margin") })
        let tagger = Tagger(Tagger.embedded.weights)
        for seed in 0..<200 as Range<UInt64> { _ = Self.tags(RandomRecord(seed: seed), tagger) }
        #expect(Self.asked.map { Self.tags($0, tagger) } == expected)
    }

    @Test("nor does the forgetting of words that are too many")
    func trim() {
        let expected = Self.asked.map(Self.freshTags)
        let many = RandomRecord(manyWords: 40_000, seed: 1)
        let expectedOfMany = Self.freshTags(many)
        let tagger = Tagger(Tagger.embedded.weights)
        for _ in 0..<2 {
            #expect(Self.asked.map { Self.tags($0, tagger) } == expected)
            // Longer than what the cache holds, so that words are forgotten in its midst.
            #expect(Self.tags(many, tagger) == expectedOfMany)
        }
    }

    @Test("numbers of words begin anew when a cache forgets them")
    func numbers() {
        let cache = TaggerCache(Tagger.embedded.weights)
        let fresh = TaggerCache(Tagger.embedded.weights)
        #expect(Set(Self.numbers(RandomRecord(manyWords: 25_000, seed: 1), cache)).count > 24_000)
        cache.trim()
        let again = Self.numbers(Self.asked[0], cache)
        #expect(again == Self.numbers(Self.asked[0], fresh))
        #expect((again.max() ?? 0) < 1000)
        #expect(again.map { "\(cache.gist(of: $0))" } == again.map { "\(fresh.gist(of: $0))" })
    }

    private static func numbers(_ record: RandomRecord, _ cache: TaggerCache) -> [UInt32] {
        let field = TokenizedDocument(title: "", abstract: record.abstract).fields[0]
        return field.withText { cache.words(of: $0, field.tokens.indices) }
    }

    @Test("nor do other threads")
    func threads() async {
        let expected = Self.asked.map(Self.freshTags)
        let tagger = Tagger(Tagger.embedded.weights)
        await withTaskGroup(of: [String].self) { group in
            for task in 0..<16 as Range<UInt64> {
                group.addTask {
                    for seed in (task * 4)..<(task * 4 + 4) { _ = Self.tags(RandomRecord(seed: seed), tagger) }
                    return Self.asked.map { Self.tags($0, tagger) }
                }
            }
            for await tags in group { #expect(tags == expected) }
        }
    }

    @Test("one guideline's tags do not depend on those that are asked for beside it")
    func guidelines() {
        for record in Self.asked {
            let document = TokenizedDocument(title: record.title, abstract: record.abstract)
            let cues = NameCue.all(NameFinding(document, lexicon: CorpusLexicon(), taken: []).tally)
            let both = Tagger.embedded.tags(document, cues: cues, under: Self.guidelines)
            for (place, guideline) in Self.guidelines.enumerated() {
                let alone = Tagger.embedded.tags(document, cues: cues, under: [guideline])
                #expect("\(alone.map { $0[0] })" == "\(both.map { $0[place] })")
            }
        }
    }

    private static func freshTags(_ record: RandomRecord) -> String { tags(record, Tagger(Tagger.embedded.weights)) }

    private static func tags(_ record: RandomRecord, _ tagger: Tagger) -> String {
        let document = TokenizedDocument(title: record.title, abstract: record.abstract)
        let cues = NameCue.all(NameFinding(document, lexicon: CorpusLexicon(), taken: []).tally)
        return "\(tagger.tags(document, cues: cues, under: guidelines))"
    }
}

/// A title and an abstract of words that were drawn by lot.
private struct RandomRecord {
    let title: String
    let abstract: String

    init(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        title = Self.sentence(8, using: &random)
        abstract = (0..<4).map { _ in Self.sentence(16, using: &random) + "." }.joined(separator: " ")
    }

    /// One with so many words, nearly all of them different.
    init(manyWords count: Int, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        title = "We use BERT"
        abstract = (0..<count).map { _ in Self.word(using: &random) }.joined(separator: " ")
    }

    private static let words = """
        we propose a novel model called BERT and GPT-4 on the SQuAD dataset for image classification with neural \
        networks , training data ( ResNet-50 ) outperforms baselines in accuracy of machine translation using large \
        language models and ImageNet benchmark methods that learn attention F1 BLEU über 模型 α-entmax
        """.split(separator: " ").map(String.init)

    /// Words that others know, in any case, and some of its own.
    private static func sentence(_ count: Int, using random: inout SeededGenerator) -> String {
        (0..<count).map { _ in
            let known = words.randomElement(using: &random) ?? ""
            return switch Int.random(in: 0..<10, using: &random) {
            case 0: word(using: &random)
            case 1: known.uppercased()
            case 2: known.lowercased()
            case 3: known.prefix(1).uppercased() + known.dropFirst()
            default: known
            }
        }.joined(separator: " ")
    }

    private static func word(using random: inout SeededGenerator) -> String {
        let letters = (0..<6).map { _ in UInt8.random(in: 97...122, using: &random) }
        let word = String(decoding: letters, as: UTF8.self)
        return Bool.random(using: &random) ? word : word.prefix(2).uppercased() + word.dropFirst(2)
    }
}
