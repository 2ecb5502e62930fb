import EntityExtraction
import PaperGraph
import Testing

@testable import PaperStore

@Suite struct MentionTextTests {
    @Test func readsBackWhatItWrote() {
        let mentions = [
            StoredMention(
                spelling: 0, range: 0..<0, place: .keywords, sentence: 0, confidence: Confidence(thousandths: 1000)),
            StoredMention(
                spelling: 4_000_000_000, range: 12..<70_000, place: .abstract, sentence: 65_535,
                confidence: Confidence(thousandths: 7), presentation: .title),
            StoredMention(
                spelling: 7, range: 3..<4, place: .title, sentence: 0, confidence: Confidence(thousandths: 0),
                presentation: .abstract),
        ]
        #expect(Self.read(MentionText.text(of: mentions)) == mentions)
        #expect(Self.read(MentionText.text(of: [])).isEmpty)
    }

    @Test(arguments: [
        "", "[", "[[", "]]]]", "[[1,2]]", "[[1,1,1,1,1,1,1,1,1,1]]", "[[9999999999999999999999,9,9,9,9,9]]",
    ])
    func survivesOtherTexts(text: String) {
        _ = Self.read(Array(text.utf8))
    }

    private static func read(_ bytes: [UInt8]) -> [StoredMention] {
        var found: [StoredMention] = []
        bytes.withUnsafeBytes { bytes in MentionText.forEachMention(in: bytes) { found.append($0) } }
        return found
    }
}
