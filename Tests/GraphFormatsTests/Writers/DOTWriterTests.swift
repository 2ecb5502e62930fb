import NetworkAnalysis
import Testing

@testable import GraphFormats

/// DOT read back by a tokenizer of its own: no name is ever taken for syntax, and every value is there.
@Suite struct DOTWriterTests {
    @Test(arguments: SampleNetwork.all)
    func nodesAndEdgesAreReadBack(_ sample: SampleNetwork) throws {
        let (document, network) = (try document(of: sample.network), sample.network)
        #expect(document.isDirected == network.graph.isDirected)
        #expect(try DOTText.value(document.name) == ExpectedText.inDOT(network.name, lineEnd: " "))
        #expect(document.nodes.map(\.id) == (0..<network.graph.nodeCount).map { "n\($0)" })
        #expect(document.edges.map(\.source) == network.graph.edges.map { "n\($0.source)" })
        #expect(document.edges.map(\.target) == network.graph.edges.map { "n\($0.target)" })
        #expect(document.edges.map { Double($0.attributes["weight"] ?? "") } == network.graph.edges.map(\.weight))
    }

    @Test(arguments: SampleNetwork.all)
    func labelsAndKeysAreReadBack(_ sample: SampleNetwork) throws {
        let network = sample.network
        for (index, node) in try document(of: network).nodes.enumerated() {
            let label = try DOTText.label(try #require(node.attributes["label"]))
            let key = try DOTText.value(try #require(node.attributes["key"]))
            let tooltip = try DOTText.label(try #require(node.attributes["tooltip"]))
            #expect(label == ExpectedText.inDOT(network.nodeLabels[index], lineEnd: "\n"))
            #expect(key == ExpectedText.inDOT(network.nodeKeys[index], lineEnd: " "))
            #expect(tooltip.hasPrefix(label))
        }
    }

    @Test(arguments: SampleNetwork.all)
    func everyColumnIsAnAttribute(_ sample: SampleNetwork) throws {
        let (document, network) = (try document(of: sample.network), sample.network)
        let drawing: Set = ["label", "key", "tooltip", "fontsize", "fillcolor", "shape"]
        for (index, node) in document.nodes.enumerated() {
            try expect(node.attributes.filter { !drawing.contains($0.key) }, toBe: network.nodeColumns, at: index)
        }
        for (index, edge) in document.edges.enumerated() {
            try expect(
                edge.attributes.filter { !["weight", "penwidth"].contains($0.key) }, toBe: network.edgeColumns,
                at: index)
        }
    }

    @Test(arguments: SampleNetwork.all)
    func everyPropertyIsALineOfComment(_ sample: SampleNetwork) throws {
        let comments = try document(of: sample.network).comments
        #expect(comments.allSatisfy { !$0.hasSuffix("\\") }, "no line goes on in the next")
        let lines = sample.network.properties.map { property in
            let text = ExpectedText.inDOT(property.text, lineEnd: " ")
            return "\(property.name): \(text)" + (text.hasSuffix("\\") ? " " : "")
        }
        #expect(comments == lines)
    }

    @Test func textsAreUTF8AndSFDPDraws() throws {
        let attributes = try document(of: SampleNetwork.small).graphAttributes
        #expect(attributes["charset"] == "UTF-8" && attributes["layout"] == "sfdp")
    }

    @Test(arguments: [
        ("occurrences", "occurrences"), ("pos", "data_pos"), ("weight", "data_weight"), ("Node", "data_Node"),
        ("SUBGRAPH", "data_SUBGRAPH"), ("2gram", "data_2gram"), ("K", "data_K"), ("k", "k"), ("URL", "data_URL"),
        ("url", "url"), ("_2", "_2"), ("name", "data_name"), ("association_strength", "association_strength"),
    ])
    func namesThatMeanSomethingToGraphvizArePrefixed(_ name: String, _ written: String) {
        #expect(DOTAttribute.name(name) == written)
    }

    @Test func sizesGrowWithTheScoreAndColoursFollowTheGroup() throws {
        let nodes = try document(of: SampleNetwork.small).nodes
        let sizes = nodes.compactMap { Double($0.attributes["fontsize"] ?? "") }
        #expect(sizes == sizes.sorted(by: >) && sizes.first == 30 && sizes.last == 9)
        let colors = nodes.map { $0.attributes["fillcolor"] }
        #expect(colors[1] == colors[2] && Set(colors).count == 3)
        let widths = try document(of: SampleNetwork.small).edges.compactMap { Double($0.attributes["penwidth"] ?? "") }
        #expect(widths == [4, 3.52, 1.2])
    }

    @Test(arguments: [nil, 0, 1, 2] as [Int?])
    func tooltipsTellTheNumberOfPapers(_ count: Int?) throws {
        var network = Network(
            name: "x", graph: GraphBuilder(nodeCount: 1).build(), nodeKeys: ["a"], nodeLabels: ["A"])
        network.addNodeColumn(AttributeColumn(name: "occurrences", title: "Papers", values: .integers([count])))
        let tooltip = try document(of: network).nodes.first?.attributes["tooltip"]
        #expect(tooltip == (count.map { $0 == 1 ? "A (1 paper)" : "A (\($0) papers)" } ?? "A"))
    }

    @Test func theSmallNetworkIsWrittenAsRecorded() throws {
        try Golden.expect(DOTWriter().bytes(of: SampleNetwork.small), toBe: "small.dot")
    }

    private func document(of network: Network) throws -> DOTDocument {
        try DOTDocument(parsing: String(decoding: DOTWriter().bytes(of: network), as: UTF8.self))
    }

    private func expect(_ attributes: [String: String], toBe columns: [AttributeColumn], at index: Int) throws {
        for column in columns {
            let written = try attributes[DOTAttribute.name(column.name)].map(DOTText.value)
            var expected = FileValue(column, index)
            if case .text(let text) = expected { expected = .text(ExpectedText.inDOT(text, lineEnd: " ")) }
            #expect(written.map { FileValue($0, like: column) } == expected, "\(column.name) of \(index)")
        }
        #expect(Set(attributes.keys).isSubset(of: columns.map { DOTAttribute.name($0.name) }))
    }
}
