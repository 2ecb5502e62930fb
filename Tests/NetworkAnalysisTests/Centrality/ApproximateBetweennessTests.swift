import NetworkAnalysis
import Testing

@Suite("Approximate betweenness")
struct ApproximateBetweennessTests {
    /// The shares of ordered pairs that are estimated.
    private func exact(_ graph: Graph) -> [Double] {
        let pairs = Double(graph.nodeCount) * Double(graph.nodeCount - 1) / (graph.isDirected ? 1 : 2)
        return BetweennessCentrality(usesWeights: false).scores(of: graph).map { $0 / pairs }
    }

    @Test(
        "no score is off by more than the error",
        arguments: [
            SampleGraph.star(leaves: 40), .path(30), .complete(12), .cycle(25, directed: true),
            .random(71, nodes: 200, density: 0.015), .random(72, nodes: 150, density: 0.015, directed: true),
            .random(73, nodes: 120, density: 0.05, weighted: true), SampleGraph.cliques[3],
        ], [1, 2, 3] as [UInt64])
    func guarantee(_ sample: SampleGraph, seed: UInt64) {
        let graph = sample.graph
        let estimate = ApproximateBetweenness(epsilon: 0.05, delta: 0.1, seed: seed).estimate(of: graph)
        for (found, expected) in zip(estimate.scores, exact(graph)) { #expect(abs(found - expected) <= 0.05) }
        #expect(estimate.sampleCount > 100)
    }

    @Test("a smaller error takes more samples, and is kept")
    func precision() {
        let graph = SampleGraph.random(74, nodes: 60, density: 0.06).graph
        let coarse = ApproximateBetweenness(epsilon: 0.1).estimate(of: graph)
        let fine = ApproximateBetweenness(epsilon: 0.02).estimate(of: graph)
        #expect(fine.sampleCount > 4 * coarse.sampleCount)
        for (found, expected) in zip(fine.scores, exact(graph)) { #expect(abs(found - expected) <= 0.02) }
    }

    @Test("a busy node takes more samples than none")
    func variance() {
        let estimate = ApproximateBetweenness(epsilon: 0.02)
        let busy = estimate.estimate(of: SampleGraph.path(9).graph)
        #expect(busy.sampleCount > 2 * estimate.estimate(of: SampleGraph.complete(9).graph).sampleCount)
    }

    @Test("the same on any number of threads, to the last bit, and another with another seed")
    func threads() {
        let graph = SampleGraph.random(75, nodes: 100, density: 0.04).graph
        let estimate = ApproximateBetweenness(epsilon: 0.05, seed: 5)
        let expected = estimate.estimate(of: graph)
        for threads in [2, 8] { #expect(estimate.estimate(of: graph, threads: threads) == expected) }
        #expect(ApproximateBetweenness(epsilon: 0.05, seed: 6).scores(of: graph) != expected.scores)
    }

    @Test(
        "graphs without paths have zeros",
        arguments: [
            SampleGraph("empty", nodes: 0, []), SampleGraph("one", nodes: 1, []),
            SampleGraph("two", nodes: 2, [(0, 1)]),
            SampleGraph("isolated", nodes: 5, []), SampleGraph("pairs", nodes: 4, directed: true, [(0, 1), (2, 3)]),
        ])
    func trivial(_ sample: SampleGraph) {
        #expect(ApproximateBetweenness().scores(of: sample.graph) == [Double](repeating: 0, count: sample.nodeCount))
    }

    @Test("of more paths than a number can hold, one is drawn like another")
    func manyPaths() {
        let (layers, width) = (700, 3)
        var edges: [(Int, Int)] = []
        for layer in 1..<layers {
            for pair in 0..<9 { edges.append((width * (layer - 1) + pair / 3, width * layer + pair % 3)) }
        }
        let scores = ApproximateBetweenness(epsilon: 0.1).scores(
            of: SampleGraph("", nodes: width * layers, edges).graph)
        let middle = scores[(width * layers / 2)..<(width * layers / 2 + width)]
        #expect(middle.allSatisfy { abs($0 - 0.5 / 3) <= 0.1 })
    }
}
