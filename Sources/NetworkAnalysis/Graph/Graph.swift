/// A graph that does not change: compressed sparse rows with 32-bit targets, each row ascending.
///
/// Nodes are `0..<nodeCount`. There is at most one edge between two nodes (in each direction, where the graph is
/// directed) and none from a node to itself. An undirected edge stands in the rows of both its ends; a directed graph
/// holds the rows of both directions. An edge takes 8 bytes for its two targets, 24 with weights.
public struct Graph: Sendable, Hashable {
    /// Whether edges have a direction.
    public let isDirected: Bool
    /// The number of nodes.
    public let nodeCount: Int
    /// The number of edges; an undirected one counts once.
    public let edgeCount: Int
    /// The rows of outgoing edges; of all edges where the graph is undirected.
    package let rows: Rows
    /// The rows of incoming edges, where the graph is directed.
    package let reversedRows: Rows?

    /// Adjacency in compressed sparse rows.
    package struct Rows: Sendable, Hashable {
        /// Where each row begins; one more than there are nodes.
        package var offsets: [Int]
        /// The nodes at the other end.
        package var targets: [UInt32]
        /// The weights along `targets`; empty where every edge weighs 1.
        package var weights: [Double]
    }

    package init(isDirected: Bool, nodeCount: Int, rows: Rows, reversedRows: Rows?) {
        self.isDirected = isDirected
        self.nodeCount = nodeCount
        self.rows = rows
        self.reversedRows = reversedRows
        edgeCount = isDirected ? rows.targets.count : rows.targets.count / 2
    }

    /// Whether edges have weights of their own. Without, every edge weighs 1.
    public var isWeighted: Bool { !rows.weights.isEmpty }

    /// The rows of edges that lead to a node; where the graph is undirected, of all its edges.
    package var incoming: Rows { reversedRows ?? rows }

    /// The number of edges at a node; where the graph is directed, of both directions. O(1).
    public func degree(of node: Int) -> Int {
        rows.count(node) + (reversedRows?.count(node) ?? 0)
    }

    /// The nodes that a node's edges lead to, ascending. O(1).
    public func neighbors(of node: Int) -> ArraySlice<UInt32> {
        rows.targets[rows.range(node)]
    }

    /// The weight of the edge between two nodes, or nothing where there is none. O(log degree).
    public func weight(from source: Int, to target: Int) -> Double? {
        let range = rows.range(source)
        let position = rows.first(in: range, notBelow: target)
        guard position < range.upperBound, rows.targets[position] == target else { return nil }
        return rows.weight(position)
    }
}

extension Graph.Rows {
    package func range(_ node: Int) -> Range<Int> { offsets[node]..<offsets[node + 1] }
    package func count(_ node: Int) -> Int { offsets[node + 1] - offsets[node] }
    package func weight(_ position: Int) -> Double { weights.isEmpty ? 1 : weights[position] }

    /// The first position in a part of a row whose node is not below a number. O(log length).
    package func first(in row: Range<Int>, notBelow node: Int) -> Int {
        var (low, high) = (row.lowerBound, row.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if targets[middle] < node { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension Graph {
    /// An edge; of an undirected one the source is the smaller end.
    public struct Edge: Sendable, Hashable {
        /// Where it begins.
        public var source: Int
        /// Where it leads.
        public var target: Int
        /// How strong it is.
        public var weight: Double
    }

    /// The edges by source and then by target, each once. Columns of edge attributes are in this order.
    public var edges: Edges { Edges(graph: self) }

    /// The edges of a graph in their order.
    public struct Edges: Sequence {
        let graph: Graph

        /// Starts at the first edge.
        public func makeIterator() -> Iterator { Iterator(graph: graph) }
        /// The number of edges.
        public var underestimatedCount: Int { graph.edgeCount }

        /// Walks the rows.
        public struct Iterator: IteratorProtocol {
            let graph: Graph
            var source = 0
            var position = 0

            init(graph: Graph) {
                self.graph = graph
            }

            /// The next edge.
            public mutating func next() -> Edge? {
                let rows = graph.rows
                while position < rows.targets.count {
                    while position == rows.offsets[source + 1] { source += 1 }
                    let target = Int(rows.targets[position])
                    let weight = rows.weight(position)
                    position += 1
                    if graph.isDirected || target > source {
                        return Edge(source: source, target: target, weight: weight)
                    }
                }
                return nil
            }
        }
    }
}
