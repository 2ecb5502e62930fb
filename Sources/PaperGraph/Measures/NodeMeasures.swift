public import GraphFormats
public import NetworkAnalysis

/// A measure that gives each node of a network a value: a centrality, or the number of its community.
public struct NodeMeasure: Sendable {
    /// The name on the command line and of the column.
    public let name: String
    /// One line for people.
    public let summary: String
    /// The formula in plain text.
    public let formula: String
    /// The time it takes.
    public let complexity: String
    /// Where it is defined.
    public let source: String
    private let values: @Sendable (Graph) -> AttributeColumn

    init(_ centrality: any Centrality) {
        name = centrality.name
        summary = centrality.summary
        formula = centrality.formula
        complexity = centrality.complexity
        source = centrality.source
        values = { graph in
            let scores = centrality.scores(of: graph)
            let title = centrality.title
            // A degree is a number of neighbours: written as one.
            if centrality is DegreeCentrality {
                return AttributeColumn(name: centrality.name, title: title, values: .integers(scores.map { Int($0) }))
            }
            return AttributeColumn(name: centrality.name, title: title, values: .numbers(scores))
        }
    }

    init(_ detector: any CommunityDetector) {
        name = detector.name
        summary = detector.summary
        formula = "from 1, by size"
        complexity = detector.complexity
        source = detector.source
        values = { graph in
            AttributeColumn(
                name: detector.columnName, title: detector.title,
                values: .integers(detector.partition(of: graph).membership))
        }
    }

    /// The column of a graph's nodes.
    public func column(of graph: Graph) -> AttributeColumn { values(graph) }
}

/// The measures that a network's nodes can be given.
public enum NodeMeasures {
    /// Every centrality, and the connected components.
    public static let all: [NodeMeasure] =
        Centralities.all.map(NodeMeasure.init) + CommunityDetectors.all.map(NodeMeasure.init)

    /// The measure with a name.
    public static func named(_ name: String) -> NodeMeasure? {
        all.first { $0.name == name }
    }
}

extension CommunityDetector {
    /// Components are no communities: they have a column of their own.
    fileprivate var columnName: String { self is ConnectedComponents ? "component" : "community" }
}
