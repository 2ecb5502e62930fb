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

    @Test("in and out: the edges of one direction, all of them where there are no directions")
    func oneDirection() {
        let edges = [(source: 0, target: 1, weight: 2.0), (1, 0, 0.5), (2, 0, 4), (2, 1, 1)]
        let directed = SampleGraph("", nodes: 4, directed: true, edges).graph
        #expect(DegreeCentrality(.incoming).scores(of: directed) == [2, 2, 0, 0])
        #expect(DegreeCentrality(.outgoing).scores(of: directed) == [1, 1, 2, 0])
        #expect(Strength(.incoming).scores(of: directed) == [4.5, 3, 0, 0])
        #expect(Strength(.outgoing).scores(of: directed) == [2, 0.5, 5, 0])
        let undirected = SampleGraph("", nodes: 4, edges).graph
        for direction in EdgeDirection.allCases {
            #expect(DegreeCentrality(direction).scores(of: undirected) == [2, 2, 2, 0])
            #expect(Strength(direction).scores(of: undirected) == [6.5, 3.5, 5, 0])
        }
    }

    @Test("names and titles say which edges count")
    func names() {
        #expect(EdgeDirection.allCases.map { DegreeCentrality($0).name } == ["degree", "in-degree", "out-degree"])
        #expect(EdgeDirection.allCases.map { DegreeCentrality($0).title } == ["Degree", "In-degree", "Out-degree"])
        #expect(EdgeDirection.allCases.map { Strength($0).name } == ["strength", "in-strength", "out-strength"])
        #expect(Set(EdgeDirection.allCases.map { Strength($0).summary }).count == 3)
    }
}
