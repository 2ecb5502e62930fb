import Testing

@testable import NetworkAnalysis

@Suite("Clustering coefficient")
struct ClusteringCoefficientTests {
    @Test("closed forms")
    func closedForms() {
        #expect(ClusteringCoefficient().scores(of: SampleGraph.complete(5).graph) == [1, 1, 1, 1, 1])
        #expect(ClusteringCoefficient().scores(of: SampleGraph.star(leaves: 3).graph) == [0, 0, 0, 0])
        #expect(ClusteringCoefficient().scores(of: SampleGraph.cycle(3).graph) == [1, 1, 1])
        #expect(ClusteringCoefficient().scores(of: SampleGraph.cycle(4).graph) == [0, 0, 0, 0])
    }

    @Test("a triangle with a tail")
    func tail() {
        let graph = SampleGraph("", nodes: 4, [(0, 1), (1, 2), (2, 0), (2, 3)]).graph
        #expect(ClusteringCoefficient().scores(of: graph) == [1, 1, 1.0 / 3, 0])
    }

    @Test("directions do not count, and opposite edges are one")
    func directed() {
        let graph = SampleGraph("", nodes: 4, directed: true, [(0, 1), (1, 0), (2, 1), (0, 2), (2, 3), (3, 2)]).graph
        #expect(ClusteringCoefficient().scores(of: graph) == [1, 1, 1.0 / 3, 0])
    }

    @Test("the definition, pair by pair", arguments: SampleGraph.all)
    func definition(_ sample: SampleGraph) {
        let graph = sample.graph
        func joined(_ first: Int, _ second: Int) -> Bool {
            graph.weight(from: first, to: second) != nil || graph.weight(from: second, to: first) != nil
        }
        let found = ClusteringCoefficient().scores(of: graph)
        for node in 0..<graph.nodeCount {
            let neighbors = (0..<graph.nodeCount).filter { joined(node, $0) }
            let pairs = neighbors.flatMap { first in neighbors.filter { $0 > first }.map { (first, $0) } }
            let expected = pairs.isEmpty ? 0 : Double(pairs.count { joined($0.0, $0.1) }) / Double(pairs.count)
            #expect(found[node].isClose(to: expected, within: 1e-12))
        }
    }

    private static let large = [
        SampleGraph.random(71, nodes: 400, density: 0.04, weighted: true),
        .random(72, nodes: 400, density: 0.03, directed: true, weighted: true),
    ]

    @Test("weighted and directed, from sums over all pairs of neighbours", arguments: SampleGraph.all)
    func definitions(_ sample: SampleGraph) {
        let matrix = WeightMatrix(sample.graph)
        for definition in [ClusteringCoefficient.Definition.strength, .intensity, .directed] {
            let found = ClusteringCoefficient(definition).scores(of: sample.graph)
            for node in found.indices {
                #expect(found[node].isClose(to: matrix.clustering(of: node, definition), within: 1e-12))
            }
        }
    }

    @Test("recorded values of the other definitions", arguments: try ReferenceGraph.all())
    func recorded(_ reference: ReferenceGraph) throws {
        for definition in ClusteringCoefficient.Definition.allCases where definition != .strength || !reference.directed
        {
            let clustering = ClusteringCoefficient(definition)
            let expected = try #require(reference.scores[clustering.name])
            let scores = clustering.scores(of: reference.graph)
            for node in scores.indices {
                #expect(scores[node].isClose(to: expected.values[node], within: 1e-12), "\(clustering.name) \(node)")
            }
        }
    }

