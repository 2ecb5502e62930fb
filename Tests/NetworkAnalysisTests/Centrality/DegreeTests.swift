import NetworkAnalysis
import Testing

@Suite("Degree and strength")
struct DegreeTests {
    @Test("the degree counts edges, in a directed graph of both directions")
    func degree() {
        #expect(DegreeCentrality().scores(of: SampleGraph.star(leaves: 4).graph) == [4, 1, 1, 1, 1])
        #expect(DegreeCentrality().scores(of: SampleGraph.path(4).graph) == [1, 2, 2, 1])
        #expect(DegreeCentrality().scores(of: SampleGraph.path(4, directed: true).graph) == [1, 2, 2, 1])
        #expect(DegreeCentrality().scores(of: SampleGraph.complete(5).graph) == [4, 4, 4, 4, 4])
        let mutual = SampleGraph("", nodes: 3, directed: true, [(0, 1), (1, 0), (1, 2)])
        #expect(DegreeCentrality().scores(of: mutual.graph) == [2, 3, 1])
    }

    @Test("the strength sums weights, in a directed graph of both directions")
    func strength() {
        let edges = [(source: 0, target: 1, weight: 2.0), (1, 2, 0.5), (2, 0, 4)]
        #expect(Strength().scores(of: SampleGraph("", nodes: 4, edges).graph) == [6, 2.5, 4.5, 0])
        #expect(Strength().scores(of: SampleGraph("", nodes: 4, directed: true, edges).graph) == [6, 2.5, 4.5, 0])
    }

    @Test("without weights the strength is the degree", arguments: SampleGraph.all.filter { !$0.isWeighted })
    func unweighted(_ sample: SampleGraph) {
        #expect(Strength().scores(of: sample.graph) == DegreeCentrality().scores(of: sample.graph))
    }

    @Test("all degrees sum to twice the edges, all strengths to twice the weights", arguments: SampleGraph.all)
    func handshake(_ sample: SampleGraph) {
        let graph = sample.graph
        #expect(DegreeCentrality().scores(of: graph).reduce(0, +) == Double(2 * graph.edgeCount))
        #expect(
            Strength().scores(of: graph).reduce(0, +)
                .isClose(to: 2 * graph.edges.reduce(0) { $0 + $1.weight }, within: 1e-12))
    }
}
