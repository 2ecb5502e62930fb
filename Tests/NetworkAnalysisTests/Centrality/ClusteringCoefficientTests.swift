import NetworkAnalysis
import Testing

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
}
