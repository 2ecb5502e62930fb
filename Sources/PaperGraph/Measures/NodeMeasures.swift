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
    private let values: @Sendable (Graph, Int) -> AttributeColumn

    init(_ centrality: any Centrality) {
        name = centrality.name
        summary = centrality.summary
        formula = centrality.formula
        complexity = centrality.complexity
        source = centrality.source
        // Columns are called in letters, digits and underscores.
        let columnName = String(centrality.name.map { $0 == "-" ? "_" : $0 })
        values = { graph, threads in
            let scores = centrality.scores(of: graph, threads: threads)
            let values: AttributeColumn.Values =
                centrality.isIntegral ? .integers(scores.map { Int($0) }) : .numbers(scores)
            return AttributeColumn(name: columnName, title: centrality.title, values: values)
        }
    }

    init(_ detector: any CommunityDetector) {
        name = detector.name
        summary = detector.summary
        formula = "from 1, by size"
        complexity = detector.complexity
        source = detector.source
        values = { graph, threads in
            AttributeColumn(
                name: detector.columnName, title: detector.title,
                values: .integers(detector.partition(of: graph, threads: threads).membership))
        }
    }

    /// The column of a graph's nodes. It does not depend on the number of threads.
    public func column(of graph: Graph, threads: Int = 1) -> AttributeColumn { values(graph, threads) }
}

/// The measures that a network's nodes can be given.
public enum NodeMeasures {
    /// Every centrality, the connected components, and the communities.
    ///
    /// - Parameters:
    ///   - resolution: how fine communities are.
    ///   - seed: where random numbers begin.
    public static func all(resolution: Double = 1, seed: UInt64 = 1) -> [NodeMeasure] {
        Centralities.all.map { NodeMeasure($0) }
            + CommunityDetectors.all.map { NodeMeasure($0.configured(resolution: resolution, seed: seed)) }
    }
}
