import Testing

@testable import NetworkAnalysis

@Suite("Graph, seen otherwise")
struct GraphViewsTests {
    @Test("reversed edges lead back, and reversing twice changes nothing", arguments: SampleGraph.all)
    func reversed(_ sample: SampleGraph) {
        let graph = sample.graph
        let reversed = graph.reversed
        var expected = sample
        expected.edges = sample.edges.map { ($0.target, $0.source, $0.weight) }
        #expect(reversed == expected.graph)
        #expect(reversed.reversed == graph)
    }

    @Test("without directions the weights of both are added", arguments: SampleGraph.all)
    func undirected(_ sample: SampleGraph) {
        var expected = sample
        expected.isDirected = false
        #expect(sample.graph.undirected == expected.graph)
        expected.isWeighted = false
        #expect(sample.graph.undirectedAndUnweighted == expected.graph)
    }

    @Test("weights that are no binary fractions are the same from both ends, to the last bit")
    func undirectedSums() {
        let graph = SampleGraph("", nodes: 3, directed: true, [(0, 1, 0.1), (1, 0, 0.2), (2, 1, 0.7), (0, 2, 0)]).graph
        let undirected = graph.undirected
        #expect(undirected.edges.map(\.weight) == [0.1 + 0.2, 0, 0.7])
        #expect(undirected.weight(from: 1, to: 0) == 0.1 + 0.2)
        #expect(undirected.isWeighted && !undirected.isDirected)
    }

    @Test("density is the share of the pairs that are joined")
    func density() {
        #expect(SampleGraph.complete(6).graph.density == 1)
        #expect(SampleGraph.cycle(5).graph.density == 0.5)
        #expect(SampleGraph.cycle(5, directed: true).graph.density == 0.25)
        #expect(GraphBuilder(nodeCount: 0).build().density == 0)
        #expect(GraphBuilder(nodeCount: 1).build().density == 0)
        #expect(GraphBuilder(nodeCount: 2).build().density == 0)
    }

    @Test("a part holds the edges among its nodes under their new numbers", arguments: SampleGraph.all, 0...3)
    func induced(_ sample: SampleGraph, seed: UInt64) {
        var random = SplitMix64(seed: seed)
        let graph = sample.graph
        // None, some and all of the nodes, in any order.
        let count = [0, graph.nodeCount / 3, graph.nodeCount / 2, graph.nodeCount][Int(seed)]
        let nodes = Array((0..<graph.nodeCount).shuffled(using: &random).prefix(count))
        let part = graph.induced(by: nodes)
        var builder = GraphBuilder(nodeCount: count, isDirected: graph.isDirected, isWeighted: graph.isWeighted)
        for edge in graph.edges {
            if let source = nodes.firstIndex(of: edge.source), let target = nodes.firstIndex(of: edge.target) {
                builder.addEdge(from: source, to: target, weight: edge.weight)
            }
        }
        #expect(part == builder.build())
    }

    @Test("all nodes in their order make the same graph", arguments: SampleGraph.all)
    func inducedByAll(_ sample: SampleGraph) {
        let graph = sample.graph
        #expect(graph.induced(by: Array(0..<graph.nodeCount)) == graph)
    }

    @Test("a node that is not there or named twice is the caller's error")
    func inducedByWrongNodes() async {
        await #expect(processExitsWith: .failure) { _ = GraphBuilder(nodeCount: 2).build().induced(by: [2]) }
        await #expect(processExitsWith: .failure) { _ = GraphBuilder(nodeCount: 2).build().induced(by: [-1]) }
        await #expect(processExitsWith: .failure) { _ = GraphBuilder(nodeCount: 2).build().induced(by: [1, 1]) }
    }
}