    @Test("any number of threads, to the last bit", arguments: SampleGraph.all + large)
    func threads(_ sample: SampleGraph) {
        let graph = sample.graph
        for definition in ClusteringCoefficient.Definition.allCases {
            let expected = ClusteringCoefficient(definition).scores(of: graph).map(\.bitPattern)
            for threads in [2, 8] {
                #expect(
                    ClusteringCoefficient(definition).scores(of: graph, threads: threads).map(\.bitPattern) == expected)
            }
        }
    }

    @Test("other names for the nodes change nothing", arguments: large)
    func relabelling(_ sample: SampleGraph) {
        var random = SplitMix64(seed: 7)
        let labels = Array(0..<sample.nodeCount).shuffled(using: &random)
        for definition in ClusteringCoefficient.Definition.allCases {
            let expected = ClusteringCoefficient(definition).scores(of: sample.graph)
            let scores = ClusteringCoefficient(definition).scores(of: sample.graph(relabelled: labels))
            for node in expected.indices { #expect(scores[labels[node]].isClose(to: expected[node], within: 1e-12)) }
        }
    }

    @Test("equal weights are none, and in an undirected graph directions are none")
    func equalWeights() {
        let plain = SampleGraph.random(73, nodes: 60, density: 0.2)
        var even = plain
        even.isWeighted = true
        for edge in even.edges.indices { even.edges[edge].weight = 3.5 }
        let expected = ClusteringCoefficient().scores(of: plain.graph)
        for definition in ClusteringCoefficient.Definition.allCases {
            for sample in [plain, even] {
                let scores = ClusteringCoefficient(definition).scores(of: sample.graph)
                for node in scores.indices { #expect(scores[node].isClose(to: expected[node], within: 1e-12)) }
            }
        }
    }

    @Test("edges whose weight is not above 0 count as none where weights count")
    func withoutWeight() {
        let edges = [(source: 0, target: 1, weight: 2.0), (1, 2, 3), (2, 0, 4), (2, 3, 0), (3, 0, -1)]
        let all = SampleGraph("", nodes: 4, edges).graph
        let positive = SampleGraph("", nodes: 4, Array(edges.prefix(3))).graph
        for definition in [ClusteringCoefficient.Definition.strength, .intensity] {
            let scores = ClusteringCoefficient(definition).scores(of: all)
            #expect(scores == ClusteringCoefficient(definition).scores(of: positive))
            #expect(scores[0] > 0 && scores[3] == 0)
        }
        let none = SampleGraph("", nodes: 3, [(0, 1, 0), (1, 2, -2), (2, 0, 0)]).graph
        #expect(ClusteringCoefficient(.strength).scores(of: none) == [0, 0, 0])
        #expect(ClusteringCoefficient(.intensity).scores(of: none) == [0, 0, 0])
        // Two triangles of the same three nodes, each edge answered: all that could be there is.
        let cyclic = SampleGraph("", nodes: 3, directed: true, [(0, 1), (1, 2), (2, 0), (1, 0), (2, 1), (0, 2)]).graph
        #expect(ClusteringCoefficient(.directed).scores(of: cyclic) == [1, 1, 1])
    }

    @Test("each definition has a name and a source of its own")
    func names() {
        let all = ClusteringCoefficient.Definition.allCases.map { ClusteringCoefficient($0) }
        #expect(
            all.map(\.name) == ["clustering", "strength-clustering", "intensity-clustering", "directed-clustering"])
        #expect(Set(all.map(\.source)).count == 4)
        #expect(Set(all.map(\.formula)).count == 4)
        #expect(Set(all.map(\.summary)).count == 4)
    }
}

/// A graph as a full matrix.
private struct WeightMatrix {
    /// From the row's node to the column's.
    var weights: [[Double]]
    let isDirected: Bool

    init(_ graph: Graph) {
        isDirected = graph.isDirected
        weights = (0..<graph.nodeCount).map { source in
            (0..<graph.nodeCount).map { graph.weight(from: source, to: $0) ?? 0 }
        }
    }

    /// Over ordered pairs of nodes, as the definitions say.
    func clustering(of node: Int, _ definition: ClusteringCoefficient.Definition) -> Double {
        let nodes = weights.indices
        let largest = weights.joined().max() ?? 1
        func side(_ first: Int, _ second: Int) -> Double {
            let (there, back) = (weights[first][second], weights[second][first])
            switch definition {
            case .strength: return isDirected ? there + back : there
            case .intensity: return (there / largest).cubeRoot + (back / largest).cubeRoot
            case .unweighted, .directed: return (there > 0 ? 1 : 0) + (back > 0 ? 1 : 0)
            }
        }
        let neighbors = nodes.filter { side(node, $0) > 0 }
        guard neighbors.count > 1 else { return 0 }
        var sum = 0.0
        for first in neighbors {
            for second in neighbors where side(first, second) > 0 {
                sum +=
                    definition == .strength
                    ? (side(node, first) + side(node, second)) / 2
                    : side(node, first) * side(first, second) * side(second, node)
            }
        }
        if definition == .strength {
            let strength = neighbors.reduce(0) { $0 + side(node, $1) }
            return sum / (strength * Double(neighbors.count - 1))
        }
        let edges = nodes.reduce(0.0) { $0 + (weights[node][$1] > 0 ? 1 : 0) + (weights[$1][node] > 0 ? 1 : 0) }
        return sum / (2 * (edges * (edges - 1) - 2 * (edges - Double(neighbors.count))))
    }
}
