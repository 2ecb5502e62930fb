import NetworkAnalysis
import Testing

@Suite("Triangles")
struct TrianglesTests {
    @Test("closed forms")
    func closedForms() {
        let complete = Triangles(of: SampleGraph.complete(7).graph)
        #expect(complete.counts == Array(repeating: 15, count: 7))
        #expect(complete.total == 35)
        #expect(complete.transitivity == 1)
        #expect(complete.averageClustering == 1)
        for sample in [SampleGraph.star(leaves: 5), .path(6), .cycle(4), .cycle(9)] {
            #expect(Triangles(of: sample.graph).counts.allSatisfy { $0 == 0 })
            #expect(Triangles(of: sample.graph).transitivity == 0)
        }
    }

    @Test("a fan: every spoke but the first and the last is in two triangles")
    func fan() {
        let count = 300
        let edges = (1...count).map { (0, $0) } + (1..<count).map { ($0, $0 + 1) }
        let triangles = Triangles(of: SampleGraph("", nodes: count + 1, edges).graph)
        #expect(triangles.counts == [count - 1, 1] + Array(repeating: 2, count: count - 2) + [1])
        #expect(triangles.total == count - 1)
    }

    @Test("without two edges that meet, nothing is defined, and 0 is said", arguments: [0, 1, 5])
    func empty(count: Int) {
        for isDirected in [false, true] {
            let triangles = Triangles(of: SampleGraph("", nodes: count, directed: isDirected, []).graph)
            #expect(triangles.counts == Array(repeating: 0, count: count))
            #expect(triangles.total == 0)
            #expect(triangles.transitivity == 0)
            #expect(triangles.averageClustering == 0)
        }
    }

    @Test("three nodes of which every two are joined, one by one", arguments: SampleGraph.all)
    func definition(_ sample: SampleGraph) {
        let graph = sample.graph
        let nodes = 0..<graph.nodeCount
        let isJoined = nodes.map { first in
            nodes.map { graph.weight(from: first, to: $0) != nil || graph.weight(from: $0, to: first) != nil }
        }
        var counts = nodes.map { _ in 0 }
        for first in nodes {
            for second in nodes where second > first && isJoined[first][second] {
                for third in nodes where third > second && isJoined[first][third] && isJoined[second][third] {
                    for node in [first, second, third] { counts[node] += 1 }
                }
            }
        }
        let found = Triangles(of: graph)
        #expect(found.counts == counts)
        #expect(found.neighborCounts == isJoined.map { $0.count { $0 } })
    }

    @Test("any number of threads", arguments: [2, 3, 8, 100])
    func threads(count: Int) {
        for sample in [
            SampleGraph.random(61, nodes: 400, density: 0.05),
            .random(62, nodes: 300, density: 0.05, directed: true), .star(leaves: 3), .complete(2),
        ] {
            #expect(Triangles(of: sample.graph, threads: count) == Triangles(of: sample.graph))
        }
    }

    @Test("recorded values", arguments: try StructureReference.all())
    func recorded(_ reference: StructureReference) {
        let found = Triangles(of: reference.graph)
        #expect(found.counts == reference.structure.triangles)
        #expect(found.transitivity.isClose(to: reference.structure.transitivity, within: 1e-12))
        #expect(found.averageClustering.isClose(to: reference.structure.averageClustering, within: 1e-12))
    }

    @Test("a star of 200,000 leaves takes no longer than its edges")
    func star() {
        let leaves = 200_000
        let graph = Graph(
            upperTriangleOffsets: [0] + Array(repeating: leaves, count: leaves + 1), targets: Array(1...UInt32(leaves)))
        #expect(Triangles(of: graph).counts.allSatisfy { $0 == 0 })
    }
}
