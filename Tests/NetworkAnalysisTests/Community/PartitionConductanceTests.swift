import NetworkAnalysis
import Testing

@Suite("Conductance and coverage")
struct PartitionConductanceTests {
    @Test("two cliques joined by an edge: 1 of 21 ends")
    func twoCliques() {
        let halves = Partition(marks: (0..<10).map { $0 / 5 })
        let graph = CommunityGraph.twoCliques.graph
        #expect(halves.conductances(in: graph) == [1.0 / 21, 1.0 / 21])
        #expect(abs(halves.conductance(in: graph) - 1.0 / 21) < 1e-16)
        #expect(halves.coverage(in: graph) == 20.0 / 21)
    }

    /// Recorded with NetworkX 3.6.1: `conductance` and `partition_quality` on the karate club and its two clubs.
    @Test("the karate club")
    func karateClub() {
        let officers: Set = [9, 14, 15, 18, 20, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33]
        let clubs = Partition(marks: (0..<34).map { officers.contains($0) ? 1 : 0 })
        let graph = CommunityGraph.karateClub.graph
        for value in clubs.conductances(in: graph) { #expect(abs(value - 0.14666666666666667) < 1e-15) }
        #expect(abs(clubs.coverage(in: graph) - 0.8589743589743589) < 1e-15)
    }

    @Test("the smaller side counts, by weight, and both ends of a directed edge")
    func weights() {
        for isDirected in [false, true] {
            let graph = CommunityGraph(
                "path", nodes: 4, isDirected: isDirected, [(0, 1), (1, 2), (2, 3)], weights: [4, 0.5, 1]
            ).graph
            let halves = Partition(marks: [0, 0, 1, 1])
            // Ends: 8.5 and 2.5.
            #expect(halves.conductances(in: graph) == [0.2, 0.2])
            #expect(abs(halves.coverage(in: graph) - 5 / 5.5) < 1e-15)
        }
    }

    @Test("components have 0, nodes alone 1, nodes without edges 0")
    func extremes() {
        let graph = CommunityGraph("two edges and a node", nodes: 5, [(0, 1), (2, 3)]).graph
        let components = ConnectedComponents().partition(of: graph)
        #expect(components.conductances(in: graph) == [0, 0, 0])
        #expect(components.coverage(in: graph) == 1)
        let alone = Partition(marks: Array(0..<5))
        #expect(alone.conductances(in: graph) == [1, 1, 1, 1, 0])
        #expect(alone.coverage(in: graph) == 0)
        let none = CommunityGraph("none", nodes: 0, []).graph
        #expect(Partition(marks: []).conductance(in: none) == 0)
        #expect(Partition(marks: []).coverage(in: none) == 1)
    }

    @Test("from 0 to 1, and coverage is what is not cut", arguments: 0..<20)
    func bounds(seed: Int) {
        let graph = CommunityGraph.random(seed: seed).graph
        let partition = Partition.random(seed, nodes: graph.nodeCount)
        #expect(partition.conductances(in: graph).allSatisfy { (0...1).contains($0) })
        let cut = graph.edges.filter { partition.membership[$0.source] != partition.membership[$0.target] }
        let total = graph.edges.reduce(0) { $0 + $1.weight }
        #expect(abs(partition.coverage(in: graph) - (1 - cut.reduce(0) { $0 + $1.weight } / total)) < 1e-12)
    }

    @Test("edges of zero or negative weight count as none")
    func weightsThatAreNotPositive() {
        let edges = [(0, 1), (1, 2), (2, 3)]
        let graph = CommunityGraph("some", nodes: 4, edges, weights: [2, -3, 0]).graph
        let partition = Partition(marks: [0, 0, 1, 1])
        #expect(partition.conductances(in: graph) == [0, 0])
        #expect(partition.coverage(in: graph) == 1)
    }
}
