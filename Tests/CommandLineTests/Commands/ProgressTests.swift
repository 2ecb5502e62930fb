import Foundation
import Testing

/// `--progress json`: an object a line on the error stream.
@Suite struct ProgressTests {
    private struct Line: Decodable {
        var stage: String
        var records: Int?
        var share: Double?
    }

    private static func progress(_ arguments: [String]) throws -> [Line] {
        let outcome = try Program.run(arguments + ["--progress", "json"])
        try #require(outcome.exitCode == 0, "\(outcome.errors)")
        return try outcome.errors.split(separator: "\n").filter { $0.hasPrefix("{") }.map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8))
        }
    }

    @Test func anImportTellsTheShareOfAllItsInputs() throws {
        let scratch = try Scratch()
        let lines = try Self.progress(
            ["import", "samples/papers.jsonl", "samples/wos.txt", "--into", scratch["a.papergraph"]])
        #expect(Set(lines.map(\.stage)).isSuperset(of: ["reading", "finding", "settling"]))
        let reading = lines.filter { $0.stage == "reading" }
        let shares = reading.compactMap(\.share)
        #expect(shares.count == reading.count && shares == shares.sorted() && shares.last == 1)
        let first = try #require(shares.first)
        #expect(first > 0 && first < 1, "the second input is to come")
        let records = reading.compactMap(\.records)
        #expect(records == records.sorted())
    }

    @Test func aNetworkTellsEachStage() throws {
        let scratch = try Scratch()
        let lines = try Self.progress([
            "network", "samples/papers.jsonl", "--measures", "betweenness,closeness", "--layout", "--output",
            scratch["a.graphml"],
        ])
        var stages: [String] = []
        for line in lines where stages.last != line.stage { stages.append(line.stage) }
        #expect(
            stages == ["reading", "cooccurrence network", "betweenness", "closeness", "leiden", "layout", "writing"])
    }

    @Test func whoDoesNotAskIsNotTold() throws {
        for extra in [[], ["--progress", "none"], ["--quiet"]] {
            let outcome = try Program.run(["top", "samples/papers.jsonl"] + extra)
            #expect(!outcome.errors.contains("{") && !outcome.errors.contains("reading"))
        }
    }
}
