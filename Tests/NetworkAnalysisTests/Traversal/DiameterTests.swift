import NetworkAnalysis
import Testing

@Suite("Diameter, eccentricity and average distance")
struct DiameterTests {
    @Test(
        "closed forms",
        arguments: [
            (SampleGraph("empty", nodes: 0, []), 0, 0), (SampleGraph("isolated", nodes: 3, []), 0, 0),
            (.path(1), 0, 0), (.path(2), 1, 1), (.path(9), 8, 4), (.path(10), 9, 5), (.star(leaves: 1), 1, 1),
            (.star(leaves: 7), 2, 1), (.cycle(9), 4, 4), (.cycle(10), 5, 5), (.complete(6), 1, 1),
            (.path(6, directed: true), 5, 3),
        ])
    func closedForms(sample: SampleGraph, diameter: Int, radius: Int) {
        let found = Diameter(of: sample.graph)
        #expect(found.diameter == diameter)
        #expect(found.radius == radius)
    }

    @Test("of several components the largest counts, and of equals that with the smallest node")
    func components() {
        let found = Diameter(
            of: SampleGraph("", nodes: 9, [(1, 2), (2, 3), (3, 1), (0, 4), (4, 5), (6, 7), (7, 8)]).graph)
        #expect(found.diameter == 2)
        #expect(found.componentSize == 3)
    }

    @Test("the definitions, pair by pair", arguments: SampleGraph.all + SampleGraph.cliques)
    func definition(_ sample: SampleGraph) {
        var undirected = sample
        undirected.isDirected = false
        let distances = NaiveDistances(undirected.graph, usesWeights: false)
        let reached = distances.lengths.map { row in row.filter(\.isFinite) }
        let expected = reached.map { Int($0.max() ?? 0) }
        #expect(Eccentricity().values(of: sample.graph) == expected)
        let size = reached.map(\.count).max() ?? 0
        let first = reached.firstIndex { $0.count == size }
        let members = first.map { node in expected.indices.filter { distances.lengths[node][$0].isFinite } } ?? []
        let found = Diameter(of: sample.graph)
        #expect(found.componentSize == size)
        #expect(found.diameter == members.map { expected[$0] }.max() ?? 0)
        #expect(found.radius == members.map { expected[$0] }.min() ?? 0)
    }

    @Test("the mean distance, pair by pair", arguments: SampleGraph.all, [true, false])
    func mean(_ sample: SampleGraph, usesWeights: Bool) {
        let graph = sample.graph
        let distances = NaiveDistances(graph, usesWeights: usesWeights)
        let finite = distances.lengths.enumerated().flatMap { source, row in
            row.enumerated().filter { $0.offset != source && $0.element.isFinite }.map(\.element)
        }
        let found = AverageDistance(usesWeights: usesWeights).mean(of: graph)
        #expect(found.pairCount == finite.count)
        #expect(
            found.distance.isClose(to: finite.isEmpty ? 0 : finite.reduce(0, +) / Double(finite.count), within: 1e-12))
        #expect(AverageDistance(usesWeights: usesWeights).mean(of: graph, threads: 8) == found)
    }

    @Test("a path of 200,000 nodes takes three searches, and a star three")
    func large() {
        let path = Diameter(of: SampleGraph.path(200_000).graph)
        #expect(path.diameter == 199_999)
        #expect(path.radius == 100_000)
        #expect(path.searchCount <= 3)
        #expect(Diameter(of: SampleGraph.star(leaves: 100_000).graph).searchCount <= 3)
    }
}
