import NetworkAnalysis
import Testing

@Suite("Louvain")
struct CommunityLouvainTests {
    @Test("the karate club", arguments: 1...5 as ClosedRange<UInt64>)
    func karateClub(seed: UInt64) {
        let graph = CommunityGraph.karateClub.graph
        // 0.4198 is the best there is.
        #expect((0.39...0.4199).contains(Louvain(seed: seed).partition(of: graph).modularity(in: graph)))
    }

    @Test("planted blocks are found", arguments: [1, 2, 3], [false, true])
    func blocks(seed: Int, isDirected: Bool) {
        let example = CommunityGraph.blocks(
            6, of: 30, inside: 0.4, between: 0.01, isDirected: isDirected, seed: seed)
        let planted = Partition(marks: (0..<180).map { $0 / 30 })
        #expect(Louvain().partition(of: example.graph) == planted)
        #expect(Louvain(quality: .constantPotts, resolution: 0.08).partition(of: example.graph) == planted)
    }

    @Test("a ring of cliques, by resolution")
    func resolution() {
        let ring = CommunityGraph.ringOfCliques(40, of: 5).graph
        let planted = Partition(marks: (0..<200).map { $0 / 5 })
        #expect(Louvain().partition(of: ring).count < 40)
        #expect(Louvain(resolution: 4).partition(of: ring) == planted)
        #expect(Louvain().configured(resolution: 4, seed: 3).partition(of: ring) == planted)
    }

    @Test("every community is connected, and no node gains by joining another", arguments: 0..<12)
    func locallyBest(seed: Int) {
        let graph = CommunityGraph.random(seed: seed).graph
        for louvain in [Louvain(), Louvain(resolution: 2), Louvain(quality: .constantPotts, resolution: 0.2)] {
            let value = { louvain.quality.value(of: $0, in: graph, resolution: louvain.resolution) }
            let partition = louvain.partition(of: graph)
            #expect(partition.disconnectedGroups(in: graph) == [])
            let found = value(partition)
            for node in 0..<graph.nodeCount {
                var marks = partition.membership
                for other in Set(graph.neighbors(of: node).map { partition.membership[Int($0)] }) {
                    marks[node] = other
                    #expect(value(Partition(marks: marks)) <= found + 1e-6 * max(1, abs(found)))
                }
            }
        }
    }

    @Test("seeds give other orders, and about the same quality")
    func seeds() {
        let graph = CommunityGraph.blocks(10, of: 20, inside: 0.2, between: 0.04, seed: 5).graph
        let partitions = (1...8).map { Louvain(seed: $0).partition(of: graph) }
        #expect(Set(partitions).count > 1)
        let values = partitions.map { $0.modularity(in: graph) }
        #expect((values.max() ?? 0) - (values.min() ?? 0) < 0.04)
    }
}
