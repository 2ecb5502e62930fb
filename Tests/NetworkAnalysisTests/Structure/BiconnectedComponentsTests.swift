import NetworkAnalysis
import Testing

@Suite("Biconnected components, articulation points and bridges")
struct BiconnectedComponentsTests {
    @Test("two triangles that share a node, and a tail")
    func bowTie() {
        let edges = [(0, 1), (0, 2), (1, 2), (2, 3), (2, 4), (3, 4), (4, 5)]
        let found = BiconnectedComponents(of: SampleGraph("", nodes: 7, edges).graph)
        #expect(found.components.membership == [1, 1, 1, 2, 2, 2, 3])
        #expect(found.components.sizes == [3, 3, 1])
        #expect(found.articulationPoints == [2, 4])
        #expect(found.bridges == [6])
    }

    @Test("opposite edges are one: both bridges, or neither")
    func opposite() {
        let edges = [(0, 1), (1, 0), (1, 2), (2, 3), (3, 1), (3, 2)]
        let found = BiconnectedComponents(of: SampleGraph("", nodes: 4, directed: true, edges).graph)
        #expect(found.components.membership == [2, 2, 1, 1, 1, 1])
        #expect(found.isBridge == [true, true, false, false, false, false])
        #expect(found.isArticulationPoint == [false, true, false, false])
    }

    @Test("what falls apart when a node or an edge is taken away", arguments: SampleGraph.all)
    func definition(_ sample: SampleGraph) {
        let graph = sample.graph
        let edges = Array(graph.edges)
        let found = BiconnectedComponents(of: graph)
        func components(without isLeftOut: (Graph.Edge) -> Bool) -> Int {
            var builder = GraphBuilder(nodeCount: graph.nodeCount)
            for edge in edges where !isLeftOut(edge) { builder.addEdge(from: edge.source, to: edge.target) }
            return ConnectedComponents().partition(of: builder.build()).count
        }
        let whole = components { _ in false }
        for node in 0..<graph.nodeCount {
            // The node is left alone, which makes one more unless it was.
            let others = components { $0.source == node || $0.target == node } - 1
            #expect(found.isArticulationPoint[node] == (others > whole - (graph.degree(of: node) == 0 ? 1 : 0)))
        }
        for (place, edge) in edges.enumerated() {
            let parts = components { Set([$0.source, $0.target]) == [edge.source, edge.target] }
            #expect(found.isBridge[place] == (parts > whole))
        }
    }

    @Test("edges of one component, and no others, cannot be parted by a node", arguments: SampleGraph.all)
    func components(_ sample: SampleGraph) {
        let graph = sample.graph
        let edges = Array(graph.edges)
        let found = BiconnectedComponents(of: graph).components
        // Two edges that meet belong together where, without the node at which they meet, the other ends still connect.
        var marks = Array(edges.indices)
        for node in 0..<graph.nodeCount {
            var builder = GraphBuilder(nodeCount: graph.nodeCount)
            for edge in edges where edge.source != node && edge.target != node {
                builder.addEdge(from: edge.source, to: edge.target)
            }
            let parts = ConnectedComponents().partition(of: builder.build()).membership
            let meeting = edges.indices.filter { edges[$0].source == node || edges[$0].target == node }
            for first in meeting {
                for second in meeting {
                    func part(_ edge: Int) -> Int {
                        parts[edges[edge].source == node ? edges[edge].target : edges[edge].source]
                    }
                    guard part(first) == part(second), marks[first] != marks[second] else { continue }
                    let (old, new) = (marks[second], marks[first])
                    for edge in edges.indices where marks[edge] == old { marks[edge] = new }
                }
            }
        }
        #expect(found == Partition(marks: marks))
    }

    @Test("recorded values", arguments: try StructureReference.all())
    func recorded(_ reference: StructureReference) {
        let edges = Array(reference.graph.edges).map { [min($0.source, $0.target), max($0.source, $0.target)] }
        let found = BiconnectedComponents(of: reference.graph)
        #expect(found.articulationPoints == reference.structure.articulationPoints)
        #expect(Set(found.bridges.map { edges[$0] }) == Set(reference.structure.bridges))
        let groups = Dictionary(grouping: edges.indices) { found.components.membership[$0] }
        let expected = Set(reference.structure.biconnectedComponents.map { Set($0) })
        #expect(Set(groups.values.map { Set($0.map { edges[$0] }) }) == expected)
    }

    @Test("nothing to take apart", arguments: [0, 1, 4])
    func empty(count: Int) {
        let found = BiconnectedComponents(of: SampleGraph("", nodes: count, []).graph)
        #expect(found.components.count == 0)
        #expect(found.isBridge.isEmpty)
        #expect(found.isArticulationPoint == Array(repeating: false, count: count))
    }

    @Test("a path of a million nodes: every edge a bridge, every inner node a cut")
    func path() {
        let count = 1_000_000
        let found = BiconnectedComponents(
            of: Graph(upperTriangleOffsets: Array(0..<count) + [count - 1], targets: Array(1..<UInt32(count))))
        #expect(found.isBridge.allSatisfy { $0 })
        #expect(found.components.count == count - 1)
        #expect(found.isArticulationPoint.dropFirst().dropLast().allSatisfy { $0 })
        #expect(!found.isArticulationPoint[0] && !found.isArticulationPoint[count - 1])
    }
}
