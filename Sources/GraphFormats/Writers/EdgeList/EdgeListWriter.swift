internal import NetworkAnalysis

/// Writes the edges of a network as lines of `source`, `target` and `weight` with tabs between them: what every program
/// reads. Ends are called by their real identifiers, in which tabs and line ends become blanks. Nodes without edges and all
/// columns are left out.
public struct EdgeListWriter: Sendable {
    /// A writer of edge lists has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension EdgeListWriter: GraphWriter {
    public var name: String { "edges" }
    public var summary: String { "a list of edges, for any program: source, target, weight with tabs between" }
    public var fileExtensions: [String] { ["tsv", "edges"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        var output = TextOutput()
        let keys = network.nodeKeys
        try network.forEachEdge { _, source, target, weight in
            output.write(keys[source], escaping: Self.escapes)
            output.write("\t")
            output.write(keys[target], escaping: Self.escapes)
            output.write("\t")
            output.write(weight)
            output.write("\n")
            try output.flushIfFull(to: &sink)
        }
        try output.flush(to: &sink)
    }

    private static let escapes = EscapeTable(["\t": " ", "\n": " ", "\r": " "])
}
