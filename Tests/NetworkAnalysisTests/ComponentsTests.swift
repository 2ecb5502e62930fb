import NetworkAnalysis
import Testing

@Suite("Connected components")
struct ComponentsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let graph: CommunityGraph
        let membership: [Int]

        var testDescription: String { graph.name }
    }

    @Test(
        "small graphs",
        arguments: [
            Case(graph: CommunityGraph("empty", nodes: 0, []), membership: []),
            Case(graph: CommunityGraph("isolated nodes", nodes: 3, []), membership: [1, 2, 3]),
            Case(graph: CommunityGraph("one edge", nodes: 3, [(1, 2)]), membership: [2, 1, 1]),
            Case(graph: CommunityGraph("two pairs", nodes: 4, [(0, 3), (1, 2)]), membership: [1, 2, 2, 1]),
            Case(
                graph: CommunityGraph("two components", nodes: 6, [(0, 5), (1, 2), (2, 3), (3, 4)]),
                membership: [2, 1, 1, 1, 1, 2]),
            Case(
                graph: CommunityGraph("directions do not count", nodes: 5, isDirected: true, [(0, 1), (2, 1), (4, 3)]),
                membership: [1, 1, 1, 2, 2]),
            Case(
                graph: CommunityGraph("a node with incoming edges only", nodes: 3, isDirected: true, [(1, 0), (2, 0)]),
                membership: [1, 1, 1]),
            Case(
                graph: CommunityGraph("an edge of no weight joins", nodes: 3, [(0, 2)], weights: [0]),
                membership: [1, 2, 1]),
        ])
    func smallGraphs(_ example: Case) {
        #expect(ConnectedComponents().partition(of: example.graph.graph).membership == example.membership)
    }

    @Test("a path of a million nodes is one component")
    func longPath() {
        let count = 1_000_000
        let graph = Graph(
            upperTriangleOffsets: Array(0..<count) + [count - 1], targets: Array(1..<UInt32(count)))
        #expect(ConnectedComponents().partition(of: graph).sizes == [count])
    }

    @Test("a path and a star of 200,000 nodes in no order")
    func shuffled() {
        let count = 200_000
        let labels = SplitMix64.shuffled(count)
        for star in [false, true] {
            var builder = GraphBuilder(nodeCount: count, isWeighted: false)
            for node in 1..<count { builder.addEdge(from: labels[star ? 0 : node - 1], to: labels[node]) }
            #expect(ConnectedComponents().partition(of: builder.build()).sizes == [count])
        }
    }

    @Test("many large components, none of which is nearly all")
    func manyLarge() {
        let (count, parts) = (30_000, 30)
        let labels = SplitMix64.shuffled(count)
        var builder = GraphBuilder(nodeCount: count, isDirected: true, isWeighted: false)
        for node in parts..<count { builder.addEdge(from: labels[node], to: labels[node - parts]) }
        let partition = ConnectedComponents().partition(of: builder.build())
        var marks = Array(repeating: 0, count: count)
        for node in 0..<count { marks[labels[node]] = node % parts }
        #expect(partition == Partition(marks: marks))
    }

    @Test("components are those of a union of the edges", arguments: 0..<30)
    func randomGraphs(seed: Int) {
        let graph = CommunityGraph.random(seed: seed).graph
        var marks = Array(0..<graph.nodeCount)
        // The least number spreads along the edges until nothing changes.
        var changes = true
        while changes {
            changes = false
            for edge in graph.edges where marks[edge.source] != marks[edge.target] {
                let least = min(marks[edge.source], marks[edge.target])
                marks[edge.source] = least
                marks[edge.target] = least
                changes = true
            }
        }
        #expect(ConnectedComponents().partition(of: graph) == Partition(marks: marks))
    }
}

extension SplitMix64 {
    /// The numbers below a count in no order.
    static func shuffled(_ count: Int) -> [Int] {
        var random = SplitMix64(seed: 5)
        return random.order(count).map { Int($0) }
    }
}
