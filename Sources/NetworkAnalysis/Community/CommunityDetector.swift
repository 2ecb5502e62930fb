/// Divides the nodes of a graph into groups. To add one, write a conforming type and name it in
/// `CommunityDetectors.all`; the command line, help, tables and the contract tests follow.
public protocol CommunityDetector: Sendable {
    /// The name on the command line.
    var name: String { get }
    /// The name of the column that holds the numbers of the groups: `community`, unless the groups are something else.
    var columnName: String { get }
    /// The name for people.
    var title: String { get }
    /// One line for people.
    var summary: String { get }
    /// The time it takes on n nodes and m edges.
    var complexity: String { get }
    /// Where it is defined.
    var source: String { get }

    /// The groups. Every group is connected, directions aside, and the same graph always has the same groups, on however
    /// many threads.
    func partition(of graph: Graph, threads: Int) -> Partition

    /// The same detector with other settings, as far as it has them.
    ///
    /// - Parameters:
    ///   - resolution: how fine groups are; 1 is usual, more makes them smaller.
    ///   - seed: where random numbers begin.
    func configured(resolution: Double, seed: UInt64) -> any CommunityDetector
}

extension CommunityDetector {
    /// Groups are communities where a detector does not say otherwise.
    public var columnName: String { "community" }

    /// The groups, found on one thread.
    public func partition(of graph: Graph) -> Partition { partition(of: graph, threads: 1) }

    /// Itself: it has none of these settings.
    public func configured(resolution: Double, seed: UInt64) -> any CommunityDetector { self }
}

/// The ways to divide a graph.
public enum CommunityDetectors {
    /// Every detector.
    public static let all: [any CommunityDetector] = [
        ConnectedComponents(), StronglyConnectedComponents(), Leiden(), Louvain(), LabelPropagation(),
    ]

    /// The detector with a name.
    public static func named(_ name: String) -> (any CommunityDetector)? {
        all.first { $0.name == name }
    }
}
