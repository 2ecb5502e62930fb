public import GraphFormats
internal import NetworkAnalysis

/// What leaves edges out of a network by what other edges there are; nodes stay.
public struct EdgePruning: Sendable, Hashable {
    /// A part of a network that shows its structure with few edges.
    public enum Backbone: String, Sendable, CaseIterable {
        /// Edges that weigh more than chance would give one end or the other of its strength (`DisparityFilter`).
        case disparity
        /// The tree, or a tree for each component, whose edges weigh most together (`MaximumSpanningTree`).
        case spanningTree = "spanning-tree"
    }

    /// An edge stays that is among so many heaviest of one of its ends; of equal ones those to the first nodes by key.
    public var topEdges: Int?
    /// The backbone that stays, of what the other rule left.
    public var backbone: Backbone?
    /// The chance below which the disparity filter keeps an edge.
    public var significance = 0.05

    /// Nothing is left out.
    public init() {}

    /// The network with the edges that stay. O(m·log m).
    public func pruned(_ network: Network) -> Network {
        var network = network
        if let topEdges { network = network.keeping(edges: Self.heaviest(topEdges, of: network.graph)) }
        switch backbone {
        case .disparity:
            let chances = DisparityFilter(significance: significance).probabilities(of: network.graph)
            network = network.keeping(edges: chances.indices.filter { chances[$0] < significance })
        case .spanningTree:
            network = network.keeping(edges: MaximumSpanningTree().edges(of: network.graph).sorted())
        case nil: break
        }
        return network
    }

    /// The edges that are among the heaviest of an end.
    private static func heaviest(_ count: Int, of graph: Graph) -> [Int] {
        var incident = [[(edge: Int, other: Int, weight: Double)]](repeating: [], count: graph.nodeCount)
        for (index, edge) in graph.edges.enumerated() {
            incident[edge.source].append((index, edge.target, edge.weight))
            incident[edge.target].append((index, edge.source, edge.weight))
        }
        var isKept = [Bool](repeating: false, count: graph.edgeCount)
        for var edges in incident where !edges.isEmpty {
            if edges.count > count {
                edges.sort { ($1.weight, $0.other, $0.edge) < ($0.weight, $1.other, $1.edge) }
            }
            for edge in edges.prefix(count) { isKept[edge.edge] = true }
        }
        return isKept.indices.filter { isKept[$0] }
    }
}
