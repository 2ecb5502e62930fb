import NetworkAnalysis
import Testing

@Suite("Modularity")
struct ModularityTests {
    @Test("two cliques joined by an edge")
    func twoCliques() {
        let graph = CommunityGraph.twoCliques.graph
        // 21 edges, one of them between; 21 ends on either side.
        let halves = Partition(marks: [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
        #expect(abs(halves.modularity(in: graph) - (20.0 / 21 - 0.5)) < 1e-15)
        #expect(abs(halves.modularity(in: graph, resolution: 0.25) - (20.0 / 21 - 0.125)) < 1e-15)
        #expect(QualityFunction.constantPotts.value(of: halves, in: graph) == 20 - 2 * 10)
        #expect(QualityFunction.constantPotts.value(of: halves, in: graph, resolution: 0.5) == 20 - 10)
    }

    @Test("one group has 1 − γ, whatever the graph", arguments: CommunityGraph.all)
    func oneGroup(example: CommunityGraph) {
        let graph = example.graph
        let together = Partition(marks: Array(repeating: 0, count: graph.nodeCount))
        let hasWeight = graph.edges.contains { $0.weight > 0 }
        for resolution in [0, 0.5, 1, 2] {
            let expected = hasWeight ? 1 - resolution : 0
            #expect(abs(together.modularity(in: graph, resolution: resolution) - expected) < 1e-12)
        }
    }

    @Test("nodes alone have −γ·Σ(k/2m)²")
    func singletons() {
        // A star of four leaves: the centre has half of all ends.
        let star = CommunityGraph("star", nodes: 5, (1..<5).map { (0, $0) }).graph
        let alone = Partition(marks: Array(0..<5))
        #expect(abs(alone.modularity(in: star) + (0.25 + 4.0 / 64)) < 1e-15)
        #expect(QualityFunction.constantPotts.value(of: alone, in: star) == 0)
    }

    @Test("directed edges: Σ e/m − K⁺K⁻/m²")
    func directed() {
        let graph = CommunityGraph("directed", nodes: 4, isDirected: true, [(0, 1), (1, 0), (2, 3), (0, 2)]).graph
        let halves = Partition(marks: [0, 0, 1, 1])
        // Three of four edges inside; ends out and in: 3 and 2, 1 and 2.
        #expect(abs(halves.modularity(in: graph) - (3.0 / 4 - (3.0 * 2 + 1.0 * 2) / 16)) < 1e-15)
        #expect(QualityFunction.constantPotts.value(of: halves, in: graph, resolution: 0.5) == 3 - 0.5 * 4)
    }

    @Test("edges of zero or negative weight count as none")
    func weightsThatAreNotPositive() {
        let edges = [(0, 1), (1, 2), (2, 3), (0, 3)]
        let some = CommunityGraph("some", nodes: 4, edges, weights: [2, 0, 3, -7]).graph
        let none = CommunityGraph("none", nodes: 4, [edges[0], edges[2]], weights: [2, 3]).graph
        let partition = Partition(marks: [0, 0, 1, 1])
        for quality in QualityFunction.allCases {
            #expect(quality.value(of: partition, in: some) == quality.value(of: partition, in: none))
        }
    }

    @Test("the scale of the weights does not show")
    func scale() {
        let edges = CommunityGraph.clique(0..<6)
        let plain = CommunityGraph("plain", nodes: 6, edges).graph
        let partition = Partition(marks: [0, 0, 1, 1, 1, 2])
        for scale in [1e-200, 0.1, 1e100] {
            let scaled = CommunityGraph("scaled", nodes: 6, edges, weights: edges.map { _ in scale }).graph
            #expect(abs(partition.modularity(in: scaled) - partition.modularity(in: plain)) < 1e-14)
        }
    }
}
