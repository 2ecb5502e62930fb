import Testing

@testable import EntityExtraction

@Suite("How a tagger reads a field")
struct TaggerReadingTests {
    @Test(
        "sentences cover all tokens, none is longer than may be, and blocks cover all sentences",
        arguments: [
            1, 2, 100, 4095, 4096, 4097, 8192, 20_000,
        ])
    func lengths(count: Int) {
        let longest = TaggerReading.longestSentence
        let words = Array(repeating: "Foo", count: count).joined(separator: " ")
        for text in [words, words + ". We use it. " + words, "One. Two. Three. " + words] {
            let field = TokenizedDocument(title: "", abstract: text).fields[0]
            let reading = Self.reading(of: field)
            #expect(reading.sentences.flatMap(Array.init) == Array(field.tokens.indices))
            #expect(reading.sentences.allSatisfy { !$0.isEmpty && $0.count <= longest })
            #expect(reading.blocks.flatMap(Array.init) == Array(reading.sentences.indices))
            let sizes = reading.blocks.map { reading.sentences[$0].reduce(0) { $0 + $1.count } }
            #expect(sizes.allSatisfy { $0 > 0 && $0 < 2 * longest })
            #expect(sizes.dropLast().allSatisfy { $0 >= longest })
            if field.tokens.count <= longest { #expect(reading.blocks.count == 1) }
        }
    }

    @Test("an acronym and its long form are marked where they are defined")
    func definitions() {
        let field = TokenizedDocument(title: "", abstract: "We use Dynamic Orbit Pruning (DOP).").fields[0]
        #expect(Self.reading(of: field).definitions == [0, 0, 2, 3, 3, 0, 1, 0, 0])
    }

    private static func reading(of field: TokenizedField) -> TaggerReading {
        TaggerReading(
            field, gists: Array(repeating: .init(), count: field.tokens.count),
            cues: Array(repeating: NameCue(), count: field.tokens.count))
    }
}
