import NetworkAnalysis
import Testing

@Suite("Maximum spanning tree")
struct MaximumSpanningTreeTests {
    @Test("of equal edges the earlier are taken")
    func ties() {
        #expect(MaximumSpanningTree().edges(of: SampleGraph.cycle(5).graph) == [0, 1, 2, 3])
        #expect(MaximumSpanningTree().edges(of: SampleGraph.complete(5).graph) == [0, 1, 2, 3])
    }

    @Test("the weakest edge of a cycle is left out, and edges without a positive weight are")
    func weakest() {
        let graph = SampleGraph("", nodes: 6, [(0, 1, 3), (1, 2, 1), (0, 2, 2), (3, 4, -1), (4, 5, 0.5), (2, 3, 0)])
            .graph
        let tree = MaximumSpanningTree().tree(of: graph)
        #expect(tree.nodeCount == 6)
        #expect(tree.edges.map(\.weight) == [3, 2, 0.5])
    }

    @Test("of opposite edges the heavier is taken")
    func opposite() {
        let graph = SampleGraph("", nodes: 2, directed: true, [(0, 1, 1), (1, 0, 2)]).graph
        #expect(MaximumSpanningTree().edges(of: graph) == [1])
        #expect(MaximumSpanningTree().tree(of: graph).isDirected)
    }

    @Test("is what taking the strongest edges one after the other comes to", arguments: SampleGraph.all)
    func kruskal(_ sample: SampleGraph) {
        let edges = Array(sample.graph.edges)
        var trees = Array(0..<sample.nodeCount)
        var expected: [Int] = []
        for place in edges.indices.sorted(by: { (-edges[$0].weight, $0) < (-edges[$1].weight, $1) }) {
            let (first, second) = (trees[edges[place].source], trees[edges[place].target])
            guard first != second else { continue }
            for node in trees.indices where trees[node] == second { trees[node] = first }
            expected.append(place)
        }
        #expect(MaximumSpanningTree().edges(of: sample.graph) == expected.sorted())
    }

    @Test("joins what was joined", arguments: SampleGraph.all)
    func components(_ sample: SampleGraph) {
        let tree = MaximumSpanningTree().tree(of: sample.graph)
        let expected = ConnectedComponents().partition(of: sample.graph)
        let found = ConnectedComponents().partition(of: tree)
        #expect(found == expected)
        #expect(tree.edgeCount == sample.nodeCount - expected.count)
    }

    @Test("a path of 300,000 nodes is its own tree")
    func large() {
        let graph = SampleGraph.path(300_000).graph
        #expect(MaximumSpanningTree().tree(of: graph) == graph)
    }
}
