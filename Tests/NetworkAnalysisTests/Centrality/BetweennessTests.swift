import NetworkAnalysis
import Testing

@Suite("Betweenness")
struct BetweennessTests {
    private func scores(_ sample: SampleGraph, normalized: Bool = false) -> [Double] {
        BetweennessCentrality(normalized: normalized).scores(of: sample.graph)
    }

    @Test("on a path a node lies between those before and those behind it", arguments: [1, 2, 3, 4, 9, 40])
    func path(count: Int) {
        let expected = (0..<count).map { Double($0 * (count - 1 - $0)) }
        #expect(scores(.path(count)) == expected)
        #expect(scores(.path(count, directed: true)) == expected)
    }

    @Test("the centre of a star lies between all pairs of leaves", arguments: [1, 2, 3, 20])
    func star(leaves: Int) {
        let pairs = Double(leaves * (leaves - 1) / 2)
        #expect(scores(.star(leaves: leaves)) == [pairs] + [Double](repeating: 0, count: leaves))
    }

    @Test("on a cycle opposite nodes have two shortest paths between them", arguments: 3...12)
    func cycle(count: Int) {
        // Each distance from 2 to below n/2 gives one less than it for every node; half the way round gives half as much.
        let below = (1...((count - 1) / 2)).reduce(0.0) { $0 + Double($1 - 1) }
        let expected = below + (count.isMultiple(of: 2) ? Double(count / 2 - 1) / 2 : 0)
        #expect(scores(.cycle(count)).allSatisfy { $0.isClose(to: expected, within: 1e-12) })
    }

    @Test("where all are joined nobody lies between", arguments: [2, 3, 7])
    func complete(count: Int) {
        #expect(scores(.complete(count)) == [Double](repeating: 0, count: count))
    }

    @Test("normalised, the centre of a star has 1")
    func normalized() {
        #expect(scores(.star(leaves: 5), normalized: true) == [1, 0, 0, 0, 0, 0])
        #expect(scores(.path(3, directed: true), normalized: true) == [0, 0.5, 0])
        for count in 0...2 {
            let found = scores(SampleGraph("", nodes: count, []), normalized: true)
            #expect(found == [Double](repeating: 0, count: count))
        }
    }

    @Test("a weak edge is a long one")
    func weights() {
        // From 0 to 2 directly it is 1 far, over 1 only 1/2.
        let sample = SampleGraph("", nodes: 3, [(0, 1, 4), (1, 2, 4), (0, 2, 1)])
        #expect(scores(sample) == [0, 1, 0])
        #expect(BetweennessCentrality(usesWeights: false).scores(of: sample.graph) == [0, 0, 0])
    }

    @Test("paths with the same lengths in another order are equally long")
    func ties() {
        // From 0 to 4, on either side: lengths a, b, c in different orders, whose sums differ in the last bit.
        let (a, b, c) = (1 / 0.1, 1 / 0.2, 1 / 0.3)
        let (there, back) = (1 / a + 1 / b + 1 / c, 1 / c + 1 / b + 1 / a)
        #expect(there != back)
        let sample = SampleGraph("", nodes: 6, [(0, 1, a), (1, 2, b), (2, 3, c), (0, 4, c), (4, 5, b), (5, 3, a)])
        let graph = sample.graph
        let expected = NaiveDistances(graph)
        #expect(expected.paths[0][3] == 2)
        let found = scores(sample)
        for (node, score) in expected.betweenness().enumerated() {
            #expect(found[node].isClose(to: score / 2, within: 1e-12))
        }
    }

    @Test("edges that weigh nothing are not followed")
    func weightless() {
        let sample = SampleGraph("", nodes: 4, [(0, 1, 1), (1, 2, 1), (2, 3, 0), (3, 0, -1)])
        #expect(scores(sample) == [0, 1, 0, 0])
    }

    @Test("the definition, pair by pair", arguments: SampleGraph.all, [true, false])
    func definition(_ sample: SampleGraph, usesWeights: Bool) {
        let graph = sample.graph
        let found = BetweennessCentrality(usesWeights: usesWeights).scores(of: graph)
        let expected = NaiveDistances(graph, usesWeights: usesWeights).betweenness()
        for node in 0..<graph.nodeCount {
            #expect(found[node].isClose(to: expected[node] / (graph.isDirected ? 1 : 2), within: 1e-9))
        }
    }

