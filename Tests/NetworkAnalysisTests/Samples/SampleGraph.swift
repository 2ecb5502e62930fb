import NetworkAnalysis
import Testing

/// A graph as it is written down in a test: how many nodes, and the edges.
struct SampleGraph: Sendable, CustomTestStringConvertible {
    var name: String
    var nodeCount: Int
    var isDirected = false
    var isWeighted = false
    var edges: [(source: Int, target: Int, weight: Double)]

    var testDescription: String { name }

    init(_ name: String, nodes: Int, directed: Bool = false, _ edges: [(Int, Int)]) {
        self.init(name, nodes: nodes, directed: directed, weighted: false, edges.map { ($0.0, $0.1, 1) })
    }

    init(
        _ name: String, nodes: Int, directed: Bool = false, weighted: Bool = true,
        _ edges: [(source: Int, target: Int, weight: Double)]
    ) {
        (self.name, nodeCount, isDirected, isWeighted) = (name, nodes, directed, weighted)
        self.edges = edges
    }

    var graph: Graph { graph(relabelled: Array(0..<nodeCount)) }

    /// The graph in which node i is called `labels[i]`.
    func graph(relabelled labels: [Int]) -> Graph {
        var builder = GraphBuilder(nodeCount: nodeCount, isDirected: isDirected, isWeighted: isWeighted)
        for edge in edges { builder.addEdge(from: labels[edge.source], to: labels[edge.target], weight: edge.weight) }
        return builder.build()
    }
}

extension SampleGraph {
    static func path(_ count: Int, directed: Bool = false) -> Self {
        Self(directed ? "directed path" : "path", nodes: count, directed: directed, (1..<count).map { ($0 - 1, $0) })
    }

    static func cycle(_ count: Int, directed: Bool = false) -> Self {
        Self(
            directed ? "directed cycle" : "cycle", nodes: count, directed: directed,
            (0..<count).map { ($0, ($0 + 1) % count) })
    }

    /// Node 0 is the centre.
    static func star(leaves: Int) -> Self {
        Self("star", nodes: leaves + 1, (1...leaves).map { (0, $0) })
    }

    static func complete(_ count: Int) -> Self {
        Self("complete", nodes: count, (0..<count).flatMap { u in (u + 1..<count).map { (u, $0) } })
    }

    /// Each pair, or ordered pair, is an edge with the same probability. Weights are small fractions, so that paths of
    /// equal length are frequent.
    static func random(
        _ seed: UInt64, nodes: Int, density: Double, directed: Bool = false, weighted: Bool = false
    ) -> Self {
        var random = SplitMix64(seed: seed)
        var edges: [(Int, Int, Double)] = []
        for source in 0..<nodes {
            for target in (directed ? 0 : source)..<nodes where target != source {
                guard Double.random(in: 0..<1, using: &random) < density else { continue }
                edges.append((source, target, weighted ? Double(Int.random(in: 1...6, using: &random)) / 2 : 1))
            }
        }
        let kind = (directed ? "directed " : "") + (weighted ? "weighted " : "")
        return Self("\(kind)random \(seed)", nodes: nodes, directed: directed, weighted: weighted, edges)
    }
}

extension SampleGraph {
    /// Graphs that between them have every awkward shape.
    static let all: [SampleGraph] = [
        Self("empty", nodes: 0, []),
        Self("one node", nodes: 1, []),
        Self("isolated nodes", nodes: 4, []),
        Self("directed, without edges", nodes: 3, directed: true, []),
        Self("one edge and a lonely node", nodes: 3, [(0, 2)]),
        path(7), star(leaves: 6), cycle(6), cycle(7), complete(6),
        Self("two components", nodes: 9, [(0, 1), (1, 2), (2, 0), (2, 3), (5, 4), (5, 6), (6, 7)]),
        path(6, directed: true), cycle(5, directed: true),
        Self("directed, two components", nodes: 7, directed: true, [(0, 1), (0, 2), (1, 2), (2, 3), (3, 4), (5, 6)]),
        Self(
            "weighted", nodes: 6,
            [(0, 1, 2), (1, 2, 3), (0, 3, 3), (3, 2, 2), (2, 4, 0.5), (4, 5, 8), (5, 0, 0.25)]),
        random(1, nodes: 40, density: 0.1),
        random(2, nodes: 60, density: 0.03),
        random(3, nodes: 30, density: 0.5),
        random(4, nodes: 40, density: 0.06, directed: true),
        random(5, nodes: 40, density: 0.1, weighted: true),
        random(6, nodes: 40, density: 0.06, directed: true, weighted: true),
    ]
}
