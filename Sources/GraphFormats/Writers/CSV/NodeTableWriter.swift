internal import NetworkAnalysis

/// Writes the nodes of a network as comma-separated values, a line each: `Id`, the real identifier, `Label`, and every
/// column under its own name.
///
/// `Id` and `Label` are what Gephi's spreadsheet import looks for; `Id` is what `Source` and `Target` of the edge table
/// name. Y. Shafranovich, RFC 4180, with line feeds; cells that begin with `=`, `+`, `-` or `@` are left as they are.
public struct NodeTableWriter: Sendable {
    /// Whether an apostrophe stands before cells that a spreadsheet would calculate with.
    public var guardsFormulas: Bool

    /// A writer of node tables.
    public init(guardsFormulas: Bool = false) { self.guardsFormulas = guardsFormulas }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension NodeTableWriter: GraphWriter {
    public var name: String { "csv-nodes" }
    public var summary: String { "the nodes as CSV, for pandas, R, spreadsheets, Gephi: Id, Label and every measure" }
    public var fileExtensions: [String] { ["nodes.csv"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        var output = TextOutput()
        let cells = CSVCells(guardsFormulas: guardsFormulas)
        output.write("Id,Label")
        CSVCells.writeNames(of: network.nodeColumns, to: &output)
        let columns = network.nodeColumns.map(\.values)
        for node in 0..<network.graph.nodeCount {
            cells.write(network.nodeKeys[node], to: &output)
            output.write(",")
            cells.write(network.nodeLabels[node], to: &output)
            for column in columns { cells.write(column, node, to: &output) }
            output.write("\n")
            try output.flushIfFull(to: &sink)
        }
        try output.flush(to: &sink)
    }
}
