import Foundation
import Testing

@testable import PaperCorpus

/// A page of papers as it was copied, and what people found in some of them; both stand outside the project.
@Suite struct SharedListingTests {
    private static let shared =
        ProcessInfo.processInfo.environment["PAPERGRAPH_SHARED"]
        ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../../shared").standardized.path

    private static let listing = shared + "/data/listing/huggingface-similar-papers.txt"
    private static let gold = shared + "/gold/dev/seed.jsonl"
    private static let isPresent = FileManager.default.fileExists(atPath: listing)
    private static let hasGold = isPresent && FileManager.default.fileExists(atPath: gold)

    @Test(.enabled(if: isPresent, "no shared data; name its directory in PAPERGRAPH_SHARED"))
    func aPageOfAHundredAndSixPapers() {
        let outcome = ReadOutcome([CorpusInput(Self.listing)])
        #expect(outcome.papers.count == 106)
        #expect(outcome.papers.allSatisfy { ($0.abstract?.utf8.count ?? 0) >= 300 })
        #expect(
            outcome.papers.allSatisfy { (10...250).contains($0.title.utf8.count) && !$0.title.contains("email inbox") })
        #expect(outcome.diagnostics == [])
        #expect(outcome.report.first?.counts.skipped == 0)
    }

    private struct GoldText: Decodable {
        let title: String
        let text: String
    }

    @Test(.enabled(if: hasGold, "no shared gold texts; name their directory in PAPERGRAPH_SHARED"))
    func titlesAndAbstractsEqualTheGoldTexts() throws {
        let outcome = ReadOutcome([CorpusInput(Self.listing)])
        let texts = Dictionary(grouping: outcome.papers, by: \.title)
        let lines = try String(contentsOfFile: Self.gold, encoding: .utf8).split(separator: "\n")
        var compared = 0
        for line in lines {
            let gold = try JSONDecoder().decode(GoldText.self, from: Data(line.utf8))
            guard let paper = texts[TeXText.plain(gold.title)]?.first else {
                Issue.record("no paper is called \(gold.title)")
                continue
            }
            let abstract = gold.text.dropFirst(gold.title.count + 2)
            #expect(paper.abstract == TeXText.plain(String(abstract)), "\(gold.title)")
            compared += 1
        }
        #expect(compared == lines.count && compared > 0)
    }
}
