public import NetworkAnalysis

/// A graph with names and attributes: what every writer writes and every measure adds to.
///
/// Weights say how strong an edge is: each is a normal number above 0. Programs that read graphs drop an edge of weight
/// 0, warn of a negative one and refuse one that is infinite, no number or too small for a normal one.
public struct Network: Sendable {
    /// What kind of network it is, such as `cooccurrence`.
    public var name: String
    /// The nodes and edges.
    public let graph: Graph
    /// The real identifier of each node, unique.
    public let nodeKeys: [String]
    /// What people call each node.
    public let nodeLabels: [String]
    /// What is known of nodes, along their order.
    public private(set) var nodeColumns: [AttributeColumn]
    /// What is known of edges, along `graph.edges`.
    public private(set) var edgeColumns: [AttributeColumn]
    /// What is known of the whole network, in the order of writing. Each name stands once.
    public var properties: [NetworkProperty] {
        didSet { precondition(Self.areDistinct(properties.map(\.name)), "each property has a name of its own") }
    }

    /// The column of nodes whose values order a drawing from top to bottom, such as the year; not written to files.
    public var rankColumn: String?
    /// What people should know of how it was made, a sentence each, such as what was left out; not written to files.
    public var notes: [String] = []

    /// The times that the network was cut into; what each was like stands in columns.
    public var slices: [NetworkSlice] = []

    /// Puts a network together. Every list must be as long as what it describes, and every name of a column stands
    /// once: `id`, `key` and `label` of nodes and `id`, `source`, `target`, `type` and `weight` of edges are taken.
    public init(
        name: String, graph: Graph, nodeKeys: [String], nodeLabels: [String], nodeColumns: [AttributeColumn] = [],
        edgeColumns: [AttributeColumn] = [], properties: [NetworkProperty] = []
    ) {
        precondition(nodeKeys.count == graph.nodeCount, "one key for each node")
        precondition(nodeLabels.count == graph.nodeCount, "one label for each node")
        precondition(nodeColumns.allSatisfy { $0.count == graph.nodeCount }, "node columns have a value for each node")
        precondition(edgeColumns.allSatisfy { $0.count == graph.edgeCount }, "edge columns have a value for each edge")
        precondition(
            Self.areDistinct(Self.takenNodeNames + nodeColumns.map(\.name)), "each node column has a name of its own"
        )
        precondition(
            Self.areDistinct(Self.takenEdgeNames + edgeColumns.map(\.name)),
            "each edge column has a name of its own")
        precondition(Self.areDistinct(properties.map(\.name)), "each property has a name of its own")
        precondition(graph.rows.weights.allSatisfy { $0 > 0 && $0.isNormal }, "weights are normal numbers above 0")
        self.name = name
        self.graph = graph
        self.nodeKeys = nodeKeys
        self.nodeLabels = nodeLabels
        self.nodeColumns = nodeColumns
        self.edgeColumns = edgeColumns
        self.properties = properties
    }

    /// The column of nodes with a name.
    public func nodeColumn(named name: String) -> AttributeColumn? {
        nodeColumns.first { $0.name == name }
    }

    /// The column of edges with a name.
    public func edgeColumn(named name: String) -> AttributeColumn? {
        edgeColumns.first { $0.name == name }
    }

    /// Adds a column of nodes, in the place of one with the same name.
    public mutating func addNodeColumn(_ column: AttributeColumn) {
        precondition(column.count == graph.nodeCount, "node columns have a value for each node")
        precondition(!Self.takenNodeNames.contains(column.name), "each node column has a name of its own")
        if let position = nodeColumns.firstIndex(where: { $0.name == column.name }) {
            nodeColumns[position] = column
        } else {
            nodeColumns.append(column)
        }
    }

    /// Adds a column of edges, whose name no other has.
    public mutating func addEdgeColumn(_ column: AttributeColumn) {
        precondition(column.count == graph.edgeCount, "edge columns have a value for each edge")
        precondition(
            Self.areDistinct(Self.takenEdgeNames + edgeColumns.map(\.name) + [column.name]),
            "each edge column has a name of its own")
        edgeColumns.append(column)
    }

    private static let takenNodeNames = ["id", "key", "label"]
    private static let takenEdgeNames = ["id", "source", "target", "type", "weight"]

    private static func areDistinct(_ names: [String]) -> Bool { Set(names).count == names.count }
}
