import Testing

@testable import NetworkAnalysis

@Suite("Graph")
struct GraphTests {
    private let undirected = SampleGraph("", nodes: 5, [(3, 1, 2), (0, 3, 0.5), (1, 0, 4), (3, 2, 1)]).graph
    private let directed = SampleGraph("", nodes: 4, directed: true, [(2, 0, 3), (0, 2, 5), (2, 1, 7)]).graph

    @Test("an undirected edge is seen from both its ends, in ascending rows")
    func undirectedNeighbors() {
        #expect((0..<5).map { Array(undirected.neighbors(of: $0)) } == [[1, 3], [0, 3], [3], [0, 1, 2], []])
        #expect((0..<5).map(undirected.degree) == [2, 2, 1, 3, 0])
        #expect((undirected.nodeCount, undirected.edgeCount) == (5, 4))
    }

    @Test("a directed edge leads one way and counts at both ends")
    func directedNeighbors() {
        #expect((0..<4).map { Array(directed.neighbors(of: $0)) } == [[2], [], [0, 1], []])
        #expect((0..<4).map(directed.degree) == [2, 1, 3, 0])
        #expect((directed.nodeCount, directed.edgeCount) == (4, 3))
    }

    @Test("edges come by source and then by target, an undirected one from its smaller end")
    func edgeOrder() {
        #expect(
            undirected.edges.map { [Double($0.source), Double($0.target), $0.weight] }
                == [[0, 1, 4], [0, 3, 0.5], [1, 3, 2], [2, 3, 1]])
        #expect(
            directed.edges.map { [Double($0.source), Double($0.target), $0.weight] }
                == [[0, 2, 5], [2, 0, 3], [2, 1, 7]])
        #expect(undirected.edges.underestimatedCount == 4)
    }

    @Test("a weight is found from either end of an undirected edge, and only along a directed one")
    func weightLookup() {
        #expect(undirected.weight(from: 1, to: 3) == 2)
        #expect(undirected.weight(from: 3, to: 1) == 2)
        #expect(undirected.weight(from: 0, to: 2) == nil)
        #expect(undirected.weight(from: 4, to: 0) == nil)
        #expect(directed.weight(from: 2, to: 0) == 3)
        #expect(directed.weight(from: 0, to: 2) == 5)
        #expect(directed.weight(from: 1, to: 2) == nil)
    }

    @Test("without weights every edge weighs 1")
    func unweighted() {
        let graph = SampleGraph.path(3).graph
        #expect(!graph.isWeighted)
        #expect(graph.weight(from: 0, to: 1) == 1)
        #expect(graph.edges.map(\.weight) == [1, 1])
    }

    @Test("looking up every pair finds exactly the edges", arguments: SampleGraph.all)
    func everyPair(_ sample: SampleGraph) {
        let graph = sample.graph
        var found: [Graph.Edge] = []
        for source in 0..<graph.nodeCount {
            for target in (graph.isDirected ? 0 : source)..<graph.nodeCount {
                guard let weight = graph.weight(from: source, to: target) else { continue }
                found.append(Graph.Edge(source: source, target: target, weight: weight))
            }
        }
        #expect(found == Array(graph.edges))
        #expect(found.count == graph.edgeCount)
    }
}
