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

    @Test("what is left after taking away smaller degrees, again and again", arguments: SampleGraph.all)
    func definition(_ sample: SampleGraph) {
        let graph = sample.graph
        let found = CoreNumber().scores(of: graph)
        let edges = Array(graph.edges)
        for least in 1...max(1, graph.nodeCount) {
            var left = Set(0..<graph.nodeCount)
            while true {
                var degrees = [Int](repeating: 0, count: graph.nodeCount)
                for edge in edges where left.contains(edge.source) && left.contains(edge.target) {
                    degrees[edge.source] += 1
                    degrees[edge.target] += 1
                }
                let poor = left.filter { degrees[$0] < least }
                if poor.isEmpty { break }
                left.subtract(poor)
            }
            #expect(left.sorted() == found.indices.filter { found[$0] >= Double(least) })
        }
    }

    @Test("a path of 200,000 nodes")
    func longPath() {
        #expect(CoreNumber().scores(of: SampleGraph.path(200_000).graph).allSatisfy { $0 == 1 })
    }
}
