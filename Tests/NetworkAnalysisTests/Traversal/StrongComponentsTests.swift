import Testing

@testable import NetworkAnalysis

@Suite("Strongly connected components")
struct StrongComponentsTests {
    private func groups(_ components: StrongComponents) -> [[UInt32]] {
        zip(components.offsets, components.offsets.dropFirst()).map { Array(components.nodes[$0..<$1]) }
    }

    @Test("hold those nodes that reach one another, in the order in which edges lead", arguments: SampleGraph.all)
    func naive(_ sample: SampleGraph) {
        let graph = sample.graph
        let reaches = NaiveDistances(graph, usesWeights: false).lengths
        let components = StrongComponents(of: graph)
        var places = [Int](repeating: 0, count: graph.nodeCount)
        for (place, group) in groups(components).enumerated() {
            for node in group { places[Int(node)] = place }
        }
        #expect(components.nodes.sorted() == Array(0..<UInt32(graph.nodeCount)))
        #expect(components.largest == (groups(components).map(\.count).max() ?? 0))
        for source in 0..<graph.nodeCount {
            for target in 0..<graph.nodeCount {
                let mutual = reaches[source][target].isFinite && reaches[target][source].isFinite
                #expect((places[source] == places[target]) == mutual)
            }
        }
        for edge in graph.edges where graph.isDirected { #expect(places[edge.source] <= places[edge.target]) }
    }

    @Test("a path, a cycle and a star of 300,000 nodes need no recursion")
    func large() {
        let count = 300_000
        let path = StrongComponents(of: SampleGraph.path(count, directed: true).graph)
        #expect(path.nodes == Array(0..<UInt32(count)) && path.largest == 1)
        #expect(StrongComponents(of: SampleGraph.cycle(count, directed: true).graph).offsets == [0, count])
        let star = SampleGraph("", nodes: count, directed: true, (1..<count).map { (0, $0) })
        #expect(StrongComponents(of: star.graph).offsets.count == count + 1)
    }
}
