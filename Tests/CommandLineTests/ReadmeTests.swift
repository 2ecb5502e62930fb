import Foundation
import PaperGraph
import Testing

/// The README's commands do what it shows, and its tables list what there is.
///
/// A block of `console` holds commands behind `$ ` and what they print. They run in a directory that holds nothing but
/// the samples. A run with `PAPERGRAPH_RECORD=1` writes what is printed into the README, and fails.
@Suite struct ReadmeTests {
    private static let url = Program.project.appending(component: "README.md")

    private static func readme() throws -> String { try String(contentsOf: url, encoding: .utf8) }

    @Test func commandsPrintWhatIsShown() throws {
        let text = try Self.readme()
        let scratch = try Scratch()
        try FileManager.default.createSymbolicLink(
            at: scratch.directory.appending(component: "samples"),
            withDestinationURL: Program.project.appending(component: "samples"))
        var written: [String] = []
        var lines = text.components(separatedBy: "\n")[...]
        var count = 0
        while let line = lines.popFirst() {
            written.append(line)
            guard line == "```console" else { continue }
            var command: String?
            var shown: [String] = []
            func close() throws {
                guard let command else { return }
                count += 1
                let printed = try Self.run(command, in: scratch)
                #expect(printed == shown, "\(command)")
                written += printed
            }
            while let next = lines.popFirst() {
                if next.hasPrefix("$ ") || next == "```" {
                    try close()
                    command = next == "```" ? nil : String(next.dropFirst(2))
                    shown = []
                    written.append(next)
                    if next == "```" { break }
                } else {
                    shown.append(next)
                }
            }
        }
        #expect(count >= 5)
        if ProcessInfo.processInfo.environment["PAPERGRAPH_RECORD"] == "1" {
            try Data(written.joined(separator: "\n").utf8).write(to: Self.url)
            Issue.record("recorded README.md; look at it and run again without PAPERGRAPH_RECORD")
        }
    }

    private static func run(_ command: String, in scratch: Scratch) throws -> [String] {
        let outcome = try Program.shell("cd '\(scratch.directory.path(percentEncoded: false))'; { \(command); } 2>&1")
        #expect(outcome.exitCode == 0, "\(command): \(outcome.output)")
        return outcome.lines
    }

    @Test func tablesListEveryFormat() throws {
        let text = try Self.readme()
        for reader in PaperReaders.all { #expect(text.contains("`\(reader.name)`"), "\(reader.name)") }
        for model in NetworkModels.all { #expect(text.contains("| `\(model.name)` | \(model.summary) |")) }
        for writer in GraphWriters.all { #expect(text.contains("`\(writer.name)`"), "\(writer.name)") }
    }

    @Test func measuresListEveryMeasure() throws {
        let text = try String(contentsOf: Program.project.appending(component: "MEASURES.md"), encoding: .utf8)
        for measure in NodeMeasures.all() {
            #expect(text.contains("| `\(measure.name)` | \(measure.summary) | \(measure.complexity) |"))
        }
    }

    @Test func everyCommandIsNamed() throws {
        let text = try Self.readme()
        for command in UsageTests.commands {
            #expect(text.contains("`\(command)`") || text.contains("papergraph \(command)"))
        }
    }

    @Test func isShort() throws {
        #expect(try Self.readme().components(separatedBy: "\n").count <= 150)
    }
}
