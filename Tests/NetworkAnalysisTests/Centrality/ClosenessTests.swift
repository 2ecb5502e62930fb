import NetworkAnalysis
import Testing

@Suite("Closeness and harmonic centrality")
struct ClosenessTests {
    @Test("closed forms of closeness")
    func closeness() {
        let closeness = ClosenessCentrality()
        #expect(closeness.scores(of: SampleGraph.complete(5).graph) == [1, 1, 1, 1, 1])
        let (leaf, step) = (4.0 / 7, 4.0 / 6)
        #expect(closeness.scores(of: SampleGraph.star(leaves: 4).graph) == [1, leaf, leaf, leaf, leaf])
        #expect(closeness.scores(of: SampleGraph.cycle(5).graph) == [step, step, step, step, step])
        #expect(closeness.scores(of: SampleGraph.path(4).graph) == [0.5, 0.75, 0.75, 0.5])
    }

    @Test("closed forms of harmonic centrality")
    func harmonic() {
        let harmonic = HarmonicCentrality()
        #expect(harmonic.scores(of: SampleGraph.complete(5).graph) == [4, 4, 4, 4, 4])
        #expect(harmonic.scores(of: SampleGraph.star(leaves: 4).graph) == [4, 2.5, 2.5, 2.5, 2.5])
        #expect(harmonic.scores(of: SampleGraph.cycle(5).graph) == [3, 3, 3, 3, 3])
        #expect(harmonic.scores(of: SampleGraph.path(3).graph) == [1.5, 2, 1.5])
    }

    @Test("distances follow the direction of edges, to the node")
    func direction() {
        let graph = SampleGraph.path(4, directed: true).graph
        let (third, last) = (2.0 / 3 * (2.0 / 3), 1.5 + 1.0 / 3)
        #expect(HarmonicCentrality().scores(of: graph) == [0, 1, 1.5, last])
        #expect(ClosenessCentrality().scores(of: graph) == [0, 1.0 / 3, third, 0.5])
    }

    @Test("in a small component closeness is scaled down by its size")
    func components() {
        let graph = SampleGraph("", nodes: 6, [(0, 1), (1, 2), (0, 2), (3, 4)]).graph
        let expected = [0.4, 0.4, 0.4, 0.2, 0.2, 0]
        #expect(ClosenessCentrality().scores(of: graph) == expected)
    }

    @Test("an edge is 1/weight long, unless weights are not used")
    func weights() {
        let graph = SampleGraph("", nodes: 3, [(0, 1, 2), (1, 2, 4), (2, 0, 1)]).graph
        // From 0 to 2 it is 1/2 + 1/4 over 1, and 1 directly.
        let (detour, middle) = (1 / 0.75, 2 / 0.75)
        #expect(HarmonicCentrality().scores(of: graph) == [2 + detour, 6, 4 + detour])
        #expect(ClosenessCentrality().scores(of: graph) == [1.6, middle, 2])
        #expect(HarmonicCentrality(usesWeights: false).scores(of: graph) == [2, 2, 2])
        #expect(ClosenessCentrality(usesWeights: false).scores(of: graph) == [1, 1, 1])
    }

    @Test("edges that weigh nothing are not followed")
    func weightless() {
        let graph = SampleGraph("", nodes: 3, [(0, 1, 1), (1, 2, 0), (2, 0, -1)]).graph
        #expect(HarmonicCentrality().scores(of: graph) == [1, 1, 0])
    }

    @Test("the definitions, pair by pair", arguments: SampleGraph.all + Self.large, [true, false])
    func definition(_ sample: SampleGraph, usesWeights: Bool) {
        let graph = sample.graph
        let distances = NaiveDistances(graph, usesWeights: usesWeights)
        let closeness = ClosenessCentrality(usesWeights: usesWeights).scores(of: graph)
        let harmonic = HarmonicCentrality(usesWeights: usesWeights).scores(of: graph)
        for node in 0..<graph.nodeCount {
            let incoming = distances.incoming(node)
            #expect(harmonic[node].isClose(to: incoming.reduce(0) { $0 + 1 / $1 }, within: 1e-12))
            let count = Double(incoming.count)
            let expected =
                incoming.isEmpty ? 0 : count / Double(graph.nodeCount - 1) * count / incoming.reduce(0, +)
            #expect(closeness[node].isClose(to: expected, within: 1e-12))
        }
    }

    @Test("more sources than a batch holds", arguments: [511, 512, 513, 1_300])
    func batches(leaves: Int) {
        let graph = SampleGraph.star(leaves: leaves).graph
        let (others, harmonic) = (Double(leaves), HarmonicCentrality().scores(of: graph))
        #expect(harmonic[0] == others)
        for leaf in 1...leaves { #expect(harmonic[leaf].isClose(to: 1 + (others - 1) / 2, within: 1e-12)) }
    }

    @Test("a path longer than a batch", arguments: [510, 540])
    func longPath(count: Int) {
        let found = ClosenessCentrality().scores(of: SampleGraph.path(count).graph)
        for node in 0..<count {
            let behind = count - 1 - node
            let total = Double(node * (node + 1) / 2 + behind * (behind + 1) / 2)
            #expect(found[node].isClose(to: Double(count - 1) / total, within: 1e-12))
        }
    }

    /// Enough nodes that two words of a batch have sources, and edges enough that searches pull.
    private static let large = [
        SampleGraph.random(41, nodes: 90, density: 0.08), .random(42, nodes: 90, density: 0.03, directed: true),
    ]
}
