import GraphFormats
import NetworkAnalysis
import Testing

/// GraphML read back with libxml2: the profile that every reader takes, and every value as it was.
@Suite struct GraphMLWriterTests {
    @Test(arguments: SampleNetwork.all)
    func documentsHaveTheProfileThatEveryReaderTakes(_ sample: SampleNetwork) throws {
        let root = try XMLTree(parsing: GraphMLWriter().bytes(of: sample.network))
        #expect(root.name == "graphml")
        #expect(root.attributes["xmlns"] == "http://graphml.graphdrawing.org/xmlns")
        #expect(root.children.dropLast().allSatisfy { $0.name == "key" }, "keys stand before the graph")
        let graph = try #require(root.children.last)
        #expect(graph.name == "graph")
        let order = ["data": 0, "node": 1, "edge": 2]
        let places = graph.children.map { order[$0.name] ?? -1 }
        #expect(places == places.sorted() && !places.contains(-1), "data before nodes before edges")

        let keys = root.children.dropLast()
        let types: Set = ["boolean", "int", "long", "float", "double", "string"]
        #expect(keys.allSatisfy { types.contains($0.attributes["attr.type"] ?? "") })
        #expect(keys.allSatisfy { ["graph", "node", "edge"].contains($0.attributes["for"]) })
        #expect(keys.allSatisfy { isNameToken($0.attributes["attr.name"]) && isNameToken($0.attributes["id"]) })
        #expect(keys.allSatisfy { !["d3", "d7"].contains($0.attributes["id"]) }, "Gephi took these for labels")
        let targets = Dictionary(grouping: keys) { $0.attributes["id"] ?? "" }
        #expect(targets.count == keys.count, "ids of keys are unique")
        for element in [graph] + graph.children where element.name != "data" {
            let data = element.children.filter { $0.name == "data" }.map { $0.attributes["key"] ?? "" }
            #expect(Set(data).count == data.count, "one value for a key")
            #expect(data.allSatisfy { targets[$0]?.first?.attributes["for"] == element.name })
        }
    }

    @Test(arguments: SampleNetwork.all)
    func idsAndHintsAreCanonical(_ sample: SampleNetwork) throws {
        let graph = try graphElement(of: sample)
        let nodes = graph.children.filter { $0.name == "node" }
        let edges = graph.children.filter { $0.name == "edge" }
        #expect(isNameToken(graph.attributes["id"]))
        #expect(graph.attributes["edgedefault"] == (sample.network.graph.isDirected ? "directed" : "undirected"))
        #expect(graph.attributes["parse.nodes"] == "\(nodes.count)")
        #expect(graph.attributes["parse.edges"] == "\(edges.count)")
        #expect(graph.attributes["parse.order"] == "nodesfirst")
        #expect(graph.attributes["parse.nodeids"] == "canonical")
        #expect(nodes.map(\.attributes) == (0..<sample.network.graph.nodeCount).map { ["id": "n\($0)"] })
        let expected = sample.network.graph.edges.map { ["source": "n\($0.source)", "target": "n\($0.target)"] }
        #expect(edges.map(\.attributes) == expected, "no `directed`, and no id, which igraph takes for another's")
    }

    @Test(arguments: SampleNetwork.all)
    func valuesAreReadBackEqual(_ sample: SampleNetwork) throws {
        let (graph, network) = (try graphElement(of: sample), sample.network)
        let facts = Dictionary(
            uniqueKeysWithValues: network.properties.map { ("g_" + $0.name, ExpectedText.clean($0.text)) })
        #expect(data(of: graph) == facts)
        for (index, node) in graph.children.filter({ $0.name == "node" }).enumerated() {
            var values = data(of: node)
            #expect(values.removeValue(forKey: "n_key") == ExpectedText.clean(network.nodeKeys[index]))
            #expect(values.removeValue(forKey: "n_label") == ExpectedText.clean(network.nodeLabels[index]))
            expect(values, toBe: network.nodeColumns, at: index, prefix: "n_")
        }
        for (index, (element, edge)) in zip(graph.children.filter { $0.name == "edge" }, network.graph.edges)
            .enumerated()
        {
            var values = data(of: element)
            #expect(values.removeValue(forKey: "e_weight").flatMap(Double.init) == edge.weight)
            expect(values, toBe: network.edgeColumns, at: index, prefix: "e_")
        }
    }

    @Test(arguments: [
        ("small", "int"), ("least", "double"), ("large", "double"), ("huge", "string"), ("none", "int"),
        ("real", "double"),
        ("flag", "boolean"), ("text", "string"),
    ])
    func aTypeHoldsEveryValueInEveryReader(_ name: String, _ type: String) throws {
        let sample = try #require(SampleNetwork.all.first { $0.name == "all-types" })
        let root = try XMLTree(parsing: GraphMLWriter().bytes(of: sample.network))
        for id in ["n_" + name, "e_" + name] {
            #expect(root.children.first { $0.attributes["id"] == id }?.attributes["attr.type"] == type)
        }
    }

    @Test(arguments: [
        ("", "network"), ("cooccurrence", "cooccurrence"), ("a b/c\"é<", "a_b_c___"), ("x:1.0-y_", "x:1.0-y_"),
    ])
    func theNameOfTheNetworkBecomesAnID(_ name: String, _ id: String) throws {
        let network = Network(name: name, graph: GraphBuilder(nodeCount: 0).build(), nodeKeys: [], nodeLabels: [])
        let graph = try graphElement(of: SampleNetwork(name: name, network: network))
        #expect(graph.attributes["id"] == id)
    }

    @Test func theSmallNetworkIsWrittenAsRecorded() throws {
        try Golden.expect(GraphMLWriter().bytes(of: SampleNetwork.small), toBe: "small.graphml")
    }

    private func graphElement(of sample: SampleNetwork) throws -> XMLTree {
        try #require(XMLTree(parsing: GraphMLWriter().bytes(of: sample.network)).children.last)
    }

    private func data(of element: XMLTree) -> [String: String] {
        let data = element.children.filter { $0.name == "data" }
        return Dictionary(data.map { ($0.attributes["key"] ?? "", $0.text) }) { first, _ in first }
    }

    private func expect(_ values: [String: String], toBe columns: [AttributeColumn], at index: Int, prefix: String) {
        for column in columns {
            let read = values[prefix + column.name].map { FileValue($0, like: column) }
            #expect(read == FileValue(column, index), "\(column.name) of \(index)")
        }
        #expect(Set(values.keys).isSubset(of: columns.map { prefix + $0.name }))
    }

    private func isNameToken(_ text: String?) -> Bool {
        guard let text, !text.isEmpty else { return false }
        return text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || "-._:".utf8.contains(byte)
        }
    }
}
