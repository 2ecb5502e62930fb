import Foundation
import Testing

/// What SECURITY.md promises and no other suite holds.
@Suite struct SecurityPromiseTests {
    /// A library that ends the program where it would connect to anything or start anything.
    private static let guardSource = """
        void abort(void);
        #define FORBIDDEN(name) int name() { abort(); }
        FORBIDDEN(socket) FORBIDDEN(connect) FORBIDDEN(getaddrinfo)
        FORBIDDEN(posix_spawn) FORBIDDEN(posix_spawnp) FORBIDDEN(execve) FORBIDDEN(execvp) FORBIDDEN(system)
        FORBIDDEN(popen) FORBIDDEN(fork) FORBIDDEN(vfork)
        """

    private static var hasCompiler: Bool {
        (try? Program.shell("command -v clang").exitCode == 0) ?? false
    }

    @Test(.enabled(if: hasCompiler, "clang is not there"))
    func opensNoConnectionAndStartsNothing() throws {
        let scratch = try Scratch()
        let source = try scratch.file("guard.c", Self.guardSource)
        let library = scratch["guard.so"]
        #expect(try Program.shell("clang -w -fno-builtin -shared -fPIC -o '\(library)' '\(source)'").exitCode == 0)
        // The guard is there: a shell that starts a program under it is ended.
        #expect(try Program.shell("LD_PRELOAD='\(library)' /bin/sh -c '/bin/true; /bin/true'").exitCode != 0)
        let workspace = scratch["a.papergraph"]
        for arguments in [
            ["extract", "samples", "--explain"], ["network", "samples", "--layout", "--format", "graphml"],
            ["report", "samples", "--output", scratch["report.html"]], ["import", "samples", "--into", workspace],
            ["search", workspace, "graph"], ["top", workspace], ["stats", "samples"],
        ] {
            let outcome = try Program.run(arguments, environment: ["LD_PRELOAD": library])
            #expect(outcome.exitCode == 0, "\(arguments) \(outcome.errors)")
        }
    }

    @Test func reportsRunOnlyThemselves() throws {
        let hostile = #"""
            {"title":"</script><script>alert(1)</script> BERT \" onload=x","abstract":"We train BERT on SQuAD. <img src=x onerror=alert(1)>"}
            """#
        let page = try Program.run(["report", "-", "--output", "-", "--quiet"], input: hostile + "\n").output
        let policy = try #require(page.firstMatch(of: /Content-Security-Policy" content="([^"]*)"/)).1
        #expect(policy.contains("default-src 'none'") && !policy.contains("unsafe-inline' script"))
        #expect(!page.contains("<script>alert") && !page.contains("<img src=x"))
        #expect(page.firstMatch(of: /(src|href)="https?:/) == nil)
    }

    @Test func archivesLeaveNothingBehind() throws {
        let scratch = try Scratch()
        let line = #"{"title":"A paper of an archive with a strange member name"}"#
        let script = """
            import tarfile, io, sys
            with tarfile.open(sys.argv[1], "w:gz") as archive:
                for name in ["../outside.jsonl", "/tmp/absolute-member.jsonl", "plain.jsonl"]:
                    data = (sys.argv[2] + "\\n").encode()
                    info = tarfile.TarInfo(name); info.size = len(data)
                    archive.addfile(info, io.BytesIO(data))
            """
        let maker = try scratch.file("make.py", script)
        #expect(try Program.shell("python3 '\(maker)' '\(scratch["a.tar.gz"])' '\(line)'").exitCode == 0)
        let before = try scratch.names
        let outcome = try Program.run("stats", scratch["a.tar.gz"], "--format", "json")
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        #expect(try scratch.names == before)
        #expect(!FileManager.default.fileExists(atPath: "/tmp/absolute-member.jsonl"))
        #expect(!FileManager.default.fileExists(atPath: scratch["../outside.jsonl"]))
    }

    @Test func cellsAreGuardedOnRequest() throws {
        let papers = #"{"title":"t","abstract":"x","keywords":["=1+1","@sum","-2","+3","plain"]}"# + "\n"
        let options = [
            "network", "-", "--entities", "keyword", "--keywords", "author", "--format", "csv-nodes", "--quiet",
        ]
        let plain = try Program.run(options, input: papers)
        let guarded = try Program.run(options + ["--guard-cells"], input: papers)
        #expect(plain.exitCode == 0 && guarded.exitCode == 0, "\(guarded.errors)")
        func begins(_ text: String, _ sign: String) -> Bool {
            text.split(separator: "\n").contains { line in
                line.split(separator: ",").contains { $0.trimmingCharacters(in: ["\""]).hasPrefix(sign) }
            }
        }
        for sign in ["=", "@", "-", "+"] {
            #expect(begins(plain.output, sign), "\(plain.output)")
            #expect(!begins(guarded.output, sign), "\(guarded.output)")
        }
    }

    @Test func everyTestThatThePageNamesIsThere() throws {
        let page = try String(contentsOf: Program.project.appending(component: "SECURITY.md"), encoding: .utf8)
        let tests = Program.project.appending(component: "Tests")
        let sources = try #require(FileManager.default.enumerator(at: tests, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
            .map { try String(contentsOf: $0, encoding: .utf8) }.joined()
        let names = page.matches(of: /`([A-Z][A-Za-z]*Tests)(?:\.([a-zA-Z]+))?`/)
        #expect(names.count > 8)
        for name in names {
            #expect(sources.contains("struct \(name.1)"), "\(name.1)")
            if let test = name.2 { #expect(sources.contains("func \(test)("), "\(test)") }
        }
    }
}
