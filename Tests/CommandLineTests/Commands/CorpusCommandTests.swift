import Foundation
import Testing

/// `stats` and `papers`.
@Suite struct StatsCommandTests {
    private static let records = [
        #"{"id":"doi:10.1000/a","title":"A Study of Reading Lists and of Their Readers","year":2020,"abstract":"We read."}"#,
        #"{"id":"doi:10.1000/a","title":"A study of reading lists","year":2020}"#,
        #"{"id":"p1","title":"A Study of Reading Lists and of Their Readers","references":["doi:10.1000/b","x"]}"#,
        #"{"id":"doi:10.1000/b","title":"The Second","references":["doi:10.1000/a"]}"#,
    ]

    private func stats(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(["stats", "-", "--quiet"] + arguments, input: Self.records.joined(separator: "\n") + "\n")
    }

    @Test func countsWhatPapersHold() throws {
        let json = try stats("--format", "json").output
        #expect(json.contains(#"{"format":"jsonl","papers":2,"with_abstract":1,"with_year":1,"#))
        #expect(json.contains(#"{"references":3,"with_identifier":2,"resolved":2,"by_identifier":2,"#))
    }

    @Test func listsWhatWasMergedAndWhy() throws {
        let lines = try stats("--duplicates").lines
        let place = try #require(lines.firstIndex { $0.hasPrefix("paper ") && $0.contains("in common") })
        let rows = lines[(place + 1)...].filter { !$0.isEmpty }
        #expect(rows.count == 3)
        #expect(rows.map { $0.contains("-:1 ") || $0.contains("-:2 ") || $0.contains("-:3 ") } == [true, true, true])
        #expect(rows[0].contains("doi:10.1000/a") && rows[2].contains("title, first author, year"))
    }

    @Test func withoutReferencesThereIsNoSectionOfThem() throws {
        let outcome = try Program.run(["stats", "-", "--quiet"], input: "{\"title\":\"One\"}\n")
        #expect(!outcome.output.contains("by identifier"))
    }
}

/// One sample of every format is one corpus.
@Suite struct SamplesTests {
    @Test func everySampleIsReadAndWhatIsReadIsWrittenAndReadAgain() throws {
        let scratch = try Scratch()
        let first = try Program.run("papers", "samples", "--output", scratch["first.jsonl"])
        #expect(first.exitCode == 0)
        #expect(!first.errors.contains("warning:") && !first.errors.contains("note:"))
        let second = try Program.run("papers", scratch["first.jsonl"], "--quiet")
        #expect(try second.output == String(contentsOfFile: scratch["first.jsonl"], encoding: .utf8))
        #expect(second.lines.count > 80)
    }

    @Test func theOrderOfInputsChangesNothing() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Program.project.appending(path: "samples").path)
        let inputs = files.sorted().map { "samples/" + $0 }
        let forward = try Program.run(["papers", "--quiet", "--threads", "1"] + inputs)
        let backward = try Program.run(["papers", "--quiet", "--threads", "8"] + inputs.reversed())
        #expect(forward.lines.count > 80 && forward.output == backward.output)
    }

    @Test func bibliographiesAreReadAgain() throws {
        let scratch = try Scratch()
        _ = try Program.run("papers", "samples", "--format", "bib", "--output", scratch["all.bib"])
        let whole = try Program.run("papers", "samples", "--quiet")
        let again = try Program.run("papers", scratch["all.bib"], "--quiet")
        #expect(again.exitCode == 0)
        #expect(again.lines.count == whole.lines.count)
        #expect(again.lines.allSatisfy { $0.contains("\"title\":") })
    }
}
