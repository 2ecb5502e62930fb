import Foundation
import Testing

/// Papers that come one file after the other make the workspace that they make at once.
@Suite struct IncrementalImportTests {
    private static let files = [
        "papers.txt", "papers.jsonl", "acl.xml", "wos.txt", "scopus.csv", "pubmed.xml", "papers.bib", "openalex.json",
        "crossref.json", "arxiv.json",
    ].map { "samples/" + $0 }

    private static let questions: [[String]] = [
        ["network", "--entities", "model,dataset,method,task,metric,url", "--window", "sentence"],
        ["network", "--type", "citation"], ["extract", "--corpus"], ["lexicon"], ["stats", "--format", "json"],
    ]

    private func expectSame(_ workspace: String, _ inputs: [String]) throws {
        for question in Self.questions {
            let files = try Program.run([question[0]] + inputs + question.dropFirst() + ["--quiet"])
            let stored = try Program.run([question[0], workspace] + question.dropFirst() + ["--quiet"])
            #expect(files.output == stored.output, "\(question)")
        }
    }

    @Test func oneFileAfterTheOther() throws {
        let scratch = try Scratch()
        let workspace = scratch["a.papergraph"]
        for (number, file) in Self.files.enumerated() {
            let outcome = try Program.run("import", file, "--into", workspace)
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            if number % 3 == 2 || number == Self.files.count - 1 {
                try expectSame(workspace, Array(Self.files[...number]))
            }
        }
    }

    @Test func whatIsThereIsPassedOver() throws {
        let scratch = try Scratch()
        let workspace = scratch["a.papergraph"]
        _ = try Program.run("import", Self.files[0], "samples", "--into", workspace)
        let before = try scratch.bytes("a.papergraph")
        let again = try Program.run("import", Self.files[0], "samples", "--into", workspace)
        #expect(again.errors.contains("samples: note: is in the workspace already"))
        #expect(again.errors.contains("imported 0 records, looked for names in 0"))
        let papers = try Program.run("papers", workspace, "--format", "jsonl", "--quiet").output
        #expect(try papers == Program.run("papers", Self.files[0], "samples", "--format", "jsonl", "--quiet").output)
        #expect(!before.isEmpty)
    }

    /// A file that changes loses, alters and gains records; what is left of it is not looked into again.
    @Test func aChangedFileTakesThePlaceOfWhatItWas() throws {
        let scratch = try Scratch()
        let workspace = scratch["a.papergraph"]
        let other = "samples/papers.txt"
        let lines = try String(contentsOf: Program.project.appending(path: "samples/papers.jsonl"), encoding: .utf8)
            .split(separator: "\n").map(String.init)
        let file = try scratch.file("papers.jsonl", lines.joined(separator: "\n") + "\n")
        _ = try Program.run("import", other, file, "--into", workspace)
        let altered =
            [#"{"title":"ZorvNet: a model for tests","abstract":"We introduce ZorvNet, a model of our own."}"#]
            + lines.dropFirst(3).map { $0.replacingOccurrences(of: "BERT", with: "ZorvNet") }
        _ = try scratch.file("papers.jsonl", altered.joined(separator: "\n") + "\n")
        let outcome = try Program.run("import", file, "--into", workspace)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        try expectSame(workspace, [other, file])
        // And back: what it taught is forgotten.
        _ = try scratch.file("papers.jsonl", lines.joined(separator: "\n") + "\n")
        _ = try Program.run("import", file, "--into", workspace)
        try expectSame(workspace, [other, file])
    }

    @Test func standardInputIsKeptAndNeverReplaced() throws {
        let scratch = try Scratch()
        let workspace = scratch["a.papergraph"]
        for title in ["One title of a paper that is long enough", "Another title of a paper that is long enough"] {
            let outcome = try Program.run(
                ["import", "-", "--into", workspace], input: "{\"title\":\"\(title)\"}\n")
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
        }
        #expect(try Program.run("papers", workspace, "--format", "jsonl", "--quiet").lines.count == 2)
    }
}
