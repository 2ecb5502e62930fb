import NetworkAnalysis
import Testing

@Suite("Summary of a graph")
struct GraphSummaryTests {
    @Test("recorded values", arguments: try StructureReference.all())
    func recorded(_ reference: StructureReference) throws {
        let found = GraphSummary(of: reference.graph)
        let expected = reference.structure
        #expect(found.nodeCount == reference.graph.nodeCount)
        #expect(found.edgeCount == reference.graph.edgeCount)
        #expect(found.density.isClose(to: expected.density, within: 1e-12))
        #expect(found.componentCount == expected.components.count)
        #expect(found.largestComponentShare == Double(expected.components[0]) / Double(found.nodeCount))
        #expect(found.triangleCount == expected.triangles.reduce(0, +) / 3)
        #expect(found.transitivity.isClose(to: expected.transitivity, within: 1e-12))
        #expect(found.averageClustering.isClose(to: expected.averageClustering, within: 1e-12))
        let assortativity = try #require(found.degreeAssortativity)
        #expect(assortativity.isClose(to: try #require(expected.degreeAssortativity), within: 1e-12))
        #expect(found.reciprocity == expected.reciprocity)
    }

    @Test("closed forms")
    func closedForms() {
        let star = GraphSummary(of: SampleGraph.star(leaves: 5).graph)
        #expect(star.density == 1.0 / 3)
        #expect(star.degreeAssortativity == -1)
        #expect(star.reciprocity == nil)
        let complete = GraphSummary(of: SampleGraph.complete(6).graph)
        #expect(complete.density == 1 && complete.transitivity == 1 && complete.triangleCount == 20)
        // All degrees are equal: there is nothing to correlate.
        #expect(complete.degreeAssortativity == nil)
        let ring = GraphSummary(of: SampleGraph.cycle(6, directed: true).graph)
        #expect(ring.density == 0.2 && ring.reciprocity == 0)
        let mutual = SampleGraph("", nodes: 4, directed: true, [(0, 1), (1, 0), (1, 2)]).graph
        #expect(mutual.reciprocity == 2.0 / 3)
        #expect(GraphSummary(of: mutual).largestComponentShare == 0.75)
    }

    @Test("hubs that are joined to each other correlate")
    func sign() throws {
        // Two cliques of different sizes: every edge has two ends of equal degree.
        let cliques = CommunityGraph("", nodes: 9, CommunityGraph.clique(0..<3) + CommunityGraph.clique(3..<9))
        #expect(try #require(cliques.graph.degreeAssortativity).isClose(to: 1, within: 1e-12))
    }

    @Test("nothing to summarise", arguments: [0, 1, 3])
    func empty(count: Int) {
        for isDirected in [false, true] {
            let found = GraphSummary(of: SampleGraph("", nodes: count, directed: isDirected, []).graph)
            #expect(found.nodeCount == count && found.edgeCount == 0 && found.componentCount == count)
            #expect(found.density == 0 && found.transitivity == 0 && found.averageClustering == 0)
            #expect(found.largestComponentShare == (count == 0 ? 0 : 1 / Double(count)))
            #expect(found.degreeAssortativity == nil && found.reciprocity == nil)
        }
    }

    @Test("other names for the nodes and other threads change nothing", arguments: SampleGraph.all)
    func relabelling(_ sample: SampleGraph) {
        let expected = GraphSummary(of: sample.graph)
        var random = SplitMix64(seed: 3)
        let labels = Array(0..<sample.nodeCount).shuffled(using: &random)
        let found = GraphSummary(of: sample.graph(relabelled: labels), threads: 2)
        #expect(GraphSummary(of: sample.graph, threads: 8) == expected)
        #expect(found.averageClustering.isClose(to: expected.averageClustering, within: 1e-12))
        #expect((found.degreeAssortativity ?? 9).isClose(to: expected.degreeAssortativity ?? 9, within: 1e-12))
        #expect(found.triangleCount == expected.triangleCount && found.reciprocity == expected.reciprocity)
        #expect(found.density == expected.density && found.componentCount == expected.componentCount)
    }
}
