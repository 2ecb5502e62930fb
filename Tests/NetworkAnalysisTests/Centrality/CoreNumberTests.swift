import NetworkAnalysis
import Testing

@Suite("Core number")
struct CoreNumberTests {
    @Test("closed forms")
    func closedForms() {
        #expect(CoreNumber().scores(of: SampleGraph.complete(5).graph) == [4, 4, 4, 4, 4])
        #expect(CoreNumber().scores(of: SampleGraph.star(leaves: 4).graph) == [1, 1, 1, 1, 1])
        #expect(CoreNumber().scores(of: SampleGraph.cycle(5).graph) == [2, 2, 2, 2, 2])
        #expect(CoreNumber().scores(of: SampleGraph.path(4).graph) == [1, 1, 1, 1])
    }

    @Test("a clique with a cycle and a tail hanging on it, and a lonely node")
    func layers() {
        let graph = SampleGraph(
            "", nodes: 9,
            [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3), (3, 4), (4, 5), (5, 3), (5, 6), (6, 7)]
        ).graph
        #expect(CoreNumber().scores(of: graph) == [3, 3, 3, 3, 2, 2, 1, 1, 0])
    }

    @Test("in a directed graph the edges of both directions count")
    func directed() {
        let mutual = SampleGraph("", nodes: 3, directed: true, [(0, 1), (1, 0), (1, 2)])
        #expect(CoreNumber().scores(of: mutual.graph) == [2, 2, 1])
    }

    @Test("in-cores and out-cores count the edges of one direction")
    func oneDirection() {
        // A directed cycle with one node that leads to it and one that it leads to.
        let graph = SampleGraph("", nodes: 5, directed: true, [(0, 1), (1, 2), (2, 0), (3, 0), (2, 4)]).graph
        #expect(CoreNumber(.incoming).scores(of: graph) == [1, 1, 1, 0, 1])
        #expect(CoreNumber(.outgoing).scores(of: graph) == [1, 1, 1, 1, 0])
        #expect(CoreNumber().scores(of: graph) == [2, 2, 2, 1, 1])
        #expect(EdgeDirection.allCases.map { CoreNumber($0).name } == ["core", "in-core", "out-core"])
    }

    @Test("recorded in-cores and out-cores", arguments: try ReferenceGraph.all())
    func recorded(_ reference: ReferenceGraph) throws {
        for direction in EdgeDirection.allCases {
            let core = CoreNumber(direction)
            #expect(core.scores(of: reference.graph) == (try #require(reference.scores[core.name])).values)
        }
    }

    @Test(
        "what is left after taking away smaller degrees, again and again", arguments: SampleGraph.all,
        EdgeDirection.allCases)
    func definition(_ sample: SampleGraph, _ direction: EdgeDirection) {
        let graph = sample.graph
        let found = CoreNumber(direction).scores(of: graph)
        let edges = Array(graph.edges)
        for least in 1...max(1, graph.nodeCount) {
            var left = Set(0..<graph.nodeCount)
            while true {
                var degrees = [Int](repeating: 0, count: graph.nodeCount)
                for edge in edges where left.contains(edge.source) && left.contains(edge.target) {
                    if direction != .incoming || !graph.isDirected { degrees[edge.source] += 1 }
                    if direction != .outgoing || !graph.isDirected { degrees[edge.target] += 1 }
                }
                let poor = left.filter { degrees[$0] < least }
                if poor.isEmpty { break }
                left.subtract(poor)
            }
            #expect(left.sorted() == found.indices.filter { found[$0] >= Double(least) })
        }
    }

    @Test("a path and a star of a million nodes")
    func large() {
        let count = 1_000_000
        let path = Graph(upperTriangleOffsets: Array(0..<count) + [count - 1], targets: Array(1..<UInt32(count)))
        #expect(CoreNumber().scores(of: path).allSatisfy { $0 == 1 })
        let star = Graph(
            upperTriangleOffsets: [0] + Array(repeating: count - 1, count: count), targets: Array(1..<UInt32(count)))
        #expect(CoreNumber().scores(of: star).allSatisfy { $0 == 1 })
    }
}
