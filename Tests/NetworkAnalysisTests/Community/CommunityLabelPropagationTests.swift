import NetworkAnalysis
import Testing

@Suite("Label propagation")
struct CommunityLabelPropagationTests {
    @Test("planted blocks are found", arguments: 1...6 as ClosedRange<UInt64>)
    func blocks(seed: UInt64) {
        let example = CommunityGraph.blocks(6, of: 30, inside: 0.5, between: 0.005, seed: 2)
        #expect(
            LabelPropagation(seed: seed).partition(of: example.graph) == Partition(marks: (0..<180).map { $0 / 30 }))
    }

    @Test("every node is where the heaviest of its edges lead", arguments: 0..<24)
    func heaviest(seed: Int) {
        let graph = CommunityGraph.random(seed: seed).graph
        let partition = LabelPropagation(seed: UInt64(seed)).partition(of: graph)
        var sums = Array(repeating: [Int: Double](), count: graph.nodeCount)
        for edge in graph.edges {
            sums[edge.source][partition.membership[edge.target], default: 0] += edge.weight
            sums[edge.target][partition.membership[edge.source], default: 0] += edge.weight
        }
        for (node, around) in sums.enumerated() where !around.isEmpty {
            let own = around[partition.membership[node], default: 0]
            #expect(own >= (around.values.max() ?? 0) - 1e-5)
        }
    }

    @Test("weights decide")
    func weights() {
        let edges = CommunityGraph.clique(0..<8)
        let weights = edges.map { ($0.0 < 4) == ($0.1 < 4) ? 9.0 : 0.125 }
        let graph = CommunityGraph("halves", nodes: 8, edges, weights: weights).graph
        #expect(LabelPropagation().partition(of: graph) == Partition(marks: [0, 0, 0, 0, 1, 1, 1, 1]))
    }

    @Test("nodes without edges of weight are alone")
    func isolated() {
        let graph = CommunityGraph("weightless", nodes: 4, [(0, 1), (1, 2)], weights: [0, -1]).graph
        #expect(LabelPropagation().partition(of: graph).membership == [1, 2, 3, 4])
    }

    @Test("seeds matter where there are no communities")
    func seeds() {
        let cycle = CommunityGraph("cycle", nodes: 60, (0..<60).map { ($0, ($0 + 1) % 60) }).graph
        #expect(Set((1...6).map { LabelPropagation(seed: $0).partition(of: cycle) }).count > 1)
    }
}
