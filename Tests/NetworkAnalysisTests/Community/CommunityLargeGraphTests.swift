import NetworkAnalysis
import Testing

/// Shapes on which recursion or squares would be noticed.
@Suite("Communities of large graphs")
struct CommunityLargeGraphTests {
    static let detectors: [any CommunityDetector] = [
        Leiden(effort: .quick(iterations: 1)), Louvain(), LabelPropagation(),
    ]

    @Test("a path of many nodes falls into short pieces", arguments: detectors.indices)
    func path(index: Int) {
        let nodes = 20_000
        var builder = GraphBuilder(nodeCount: nodes, isWeighted: false)
        for node in 1..<nodes { builder.addEdge(from: node - 1, to: node) }
        let partition = Self.detectors[index].partition(of: builder.build())
        // Pieces, as the only connected sets, have borders fewer than they are by one.
        let borders = (1..<nodes).count { partition.membership[$0] != partition.membership[$0 - 1] }
        #expect(borders == partition.count - 1)
        #expect(partition.count > 40)
    }

    @Test("a star of many leaves is one community", arguments: detectors.indices.dropLast())
    func star(index: Int) {
        let nodes = 50_000
        var builder = GraphBuilder(nodeCount: nodes, isWeighted: false)
        for node in 1..<nodes { builder.addEdge(from: 0, to: node) }
        let graph = builder.build()
        #expect(Self.detectors[index].partition(of: graph).sizes == [nodes])
    }
}
