/// Says how important each node of a graph is. To add one, write a conforming type and name it in `Centralities.all`;
/// the command line, help, tables and the contract tests follow.
public protocol Centrality: Sendable {
    /// The name on the command line and of the column.
    var name: String { get }
    /// The name for people.
    var title: String { get }
    /// One line for people.
    var summary: String { get }
    /// The formula in plain text.
    var formula: String { get }
    /// The time it takes on n nodes and m edges.
    var complexity: String { get }
    /// Where it is defined.
    var source: String { get }
    /// Whether every score is a whole number, to be written as one.
    var isIntegral: Bool { get }

    /// One finite score for each node, in the order of the nodes. The same on any number of threads, to the last bit.
    ///
    /// - Parameter threads: on how many threads to work, at least 1; a measure that is quick on one may use fewer.
    func scores(of graph: Graph, threads: Int) -> [Double]
}

extension Centrality {
    /// Scores are any numbers.
    public var isIntegral: Bool { false }

    /// One finite score for each node, in the order of the nodes, computed on one thread.
    public func scores(of graph: Graph) -> [Double] { scores(of: graph, threads: 1) }
}

/// The centralities that can be computed.
public enum Centralities {
    /// Every centrality.
    public static let all: [any Centrality] = [
        DegreeCentrality(), DegreeCentrality(.incoming), DegreeCentrality(.outgoing), Strength(), Strength(.incoming),
        Strength(.outgoing), PageRank(), BetweennessCentrality(), ClosenessCentrality(),
        HarmonicCentrality(), EigenvectorCentrality(), CoreNumber(), ClusteringCoefficient(),
        HubCentrality(), AuthorityCentrality(), KatzCentrality(), ConstraintCentrality(), EffectiveSize(),
    ]

    /// The centrality with a name.
    public static func named(_ name: String) -> (any Centrality)? {
        all.first { $0.name == name }
    }
}
