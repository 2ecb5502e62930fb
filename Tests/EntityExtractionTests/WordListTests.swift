import Testing

@testable import EntityExtraction

@Suite("Lists of words")
struct WordListTests {
    @Test(
        "the last letters of a key say what it names",
        arguments: [
            ("truthfulqa", .dataset), ("alpacaeval", .dataset), ("qa", .dataset), ("scibert", [.model, .isCertain]),
            ("transformers", .model), ("imagenetbench", [.dataset, .isCertain]), ("bertology", []), ("", []), ("t", []),
            ("robertaé", []),
        ] as [(String, NameEndings)])
    func endings(key: String, expected: NameEndings) {
        #expect(NameEndings.of(key) == expected)
    }

    @Test("a token knows the lists that have its word")
    func meanings() {
        let tokens = TokenizedField(.abstract, "The DATASETS of corpora, zyzzyva").tokens
        #expect(tokens.map { $0.says(.datasetNouns) } == [false, true, false, true, false, false])
        #expect(tokens.map { $0.says([.articles, .of]) } == [true, false, true, false, false, false])
        #expect(tokens.map { $0.role.contains(.stop) } == [true, false, false, false, false, false])
        #expect(tokens.map { $0.role.contains(.listedPlural) } == [false, false, false, true, false, false])
    }

    @Test(
        "a name is found however its words are joined, if a first word of the table begins it",
        arguments: [
            ("Big Bird-XL 2", "Big Bird-XL"), ("BigBird", nil), ("big bird", nil), ("Big Birds", "Big"),
            ("Big - Bird", "Big"), ("Little Bird", nil), ("Big", "Big"),
        ] as [(String, String?)])
    func phrases(text: String, expected: String?) {
        var table = PhraseTable()
        for name in ["Big", "Big Bird", "Big Bird XL"] {
            table.add(PhraseTable.Entry(name: name, kind: .model, isExact: false))
        }
        let field = TokenizedField(.abstract, text)
        let found = field.withText { table.longestMatch(in: $0, at: 0) }
        let range = found.map { Int(field.tokens[0].start)..<Int(field.tokens[$0.end - 1].end) }
        #expect(range.map(field.string) == expected)
    }
}
