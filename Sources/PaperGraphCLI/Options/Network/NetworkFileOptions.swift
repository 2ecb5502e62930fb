import ArgumentParser
import PaperGraph

/// The file that a network is written to, and its format.
struct NetworkFileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The format: \(GraphWriters.all.map(\.name).joined(separator: ", ")). "
                + "By default that of the output's name, else graphml.", valueName: "format"),
        transform: { try Choice.one($0, of: GraphWriters.all, what: "output format", named: \.name).name })
    var format: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            "Write to this file instead of standard output; a name that ends in .gz is compressed.", valueName: "file"),
        completion: .file())
    var output: String?

    @Option(
        help: ArgumentHelp(
            "For whom GraphML is: portable (every reader) or yed (with shapes and colours that yEd shows).",
            valueName: "flavor"),
        transform: { try Choice.one($0, of: GraphMLWriter.Flavor.allCases, what: "flavor", named: \.rawValue) })
    var flavor = GraphMLWriter.Flavor.portable

    @Flag(help: "In CSV, put an apostrophe before cells that a spreadsheet would calculate with (= + - @).")
    var guardCells = false

    func validate() throws {
        let writer = try writer
        guard flavor == .portable || writer is GraphMLWriter else {
            throw ValidationError("--flavor \(flavor.rawValue) is one of GraphML, not of \(writer.name).")
        }
    }

    /// The parameters that decide what is written, as words of a command line.
    var words: [String] {
        get throws {
            ["--format", try writer.name] + (flavor == .portable ? [] : ["--flavor", flavor.rawValue])
                + (guardCells ? ["--guard-cells"] : [])
        }
    }

    var writer: any GraphWriter {
        get throws {
            switch try anyWriter {
            case is GraphMLWriter: GraphMLWriter(flavor: flavor)
            case is NodeTableWriter: NodeTableWriter(guardsFormulas: guardCells)
            case is EdgeTableWriter: EdgeTableWriter(guardsFormulas: guardCells)
            case let writer: writer
            }
        }
    }

    private var anyWriter: any GraphWriter {
        get throws {
            if let format, let writer = GraphWriters.named(format) { return writer }
            guard let name = Self.fileName(output) else { return GraphMLWriter() }
            if let writer = GraphWriters.forFileName(name) { return writer }
            let known = GraphWriters.all.flatMap(\.fileExtensions).map { "." + $0 }.joined(separator: ", ")
            let ending = name.split(separator: ".").last ?? ""
            throw ValidationError(
                "no format is known for a name that ends in '.\(ending)'; use \(known), or choose one with --format.")
        }
    }

    func write(_ network: Network, to file: OutputFile, _ reporter: Reporter) throws {
        func write() throws {
            var sink: any ByteSink = FileSink(file: file)
            try writer.write(network, to: &sink)
        }
        // A network on the terminal shows by itself how far it is written.
        if file.isStandardOutput { try write() } else { try reporter.stage("writing", write) }
    }

    /// The name of the file without its directory and a `.gz` behind it; nothing for standard output and names without
    /// an ending.
    private static func fileName(_ output: String?) -> String? {
        guard let output, output != "-", var name = output.split(separator: "/").last else { return nil }
        if name.hasSuffix(".gz") { name.removeLast(3) }
        return name.dropFirst().contains(".") ? String(name) : nil
    }
}
