import GraphFormats
import NetworkAnalysis
import Testing

@Suite struct GMLReaderTests {
    /// As networkx writes it, with a label in references.
    static let networkx = """
        Creator "someone"
        graph [
          directed 1
          name "test"
          node [
            id 0
            label "R&#38;D &quot;x&quot;"
            size 3
            graphics [
              x 10.5
              y -2.0
              fill "#FF0000"
            ]
          ]
          node [
            id 1
            label "b"
            size 2.5
            graphics [
              x 1
              y 2
            ]
          ]
          node [
            id 2
            label "c"
          ]
          edge [
            source 0
            target 1
            weight 2.5
            kind "cites"
          ]
          edge [
            source 2
            target 0
          ]
        ]
        """

    @Test func nodesEdgesAndAttributesAreRead() throws {
        let network = try GMLReader().read(Array(Self.networkx.utf8), options: GraphReadOptions()).network
        #expect(network.graph.isDirected)
        #expect(network.name == "test")
        #expect(network.nodeKeys == ["0", "1", "2"])
        #expect(network.nodeLabels == ["R&D \"x\"", "b", "c"])
        #expect(network.nodeColumn(named: "size")?.number(at: 0) == 3)
        #expect(network.nodeColumn(named: "size")?.number(at: 1) == 2.5)
        #expect(network.graph.edges.map(\.weight) == [2.5, 1])
        #expect(network.edgeColumn(named: "kind")?.text(at: 0) == "cites")
        #expect(network.positions == nil, "a node has no place")
    }

    @Test func aListWithoutAnEndIsReported() throws {
        let file = try GMLReader().read(
            Array("graph [ node [ id 1 ] node [ id 2 label \"x\" ".utf8), options: GraphReadOptions())
        #expect(file.problems.contains { $0.code == "malformed-gml" })
        #expect(file.network.graph.nodeCount == 2)
    }
}
