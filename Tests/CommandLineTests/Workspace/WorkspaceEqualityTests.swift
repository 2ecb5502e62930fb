import Foundation
import Testing

/// What a workspace answers is what its files answer, byte for byte.
@Suite struct WorkspaceEqualityTests {
    private static let commands: [[String]] = [
        ["network", "@"],
        ["network", "@", "--type", "paper-entity", "--entities", "model,dataset,url"],
        ["network", "@", "--type", "citation", "--cited-works"],
        ["network", "@", "--type", "cocitation", "--match", "raw"],
        ["network", "@", "--type", "coupling", "--unit", "source"],
        ["network", "@", "--type", "coauthorship"],
        ["network", "@", "--type", "mentions"],
        ["network", "@", "--type", "main-path"],
        ["network", "@", "--entities", "model,dataset,method,task,metric,url", "--window", "sentence"],
        ["network", "@", "--entities", "keyword", "--keywords", "author,index"],
        ["network", "@", "--entities", "keyword,model", "--years", "2018-", "--min-confidence", "0.6"],
        ["top", "@", "--limit", "100"],
        ["top", "@", "--by", "paper-pagerank", "--format", "csv"],
        ["top", "@", "--papers", "--by", "pagerank"],
        ["neighbors", "@", "--of", "BERT", "--format", "csv"],
        ["neighbors", "@", "--of", "ImageNet", "--by", "association_strength", "--entities", "model,dataset,method"],
        ["path", "@", "--from", "BERT", "--to", "ImageNet"],
        ["why", "@", "--from", "BERT", "--to", "SQuAD", "--format", "json"],
        ["why", "@", "--from", "BERT", "--to", "SQuAD"],
        ["stats", "@", "--format", "json", "--duplicates"],
        ["papers", "@", "--format", "jsonl"],
        ["papers", "@", "--format", "bib"],
        ["extract", "@"],
        ["extract", "@", "--corpus"],
        ["lexicon", "@"],
        ["lineage", "@", "--of", "ImageNet"],
        ["trends", "@"],
        ["report", "@", "--output", "-"],
    ]

    nonisolated(unsafe) private static let whole: Result<(Scratch, String), any Error> = Result {
        let scratch = try Scratch()
        let workspace = scratch["samples.papergraph"]
        let outcome = try Program.run("import", "samples", "--into", workspace, "--quiet")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        return (scratch, workspace)
    }

    @Test(arguments: commands) func answersAsItsFilesDo(command: [String]) throws {
        let (_, workspace) = try Self.whole.get()
        let files = try Program.run(command.map { $0 == "@" ? "samples" : $0 } + ["--quiet"])
        let stored = try Program.run(command.map { $0 == "@" ? workspace : $0 } + ["--quiet"])
        #expect(files.exitCode == 0 && stored.exitCode == 0, "\(files.errors) \(stored.errors)")
        #expect(files.output == stored.output)
    }

    /// Row by row: where SQLite puts them depends on when a transaction ended.
    @Test func oneThreadMakesTheSameWorkspace() throws {
        let scratch = try Scratch()
        let dump = "import sqlite3,sys; print(chr(10).join(sqlite3.connect(sys.argv[1]).iterdump()))"
        var rows: [String] = []
        for threads in ["1", "3"] {
            let outcome = try Program.run(
                "import", "samples", "--into", scratch[threads], "--threads", threads, "--quiet")
            #expect(outcome.exitCode == 0)
            rows.append(
                try Program.shell("python3 -c '\(dump)' '\(scratch[threads])' | grep -v '\"texts_\\|sqlite_stat'")
                    .output)
        }
        #expect(rows[0].utf8.count > 100_000)
        #expect(rows[0] == rows[1])
    }

    @Test func evidenceOfANetworkIsTheSame() throws {
        let (scratch, workspace) = try Self.whole.get()
        for (name, input) in [("files", "samples"), ("stored", workspace)] {
            let outcome = try Program.run(
                "network", input, "--evidence", scratch[name + ".jsonl"], "--output", scratch[name + ".graphml"])
            #expect(outcome.exitCode == 0)
        }
        #expect(try scratch.bytes("files.jsonl") == scratch.bytes("stored.jsonl"))
        #expect(try scratch.bytes("files.graphml") == scratch.bytes("stored.graphml"))
    }

    @Test func aWorkspaceStandsAlone() throws {
        let (_, workspace) = try Self.whole.get()
        let outcome = try Program.run("top", workspace, "samples/papers.txt")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("[workspace-among-others]"))
    }
}
