import ArgumentParser
import Foundation
import PaperGraph

struct NetworkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "network",
        abstract: "Build a network and write it as a graph file.",
        discussion: """
            Nodes carry their label, kind, counts and measures; edges their weight, the raw count and the association
            strength. The file tells inside what it was made of. The same papers give the same bytes, in whatever order
            and on however many threads.

            EXAMPLES:
              papergraph network samples/papers.txt --output network.graphml
              papergraph network samples/papers.txt --format dot | sfdp -Tsvg > network.svg
              papergraph network papers.txt --entities dataset --min-count 2 --output datasets.graphml
              papergraph network papers.txt --type paper-entity --entities model,dataset,url --output named.graphml
            """)

    @OptionGroup var input: InputOptions

    @Option(
        help: ArgumentHelp(
            "The network: \(NetworkModels.all.map(\.name).joined(separator: ", ")).", valueName: "network"),
        transform: { try Choice.one($0, of: NetworkModels.all, what: "network", named: \.name).name })
    var type = CooccurrenceNetwork().name

    @OptionGroup var selection: SelectionOptions

    @Option(help: ArgumentHelp("Keep only this many entities, those in the most papers.", valueName: "n"))
    var top: Int?

    @Option(help: ArgumentHelp("Leave out edges of a smaller weight.", valueName: "weight"))
    var minWeight = 0.0

    @Option(
        help: ArgumentHelp(
            "Measures of nodes, separated by commas (see `papergraph measures`), or none.", valueName: "measures"),
        transform: { names in
            names == "none"
                ? [] : try Choice.several(names, of: NodeMeasures.all, what: "measure", named: \.name).map(\.name)
        })
    var measures: [String] = ["degree", "strength", "pagerank", "components"]

    @Option(
        help: ArgumentHelp(
            "The format: \(GraphWriters.all.map(\.name).joined(separator: ", ")). "
                + "By default that of the output's name, else graphml.", valueName: "format"),
        transform: { try Choice.one($0, of: GraphWriters.all, what: "output format", named: \.name).name })
    var format: String?

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to this file instead of standard output.", valueName: "file"))
    var output: String?

    func validate() throws {
        if let top, top < 1 { throw ValidationError("--top must be at least 1.") }
        guard minWeight >= 0, minWeight.isFinite else { throw ValidationError("--min-weight must be 0 or more.") }
        _ = try writer
    }

    func run() throws {
        let session = Session(input)
        try session.run {
            let file = try OutputFile(output)
            let corpus = try session.corpus()
            let network = try network(of: corpus)
            var sink: any ByteSink = FileSink(file: file)
            try writer.write(network, to: &sink)
            try file.commit()
            let format = try writer.name
            session.reporter.summarize(
                "wrote \(grouped(network.graph.nodeCount)) nodes and \(grouped(network.graph.edgeCount)) edges as \(format)"
            )
            if network.graph.nodeCount == 0 { session.reporter.report(.emptyNetwork) }
        }
    }

    private func network(of corpus: AnalyzedCorpus) throws -> Network {
        guard let model = NetworkModels.named(type) else { preconditionFailure("validated by the option") }
        var options = selection.networkOptions(threads: input.threadCount)
        options.maximumNodes = top
        options.minimumWeight = minWeight
        var network = model.network(of: corpus, options: options)
        for measure in measures.compactMap(NodeMeasures.named) {
            network.addNodeColumn(measure.column(of: network.graph))
        }
        network.properties = Provenance(command: commandLine, corpus: corpus).properties
        return network
    }

    /// The parameters that decide what the file holds: neither output, nor threads.
    private var commandLine: [String] {
        var words = ["network", "--type", type, "--entities", selection.kinds.map(\.rawValue).joined(separator: ",")]
        words += ["--counting", selection.counting.rawValue, "--normalize", selection.normalize.rawValue]
        words += ["--min-count", String(selection.minCount)]
        if let top { words += ["--top", String(top)] }
        if minWeight > 0 { words += ["--min-weight", minWeight.description] }
        words += ["--measures", measures.isEmpty ? "none" : measures.joined(separator: ",")]
        words += ["--format", (try? writer.name) ?? "graphml"]
        if let format = input.inputFormat { words += ["--input-format", format] }
        if input.maxRecord != 64 { words += ["--max-record", String(input.maxRecord)] }
        return words
    }

    private var writer: any GraphWriter {
        get throws {
            if let format, let writer = GraphWriters.named(format) { return writer }
            guard let output, output != "-", let dot = output.lastIndex(of: "."),
                dot > output.lastIndex(of: "/") ?? output.startIndex
            else { return GraphMLWriter() }
            let ending = String(output[output.index(after: dot)...])
            if let writer = GraphWriters.forFileExtension(ending) { return writer }
            let known = GraphWriters.all.flatMap(\.fileExtensions).map { "." + $0 }.joined(separator: ", ")
            throw ValidationError(
                "no format is known for a name that ends in '.\(ending)'; use \(known), or choose one with --format.")
        }
    }
}

extension Diagnostic {
    static var emptyNetwork: Diagnostic {
        Diagnostic(
            .warning, "empty-network",
            "no entity fits, the network is empty; lower --min-count or name other kinds with --entities")
    }
}
