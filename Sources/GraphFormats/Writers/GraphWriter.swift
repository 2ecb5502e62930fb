/// Writes networks in one format. To add one, write a conforming type and name it in `GraphWriters.all`; the command
/// line, help, tables and the contract tests follow.
public protocol GraphWriter: Sendable {
    /// The name on the command line.
    var name: String { get }
    /// One line for people.
    var summary: String { get }
    /// What names of such files end in, without the dot before it; the usual one first.
    var fileExtensions: [String] { get }

    /// Writes a network. Equal networks give equal bytes; memory does not grow with the edges.
    ///
    /// - Throws: what the sink throws. Nothing is written after that.
    func write(_ network: Network, to sink: inout any ByteSink) throws
}

/// The formats that can be written.
public enum GraphWriters {
    /// Every writer; the first is the default.
    public static let all: [any GraphWriter] = [
        GraphMLWriter(),
        DOTWriter(),
        SVGWriter(),
        GEXFWriter(),
        VOSviewerWriter(),
        VOSviewerMapWriter(),
        VOSviewerNetworkWriter(),
        PajekWriter(),
        PajekPartitionWriter(),
        PajekVectorWriter(),
        CytoscapeWriter(),
        NodeLinkWriter(),
        NodeTableWriter(),
        EdgeTableWriter(),
        EdgeListWriter(),
    ]

    /// The writer with a name.
    public static func named(_ name: String) -> (any GraphWriter)? {
        all.first { $0.name == name }
    }

    /// The writer for a file with a name, by what stands behind a dot at its end: `papers.nodes.csv` is a table of nodes.
    public static func forFileName(_ name: String) -> (any GraphWriter)? {
        let name = name.lowercased()
        // The longest ending says most: `x.vosviewer.json` is more than JSON.
        let matches = all.flatMap { writer in writer.fileExtensions.map { (writer, $0) } }
            .filter { name.hasSuffix("." + $0.1) }
        return matches.max { $0.1.utf8.count < $1.1.utf8.count }?.0
    }
}
