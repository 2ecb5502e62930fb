import ArgumentParser
import PaperGraph

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what other programs will do with a graph file: GraphML, GEXF or DOT.",
        discussion: """
            Each fact that a program minds is told with its line and with what the program does: refuses the file, loses a
            part, or takes something for what it is not. `papergraph convert FILE --output portable.graphml` writes a file
            that all of them read. Exit code 0 where no program of --for (all, if not given) refuses the file or loses a
            part of it that it could have kept.

            EXAMPLES:
              papergraph check network.graphml
              papergraph check cytoscape.graphml --for igraph,NetworKit
              papergraph check drawing.dot --format json
            """)

    @Argument(help: "The file; - is standard input.", completion: .file())
    var file: String

    @Option(
        name: .customLong("for"),
        help: ArgumentHelp(
            "Only these programs, separated by commas: \(GraphProgram.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "programs"),
        transform: { try Choice.several($0, of: GraphProgram.allCases, what: "program", named: \.rawValue) })
    var programs: [GraphProgram] = []

    @OptionGroup var table: TableOptions

    func run() throws {
        let reporter = Reporter(isQuiet: false)
        do {
            let output = try OutputFile(nil)
            let bytes = try ProvenanceRecord.plain(CorpusInput(file).bytes(atMost: 64 << 30), name: file)
            guard let check = GraphCheck(bytes) else { throw ReadError(.noGraphFile(file)) }
            let known = check.programs.filter { programs.isEmpty || programs.contains($0) }
            try output.write(table.format == .table ? text(of: check, known) : table.text(rows(of: check, known)))
            try output.commit()
            let isBad = known.contains {
                check.verdict(of: $0) > .alters && !(programs.isEmpty && Self.isUsual($0, check))
            }
            if isBad { throw ExitCode.failure }
        } catch let error as ReadError {
            reporter.report(error.diagnostic)
            throw ExitCode.failure
        }
    }

    /// What a portable file cannot help: yEd wants a flavour of its own, Gephi knows no facts of a graph.
    private static func isUsual(_ program: GraphProgram, _ check: GraphCheck) -> Bool {
        let codes = check.findings.filter { ($0.effects[program]?.verdict ?? .reads) > .alters }.map(\.code)
        return Set(codes).isSubset(of: ["no-yed-graphics", "graph-data", "gexf-version"])
    }

    /// A line for each fact with the programs that mind under it, and the verdicts.
    private func text(of check: GraphCheck, _ programs: [GraphProgram]) -> String {
        var text = ""
        for finding in check.findings {
            let effects = programs.compactMap { program in
                finding.effects[program].map {
                    "    \(program.rawValue) \($0.verdict == .refuses ? "refuses the file" : $0.text)"
                }
            }
            guard !effects.isEmpty else { continue }
            let place = file + (finding.line.map { ":\($0)" } ?? "")
            let times = finding.count > 1 ? ", \(grouped(finding.count)) times" : ""
            text += "\(place): \(finding.message)\(times) [\(finding.code)]\n" + effects.joined(separator: "\n") + "\n"
        }
        if !text.isEmpty { text += "\n" }
        for program in programs {
            let name = program.rawValue + String(repeating: " ", count: max(1, 12 - program.rawValue.count))
            text += name + Self.words[check.verdict(of: program), default: ""] + "\n"
        }
        return text
    }

    private static let words: [GraphCheck.Verdict: String] = [
        .reads: "reads all of it", .alters: "reads it, but not all as it is meant", .loses: "reads a part of it",
        .refuses: "refuses it",
    ]

    private func rows(of check: GraphCheck, _ programs: [GraphProgram]) -> Table {
        var table = Table("line", "code", "program", "verdict", "fact", "effect", "times")
        for finding in check.findings {
            for program in programs {
                guard let effect = finding.effects[program] else { continue }
                table.add([
                    finding.line.map { .integer($0) } ?? .none, .text(finding.code), .text(program.rawValue),
                    .text(effect.verdict.rawValue), .text(finding.message), .text(effect.text), .integer(finding.count),
                ])
            }
        }
        return table
    }
}

extension Diagnostic {
    static func noGraphFile(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, "no-graph-file", "is neither GraphML, GEXF nor DOT; `papergraph convert` reads other graph files",
            input: name)
    }
}
