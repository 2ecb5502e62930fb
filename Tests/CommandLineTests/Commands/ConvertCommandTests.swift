import Foundation
import Testing

/// `convert`, `check` and `report` from the command line.
@Suite struct ConvertCommandTests {
    private static let sample = Program.project.appending(component: "samples/papers.txt").path(percentEncoded: false)

    @Test(arguments: ["gexf", "dot", "svg", "cyjs", "json", "vosviewer.json", "graphml"])
    func filesAreMadeAgain(_ ending: String) throws {
        let scratch = try Scratch()
        let file = scratch["network.\(ending)"]
        #expect(try Program.run("network", Self.sample, "--quiet", "--output", file).exitCode == 0)
        let replay = try Program.run("replay", file)
        #expect(replay.exitCode == 0, "\(replay.errors)")
        #expect(replay.errors.contains("the same"))
    }

    @Test func aGraphGoesFromFormatToFormat() throws {
        let scratch = try Scratch()
        let first = scratch["a.graphml"]
        #expect(try Program.run("network", Self.sample, "--layout", "--quiet", "--output", first).exitCode == 0)
        var before = first
        for ending in ["gexf", "graphml", "graphml.gz"] {
            let next = scratch["b." + ending]
            let outcome = try Program.run("convert", before, "--quiet", "--output", next)
            #expect(outcome.exitCode == 0, "\(outcome.errors)")
            before = next
        }
        let ranks = try Program.run("rank", first, "--measures", "pagerank", "--format", "csv", "--quiet")
        let again = try Program.run("rank", before, "--measures", "pagerank", "--format", "csv", "--quiet")
        #expect(ranks.exitCode == 0 && ranks.output == again.output)
        #expect(try Program.run("replay", before).errors.contains("[converted]"))
    }

    @Test func whatIsWrongIsToldWithItsLine() throws {
        let scratch = try Scratch()
        let file = scratch["broken.graphml"]
        try Data(
            "<graphml>\n<graph edgedefault=\"directed\">\n<node id=\"a\"/><node id=\"a\"/>\n<edge source=\"a\" target=\"b\"/>"
                .utf8
        ).write(to: URL(filePath: file))
        let outcome = try Program.run("describe", file)
        #expect(outcome.exitCode == 0)
        #expect(outcome.errors.contains(":3: warning: the node 'a' is declared twice"))
        #expect(outcome.errors.contains("[truncated]"))
        let check = try Program.run("check", file)
        #expect(check.exitCode == 1)
        #expect(check.output.contains(":3: two nodes have one id ('a') [duplicate-node]"))
        #expect(check.output.contains("NetworKit   refuses it"))
    }

    @Test func ourFilesPassTheCheck() throws {
        let scratch = try Scratch()
        for ending in ["graphml", "dot", "gexf"] {
            let file = scratch["network." + ending]
            #expect(try Program.run("network", Self.sample, "--quiet", "--output", file).exitCode == 0)
            let check = try Program.run("check", file)
            #expect(check.exitCode == 0, "\(check.output)")
        }
        #expect(try Program.run("check", Self.sample).errors.contains("[no-graph-file]"))
    }

    @Test func aFlavourIsOneOfGraphML() throws {
        let outcome = try Program.run("network", Self.sample, "--flavor", "yed", "--format", "dot")
        #expect(outcome.exitCode == 64)
        #expect(outcome.errors.contains("--flavor yed is one of GraphML"))
        let file = try Program.run("network", Self.sample, "--flavor", "yed", "--quiet")
        #expect(file.output.contains("<y:ShapeNode>"))
    }

    @Test func aReportIsOnePage() throws {
        let scratch = try Scratch()
        let file = scratch["report.html"]
        let outcome = try Program.run("report", Self.sample, "--title", "A & B", "--output", file)
        #expect(outcome.exitCode == 0, "\(outcome.errors)")
        let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
        #expect(text.hasPrefix("<!doctype html>") && text.contains("<h1>A &amp; B</h1>"))
        #expect(outcome.errors.contains("wrote a page of"))
    }

    @Test func nothingIsLeftOfAFileThatCannotBeWritten() throws {
        let outcome = try Program.run("report", Self.sample, "--output", "/no/such/place/report.html")
        #expect(outcome.exitCode == 1)
        #expect(outcome.errors.contains("cannot be written"))
    }
}
