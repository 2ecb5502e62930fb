import Testing

@testable import EntityExtraction

private let names = "gold/dev/seed.jsonl"
private let addresses = "gold/dev/seed_urls.jsonl"

/// The papers of a real listing, read against labels that were written by hand.
@Suite("A real listing")
struct SeedListingTests {
    private struct Addresses: Decodable {
        var id: String
        var text: String
        var urls: [String]
    }

    @Test("models and datasets are found", .enabled(if: SharedData.has(names), "needs \(names) of the shared data"))
    func models() throws {
        let documents = try SharedData.lines(names, as: DocumentScore.Document.self)
        #expect(documents.count == 40)
        var score = DocumentScore()
        for document in documents {
            let mentions = EntityExtractors.mentions(in: document.tokenized)
            score.add(document.texts(of: mentions.filter { [.model, .dataset].contains($0.kind) }), to: document)
        }
        #expect(score.f1 >= 94, "F1 \(score.f1): \(score.right) right, \(score.found) found, \(score.wanted) wanted")
    }

    @Test("addresses are exact", .enabled(if: SharedData.has(addresses), "needs \(addresses) of the shared data"))
    func urls() throws {
        let documents = try SharedData.lines(addresses, as: Addresses.self)
        #expect(documents.count == 40)
        for document in documents {
            let found = mentions(of: document.text).filter { $0.mention.kind == .url }.map(\.text)
            #expect(Set(found) == Set(document.urls), "\(document.id)")
        }
    }

    /// The mentions of a text that has its title in the first line, and what they cover.
    private func mentions(of text: String) -> [(mention: Mention, text: String)] {
        let parts = text.split(separator: "\n\n", maxSplits: 1)
        let (title, abstract) = (String(parts[0]), parts.count > 1 ? String(parts[1]) : "")
        return EntityExtractors.mentions(in: TokenizedDocument(title: title, abstract: abstract)).map { mention in
            let bytes = Array((mention.field == .title ? title : abstract).utf8)
            return (mention, String(decoding: bytes[mention.range], as: UTF8.self))
        }
    }
}