    @Test("trees that hang on a graph, pair by pair", arguments: 1...8)
    func pendantTrees(seed: UInt64) {
        var random = SplitMix64(seed: seed)
        // Each node hangs on an earlier one; a few more edges close cycles, and two components stay apart.
        var edges = (1..<40).filter { $0 != 30 }.map { ($0, $0 < 30 ? Int.random(in: 0..<$0, using: &random) : 30) }
        for _ in 0..<seed {
            edges.append((Int.random(in: 0..<30, using: &random), Int.random(in: 0..<30, using: &random)))
        }
        let graph = SampleGraph("", nodes: 40, edges).graph
        let expected = NaiveDistances(graph).betweenness()
        for (node, score) in BetweennessCentrality().scores(of: graph).enumerated() {
            #expect(score.isClose(to: expected[node] / 2, within: 1e-9))
        }
    }

    @Test("graphs of cliques, whose nodes leave as searches go on, pair by pair", arguments: SampleGraph.cliques)
    func cliques(_ sample: SampleGraph) {
        let expected = NaiveDistances(sample.graph).betweenness()
        for (node, score) in scores(sample).enumerated() {
            #expect(score.isClose(to: expected[node] / 2, within: 1e-9))
        }
    }

    @Test(
        "dense graphs with and without weights, pair by pair",
        arguments: [
            SampleGraph.random(81, nodes: 70, density: 0.3), .random(82, nodes: 70, density: 0.15, weighted: true),
            .random(83, nodes: 60, density: 0.3, directed: true, weighted: true), .random(84, nodes: 90, density: 0.06),
        ])
    func dense(_ sample: SampleGraph) {
        let graph = sample.graph
        let expected = NaiveDistances(graph).betweenness()
        for (node, score) in scores(sample).enumerated() {
            #expect(score.isClose(to: expected[node] / (graph.isDirected ? 1 : 2), within: 1e-9))
        }
    }

    @Test("the hub of a windmill lies between all pairs of different sails", arguments: [2, 5, 300])
    func windmill(sails: Int) {
        var edges: [(Int, Int)] = []
        for first in stride(from: 1, to: 2 * sails, by: 2) {
            edges += [(0, first), (0, first + 1), (first, first + 1)]
        }
        let found = scores(SampleGraph("", nodes: 2 * sails + 1, edges))
        #expect(found[0] == Double(2 * sails * (sails - 1)))
        #expect(found.dropFirst().allSatisfy { $0 == 0 })
    }

    @Test("weights that are all the same change nothing", arguments: [0.1, 1, 7])
    func evenWeights(weight: Double) {
        let sample = SampleGraph.random(85, nodes: 80, density: 0.06)
        let weighted = SampleGraph(
            "", nodes: sample.nodeCount, sample.edges.map { ($0.source, $0.target, weight: weight) })
        #expect(scores(weighted) == scores(sample))
        let (plain, scaled) = (
            HarmonicCentrality().scores(of: sample.graph), HarmonicCentrality().scores(of: weighted.graph)
        )
        for node in plain.indices { #expect(scaled[node].isClose(to: plain[node] * weight, within: 1e-12)) }
    }

    @Test("a path of 200,000 nodes is walked without running out of stack")
    func longPath() {
        let count = 200_000
        let found = scores(.path(count))
        #expect(found[0] == 0)
        #expect(found[1] == Double(count - 2))
        #expect(found[count / 2] == Double(count / 2) * Double(count / 2 - 1))
    }

    @Test("more shortest paths than a number can hold", arguments: [false, true])
    func manyPaths(weighted: Bool) {
        // Layers of three nodes, each joined with each of the next: 3^k paths over k layers.
        let layers = 655
        var edges: [(source: Int, target: Int, weight: Double)] = []
        for layer in 1..<layers {
            // The lengths of two layers differ, or weights would not count.
            for pair in 0..<9 { edges.append((3 * layer - 3 + pair / 3, 3 * layer + pair % 3, Double(1 + layer % 2))) }
        }
        let found = scores(SampleGraph("", nodes: 3 * layers, directed: true, weighted: weighted, edges))
        // A third of the paths across a layer pass through each of its nodes.
        for layer in [0, 1, layers / 2] {
            let expected = Double(3 * layer * (layers - 1 - layer))
            for node in 0..<3 { #expect(found[3 * layer + node].isClose(to: expected, within: 1e-9)) }
        }
    }
}
