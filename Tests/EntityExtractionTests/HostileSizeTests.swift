import Testing

@testable import EntityExtraction

/// Texts of a size that no abstract has. How long they take is measured by hand, not asserted: here they must end, and
/// what is found must stand where it says.
@Suite("Texts without end")
struct HostileSizeTests {
    private static let size = 1 << 15

    private static let units: [(name: String, unit: String)] = [
        ("capitalised words", "Foo Bar "), ("capitals", "FOO "), ("content words", "network "),
        ("opening brackets", "("), ("brackets", "()[]"), ("punctuation", ".,;:!?()[]{}<>\"'`-_/\\|@#$%^&*+=~"),
        ("joined capitals", "A-B-C-D-"), ("joined words", "Ab-cd-"), ("numbers", "1."), ("pluses", "A+"),
        ("definitions", "Ab Cd (AC) "), ("open definitions", "ABC (Ab-"), ("definitions by colon", "ABC: X-"),
        ("control characters", "\u{1}\u{0}A\u{7F}"), ("scripts", "BERTは模型です。Модель النموذج "),
        ("emoji", "👩‍👩‍👧‍👦🇩🇪🇫🇷👍🏽"), ("combining marks", "\u{301}\u{302}"), ("replacements", "\u{FFFD}BERT "),
        ("schemes", "https://("), ("hosts", "https://a.b("), ("closed hosts", "https://a.b)"),
        ("bare hosts", "(a.com/"),
    ]

    @Test("a text of one thing over and over is read to its end", arguments: units.map(\.name))
    func repeated(_ name: String) throws {
        let unit = try #require(Self.units.first { $0.name == name }?.unit)
        let text = String(repeating: unit, count: Self.size / unit.utf8.count)
        let document = TokenizedDocument(title: "", abstract: text)
        try ExtractorContractTests.expectSound(
            EntityExtractors.mentions(in: document), title: "", abstract: text)
        try ExtractorContractTests.expectSound(
            EntityExtractors.mentions(in: document, under: .results), title: "", abstract: text)
        let keywords = KeywordExtractor(limit: 10).keywords(in: document)
        #expect(keywords.count <= 10 && keywords.allSatisfy { !$0.name.isEmpty })
    }

    @Test("ten thousand definitions are joined")
    func definitions() {
        let document = TokenizedDocument(title: "", abstract: String(repeating: "Ab Cd (AC) ", count: 10_000))
        #expect(document.fields[0].definitions.count == 10_000)
        let mentions = EntityExtractors.mentions(in: document)
        #expect(mentions.allSatisfy { $0.range.upperBound - $0.range.lowerBound < 40 })
    }

    @Test("what stands behind a megabyte of one token is found")
    func longToken() {
        let token = String(repeating: "Ab1", count: 350_000)
        let text = token + ". We fine-tune BERT on SQuAD."
        let mentions = EntityExtractors.mentions(in: TokenizedDocument(title: "", abstract: text))
        let found = Set(mentions.filter { $0.range.lowerBound > token.utf8.count }.map(\.key))
        #expect(found.isSuperset(of: ["bert", "squad"]))
    }

    @Test("a paragraph has the same mentions wherever it stands")
    func repeatedParagraph() {
        let paragraph = ExtractorContractTests.paragraph + " "
        let (length, count) = (paragraph.utf8.count, 150)
        let document = TokenizedDocument(title: "", abstract: String(repeating: paragraph, count: count))
        #expect(document.fields[0].tokens.count > 2 * TaggerReading.longestSentence)
        var places: [[String]] = Array(repeating: [], count: count)
        for mention in EntityExtractors.mentions(in: document) {
            let start = mention.range.lowerBound
            places[start / length].append("\(start % length) \(mention.kind) \(mention.key) \(mention.confidence)")
        }
        #expect(places[0].count > 5)
        for place in places { #expect(place == places[0]) }
    }

    @Test("what stands behind a sentence without end is found")
    func longSentence() {
        let sentence = String(repeating: "Foo Bar ", count: 5000)
        let text = sentence + ". We fine-tune BERT on SQuAD."
        let mentions = EntityExtractors.mentions(in: TokenizedDocument(title: "", abstract: text))
        let found = Set(mentions.filter { $0.range.lowerBound > sentence.utf8.count }.map(\.key))
        #expect(found.isSuperset(of: ["bert", "squad"]))
    }
}
