import GraphFormats
import NetworkAnalysis
import Testing

/// The tables of nodes and edges, read back by a reader of RFC 4180.
@Suite struct TableWriterTests {
    /// What a spreadsheet would calculate with is a text where that is asked for, and data elsewhere.
    @Test func formulasAreGuardedOnRequest() throws {
        let sample = try #require(SampleNetwork.all.first { $0.name == "hostile" }).network
        let plain = String(decoding: NodeTableWriter().bytes(of: sample), as: UTF8.self)
        let guarded = String(decoding: NodeTableWriter(guardsFormulas: true).bytes(of: sample), as: UTF8.self)
        for text in ["=1+1", "+1", "-1", "@x"] {
            #expect(plain.contains(",\(text),") && !plain.contains(",'\(text),"))
            #expect(guarded.contains(",'\(text),") && !guarded.contains(",\(text),"))
        }
    }

    @Test(arguments: SampleNetwork.all)
    func nodesAreReadBackEqual(_ sample: SampleNetwork) throws {
        let network = sample.network
        var rows = try CSVTable.rows(of: NodeTableWriter().bytes(of: network))
        #expect(rows.removeFirst().map(\.text) == ["Id", "Label"] + network.nodeColumns.map(\.name))
        #expect(rows.count == network.graph.nodeCount)
        for (index, row) in rows.enumerated() {
            #expect(row[0].text == ExpectedText.clean(network.nodeKeys[index]))
            #expect(row[1].text == ExpectedText.clean(network.nodeLabels[index]))
            expect(row.dropFirst(2), toBe: network.nodeColumns, at: index)
        }
    }

    @Test(arguments: SampleNetwork.all)
    func edgesAreReadBackEqual(_ sample: SampleNetwork) throws {
        let network = sample.network
        var rows = try CSVTable.rows(of: EdgeTableWriter().bytes(of: network))
        #expect(
            rows.removeFirst().map(\.text) == ["Source", "Target", "Type", "Weight"] + network.edgeColumns.map(\.name))
        #expect(rows.count == network.graph.edgeCount)
        for ((index, edge), row) in zip(network.graph.edges.enumerated(), rows) {
            #expect(row[0].text == ExpectedText.clean(network.nodeKeys[edge.source]))
            #expect(row[1].text == ExpectedText.clean(network.nodeKeys[edge.target]))
            #expect(row[2].text == (network.graph.isDirected ? "Directed" : "Undirected"))
            #expect(Double(row[3].text) == edge.weight)
            expect(row.dropFirst(4), toBe: network.edgeColumns, at: index)
        }
    }

    /// What is quoted, and that an empty text is not a missing one.
    @Test(arguments: [
        ("a", "a"), ("", "\"\""), ("a b", "a b"), ("a,b", "\"a,b\""), ("\"", "\"\"\"\""), ("a\nb", "\"a\nb\""),
        ("a\rb", "\"a\rb\""), ("a\tb", "a\tb"), ("=1+1", "=1+1"), ("\u{0}", "\u{FFFD}"), ("'", "'"), ("é", "é"),
    ])
    func cellsAreQuotedWhereTheyHaveTo(_ text: String, _ cell: String) {
        let network = Network(
            name: "x", graph: GraphBuilder(nodeCount: 1).build(), nodeKeys: ["k"], nodeLabels: [text],
            nodeColumns: [AttributeColumn(name: "missing", title: "", values: .text([nil]))])
        let file = String(decoding: NodeTableWriter().bytes(of: network), as: UTF8.self)
        #expect(file == "Id,Label,missing\nk,\(cell),\n")
    }

    @Test func theSmallNetworkIsWrittenAsRecorded() throws {
        try Golden.expect(NodeTableWriter().bytes(of: SampleNetwork.small), toBe: "small.nodes.csv")
        try Golden.expect(EdgeTableWriter().bytes(of: SampleNetwork.small), toBe: "small.edges.csv")
    }

    private func expect(_ cells: ArraySlice<CSVTable.Cell>, toBe columns: [AttributeColumn], at index: Int) {
        #expect(cells.count == columns.count)
        for (cell, column) in zip(cells, columns) {
            let isMissing = cell.text.isEmpty && !cell.isQuoted
            let value = isMissing ? nil : FileValue(cell.text, like: column)
            #expect(value == FileValue(column, index), "\(column.name) of \(index)")
        }
    }
}
