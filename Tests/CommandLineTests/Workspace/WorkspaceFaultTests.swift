import Foundation
import Testing

/// Whatever happens to an import, the workspace is whole and says how to go on.
@Suite struct WorkspaceFaultTests {
    private static let inputs = ["samples/scopus.csv", "samples/papers.jsonl", "samples/wos.txt"]

    private static func network(of inputs: [String]) throws -> String {
        try Program.run(
            ["network"] + inputs + ["--entities", "model,dataset,method", "--format", "edges", "--quiet"]
        ).output
    }

    private static func sqlite(_ path: String, _ sql: String) throws -> String {
        try Program.shell(
            "python3 -c 'import sqlite3,sys; print(sqlite3.connect(sys.argv[1]).execute(sys.argv[2]).fetchone()[0])' '\(path)' \"\(sql)\""
        )
        .output.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// Killed while SQLite changes the file in place, which is short: what it was is in a journal beside it.
    @Test(arguments: [true, false])
    func rollsBackWhatAKilledProcessLeftHalfDone(readsFirst: Bool) throws {
        let scratch = try Scratch()
        let path = scratch["half.papergraph"]
        _ = try Program.run(["import"] + Self.inputs + ["--into", path, "--quiet"])
        let before = try Self.network(of: [path])
        let script = """
            import os, sqlite3, sys
            connection = sqlite3.connect(sys.argv[1])
            connection.execute("PRAGMA cache_size = 1")
            connection.execute("UPDATE records SET title = title || title")
            os._exit(0)
            """
        _ = try Program.shell("python3 -c '\(script)' '\(path)'")
        #expect(try scratch.bytes("half.papergraph-journal").count > 512)
        let outcome =
            readsFirst
            ? try Program.run("network", path, "--format", "edges", "--quiet")
            : try Program.run(["import"] + Self.inputs + ["--into", path])
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try Self.network(of: [path]) == before)
        #expect(try Self.sqlite(path, "PRAGMA integrity_check") == "ok")
    }

    /// Killed at 200 moments: after each, the file is sound and commands see the first import or the whole of both.
    @Test func killedAtAnyMoment() throws {
        let scratch = try Scratch()
        let (first, whole) = (scratch["first.papergraph"], scratch["whole.papergraph"])
        _ = try Program.run(["import", Self.inputs[0], "--into", first, "--quiet"])
        let began = ContinuousClock.now
        _ = try Program.run(["import"] + Self.inputs + ["--into", whole, "--quiet"])
        var length = (ContinuousClock.now - began) / .seconds(1)
        let (before, after) = (try Self.network(of: [first]), try Self.network(of: Self.inputs))
        #expect(try Self.network(of: [whole]) == after)
        let counts = try [first, whole].map { try Self.sqlite($0, "SELECT value FROM facts WHERE name = 'papers'") }
        #expect(counts[0] != counts[1])
        var generator = SystemRandomNumberGenerator()
        var (killed, isOver) = (0, true)
        let path = scratch["killed.papergraph"]
        for round in 0..<200 {
            // From wherever the last kill left it; every tenth time, and where nothing is left to do, from a file as the first
            // import left it.
            if isOver || round % 10 == 0 {
                for ending in ["", "-wal", "-shm", "-lock", "-journal"] {
                    try? FileManager.default.removeItem(atPath: path + ending)
                }
                try FileManager.default.copyItem(atPath: first, toPath: path)
            }
            isOver = try !Self.isKilled(
                importing: Self.inputs, into: path, after: Double.random(in: 0...length, using: &generator))
            killed += isOver ? 0 : 1
            // The machine may have other work at one time and not at another.
            length *= isOver ? 0.95 : 1.02
            #expect(try Self.sqlite(path, "PRAGMA integrity_check") == "ok")
            let papers = try Self.sqlite(path, "SELECT value FROM facts WHERE name = 'papers'")
            #expect(counts.contains(papers), "round \(round)")
            guard round % 20 == 0 else { continue }
            let seen = try Self.network(of: [path])
            #expect(seen == (papers == counts[0] ? before : after), "round \(round)")
        }
        #expect(killed > 100, "only \(killed) of 200 imports were killed")
        let last = try Program.run(["import"] + Self.inputs + ["--into", path])
        #expect(last.exitCode == 0, "\(last.errors)")
        #expect(try Self.network(of: [path]) == after)
    }

