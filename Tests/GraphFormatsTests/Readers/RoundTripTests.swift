import GraphFormats
import NetworkAnalysis
import Testing

/// What a writer wrote, its reader reads back: the nodes, edges, types, attributes and facts that the format has room for.
@Suite struct RoundTripTests {
    /// Formats with room for everything give the same bytes when what was read is written again.
    @Test(arguments: [NamedWriter(writer: GraphMLWriter()), NamedWriter(writer: GEXFWriter())], SampleNetwork.all)
    func whatWasReadIsWrittenAsItWas(_ writer: NamedWriter, _ sample: SampleNetwork) throws {
        let bytes = writer.writer.bytes(of: sample.network)
        let file = try GraphReaders.reader(of: bytes).read(bytes, options: GraphReadOptions())
        #expect(file.format == writer.writer.name)
        #expect(file.problems.isEmpty, "\(file.problems)")
        let again = writer.writer.bytes(of: file.network)
        #expect(again.elementsEqual(bytes), "\(Self.difference(bytes, again))")
    }

    @Test(arguments: [GraphMLWriter.Flavor.portable, .yed], SampleNetwork.all)
    func graphMLKeepsEveryValue(_ flavor: GraphMLWriter.Flavor, _ sample: SampleNetwork) throws {
        let read = try Self.read(GraphMLWriter(flavor: flavor), sample.network)
        Self.expectSameNodesAndEdges(read, sample.network)
        for column in sample.network.nodeColumns {
            let other = try #require(read.nodeColumn(named: column.name), "\(column.name)")
            for node in 0..<column.count { #expect(Self.text(column, node) == Self.text(other, node)) }
        }
        for column in sample.network.edgeColumns {
            let other = try #require(read.edgeColumn(named: column.name), "\(column.name)")
            for edge in 0..<column.count { #expect(Self.text(column, edge) == Self.text(other, edge)) }
        }
        #expect(read.properties.map(\.name) == sample.network.properties.map(\.name))
        #expect(read.properties.map(\.text) == sample.network.properties.map { ExpectedText.clean($0.text) })
    }

    @Test(arguments: SampleNetwork.all)
    func gexfKeepsNodesAndEdges(_ sample: SampleNetwork) throws {
        Self.expectSameNodesAndEdges(try Self.read(GEXFWriter(), sample.network), sample.network)
    }

    @Test(arguments: SampleNetwork.all)
    func pajekKeepsLabelsAndWeights(_ sample: SampleNetwork) throws {
        let bytes = PajekWriter().bytes(of: sample.network)
        let read = try PajekReader().read(bytes, options: GraphReadOptions()).network
        #expect(GraphReaders.reader(of: bytes).name == "pajek")
        let labels = sample.network.nodeLabels.map {
            ExpectedText.inDOT($0, lineEnd: " ").replacing("\"", with: "'")
        }
        #expect(read.nodeLabels == labels)
        Self.expectSameWeights(read, sample.network)
    }

    @Test(arguments: SampleNetwork.all.filter { !$0.network.graph.isDirected })
    func vosviewerKeepsLabelsClustersAndStrengths(_ sample: SampleNetwork) throws {
        let bytes = VOSviewerWriter().bytes(of: sample.network)
        let read = try VOSviewerReader().read(bytes, options: GraphReadOptions()).network
        if sample.network.graph.nodeCount > 0 { #expect(GraphReaders.reader(of: bytes).name == "vosviewer") }
        #expect(read.nodeLabels == sample.network.nodeLabels.map(ExpectedText.clean))
        Self.expectSameWeights(read, sample.network)
    }

    @Test(arguments: SampleNetwork.all.filter { !$0.network.graph.isDirected })
    func vosviewersTablesKeepLabelsAndStrengths(_ sample: SampleNetwork) throws {
        let map = VOSviewerMapWriter().bytes(of: sample.network)
        let edges = VOSviewerNetworkWriter().bytes(of: sample.network)
        let file = try VOSviewerReader().read(map: map, network: edges, options: GraphReadOptions())
        #expect(file.problems.isEmpty, "\(file.problems)")
        #expect(
            file.network.nodeLabels
                == sample.network.nodeLabels.map { label in
                    // A cell without a text is none, and the id stands for it.
                    let text = ExpectedText.inDOT(label, lineEnd: " ")
                    return text.isEmpty ? String((sample.network.nodeLabels.firstIndex(of: label) ?? 0) + 1) : text
                })
        Self.expectSameWeights(file.network, sample.network)
    }

    @Test func gexfKeepsSlices() throws {
        let read = try Self.read(GEXFWriter(), Self.sliced)
        #expect(read.slices == Self.sliced.slices)
        for slice in Self.sliced.slices {
            let (node, edge) = (read.nodeColumn(named: slice.nodeColumn), read.edgeColumn(named: slice.edgeColumn))
            #expect(node?.values == Self.sliced.nodeColumn(named: slice.nodeColumn)?.values)
            let weights = (0..<2).map { edge?.number(at: $0) }
            #expect(weights == (0..<2).map { Self.sliced.edgeColumn(named: slice.edgeColumn)?.number(at: $0) })
        }
    }

    @Test func placesSurvive() throws {
        var network = SampleNetwork.small
        network.addPositions((0..<4).map { Point(x: Double($0) * 10, y: -Double($0)) })
        for writer in [GEXFWriter(), GraphMLWriter(), GraphMLWriter(flavor: .yed)] as [any GraphWriter] {
            #expect(try Self.read(writer, network).positions == network.positions, "\(writer.name)")
        }
    }

    static let sliced: Network = {
        var builder = GraphBuilder(nodeCount: 3)
        builder.addEdge(from: 0, to: 1, weight: 3)
        builder.addEdge(from: 1, to: 2, weight: 1)
        var network = Network(
            name: "cooccurrence", graph: builder.build(), nodeKeys: ["a", "b", "c"], nodeLabels: ["A", "B", "C"],
            nodeColumns: [
                AttributeColumn(name: "occurrences_2016_2020", title: "", values: .integers([1, 2, nil])),
                AttributeColumn(name: "occurrences_2021", title: "", values: .integers([2, 2, 1])),
            ],
            edgeColumns: [
                AttributeColumn(name: "weight_2016_2020", title: "", values: .numbers([1, .nan])),
                AttributeColumn(name: "weight_2021", title: "", values: .numbers([2, 1])),
            ])
        network.slices = [
            NetworkSlice(years: 2016...2020, nodeColumn: "occurrences_2016_2020", edgeColumn: "weight_2016_2020"),
            NetworkSlice(years: 2021...2021, nodeColumn: "occurrences_2021", edgeColumn: "weight_2021"),
        ]
        return network
    }()

    private static func read(_ writer: any GraphWriter, _ network: Network) throws -> Network {
        let bytes = writer.bytes(of: network)
        let reader = try #require(GraphReaders.named(writer.name))
        let file = try reader.read(bytes, options: GraphReadOptions())
        #expect(file.problems.isEmpty, "\(file.problems)")
        return file.network
    }

    private static func expectSameNodesAndEdges(_ read: Network, _ network: Network) {
        #expect(read.nodeKeys == network.nodeKeys.map(ExpectedText.clean))
        #expect(read.nodeLabels == network.nodeLabels.map(ExpectedText.clean))
        #expect(read.graph.isDirected == network.graph.isDirected)
        expectSameWeights(read, network)
    }

    private static func expectSameWeights(_ read: Network, _ network: Network) {
        #expect(read.graph.edges.map(\.source) == network.graph.edges.map(\.source))
        #expect(read.graph.edges.map(\.target) == network.graph.edges.map(\.target))
        #expect(read.graph.edges.map(\.weight) == network.graph.edges.map(\.weight))
    }

    /// A value as text, whatever type holds it.
    private static func text(_ column: AttributeColumn, _ index: Int) -> String? {
        switch column.values {
        case .text(let list): list[index].map(ExpectedText.clean)
        case .integers(let list): list[index].map(String.init)
        case .flags(let list): list[index] ? "true" : "false"
        case .numbers(let list):
            if !list[index].isFinite {
                nil
            } else if list[index].isSubnormal {
                "0"
            } else {
                Int(exactly: list[index]).map(String.init) ?? list[index].description
            }
        }
    }

    private static func difference(_ first: [UInt8], _ second: [UInt8]) -> String {
        let place = zip(first, second).enumerated().first { $1.0 != $1.1 }?.offset ?? min(first.count, second.count)
        let around = max(0, place - 60)
        return String(decoding: first[around..<min(first.count, place + 60)], as: UTF8.self) + " ≠ "
            + String(decoding: second[around..<min(second.count, place + 60)], as: UTF8.self)
    }
}
