import NetworkAnalysis
import Testing

@Suite("Shortest paths")
struct ShortestPathTests {
    @Test("as many and as long as they should be", arguments: SampleGraph.all, ShortestPath.Metric.allCases)
    func definition(_ sample: SampleGraph, _ metric: ShortestPath.Metric) {
        let graph = sample.graph
        let naive = NaiveDistances(graph, usesWeights: metric == .weights)
        let search = ShortestPath(metric: metric)
        func length(_ path: [Int]) -> Double {
            zip(path, path.dropFirst()).reduce(0) { sum, step in
                let weight = graph.weight(from: step.0, to: step.1) ?? 0
                return sum + (metric == .edges ? 1 : 1 / weight)
            }
        }
        for source in stride(from: 0, to: graph.nodeCount, by: 3) {
            for target in 0..<graph.nodeCount {
                let expected = naive.lengths[source][target]
                #expect(search.count(from: source, to: target, in: graph) == naive.paths[source][target])
                let paths = search.paths(from: source, to: target, in: graph, limit: 50)
                #expect(Double(paths.count) == min(50, naive.paths[source][target]))
                #expect(Set(paths).count == paths.count)
                for path in paths {
                    #expect(path.first == source && path.last == target)
                    #expect(length(path).isClose(to: expected, within: 1e-12))
                }
                #expect(paths == paths.sorted { $0.lexicographicallyPrecedes($1) })
                let path = search.path(from: source, to: target, in: graph)
                #expect((path == nil) == !expected.isFinite)
                if let path { #expect(length(path).isClose(to: expected, within: 1e-12)) }
            }
        }
    }

    @Test("of the ways over the fewest edges the strongest, and of equal ones that with the smaller nodes")
    func strongest() {
        let edges = [(source: 0, target: 1, weight: 1.0), (1, 4, 1), (0, 2, 2), (2, 4, 2), (0, 3, 2), (3, 4, 2)]
        let graph = SampleGraph("", nodes: 5, edges).graph
        #expect(ShortestPath().path(from: 0, to: 4, in: graph) == [0, 2, 4])
        #expect(ShortestPath().paths(from: 0, to: 4, in: graph, limit: 9) == [[0, 1, 4], [0, 2, 4], [0, 3, 4]])
        #expect(ShortestPath().paths(from: 0, to: 4, in: graph, limit: 2) == [[0, 1, 4], [0, 2, 4]])
        #expect(ShortestPath(metric: .weights).paths(from: 0, to: 4, in: graph, limit: 9) == [[0, 2, 4], [0, 3, 4]])
        #expect(ShortestPath(metric: .weights).count(from: 0, to: 4, in: graph) == 2)
    }

    @Test("by weights a detour over strong edges is shorter")
    func detour() {
        let graph = SampleGraph("", nodes: 4, [(0, 3, 0.25), (0, 1, 1), (1, 2, 1), (2, 3, 1)]).graph
        #expect(ShortestPath().path(from: 0, to: 3, in: graph) == [0, 3])
        #expect(ShortestPath(metric: .weights).path(from: 0, to: 3, in: graph) == [0, 1, 2, 3])
    }

    @Test("lengths that differ by rounding alone are equal")
    func rounding() {
        // 1/10 + 1/5 is not 3/10 in the last bit.
        let edges = [(source: 0, target: 1, weight: 10.0), (1, 3, 5), (0, 2, 5), (2, 3, 10), (0, 3, 10.0 / 3)]
        let graph = SampleGraph("", nodes: 4, edges).graph
        #expect(ShortestPath(metric: .weights).count(from: 0, to: 3, in: graph) == 3)
    }

    @Test("edges whose weight is not above 0 are not followed", arguments: ShortestPath.Metric.allCases)
    func withoutWeight(_ metric: ShortestPath.Metric) {
        let search = ShortestPath(metric: metric)
        let graph = SampleGraph("", nodes: 5, [(0, 1, 0), (1, 2, -2), (0, 3, 1), (3, 2, 1), (2, 4, 0)]).graph
        #expect(search.path(from: 0, to: 2, in: graph) == [0, 3, 2])
        #expect(search.path(from: 0, to: 1, in: graph) == nil)
        #expect(search.path(from: 0, to: 4, in: graph) == nil)
        #expect(search.count(from: 0, to: 4, in: graph) == 0)
        #expect(search.paths(from: 0, to: 4, in: graph, limit: 3).isEmpty)
    }

    @Test("from a node to itself one way leads, over nothing", arguments: ShortestPath.Metric.allCases)
    func itself(_ metric: ShortestPath.Metric) {
        let search = ShortestPath(metric: metric)
        let graph = SampleGraph.cycle(4).graph
        #expect(search.path(from: 2, to: 2, in: graph) == [2])
        #expect(search.count(from: 2, to: 2, in: graph) == 1)
        #expect(search.paths(from: 2, to: 2, in: graph, limit: 5) == [[2]])
        #expect(search.paths(from: 2, to: 2, in: graph, limit: 0).isEmpty)
    }

    @Test("exponentially many ways are counted, and only a few are given")
    func many() {
        // A chain of 60 squares: two ways through each.
        let squares = 60
        var edges: [(Int, Int)] = []
        var first: [Int] = []
        for corner in stride(from: 0, to: 3 * squares, by: 3) {
            edges += [(corner, corner + 1), (corner, corner + 2), (corner + 1, corner + 3), (corner + 2, corner + 3)]
            first += [corner, corner + 1]
        }
        first.append(3 * squares)
        let graph = SampleGraph("", nodes: 3 * squares + 1, edges).graph
        for metric in ShortestPath.Metric.allCases {
            let search = ShortestPath(metric: metric)
            #expect(search.count(from: 0, to: 3 * squares, in: graph) == 0x1p60)
            let paths = search.paths(from: 0, to: 3 * squares, in: graph, limit: 1000)
            #expect(paths.count == 1000 && Set(paths).count == 1000)
            #expect(paths[0] == first)
        }
    }

    @Test("a path of 200,000 nodes")
    func long() {
        let count = 200_000
        let graph = Graph(
            upperTriangleOffsets: Array(0..<count) + [count - 1], targets: Array(1..<UInt32(count)))
        for metric in ShortestPath.Metric.allCases {
            #expect(ShortestPath(metric: metric).path(from: 0, to: count - 1, in: graph) == Array(0..<count))
            #expect(ShortestPath(metric: metric).count(from: count - 1, to: 0, in: graph) == 1)
        }
    }
}

@Suite("Neighbourhood")
struct NeighborhoodTests {
    @Test("the nodes within a distance, directions aside", arguments: SampleGraph.all)
    func definition(_ sample: SampleGraph) {
        let graph = sample.graph
        var builder = GraphBuilder(nodeCount: graph.nodeCount, isWeighted: false)
        for edge in graph.edges { builder.addEdge(from: edge.source, to: edge.target) }
        let lengths = NaiveDistances(builder.build()).lengths
        for depth in 0...3 {
            for center in 0..<graph.nodeCount {
                let expected = lengths.indices.filter { lengths[center][$0] <= Double(depth) }
                #expect(Neighborhood(depth: depth).nodes(around: center, in: graph) == expected)
            }
        }
    }
}