    /// Whether an import was killed before it had ended.
    private static func isKilled(importing inputs: [String], into path: String, after seconds: Double) throws -> Bool {
        let process = Process()
        process.executableURL = URL(filePath: Program.path)
        process.arguments = ["import"] + inputs + ["--into", path, "--quiet"]
        process.currentDirectoryURL = Program.project
        process.standardError = FileHandle.nullDevice
        try process.run()
        Thread.sleep(forTimeInterval: seconds)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
    }

    @Test func anUnfinishedImportSaysHowToGoOn() throws {
        let scratch = try Scratch()
        let path = scratch["a.papergraph"]
        _ = try Program.run("import", Self.inputs[0], "--into", path)
        _ = try Program.shell(
            "python3 -c 'import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute(\"INSERT INTO sources (id, name, state) VALUES (9, \\\"more.txt\\\", \\\"reading\\\")\"); c.commit()' '\(path)'"
        )
        let outcome = try Program.run("top", path)
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.contains("`papergraph import more.txt --into \(path)` goes on with it"))
    }

    @Test func twoImportsAtOnce() throws {
        let scratch = try Scratch()
        let path = scratch["a.papergraph"]
        let line = "exec 9> '\(path)-lock'; flock 9; echo 'process 4711' >&9; "
        let refused = try Program.shell(line + "papergraph import samples/papers.txt --into '\(path)' 9>&-")
        #expect(refused.exitCode == 1)
        #expect(refused.errors.contains("is being written by another import (process 4711"))
        let waited = try Program.shell(
            line
                + "(sleep 0.5) & papergraph import samples/papers.txt --wait --into '\(path)' 9>&- & exec 9>&-; wait $!"
        )
        #expect(waited.exitCode == 0, "\(waited.errors)")
    }

    @Test func aCorruptFileIsToldAndLeftAlone() throws {
        let scratch = try Scratch()
        let path = scratch["a.papergraph"]
        _ = try Program.run("import", "samples", "--into", path)
        let whole = try scratch.bytes("a.papergraph")
        // Cut short, and with pages overwritten.
        var holed = whole
        for page in stride(from: 2, to: whole.count / 8192, by: 2) {
            holed.replaceSubrange(page * 8192..<page * 8192 + 64, with: Data(repeating: 0xA5, count: 64))
        }
        for (number, damaged) in [whole.prefix(whole.count / 2), holed].enumerated() {
            let name = "damaged\(number)"
            try Data(damaged).write(to: URL(filePath: scratch[name]))
            for command in [["top", scratch[name]], ["import", "samples/papers.txt", "--into", scratch[name]]] {
                let outcome = try Program.run(command)
                #expect(outcome.exitCode == 1, "\(command)")
                #expect(outcome.errors.contains("[damaged-workspace]"), "\(outcome.errors)")
            }
            #expect(try scratch.bytes(name) == Data(damaged))
        }
    }

    @Test func anotherFileIsLeftAlone() throws {
        let scratch = try Scratch()
        let path = try scratch.file("notes.txt", "These are notes.\n")
        let outcome = try Program.run("import", "samples/papers.txt", "--into", path)
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("[no-workspace]"))
        #expect(try scratch.bytes("notes.txt") == Data("These are notes.\n".utf8))
    }

    @Test func aNewerWorkspaceIsRefused() throws {
        let scratch = try Scratch()
        let path = scratch["a.papergraph"]
        _ = try Program.run("import", Self.inputs[0], "--into", path)
        _ = try Program.shell(
            "python3 -c 'import sqlite3,sys; c=sqlite3.connect(sys.argv[1]); c.execute(\"INSERT INTO grdb_migrations VALUES (\\\"99\\\")\"); c.commit()' '\(path)'"
        )
        for command in [["top", path], ["import", Self.inputs[1], "--into", path]] {
            let outcome = try Program.run(command)
            #expect(outcome.exitCode == 1)
            #expect(outcome.errors.contains("[newer-workspace]"))
        }
    }

    @Test func anInputThatIsMissingMakesNoWorkspace() throws {
        let scratch = try Scratch()
        let outcome = try Program.run("import", scratch["none.txt"], "--into", scratch["a.papergraph"])
        #expect(outcome.exitCode == 1)
        #expect(try scratch.names.isEmpty)
    }
}
