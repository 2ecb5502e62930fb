import NetworkAnalysis
import Testing

@Suite("Strongly connected components")
struct StronglyConnectedComponentsTests {
    @Test("nodes that reach each other", arguments: SampleGraph.all)
    func definition(_ sample: SampleGraph) {
        let lengths = NaiveDistances(sample.graph, usesWeights: false).lengths
        let marks = lengths.indices.map { node in
            lengths.indices.first { lengths[node][$0].isFinite && lengths[$0][node].isFinite } ?? node
        }
        #expect(StronglyConnectedComponents().partition(of: sample.graph) == Partition(marks: marks))
    }

    @Test("recorded sizes", arguments: try StructureReference.all())
    func recorded(_ reference: StructureReference) {
        let found = StronglyConnectedComponents().partition(of: reference.graph)
        #expect(found.sizes == reference.structure.strongComponents)
    }

    @Test("the condensation leads forward only, with the weights of the edges between components")
    func condensation() {
        let edges = [
            (source: 0, target: 1, weight: 1.0), (1, 2, 1), (2, 0, 1), (2, 3, 0.5), (1, 4, 2), (3, 4, 4), (4, 3, 1),
            (5, 0, 8),
        ]
        let found = StronglyConnectedComponents()
            .condensation(of: SampleGraph("", nodes: 6, directed: true, edges).graph)
        #expect(found.components.membership == [1, 1, 1, 2, 2, 3])
        #expect(found.graph.edgeCount == 2)
        #expect(found.graph.weight(from: 0, to: 1) == 2.5)
        #expect(found.graph.weight(from: 2, to: 0) == 8)
        #expect(found.topologicalOrder == [2, 0, 1])
    }

    @Test("every edge of a condensation leads forward, none is lost", arguments: SampleGraph.all)
    func order(_ sample: SampleGraph) {
        let graph = sample.graph
        let found = StronglyConnectedComponents().condensation(of: graph)
        #expect(found.topologicalOrder.sorted() == Array(0..<found.components.count))
        var places = found.topologicalOrder
        for (place, node) in found.topologicalOrder.enumerated() { places[node] = place }
        for edge in found.graph.edges { #expect(places[edge.source] < places[edge.target]) }
        for edge in graph.edges {
            let source = found.components.membership[edge.source] - 1
            let target = found.components.membership[edge.target] - 1
            #expect(source == target || found.graph.weight(from: source, to: target) != nil)
        }
    }

    @Test("a directed cycle and a directed path of 300,000 nodes")
    func large() {
        let count = 300_000
        for isClosed in [false, true] {
            var builder = GraphBuilder(nodeCount: count, isDirected: true, isWeighted: false)
            for node in 1..<count { builder.addEdge(from: node - 1, to: node) }
            if isClosed { builder.addEdge(from: count - 1, to: 0) }
            let found = StronglyConnectedComponents().partition(of: builder.build())
            #expect(found.count == (isClosed ? 1 : count))
        }
    }
}
