import ArgumentParser
import PaperGraph

/// A graph that is not made of papers: anyone's graph file.
struct GraphFileOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp(
            "A file of GraphML, GEXF, Pajek, GML, VOSviewer's JSON, or lines of `source target [weight]`, compressed or "
                + "not; told by content; - is standard input.", valueName: "graph"),
        completion: .file())
    var path: String

    @Option(
        help: ArgumentHelp(
            "The graph is a network file of VOSviewer; this is the map file beside it, with labels, clusters and weights.",
            valueName: "map"),
        completion: .file())
    var map: String?

    @Flag(help: "Edges of a list have a direction; other formats say so themselves.")
    var directed = false

    @Flag(help: "Every edge weighs 1, whatever the file says.")
    var unweighted = false

    @Option(help: ArgumentHelp("How many threads work; all cores if not given.", valueName: "n"))
    var threads: Int?

    @OptionGroup var reporting: ReportingOptions

    func validate() throws {
        if let threads, !(1...1024).contains(threads) {
            throw ValidationError("--threads must be between 1 and 1024.")
        }
    }

    var threadCount: Int { threads ?? Analysis.availableThreads }

    /// Reads the graph and runs the work on it; an error becomes its one line and exit code 1.
    func run(_ work: (Network, Reporter) throws -> Void) throws {
        let reporter = reporting.reporter
        do {
            let read = try reporter.stage("reading") { () throws -> GraphFile in try self.read() }
            for problem in read.problems {
                reporter.report(
                    Diagnostic(.warning, problem.code, problem.message, input: path, line: problem.line))
            }
            try work(read.network, reporter)
            reporter.summarize(Self.summary(of: read))
        } catch let error as GraphFileError {
            let problem = error.problem
            reporter.report(Diagnostic(.error, problem.code, problem.message, input: path, line: problem.line))
            throw ExitCode.failure
        } catch let error as ReadError {
            reporter.report(error.diagnostic)
            throw ExitCode.failure
        }
    }

    private func read() throws -> GraphFile {
        var options = GraphReadOptions()
        (options.isDirected, options.isUnweighted, options.threads) = (directed, unweighted, threadCount)
        let bytes = try ProvenanceRecord.plain(CorpusInput(path).bytes(atMost: 64 << 30), name: path)
        if let map {
            let nodes = try ProvenanceRecord.plain(CorpusInput(map).bytes(atMost: 64 << 30), name: map)
            return try VOSviewerReader().read(map: nodes, network: bytes, options: options)
        }
        return try GraphReaders.reader(of: bytes).read(bytes, options: options)
    }

    private static func summary(of read: GraphFile) -> String {
        let graph = read.network.graph
        var text = "read \(grouped(graph.nodeCount)) nodes and \(grouped(graph.edgeCount)) edges"
        var asides: [String] = []
        func add(_ count: Int, _ one: String, _ done: String) {
            if count > 0 { asides.append("\(grouped(count)) \(one)\(count == 1 ? "" : "s") \(done)") }
        }
        add(read.mergedEdges, "parallel edge", "added up")
        add(read.droppedSelfLoops, "self-loop", "dropped")
        if !asides.isEmpty { text += " (\(asides.joined(separator: ", ")))" }
        return text
    }
}
