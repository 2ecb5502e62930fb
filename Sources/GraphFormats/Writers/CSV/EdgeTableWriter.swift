internal import NetworkAnalysis

/// Writes the edges of a network as comma-separated values, a line each: `Source` and `Target`, the real identifiers of
/// the ends, `Type`, which is `Directed` or `Undirected`, `Weight`, and every column under its own name.
///
/// The first four are what Gephi's spreadsheet import looks for. Y. Shafranovich, RFC 4180, with line feeds; cells that
/// begin with `=`, `+`, `-` or `@` are left as they are unless they are guarded.
public struct EdgeTableWriter: Sendable {
    /// Whether an apostrophe stands before cells that a spreadsheet would calculate with.
    public var guardsFormulas: Bool

    /// A writer of edge tables.
    public init(guardsFormulas: Bool = false) { self.guardsFormulas = guardsFormulas }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension EdgeTableWriter: GraphWriter {
    public var name: String { "csv-edges" }
    public var summary: String { "the edges as CSV, for pandas, R, spreadsheets, Gephi: Source, Target, Type, Weight" }
    public var fileExtensions: [String] { ["edges.csv"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        var output = TextOutput()
        let cells = CSVCells(guardsFormulas: guardsFormulas)
        output.write("Source,Target,Type,Weight")
        CSVCells.writeNames(of: network.edgeColumns, to: &output)
        let (names, columns) = (CSVNames(network.nodeKeys, cells), network.edgeColumns.map(\.values))
        let isDirected = network.graph.isDirected
        try network.forEachEdge { number, source, target, weight in
            names.write(source, to: &output)
            output.write(",")
            names.write(target, to: &output)
            output.write(isDirected ? ",Directed," : ",Undirected,")
            output.write(weight)
            for place in columns.indices { cells.write(columns[place], number, to: &output) }
            output.write("\n")
            try output.flushIfFull(to: &sink)
        }
        try output.flush(to: &sink)
    }
}
