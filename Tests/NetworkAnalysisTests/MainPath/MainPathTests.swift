import NetworkAnalysis
import Testing

/// Five papers: A is the oldest; B and C cite it; D cites B and C; E cites D and C.
///
/// The ways from E to A are E–D–B–A, E–D–C–A and E–C–A, so of three ways lead along
///
/// | B→A | C→A | D→B | D→C | E→C | E→D |
/// |---|---|---|---|---|---|
/// | 1 | 2 | 1 | 1 | 1 | 2 |
@Suite("Main paths")
struct MainPathTests {
    private static func graph(_ count: Int, _ edges: [(Int, Int)]) -> Graph {
        var builder = GraphBuilder(nodeCount: count, isDirected: true, isWeighted: false)
        for (source, target) in edges { builder.addEdge(from: source, to: target) }
        return builder.build()
    }

    private static let textbook = graph(5, [(1, 0), (2, 0), (3, 1), (3, 2), (4, 2), (4, 3)])

    private static func path(_ method: MainPath.Method, keyRoutes: Int = 1) -> [[Int]] {
        let edges = textbook.edges.map { [$0.source, $0.target] }
        return MainPath(method: method, keyRoutes: keyRoutes).edges(of: textbook, SearchPathCounts(of: textbook))
            .map { edges[$0] }
    }

    @Test("counts are shares of all ways")
    func shares() {
        let counts = SearchPathCounts(of: Self.textbook)
        #expect(counts.shares == [1, 2, 1, 1, 1, 2].map { $0 / 3.0 })
        #expect(counts.cycles.isEmpty)
    }

    @Test("the local path follows the most travelled next citation, of equal ones all")
    func local() { #expect(Self.path(.local) == [[2, 0], [3, 2], [4, 2], [4, 3]]) }

    @Test("the global path is the one whose counts add up to most")
    func global() { #expect(Self.path(.global) == [[2, 0], [3, 2], [4, 3]]) }

    @Test("key routes begin at the most travelled citations, equal ones together")
    func keyRoutes() {
        // Of C→A and E→D, two thirds each, the first leads on to D→C and E→C, the second back to D→B and D→C.
        #expect(Self.path(.keyRoute) == [[1, 0], [2, 0], [3, 1], [3, 2], [4, 2], [4, 3]])
    }

    @Test("a cycle is taken for one paper, and told")
    func cycles() {
        let graph = Self.graph(5, [(1, 0), (1, 2), (2, 1), (3, 2)])
        let counts = SearchPathCounts(of: graph)
        #expect(counts.cycles == [[1, 2]])
        #expect(counts.shares == [1, 0, 0, 1])
        #expect(MainPath(method: .global).edges(of: graph, counts) == [0, 1, 2, 3])
    }

    @Test("papers that neither cite nor are cited are no way; a graph without edges has no path")
    func isolated() {
        let lonely = Self.graph(3, [(1, 0)])
        #expect(SearchPathCounts(of: lonely).shares == [1])
        for method in MainPath.Method.allCases {
            let empty = Self.graph(2, [])
            #expect(MainPath(method: method).edges(of: empty, SearchPathCounts(of: empty)).isEmpty)
        }
    }

    @Test("counts beyond every number are shares still")
    func largeCounts() {
        // 2,000 diamonds in a row: 2^2000 ways, half of them along each side of each.
        let edges = (0..<2_000).flatMap { diamond -> [(Int, Int)] in
            let end = diamond * 3
            return [(end + 1, end), (end + 2, end), (end + 3, end + 1), (end + 3, end + 2)]
        }
        #expect(SearchPathCounts(of: Self.graph(6_001, edges)).shares.allSatisfy { $0 == 0.5 })
    }

    @Test("a chain of a hundred thousand papers needs no recursion")
    func chain() {
        let graph = Self.graph(100_000, (1..<100_000).map { ($0, $0 - 1) })
        let counts = SearchPathCounts(of: graph)
        #expect(counts.shares.allSatisfy { $0 == 1 })
        #expect(MainPath(method: .global).edges(of: graph, counts).count == 99_999)
    }
}
