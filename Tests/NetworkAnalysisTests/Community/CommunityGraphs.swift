import NetworkAnalysis
import Testing

/// A graph with a name, for the tests that run over many.
struct CommunityGraph: Sendable, CustomTestStringConvertible {
    let name: String
    let graph: Graph

    var testDescription: String { name }

    init(
        _ name: String, nodes: Int, isDirected: Bool = false, _ edges: [(Int, Int)], weights: [Double] = []
    ) {
        var builder = GraphBuilder(nodeCount: nodes, isDirected: isDirected, isWeighted: !weights.isEmpty)
        for (position, edge) in edges.enumerated() {
            builder.addEdge(from: edge.0, to: edge.1, weight: weights.isEmpty ? 1 : weights[position])
        }
        self.name = name
        graph = builder.build()
    }
}

extension CommunityGraph {
    /// Small graphs of every kind; whatever detects communities must bear them all.
    static let all: [CommunityGraph] = [
        CommunityGraph("empty", nodes: 0, []),
        CommunityGraph("one node", nodes: 1, []),
        CommunityGraph("one edge", nodes: 2, [(0, 1)]),
        CommunityGraph("isolated", nodes: 5, []),
        CommunityGraph("isolated and joined", nodes: 6, [(1, 4), (4, 5)]),
        CommunityGraph("complete", nodes: 7, clique(0..<7)),
        CommunityGraph("star", nodes: 9, (1..<9).map { (0, $0) }),
        CommunityGraph("path", nodes: 30, (1..<30).map { ($0 - 1, $0) }),
        CommunityGraph("cycle", nodes: 24, (0..<24).map { ($0, ($0 + 1) % 24) }),
        twoCliques,
        CommunityGraph("two components", nodes: 10, clique(0..<4) + clique(4..<10)),
        CommunityGraph(
            "weighted", nodes: 6, [(0, 1), (1, 2), (0, 2), (3, 4), (4, 5), (3, 5), (2, 3)],
            weights: [5, 4.5, 6, 0.25, 0.5, 0.125, 9]),
        CommunityGraph("weights of zero", nodes: 4, [(0, 1), (1, 2), (2, 3)], weights: [0, 0, 0]),
        CommunityGraph("some weights of zero", nodes: 4, [(0, 1), (1, 2), (2, 3)], weights: [2, 0, 3]),
        CommunityGraph("negative weight", nodes: 4, [(0, 1), (1, 2), (2, 3)], weights: [2, -4, 3]),
        CommunityGraph("tiny weights", nodes: 5, clique(0..<5), weights: Array(repeating: 1e-200, count: 10)),
        CommunityGraph("directed cycle", nodes: 6, isDirected: true, (0..<6).map { ($0, ($0 + 1) % 6) }),
        CommunityGraph("directed both ways", nodes: 3, isDirected: true, [(0, 1), (1, 0), (1, 2)]),
        CommunityGraph("directed star", nodes: 5, isDirected: true, [(1, 0), (2, 0), (3, 0), (4, 0)]),
        karateClub,
    ]

    /// Two groups of five, complete inside, with one edge between them.
    static let twoCliques = CommunityGraph("two cliques", nodes: 10, clique(0..<5) + clique(5..<10) + [(4, 5)])

    /// The friendships of a karate club: W. W. Zachary, "An information flow model for conflict and fission in small
    /// groups", Journal of Anthropological Research 33(4), 1977; nodes from 0.
    static let karateClub = CommunityGraph(
        "karate club", nodes: 34,
        [
            (0, 1), (0, 2), (0, 3), (0, 4), (0, 5), (0, 6), (0, 7), (0, 8), (0, 10), (0, 11), (0, 12), (0, 13), (0, 17),
            (0, 19), (0, 21), (0, 31), (1, 2), (1, 3), (1, 7), (1, 13), (1, 17), (1, 19), (1, 21), (1, 30), (2, 3),
            (2, 7), (2, 8), (2, 9), (2, 13), (2, 27), (2, 28), (2, 32), (3, 7), (3, 12), (3, 13), (4, 6), (4, 10),
            (5, 6), (5, 10), (5, 16), (6, 16), (8, 30), (8, 32), (8, 33), (9, 33), (13, 33), (14, 32), (14, 33),
            (15, 32), (15, 33), (18, 32), (18, 33), (19, 33), (20, 32), (20, 33), (22, 32), (22, 33), (23, 25),
            (23, 27), (23, 29), (23, 32), (23, 33), (24, 25), (24, 27), (24, 31), (25, 31), (26, 29), (26, 33),
            (27, 33), (28, 31), (28, 33), (29, 32), (29, 33), (30, 32), (30, 33), (31, 32), (31, 33), (32, 33),
        ])

    /// Every pair of nodes.
    static func clique(_ nodes: Range<Int>) -> [(Int, Int)] {
        nodes.flatMap { first in ((first + 1)..<nodes.upperBound).map { (first, $0) } }
    }

    /// Cliques of equal size, each joined to the next by one edge.
    static func ringOfCliques(_ count: Int, of size: Int) -> CommunityGraph {
        let inside = (0..<count).flatMap { clique(($0 * size)..<(($0 + 1) * size)) }
        let between = (0..<count).map { ($0 * size, (($0 + 1) % count) * size + 1) }
        return CommunityGraph("ring of \(count) cliques", nodes: count * size, inside + between)
    }
}
