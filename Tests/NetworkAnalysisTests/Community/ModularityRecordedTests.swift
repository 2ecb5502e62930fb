import NetworkAnalysis
import Testing

/// Values recorded with NetworkX 3.6.1, `networkx.community.modularity(graph, groups, weight, resolution)` on
/// `karate_club_graph()` without its weights, groups being the sets of equal marks below; python-igraph 1.0.0,
/// `Graph.modularity(marks, weights)`, gives the same where the resolution is 1. The weight of the edge uv, u < v, is
/// 1 + (7u + 3v) mod 5; where directed, it leads from u to v unless u + v is a multiple of 3, and then from v to u, with
/// weight 1 + (7·source + 3·target) mod 5.
@Suite("Modularity, recorded")
struct ModularityRecordedTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let marks: [Int]
        var isDirected = false
        var isWeighted = false
        var resolution = 1.0
        let value: Double

        var testDescription: String { name }
    }

    /// The division into four that no other beats: U. Brandes et al., "On modularity clustering", IEEE Transactions on
    /// Knowledge and Data Engineering 20(2), 2008.
    static let best = [
        0, 0, 0, 0, 1, 1, 1, 0, 2, 2, 1, 0, 0, 0, 2, 2, 1, 0, 2, 0, 2, 0, 2, 3, 3, 3, 2, 3, 3, 2, 2, 3, 2, 2,
    ]
    /// The two clubs it fell into.
    static let clubs = [
        0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 0, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1,
    ]
    static let byRemainder = (0..<34).map { $0 % 3 }

    @Test(
        "divisions of the karate club",
        arguments: [
            Case(name: "best", marks: best, value: 0.41978961209730437),
            Case(name: "best, coarse", marks: best, resolution: 0.5, value: 0.5752794214332676),
            Case(name: "best, fine", marks: best, resolution: 2, value: 0.10880999342537802),
            Case(name: "clubs", marks: clubs, value: 0.3582347140039448),
            Case(name: "clubs, coarse", marks: clubs, resolution: 0.5, value: 0.6086045364891519),
            Case(name: "clubs, fine", marks: clubs, resolution: 2, value: -0.14250493096646943),
            Case(name: "by remainder", marks: byRemainder, value: -0.009615384615384623),
            Case(name: "best, weighted", marks: best, isWeighted: true, value: 0.4469921104536489),
            Case(name: "clubs, weighted", marks: clubs, isWeighted: true, value: 0.3931532617430053),
            Case(name: "best, directed", marks: best, isDirected: true, value: 0.4283366206443129),
            Case(name: "clubs, directed", marks: clubs, isDirected: true, value: 0.36489151873767256),
            Case(
                name: "clubs, directed, coarse", marks: clubs, isDirected: true, resolution: 0.5,
                value: 0.6119329388560157),
            Case(
                name: "best, directed and weighted", marks: best, isDirected: true, isWeighted: true,
                value: 0.45678835404680496),
        ])
    func karateClub(_ example: Case) {
        let edges = CommunityGraph.karateClub.graph.edges.map { edge in
            example.isDirected && (edge.source + edge.target).isMultiple(of: 3)
                ? (edge.target, edge.source) : (edge.source, edge.target)
        }
        let weights = example.isWeighted ? edges.map { Double(1 + ($0.0 * 7 + $0.1 * 3) % 5) } : []
        let club = CommunityGraph("club", nodes: 34, isDirected: example.isDirected, edges, weights: weights)
        let value = Partition(marks: example.marks).modularity(in: club.graph, resolution: example.resolution)
        #expect(abs(value - example.value) < 1e-9)
    }
}
