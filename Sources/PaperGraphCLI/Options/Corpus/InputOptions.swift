import ArgumentParser
import PaperGraph
import PaperStore

/// The inputs, and how they are read: the same for every command that reads papers.
struct InputOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "Files, archives or directories of papers, or a workspace; - is standard input. The format is told by the "
                + "content.",
            valueName: "input"),
        completion: .file())
    var inputs: [String]

    @OptionGroup var reading: ReadingOptions

    func validate() throws {
        guard !inputs.isEmpty else { throw ValidationError("name at least one input; - is standard input.") }
        guard inputs.count(where: { $0 == "-" }) <= 1 else { throw ValidationError("standard input can be read once.") }
    }

    /// The corpus that the inputs are.
    var source: FileCorpusSource { reading.source(of: inputs) }

    /// The workspace, where that is the input.
    func workspace() throws(ReadError) -> Workspace? {
        guard let path = inputs.first(where: Workspace.recognizes) else { return nil }
        guard inputs.count == 1 else { throw ReadError(.workspaceAmongOthers(path)) }
        return try Workspace(reading: path)
    }

    var threadCount: Int { reading.threadCount }
    var isStrict: Bool { reading.strict }
}

extension Diagnostic {
    static func workspaceAmongOthers(_ path: String) -> Diagnostic {
        Diagnostic(
            .error, "workspace-among-others",
            "is a workspace and stands alone; bring the other inputs into it with `papergraph import INPUT… --into \(path)`",
            input: path)
    }
}
