import NetworkAnalysis
import Testing

@Suite("Disparity filter")
struct DisparityFilterTests {
    @Test("an edge is as likely as the end says to which it matters more")
    func formula() {
        // Strengths are 10, 6, 1 and 3; degrees 3, 1, 1 and 1.
        let star = SampleGraph("", nodes: 4, [(0, 1, 6), (0, 2, 1), (0, 3, 3)]).graph
        let expected = [0.16, 0.81, 0.49]
        for (found, expected) in zip(DisparityFilter().probabilities(of: star), expected) {
            #expect(found.isClose(to: expected, within: 1e-15))
        }
        // Of node 1, 8 of 10 in three edges: 0.04.
        let graph = SampleGraph("", nodes: 5, [(0, 1, 8), (0, 2, 8), (1, 3, 1), (1, 4, 1)]).graph
        #expect(DisparityFilter().probabilities(of: graph)[0].isClose(to: 0.04, within: 1e-15))
        #expect(DisparityFilter(significance: 0.05).backbone(of: graph).edges.map(\.target) == [1])
        #expect(DisparityFilter(significance: 0.04 - 1e-12).backbone(of: graph).edgeCount == 0)
    }

    @Test("a single edge cannot tell, and edges without a positive weight are not counted")
    func single() {
        let graph = SampleGraph("", nodes: 5, [(0, 1, 5), (1, 2, 0), (1, 3, -4), (2, 4, 1)]).graph
        #expect(DisparityFilter().probabilities(of: graph) == [1, 1, 1, 1])
        #expect(DisparityFilter().backbone(of: graph).nodeCount == 5)
    }

    @Test("in a directed graph sources look at what leaves them and targets at what comes")
    func directed() {
        let graph = SampleGraph("", nodes: 4, directed: true, [(0, 1, 9), (0, 2, 1), (3, 1, 3), (1, 0, 7)]).graph
        // Node 0: 9 of 10 in two edges leave for 1, whose 9 of 12 in two come from there.
        for (found, expected) in zip(DisparityFilter().probabilities(of: graph), [0.1, 0.9, 1, 0.75]) {
            #expect(found.isClose(to: expected, within: 1e-15))
        }
    }

    @Test("is what multiplying comes to", arguments: SampleGraph.all)
    func naive(_ sample: SampleGraph) {
        let graph = sample.graph
        let edges = Array(graph.edges)
        let found = DisparityFilter().probabilities(of: graph)
        #expect(found.count == edges.count)
        for (edge, probability) in zip(edges, found) {
            let leaving = edges.filter { $0.source == edge.source || !graph.isDirected && $0.target == edge.source }
            let coming = edges.filter { $0.target == edge.target || !graph.isDirected && $0.source == edge.target }
            let expected = [leaving, coming].map { side in
                let share = edge.weight / side.reduce(0) { $0 + $1.weight }
                return side.dropFirst().reduce(1) { product, _ in product * (1 - share) }
            }
            #expect(probability.isClose(to: min(expected[0], expected[1]), within: 1e-13))
            #expect(probability >= 0 && probability <= 1)
        }
        let kept = DisparityFilter(significance: 0.4).backbone(of: graph)
        #expect(Array(kept.edges) == zip(edges, found).filter { $0.1 < 0.4 }.map(\.0))
        #expect(kept.isWeighted == graph.isWeighted && kept.isDirected == graph.isDirected)
    }

    @Test("does not depend on names or on the scale of weights", arguments: [0.001, 1000])
    func scale(factor: Double) {
        var sample = SampleGraph.random(9, nodes: 30, density: 0.2, weighted: true)
        let expected = DisparityFilter().probabilities(of: sample.graph)
        for index in sample.edges.indices { sample.edges[index].weight *= factor }
        for (found, expected) in zip(DisparityFilter().probabilities(of: sample.graph), expected) {
            #expect(found.isClose(to: expected, within: 1e-13))
        }
    }
}
