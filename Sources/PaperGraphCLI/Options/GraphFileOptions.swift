import ArgumentParser
import PaperGraph

/// A graph that is not made of papers: anyone's list of edges.
struct GraphFileOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "A list of edges: lines of `source target [weight]`, separated by tabs, commas, semicolons or blanks; "
                + "- is standard input.", valueName: "graph"),
        completion: .file())
    var path: String

    @Flag(help: "Edges have a direction.")
    var directed = false

    @Flag(help: "Every edge weighs 1, whatever stands in the third column.")
    var unweighted = false

    @Option(help: ArgumentHelp("How many threads work; all cores if not given.", valueName: "n"))
    var threads: Int?

    @Flag(name: .shortAndLong, help: "Print errors only.")
    var quiet = false

    func validate() throws {
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError("--threads must be between 1 and 1024.")
        }
    }

    var threadCount: Int { threads ?? Analysis.availableThreads }

    /// Reads the graph and runs the work on it; an error becomes its one line and exit code 1.
    func run(_ work: (EdgeListGraph, Reporter) throws -> Void) throws {
        let reporter = Reporter(isQuiet: quiet)
        do {
            let read = try read()
            try work(read, reporter)
            reporter.summarize(Self.summary(of: read))
        } catch let error as EdgeListError {
            reporter.report(
                Diagnostic(.error, error.code.rawValue, error.message, input: path, line: error.line))
            throw ExitCode.failure
        } catch let error as ReadError {
            reporter.report(error.diagnostic)
            throw ExitCode.failure
        }
    }

    private func read() throws -> EdgeListGraph {
        var reader = EdgeListReader(nodes: .names, isDirected: directed, threads: threadCount)
        if unweighted { reader.isWeighted = false }
        guard path == "-" else { return try reader.read(path: path) }
        return try reader.read(CorpusInput("-").bytes(atMost: 64 << 30))
    }

    private static func summary(of read: EdgeListGraph) -> String {
        var text = "read \(grouped(read.graph.nodeCount)) nodes and \(grouped(read.graph.edgeCount)) edges"
        var asides: [String] = []
        func add(_ count: Int, _ one: String, _ done: String) {
            if count > 0 { asides.append("\(grouped(count)) \(one)\(count == 1 ? "" : "s") \(done)") }
        }
        add(read.mergedLines, "parallel edge", "added up")
        add(read.droppedSelfLoops, "self-loop", "dropped")
        if !asides.isEmpty { text += " (\(asides.joined(separator: ", ")))" }
        return text
    }
}
