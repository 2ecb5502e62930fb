internal import NetworkAnalysis

/// Writes the edges of a network as comma-separated values, a line each: `Source` and `Target`, the real identifiers of
/// the ends, `Type`, which is `Directed` or `Undirected`, `Weight`, and every column under its own name.
///
/// The first four are what Gephi's spreadsheet import looks for. Y. Shafranovich, RFC 4180, with line feeds; cells that
/// begin with `=`, `+`, `-` or `@` are left as they are.
public struct EdgeTableWriter: Sendable {
    /// A writer of edge tables has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension EdgeTableWriter: GraphWriter {
    public var name: String { "csv-edges" }
    public var summary: String { "the edges as CSV, for pandas, R, spreadsheets, Gephi: Source, Target, Type, Weight" }
    public var fileExtensions: [String] { ["edges.csv"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        var output = TextOutput()
        output.write("Source,Target,Type,Weight")
        CSVCells.writeNames(of: network.edgeColumns, to: &output)
        let (names, columns) = (CSVNames(network.nodeKeys), network.edgeColumns.map(\.values))
        let isDirected = network.graph.isDirected
        try network.forEachEdge { number, source, target, weight in
            names.write(source, to: &output)
            output.write(",")
            names.write(target, to: &output)
            output.write(isDirected ? ",Directed," : ",Undirected,")
            output.write(weight)
            for place in columns.indices { CSVCells.write(columns[place], number, to: &output) }
            output.write("\n")
            try output.flushIfFull(to: &sink)
        }
        try output.flush(to: &sink)
    }
}
