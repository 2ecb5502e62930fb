import ArgumentParser
import PaperGraph
import PaperStore

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Keep papers, and what is found in them, in a workspace: one file that every command reads.",
        discussion: """
            A workspace is a file of SQLite. Inputs that are in it already are passed over; a file that has changed takes
            the place of what it was; names are looked for in new texts, and again where new papers teach something of
            them. Every command takes a workspace as its INPUT, answers without reading the papers again, and writes the
            same bytes as from the files. Without an INPUT, an import that was interrupted is finished.

            Nothing is lost: an import may be interrupted at any moment, and commands see the workspace as the last whole
            import left it.

            EXAMPLES:
              papergraph import exports/ savedrecs.txt --into field.papergraph
              papergraph top field.papergraph --entities model
              papergraph search field.papergraph "graph neural"
              papergraph network field.papergraph --min-count 5 --output network.graphml
              sqlite3 field.papergraph "SELECT name, papers FROM entity ORDER BY papers DESC LIMIT 10"
            """)

    @Argument(
        help: ArgumentHelp(
            "Files, archives or directories of papers; - is standard input. The format is told by the content.",
            valueName: "input"),
        completion: .file())
    var inputs: [String] = []

    @Option(
        help: ArgumentHelp("The workspace, which is made where there is none.", valueName: "file"), completion: .file())
    var into: String

    @Flag(help: "Wait where another import is writing to the workspace.")
    var wait = false

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        guard inputs.count(where: { $0 == "-" }) <= 1 else { throw ValidationError("standard input can be read once.") }
        guard !inputs.contains(into) else { throw ValidationError("a workspace cannot be imported into itself.") }
    }

    func run() throws {
        let reporter = reading.reporting.reporter
        do throws(any Error) {
            try bringIn(reporter)
        } catch let error as any DiagnosedError {
            reporter.report(error.diagnostic)
            throw ExitCode.failure
        }
        if reading.strict, reporter.warningCount > 0 { throw ExitCode.failure }
    }

    private func bringIn(_ reporter: Reporter) throws {
        if let workspace = inputs.first(where: Workspace.recognizes) {
            throw ReadError(.workspaceAsInput(workspace))
        }
        let sources = inputs.map { reading.source(of: [$0]) }
        // A wrong name fails before anything is made.
        for source in sources { _ = try source.open(threads: 1) }
        var work = try WorkspaceImport(
            into: into, waits: wait, threads: reading.threadCount, memoryLimit: reading.memoryLimit,
            onDiagnostic: { reporter.report($0) },
            onProgress: { reporter.progress($0.rawValue, $1) })
        let summary = try work.run(sources, options: reading.words)
        for name in summary.unchanged { reporter.report(.unchangedInput(name)) }
        reporter.summarize(Self.text(of: summary))
        if summary.papers == 0 { throw ReadError(.noPapers(inputs)) }
    }

    private static func text(of summary: WorkspaceImport.Summary) -> String {
        let (papers, records) = (summary.papers, summary.records)
        return "imported \(grouped(records)) \(records == 1 ? "record" : "records"), looked for names in "
            + "\(grouped(summary.examined)); the workspace holds \(grouped(papers)) \(papers == 1 ? "paper" : "papers") "
            + "(\(grouped(summary.merged)) \(summary.merged == 1 ? "duplicate" : "duplicates") merged) and "
            + "\(grouped(summary.entities)) names"
    }
}

extension Diagnostic {
    static func unchangedInput(_ name: String) -> Diagnostic {
        Diagnostic(.note, "unchanged", "is in the workspace already, byte by byte; it was passed over", input: name)
    }

    static func workspaceAsInput(_ name: String) -> Diagnostic {
        Diagnostic(
            .error, "workspace-as-input",
            "is a workspace; `papergraph papers \(name) --format jsonl | papergraph import - --into …` moves its papers",
            input: name)
    }
}
