import NetworkAnalysis
import Testing

@Suite("Edge betweenness")
struct EdgeBetweennessTests {
    private func scores(_ sample: SampleGraph, normalized: Bool = false) -> [Double] {
        EdgeBetweenness(normalized: normalized).scores(of: sample.graph)
    }

    @Test("on a path an edge lies between those before and those behind it", arguments: [1, 2, 3, 9, 5_000])
    func path(count: Int) {
        let expected = (1..<max(1, count)).map { Double($0 * (count - $0)) }
        #expect(scores(.path(count)) == expected)
        guard count < 100 else { return }
        #expect(scores(.path(count, directed: true)) == expected)
    }

    @Test("each edge of a star bears the paths of its leaf", arguments: [1, 2, 7, 2_000])
    func star(leaves: Int) {
        #expect(scores(.star(leaves: leaves)) == [Double](repeating: Double(leaves), count: leaves))
    }

    @Test("where all are joined an edge bears one pair", arguments: [2, 3, 8])
    func complete(count: Int) {
        #expect(scores(.complete(count)).allSatisfy { $0 == 1 })
        #expect(
            scores(.complete(count), normalized: true).allSatisfy {
                $0.isClose(to: 2 / Double(count * (count - 1)), within: 1e-12)
            })
    }

    @Test("on a directed cycle every edge bears every distance", arguments: 3...9)
    func directedCycle(count: Int) {
        let expected = Double(count * (count - 1) / 2)
        #expect(scores(.cycle(count, directed: true)).allSatisfy { $0.isClose(to: expected, within: 1e-12) })
    }

    @Test("a bridge bears all pairs of its sides, in the order of the edges")
    func bridge() {
        let sample = SampleGraph("", nodes: 6, [(5, 4), (3, 4), (3, 5), (0, 3), (0, 1), (0, 2), (1, 2)])
        // 0–1, 0–2, 0–3, 1–2, 3–4, 3–5, 4–5.
        #expect(scores(sample) == [4, 4, 9, 1, 4, 4, 1])
    }

    @Test("edges that weigh nothing, and longer ones than a way round, bear nothing")
    func weightless() {
        let sample = SampleGraph("", nodes: 4, [(0, 1, 4), (1, 2, 4), (0, 2, 1), (2, 3, 0), (3, 0, -1)])
        #expect(scores(sample) == [2, 0, 0, 2, 0])
        #expect(EdgeBetweenness(usesWeights: false).scores(of: sample.graph).allSatisfy { $0 > 0 })
    }

    @Test("the definition, pair by pair", arguments: SampleGraph.all + SampleGraph.cliques, [true, false])
    func definition(_ sample: SampleGraph, usesWeights: Bool) {
        let graph = sample.graph
        let found = EdgeBetweenness(usesWeights: usesWeights).scores(of: graph)
        let expected = NaiveDistances(graph, usesWeights: usesWeights).edgeBetweenness(graph, usesWeights: usesWeights)
        #expect(found.count == graph.edgeCount)
        for edge in found.indices {
            #expect(found[edge].isClose(to: expected[edge] / (graph.isDirected ? 1 : 2), within: 1e-9))
        }
    }

    @Test(
        "the same on any number of threads, to the last bit",
        arguments: [
            SampleGraph.random(61, nodes: 400, density: 0.01), .random(62, nodes: 200, density: 0.01, directed: true),
            .random(63, nodes: 200, density: 0.02, weighted: true),
        ])
    func threads(_ sample: SampleGraph) {
        let graph = sample.graph
        let expected = EdgeBetweenness().scores(of: graph).map(\.bitPattern)
        for threads in [2, 8] {
            #expect(EdgeBetweenness().scores(of: graph, threads: threads).map(\.bitPattern) == expected)
        }
    }

    @Test("the same whatever nodes are called", arguments: SampleGraph.all + SampleGraph.cliques)
    func relabelling(_ sample: SampleGraph) {
        var random = SplitMix64(seed: 32)
        let labels = Array(0..<sample.nodeCount).shuffled(using: &random)
        let (graph, relabelled) = (sample.graph, sample.graph(relabelled: labels))
        var expected: [[Int]: Double] = [:]
        for (edge, score) in zip(graph.edges, scores(sample)) {
            let ends = [labels[edge.source], labels[edge.target]]
            expected[graph.isDirected ? ends : ends.sorted()] = score
        }
        for (edge, score) in zip(relabelled.edges, EdgeBetweenness().scores(of: relabelled)) {
            #expect(score.isClose(to: expected[[edge.source, edge.target]] ?? .nan, within: 1e-12))
        }
    }

    @Test("edges bear as much as there are steps between all pairs", arguments: SampleGraph.all)
    func steps(_ sample: SampleGraph) {
        let graph = sample.graph
        let total = EdgeBetweenness(usesWeights: false).scores(of: graph).reduce(0, +)
        let mean = AverageDistance().mean(of: graph)
        let pairs = Double(mean.pairCount) / (graph.isDirected ? 1 : 2)
        #expect(total.isClose(to: mean.distance * pairs, within: 1e-9))
    }

    @Test("more shortest paths than a number can hold", arguments: [false, true])
    func manyPaths(weighted: Bool) {
        // Two weights, so that edges are not all as long; those of a layer are.
        let layers = 655
        var edges: [(source: Int, target: Int, weight: Double)] = []
        for layer in 1..<layers {
            for pair in 0..<9 {
                edges.append((3 * layer - 3 + pair / 3, 3 * layer + pair % 3, layer.isMultiple(of: 2) ? 1 : 2))
            }
        }
        let found = scores(SampleGraph("", nodes: 3 * layers, directed: true, weighted: weighted, edges))
        for layer in [1, 2, layers / 2] {
            let expected = Double(9 * layer * (layers - layer)) / 9
            for edge in (9 * layer - 9)..<(9 * layer) { #expect(found[edge].isClose(to: expected, within: 1e-9)) }
        }
    }
}

extension SampleGraph {
    /// Groups of nodes that are all joined, as papers join their authors, with a few trees and loose ends.
    static let cliques: [SampleGraph] = (1...6).map { seed in
        var random = SplitMix64(seed: UInt64(seed))
        var edges: [(Int, Int)] = []
        for _ in 0..<(6 + seed * 2) {
            let members = (0..<Int.random(in: 2...6, using: &random)).map { _ in Int.random(in: 0..<45, using: &random)
            }
            for (place, member) in members.enumerated() { edges += members[..<place].map { ($0, member) } }
        }
        return Self("cliques \(seed)", nodes: 48, edges)
    }
}

extension NaiveDistances {
    /// For each edge over ordered pairs, as the definition says.
    func edgeBetweenness(_ graph: Graph, usesWeights: Bool) -> [Double] {
        graph.edges.map { edge in
            let length = usesWeights ? 1 / edge.weight : 1
            return along(edge.source, edge.target, length)
                + (graph.isDirected ? 0 : along(edge.target, edge.source, length))
        }
    }

    private func along(_ first: Int, _ second: Int, _ length: Double) -> Double {
        var sum = 0.0
        for source in lengths.indices {
            for target in lengths.indices where target != source && paths[source][target] > 0 {
                let whole = lengths[source][first] + length + lengths[second][target]
                guard whole.isFinite, whole.isClose(to: lengths[source][target], within: 1e-9) else { continue }
                sum += paths[source][first] * paths[second][target] / paths[source][target]
            }
        }
        return sum
    }
}
