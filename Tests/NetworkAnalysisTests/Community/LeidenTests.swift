import NetworkAnalysis
import Testing

@Suite("Leiden")
struct LeidenTests {
    @Test("two cliques are two communities")
    func twoCliques() {
        let partition = Leiden().partition(of: CommunityGraph.twoCliques.graph)
        #expect(partition.membership == [1, 1, 1, 1, 1, 2, 2, 2, 2, 2])
    }

    @Test("the karate club is divided as well as it can be", arguments: 1...5 as ClosedRange<UInt64>)
    func karateClub(seed: UInt64) {
        let graph = CommunityGraph.karateClub.graph
        let partition = Leiden(seed: seed).partition(of: graph)
        #expect(partition.modularity(in: graph) >= 0.4197)
        #expect(partition.count == 4)
    }

    @Test("a ring of eight cliques falls into its cliques", arguments: 1...5 as ClosedRange<UInt64>)
    func shortRing(seed: UInt64) {
        let ring = CommunityGraph.ringOfCliques(8, of: 6)
        let planted = Partition(marks: (0..<48).map { $0 / 6 })
        #expect(Leiden(seed: seed).partition(of: ring.graph) == planted)
    }

    @Test("in a long ring modularity takes cliques in pairs, unless the resolution is higher")
    func resolutionLimit() {
        let ring = CommunityGraph.ringOfCliques(40, of: 5).graph
        let planted = Partition(marks: (0..<200).map { $0 / 5 })
        let coarse = Leiden().partition(of: ring)
        #expect(coarse.count < 40)
        #expect(coarse.modularity(in: ring) > planted.modularity(in: ring))
        #expect(Leiden(resolution: 4).partition(of: ring) == planted)
    }

    @Test("the constant Potts model has no such limit", arguments: [10, 40, 160])
    func noResolutionLimit(cliques: Int) {
        let ring = CommunityGraph.ringOfCliques(cliques, of: 5).graph
        let planted = Partition(marks: (0..<(cliques * 5)).map { $0 / 5 })
        #expect(Leiden(quality: .constantPotts, resolution: 0.5).partition(of: ring) == planted)
    }

    @Test("planted blocks are found", arguments: [1, 2, 3], [false, true])
    func blocks(seed: Int, isDirected: Bool) {
        let example = CommunityGraph.blocks(
            6, of: 30, inside: 0.4, between: 0.01, isDirected: isDirected, seed: seed)
        let planted = Partition(marks: (0..<180).map { $0 / 30 })
        #expect(Leiden().partition(of: example.graph) == planted)
        // Between the two densities; everyone has more than 0.08 · 29 edges inside.
        #expect(Leiden(quality: .constantPotts, resolution: 0.08).partition(of: example.graph) == planted)
    }

    @Test("weights decide where the edges do not")
    func weights() {
        // A complete graph whose edges are heavy inside two halves.
        let edges = CommunityGraph.clique(0..<8)
        let weights = edges.map { ($0.0 < 4) == ($0.1 < 4) ? 3.0 : 0.5 }
        let graph = CommunityGraph("halves", nodes: 8, edges, weights: weights).graph
        #expect(Leiden().partition(of: graph) == Partition(marks: [0, 0, 0, 0, 1, 1, 1, 1]))
    }

    @Test("directions count")
    func directions() {
        let edges = [(1, 0), (1, 3), (2, 0), (2, 1), (3, 0), (4, 0), (4, 1)]
        // The best of all divisions, one of each graph.
        let directed = CommunityGraph("directed", nodes: 5, isDirected: true, edges).graph
        #expect(Leiden().partition(of: directed) == Partition(marks: [0, 1, 1, 0, 1]))
        let undirected = CommunityGraph("undirected", nodes: 5, edges).graph
        #expect(Leiden().partition(of: undirected) == Partition(marks: [0, 0, 0, 0, 0]))
    }

    @Test("nodes without edges of weight are alone")
    func isolated() {
        let empty = CommunityGraph("isolated", nodes: 4, []).graph
        #expect(Leiden().partition(of: empty).membership == [1, 2, 3, 4])
        let weightless = CommunityGraph("weightless", nodes: 4, [(0, 1), (1, 2)], weights: [0, -1]).graph
        #expect(Leiden().partition(of: weightless).membership == [1, 2, 3, 4])
        #expect(Leiden(quality: .constantPotts).partition(of: weightless).membership == [1, 2, 3, 4])
    }

    @Test("at resolution 0 communities are components", arguments: 0..<12)
    func resolutionZero(seed: Int) {
        let graph = CommunityGraph.random(seed: seed).graph
        for quality in QualityFunction.allCases {
            let partition = Leiden(quality: quality, resolution: 0).partition(of: graph)
            #expect(partition == ConnectedComponents().partition(of: graph))
        }
    }
}
