import NetworkAnalysis
import Testing

@Suite("Ways a few edges longer")
struct LongerPathTests {
    /// 0–1–3, 0–2–3, 0–4–5–3, and 1–2.
    private static let graph = {
        var builder = GraphBuilder(nodeCount: 6, isDirected: false)
        for (source, target) in [(0, 1), (1, 3), (0, 2), (2, 3), (0, 4), (4, 5), (5, 3), (1, 2)] {
            builder.addEdge(from: source, to: target)
        }
        return builder.build()
    }()

    @Test(
        "come behind the shortest, each without a node twice",
        arguments: [
            (0, [[0, 1, 3], [0, 2, 3]]),
            (1, [[0, 1, 3], [0, 2, 3], [0, 1, 2, 3], [0, 2, 1, 3], [0, 4, 5, 3]]),
        ])
    func ways(longer: Int, expected: [[Int]]) {
        #expect(ShortestPath.paths(from: 0, to: 3, in: Self.graph, longer: longer, limit: 10) == expected)
        #expect(ShortestPath.paths(from: 0, to: 3, in: Self.graph, longer: longer, limit: 1) == [[0, 1, 3]])
    }

    @Test("there are none where the target is out of reach")
    func unreachable() {
        var builder = GraphBuilder(nodeCount: 2, isDirected: true)
        builder.addEdge(from: 1, to: 0)
        #expect(ShortestPath.paths(from: 0, to: 1, in: builder.build(), longer: 3, limit: 5).isEmpty)
    }
}
