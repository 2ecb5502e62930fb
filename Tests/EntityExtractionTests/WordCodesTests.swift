import Testing

@testable import EntityExtraction

@Suite("Codes of words")
struct WordCodesTests {
    private static func codes(_ word: String) throws -> SIMD16<UInt8> {
        try #require(WordCodes.embedded[WordHash.of(word)]).codes
    }

    private static func agreement(_ first: String, _ second: String) throws -> Int {
        let (first, second) = (try codes(first), try codes(second))
        return (0..<WordCodes.count).count { first[$0] == second[$0] }
    }

    @Test(
        "words of one use agree in more codes than words of different uses",
        arguments: [
            ("bert", "roberta", "corpus"), ("squad", "multiwoz", "parsing"), ("propose", "introduce", "accuracy"),
            ("bleu", "rouge", "the"),
        ])
    func likeWords(word: String, like: String, unlike: String) throws {
        #expect(try Self.agreement(word, like) > Self.agreement(word, unlike))
    }

    @Test("each known word has a cluster on each level and all codes; others have none")
    func completeness() throws {
        // A line of a sign that begins comments too.
        for word in ["the", "#"] {
            let entry = try #require(WordCodes.embedded[WordHash.of(word)])
            for level in 0..<3 { #expect((1...[1024, 256, 64][level]).contains(Int(entry.clusters[level]))) }
            for place in 0..<WordCodes.count { #expect(entry.codes[place] > 0) }
        }
        #expect(WordCodes.embedded[WordHash.of("notawordofanyabstract")] == nil)
    }
}
