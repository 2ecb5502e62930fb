internal import NetworkAnalysis

/// Writes the nodes and edges of a network for Pajek: numbers from 1, labels in quotes, edges or arcs with their weight.
///
/// V. Batagelj and A. Mrvar, "Pajek: program for large network analysis", Connections 21 (1998). A label has no escapes
/// there: its quotes become apostrophes and its line ends blanks. Columns and properties have no place in the format.
public struct PajekWriter: Sendable {
    /// A Pajek writer has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PajekWriter: GraphWriter {
    public var name: String { "pajek" }
    public var summary: String { "Pajek's network, for Pajek, VOSviewer, networkx, igraph: nodes, places, edges" }
    public var fileExtensions: [String] { ["net"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        var output = TextOutput()
        output.write("*Vertices ")
        output.write(network.graph.nodeCount)
        output.write("\n")
        let positions = network.positions.map(UnitSquare.init)
        for node in 0..<network.graph.nodeCount {
            output.write(node + 1)
            output.write(" \"")
            output.write(network.nodeLabels[node], escaping: Self.escapes)
            output.write("\"")
            if let positions { positions.write(node, to: &output) }
            output.write("\n")
            try output.flushIfFull(to: &sink)
        }
        output.write(network.graph.isDirected ? "*Arcs\n" : "*Edges\n")
        try network.forEachEdge { _, source, target, weight in
            output.write(source + 1)
            output.write(" ")
            output.write(target + 1)
            output.write(" ")
            output.write(weight)
            output.write("\n")
            try output.flushIfFull(to: &sink)
        }
        try output.flush(to: &sink)
    }

    private static let escapes = EscapeTable(["\"": "'", "\t": " ", "\n": " ", "\r": " "])
}

/// Places in the square from 0 to 1, with y growing downwards, as Pajek has them.
private struct UnitSquare {
    private let points: [Point]
    private let origin: Point
    private let scale: Double

    init(_ points: [Point]) {
        self.points = points
        let (xs, ys) = (points.map(\.x), points.map(\.y))
        origin = Point(x: xs.min() ?? 0, y: ys.max() ?? 0)
        let size = max((xs.max() ?? 0) - origin.x, origin.y - (ys.min() ?? 0))
        scale = size > 0 ? 1 / size : 1
    }

    func write(_ node: Int, to output: inout TextOutput) {
        let point = points[node]
        output.write(" ")
        output.write(((point.x - origin.x) * scale * 1e4).rounded() / 1e4)
        output.write(" ")
        output.write(((origin.y - point.y) * scale * 1e4).rounded() / 1e4)
        output.write(" 0.5")
    }
}

/// Writes the communities of a network as a partition for Pajek, a number for each node of the `.net` file in order; 0
/// where a node has none. VOSviewer takes it as its clusters.
public struct PajekPartitionWriter: Sendable {
    /// A writer of partitions has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PajekPartitionWriter: GraphWriter {
    public var name: String { "pajek-clu" }
    public var summary: String { "the communities as a partition beside Pajek's network" }
    public var fileExtensions: [String] { ["clu"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        let communities = network.nodeColumn(named: "community")
        try PajekNumbers.write(network, to: &sink) { node, output in
            output.write(communities?.integer(at: node) ?? 0)
        }
    }
}

/// Writes what nodes are sized by as a vector for Pajek, a number for each node of the `.net` file in order: the first of
/// PageRank, strength and occurrences that the network has.
public struct PajekVectorWriter: Sendable {
    /// A writer of vectors has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension PajekVectorWriter: GraphWriter {
    public var name: String { "pajek-vec" }
    public var summary: String { "the first measure as a vector beside Pajek's network" }
    public var fileExtensions: [String] { ["vec"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        let column = NetworkLook.sizeColumns.lazy.compactMap { network.nodeColumn(named: $0) }.first
        try PajekNumbers.write(network, to: &sink) { node, output in
            output.write(column?.number(at: node) ?? 0)
        }
    }
}

/// A number for each node, a line each.
private enum PajekNumbers {
    static func write(
        _ network: Network, to sink: inout any ByteSink, _ number: (Int, inout TextOutput) -> Void
    ) throws {
        var output = TextOutput()
        output.write("*Vertices ")
        output.write(network.graph.nodeCount)
        output.write("\n")
        for node in 0..<network.graph.nodeCount {
            number(node, &output)
            output.write("\n")
            try output.flushIfFull(to: &sink)
        }
        try output.flush(to: &sink)
    }
}
