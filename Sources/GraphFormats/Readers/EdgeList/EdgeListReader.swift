internal import NetworkAnalysis

/// Reads lists of edges: lines of `source target [weight]`, separated by tabs, commas, semicolons or blanks.
///
/// Lines that begin with `#` or `%` and lines without text are passed over; lines end in LF or CRLF; further columns are
/// ignored. Edges between the same nodes become one whose weight is the sum, edges from a node to itself are dropped,
/// and both are counted. Text is read in chunks on several threads; neither their number nor the order of lines shows in
/// the graph. Time is O(size of the text), memory 16 bytes a line beside the graph.
public struct EdgeListReader: Sendable {
    /// What the first two columns are.
    public enum Nodes: String, Sendable, CaseIterable {
        /// Numbers of nodes, from 0.
        case numbers
        /// Names: any text, in quotation marks where it holds a separator (`"a, b"`, a mark within doubled), or numbers of
        /// any length. Nodes come in the order of their numbers where all names are integers, else in that of bytes.
        case names
    }

    /// What stands between columns.
    public enum Separator: String, Sendable, CaseIterable {
        /// One tab.
        case tab
        /// A comma.
        case comma
        /// A semicolon.
        case semicolon
        /// Any number of blanks and tabs.
        case blanks
    }

    /// Whether the first line names the columns.
    public enum Header: String, Sendable, CaseIterable {
        /// It does where it holds no numbers where numbers belong, or says `source` and `target`, `from` and `to` or
        /// `src` and `dst`.
        case detected
        /// It does.
        case present
        /// It holds an edge.
        case absent
    }

    /// What the first two columns are.
    public var nodes = Nodes.numbers
    /// Whether edges have a direction.
    public var isDirected = false
    /// Whether edges have weights, in the third column of every line; nothing where the first edge tells.
    public var isWeighted: Bool?
    /// What stands between columns; nothing where the first edge tells: a tab, else a comma, else a semicolon, else
    /// blanks.
    public var separator: Separator?
    /// Whether the first line names the columns.
    public var header = Header.detected
    /// Whether weights may be below 0.
    public var allowsNegativeWeights = false
    /// How many nodes there are, where they have numbers; nothing where it is one more than the largest number.
    public var nodeCount: Int?
    /// The most nodes that may come of a file whose nodes have numbers: one line with a large number asks for memory for
    /// all below. Where nothing is said, a node for each 64 bytes of the machine's memory, which takes half of it.
    public var maxNodes: Int?
    /// How many threads work.
    public var threads = 1

    /// A reader.
    public init(nodes: Nodes = .numbers, isDirected: Bool = false, threads: Int = 1) {
        (self.nodes, self.isDirected, self.threads) = (nodes, isDirected, threads)
    }

    /// Reads a file.
    public func read(path: String) throws(EdgeListError) -> EdgeListGraph {
        let file = try MappedFile(path: path)
        return try file.withBytes(read).get()
    }

    /// Reads text.
    public func read(_ text: [UInt8]) throws(EdgeListError) -> EdgeListGraph {
        try text.withUnsafeBufferPointer(read).get()
    }

    private func read(_ text: UnsafeBufferPointer<UInt8>) -> Result<EdgeListGraph, EdgeListError> {
        Result { () throws(EdgeListError) in
            let layout = try EdgeListLayout(of: text, reader: self)
            switch nodes {
            case .numbers: return try numbered(text, layout)
            case .names: return try named(text, layout)
            }
        }
    }

    private func numbered(
        _ text: UnsafeBufferPointer<UInt8>, _ layout: EdgeListLayout
    ) throws(EdgeListError) -> EdgeListGraph {
        let limit = NodeLimit(nodeCount: nodeCount, maxNodes: maxNodes)
        let lines = NumberLines(layout: layout, limit: limit, allowsNegativeWeights: allowsNegativeWeights)
        var columns = try TextChunks(text, from: layout.start, line: layout.line).columns(
            isWeighted: layout.isWeighted, threads: threads, lines.read
        ).columns
        guard columns.count > 0 || nodeCount != nil else { throw Self.empty }
        let highest = max(columns.sources.max() ?? 0, columns.targets.max() ?? 0)
        return try graph(&columns, nodeCount: nodeCount ?? Int(highest) + 1, labels: [], layout)
    }

    private func named(
        _ text: UnsafeBufferPointer<UInt8>, _ layout: EdgeListLayout
    ) throws(EdgeListError) -> EdgeListGraph {
        let lines = NameLines(layout: layout, allowsNegativeWeights: allowsNegativeWeights)
        var (columns, parts) = try TextChunks(text, from: layout.start, line: layout.line).columns(
            isWeighted: layout.isWeighted, threads: threads, lines.read)
        guard columns.count > 0 else { throw Self.empty }
        let labels = columns.number(parts)
        return try graph(&columns, nodeCount: labels.count, labels: labels, layout)
    }

    private func graph(
        _ columns: inout ParsedColumns, nodeCount: Int, labels: [String], _ layout: EdgeListLayout
    ) throws(EdgeListError) -> EdgeListGraph {
        let lineCount = columns.count
        do {
            // Handed over, so that the builder need not copy them.
            let (sources, targets, weights) = (columns.sources, columns.targets, columns.weights)
            columns = ParsedColumns()
            let builder = try GraphBuilder(
                nodeCount: nodeCount, isDirected: isDirected, sources: consume sources,
                targets: consume targets, weights: consume weights)
            let dropped = builder.droppedSelfLoops
            return EdgeListGraph(
                graph: builder.build(threads: threads), labels: labels, lineCount: lineCount, droppedSelfLoops: dropped)
        } catch {
            throw EdgeListError(.nodeTooLarge, line: nil, error.message)
        }
    }

    private static let empty = EdgeListError(
        .empty, line: nil, "there is no edge; each takes a line of `source target` and perhaps a weight")
}
