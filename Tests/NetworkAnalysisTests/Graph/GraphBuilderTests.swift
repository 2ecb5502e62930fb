import Testing

@testable import NetworkAnalysis

@Suite("GraphBuilder")
struct GraphBuilderTests {
    @Test("parallel edges become one with the sum of their weights, whichever end is named first")
    func parallelEdges() {
        let graph = SampleGraph("", nodes: 3, [(0, 1, 1), (1, 0, 2), (1, 2, 5), (0, 1, 4)]).graph
        #expect(graph.edgeCount == 2)
        #expect(graph.weight(from: 0, to: 1) == 7)
        #expect(graph.weight(from: 1, to: 2) == 5)
    }

    @Test("in a directed graph the two directions are two edges")
    func oppositeEdges() {
        let graph = SampleGraph("", nodes: 2, directed: true, [(0, 1, 1), (1, 0, 2), (0, 1, 4)]).graph
        #expect(graph.edgeCount == 2)
        #expect(graph.weight(from: 0, to: 1) == 5)
        #expect(graph.weight(from: 1, to: 0) == 2)
    }

    @Test("parallel edges without weights become one edge")
    func unweightedParallelEdges() {
        let graph = SampleGraph("", nodes: 2, [(0, 1), (1, 0), (0, 1)]).graph
        #expect(graph.edgeCount == 1)
        #expect(graph.weight(from: 0, to: 1) == 1)
        #expect(!graph.isWeighted)
    }

    @Test("an edge from a node to itself is dropped and counted", arguments: [true, false])
    func selfLoops(isDirected: Bool) {
        var builder = GraphBuilder(nodeCount: 3, isDirected: isDirected)
        builder.addEdge(from: 1, to: 1)
        builder.addEdge(from: 0, to: 2)
        builder.addEdge(from: 2, to: 2, weight: 3)
        #expect(builder.droppedSelfLoops == 2)
        let graph = builder.build()
        #expect(graph.edgeCount == 1)
        #expect(graph.degree(of: 1) == 0)
    }

    @Test("the order in which edges are added does not show, to the last bit", arguments: [true, false])
    func orderOfAdding(isDirected: Bool) {
        var random = SplitMix64(seed: 11)
        // Tenths cannot be held exactly, so their sum depends on the order in which it is made.
        let edges = (0..<3_000).map { _ in
            (
                source: Int.random(in: 0..<12, using: &random), target: Int.random(in: 0..<12, using: &random),
                weight: Double(Int.random(in: 1...99, using: &random)) / 10
            )
        }
        var sample = SampleGraph("", nodes: 12, directed: isDirected, edges)
        let expected = sample.graph
        for _ in 0..<5 {
            sample.edges.shuffle(using: &random)
            #expect(sample.graph == expected)
        }
    }

    @Test("a directed graph holds the rows of both directions")
    func bothDirections() throws {
        let graph = SampleGraph("", nodes: 4, directed: true, [(3, 0, 1), (1, 0, 2), (0, 2, 3), (1, 2, 4)]).graph
        #expect(graph.rows == Graph.Rows(offsets: [0, 1, 3, 3, 4], targets: [2, 0, 2, 0], weights: [3, 2, 4, 1]))
        let reversed = try #require(graph.reversedRows)
        #expect(reversed == Graph.Rows(offsets: [0, 2, 2, 4, 4], targets: [1, 3, 0, 1], weights: [2, 1, 3, 4]))
    }

    @Test("rows are ascending, end where they should, and mirror one another", arguments: SampleGraph.all)
    func invariants(_ sample: SampleGraph) {
        let graph = sample.graph
        for rows in [graph.rows, graph.incoming] {
            #expect(rows.offsets.count == graph.nodeCount + 1)
            #expect(rows.offsets.first == 0)
            #expect(rows.offsets.last == rows.targets.count)
            #expect(rows.weights.count == (sample.isWeighted ? rows.targets.count : 0))
            for node in 0..<graph.nodeCount {
                let row = rows.targets[rows.range(node)]
                #expect(zip(row, row.dropFirst()).allSatisfy { $0 < $1 })
                #expect(!row.contains(UInt32(node)))
            }
        }
        for edge in graph.edges {
            let back = graph.incoming.targets[graph.incoming.range(edge.target)]
            #expect(back.contains(UInt32(edge.source)))
        }
        #expect((graph.reversedRows != nil) == sample.isDirected)
    }

    @Test("a graph may have no nodes, or one", arguments: [0, 1], [true, false])
    func smallest(nodeCount: Int, isDirected: Bool) {
        let graph = GraphBuilder(nodeCount: nodeCount, isDirected: isDirected).build()
        #expect(graph.nodeCount == nodeCount)
        #expect(graph.edgeCount == 0)
        #expect(Array(graph.edges).isEmpty)
    }

    @Test("making room for edges changes nothing")
    func reserving() {
        var builder = GraphBuilder(nodeCount: 3)
        builder.reserve(100)
        builder.addEdge(from: 2, to: 1, weight: 2)
        #expect(builder.build() == SampleGraph("", nodes: 3, [(1, 2, 2)]).graph)
    }

    @Test(
        "the upper triangle makes the graph that its edges make", arguments: SampleGraph.all.filter { !$0.isDirected })
    func upperTriangle(_ sample: SampleGraph) {
        let graph = sample.graph
        var offsets = [0]
        var (targets, weights): ([UInt32], [Double]) = ([], [])
        for node in 0..<graph.nodeCount {
            for edge in graph.edges where edge.source == node {
                targets.append(UInt32(edge.target))
                if sample.isWeighted { weights.append(edge.weight) }
            }
            offsets.append(targets.count)
        }
        #expect(Graph(upperTriangleOffsets: offsets, targets: targets, weights: weights) == graph)
    }
}
