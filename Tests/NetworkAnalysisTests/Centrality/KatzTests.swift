import NetworkAnalysis
import Testing

@Suite("Katz centrality")
struct KatzTests {
    @Test("scores satisfy their equation", arguments: SampleGraph.all)
    func equation(_ sample: SampleGraph) {
        let graph = sample.graph
        let alpha = KatzCentrality().alpha(for: graph)
        let scores = KatzCentrality().scores(of: graph)
        var expected = [Double](repeating: 1, count: graph.nodeCount)
        for edge in graph.edges {
            expected[edge.target] += alpha * edge.weight * scores[edge.source]
            if !graph.isDirected { expected[edge.source] += alpha * edge.weight * scores[edge.target] }
        }
        for node in expected.indices { #expect(scores[node].isClose(to: expected[node], within: 1e-12)) }
    }

    @Test("along a directed path walks are counted: x(v) = 1 + α + α² + …")
    func path() throws {
        let scores = try #require(KatzCentrality().scores(of: SampleGraph.path(6, directed: true).graph, alpha: 0.25))
        var expected = 1.0
        for node in 0..<6 {
            #expect(scores[node].isClose(to: expected, within: 1e-14))
            expected = 1 + 0.25 * expected
        }
    }

    @Test("on a star the default α is 1/(2·√n) of n leaves", arguments: [1, 4, 100])
    func star(leaves: Int) {
        let graph = SampleGraph.star(leaves: leaves).graph
        let count = Double(leaves)
        let alpha = 0.5 / count.squareRoot()
        #expect(KatzCentrality().alpha(for: graph).isClose(to: alpha, within: 1e-12))
        let centre = (1 + alpha * count) / (1 - alpha * alpha * count)
        let scores = KatzCentrality().scores(of: graph)
        #expect(scores[0].isClose(to: centre, within: 1e-11))
        for leaf in 1...leaves { #expect(scores[leaf].isClose(to: 1 + alpha * centre, within: 1e-11)) }
    }

    @Test("there is a sum below 1/λ and none above", arguments: [false, true])
    func limit(directed: Bool) {
        // Of a complete graph of 6 nodes and of a directed cycle λ is 5 and 1.
        let graph = directed ? SampleGraph.cycle(6, directed: true).graph : SampleGraph.complete(6).graph
        let (value, katz) = (directed ? 1.0 : 5.0, KatzCentrality())
        for share in [0, 0.3, 0.9] {
            let scores = katz.scores(of: graph, alpha: share / value)
            #expect(scores?.allSatisfy { $0.isClose(to: 1 / (1 - share), within: 1e-11) } == true)
        }
        for share in [1, 1.0001, 2, 1e6] { #expect(katz.scores(of: graph, alpha: share / value) == nil) }
    }

    @Test("a cycle beside nodes without any is enough for there to be no sum", arguments: [21, 22])
    func partlyTooLarge(seed: UInt64) {
        for directed in [false, true] {
            var sample = SampleGraph.random(seed, nodes: 20, density: 0.15, directed: directed)
            let norm = 0.5 / KatzCentrality().alpha(for: sample.graph)
            sample.nodeCount += 30
            #expect(KatzCentrality().scores(of: sample.graph, alpha: 0.4 / norm) != nil)
            if !directed { #expect(KatzCentrality().scores(of: sample.graph, alpha: 1.01 / norm) == nil) }
        }
    }

    @Test("without cycles there is a sum for any α")
    func acyclic() throws {
        let graph = SampleGraph("", nodes: 4, directed: true, [(0, 1), (0, 2), (1, 3), (2, 3)]).graph
        #expect(try #require(KatzCentrality().scores(of: graph, alpha: 10)) == [1, 11, 11, 221])
    }

    @Test("edges without a positive weight are not walked, and without edges each has 1")
    func noEdges() {
        let graph = SampleGraph("", nodes: 3, [(0, 1, -2), (1, 2, 0)]).graph
        #expect(KatzCentrality().alpha(for: graph) == 0)
        #expect(KatzCentrality().scores(of: graph) == [1, 1, 1])
    }

    @Test("a layered graph with more paths than a number can hold keeps finite scores")
    func manyPaths() {
        let (layers, width) = (400, 10)
        var edges: [(Int, Int)] = []
        for layer in 1..<layers {
            for from in 0..<width {
                for to in 0..<width { edges.append(((layer - 1) * width + from, layer * width + to)) }
            }
        }
        let scores = KatzCentrality().scores(
            of: SampleGraph("", nodes: layers * width, directed: true, edges).graph)
        #expect(scores.allSatisfy { $0.isFinite && $0 >= 1 && $0 < 2.001 })
    }

    @Test("a directed path of 300,000 nodes")
    func large() {
        let count = 300_000
        let scores = KatzCentrality().scores(of: SampleGraph.path(count, directed: true).graph)
        #expect(scores[0] == 1)
        #expect(scores[count - 1].isClose(to: 2, within: 1e-6))
    }
}
