import ArgumentParser
import PaperGraph

struct ReplayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Run again what made a file, and say whether the bytes are the same.",
        discussion: """
            The file tells inside which command made it and of which inputs, with their SHA-256. Inputs are looked for
            under the names they were given, so run it in the same directory. Exit code 0 where the bytes are the same.

            EXAMPLES:
              papergraph replay network.graphml
              papergraph replay old.graphml.gz --output new.graphml.gz
            """)

    @Argument(help: "A file of GraphML, GEXF, SVG, DOT or JSON written by papergraph.", completion: .file())
    var file: String

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Keep what the second run makes in this file.", valueName: "file"))
    var output: String?

    @Flag(name: .shortAndLong, help: "Print errors only.")
    var quiet = false

    func run() throws {
        let reporter = Reporter(isQuiet: quiet)
        do {
            let old = try CorpusInput(file).bytes(atMost: 4 << 30)
            let record = try ProvenanceRecord(of: old, name: file)
            let changed = record.changedSources
            for diagnostic in changed { reporter.report(diagnostic) }
            guard changed.isEmpty else { throw ExitCode.failure }
            if record.tool != "papergraph \(paperGraphVersion)" { reporter.report(.otherVersion(file, record.tool)) }
            try compare(old, with: try again(record), reporter)
        } catch let error as ReadError {
            reporter.report(error.diagnostic)
            throw ExitCode.failure
        }
    }

    /// The bytes that the recorded command makes now.
    private func again(_ record: ProvenanceRecord) throws -> [UInt8] {
        let target = try output ?? TemporaryFiles.makeDirectory() + "/replay"
        defer { if output == nil { TemporaryFiles.removeDirectory(of: target) } }
        let words = record.command.dropFirst() + ["--quiet", "--output", target, "--"] + record.inputs.map(\.name)
        guard record.command.first == "network" else { throw ReadError(.unknownCommand(file)) }
        var command: any ParsableCommand
        do {
            command = try NetworkCommand.parseAsRoot(Array(words))
        } catch {
            throw ReadError(.unknownCommand(file))
        }
        try command.run()
        return try CorpusInput(target).bytes(atMost: 4 << 30)
    }

    private func compare(_ old: [UInt8], with new: [UInt8], _ reporter: Reporter) throws {
        let (before, after) = (try ProvenanceRecord.plain(old, name: file), try ProvenanceRecord.plain(new, name: file))
        if before == after {
            reporter.summarize("\(file): the same \(grouped(after.count)) bytes")
            return
        }
        let difference =
            zip(before, after).enumerated().first { $1.0 != $1.1 }?.offset ?? min(before.count, after.count)
        let line = before[..<difference].count { $0 == UInt8(ascii: "\n") } + 1
        reporter.report(.differs(file, line: line))
        throw ExitCode.failure
    }
}

extension Diagnostic {
    static func otherVersion(_ file: String, _ tool: String) -> Diagnostic {
        Diagnostic(
            .note, "other-version", "was made by \(tool), this is papergraph \(paperGraphVersion)", input: file)
    }

    static func unknownCommand(_ file: String) -> Diagnostic {
        Diagnostic(
            .error, "unknown-command", "was made by a command that this version does not know; replay it with that one",
            input: file)
    }

    static func differs(_ file: String, line: Int) -> Diagnostic {
        Diagnostic(
            .error, "differs", "is not what its command makes of its inputs: this line is the first that differs",
            input: file, line: line)
    }
}
