internal import NetworkAnalysis

/// Writes GEXF 1.3, which Gephi reads with colours, sizes, places and time: nodes look as in DOT, places are those of the
/// columns `x` and `y`, and the slices of a network are spells. Every column is an attribute, every property a line of the
/// description.
///
/// https://gexf.net/primer.html
public struct GEXFWriter: Sendable {
    /// A GEXF writer has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension GEXFWriter: GraphWriter {
    public var name: String { "gexf" }
    public var summary: String { "GEXF 1.3, for Gephi: colours, sizes, places, and slices as time" }
    public var fileExtensions: [String] { ["gexf"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        var output = TextOutput()
        let spells = GEXFSpells(network)
        writeHead(network, spells, to: &output)
        try writeNodes(network, spells, to: &output, &sink)
        try writeEdges(network, spells, to: &output, &sink)
        output.write("  </graph>\n</gexf>\n")
        try output.flush(to: &sink)
    }
}

extension GEXFWriter {
    private func writeHead(_ network: Network, _ spells: GEXFSpells?, to output: inout TextOutput) {
        output.write(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
              <meta>
                <creator>
            """)
        let tool = network.properties.first { $0.name == "tool" }?.text ?? "papergraph"
        output.write(tool, escaping: XMLEscapes.text)
        output.write("</creator>\n    <description>")
        output.write(FactLines.text(of: network.properties), escaping: XMLEscapes.text)
        output.write("</description>\n  </meta>\n  <graph defaultedgetype=\"")
        output.write(network.graph.isDirected ? "directed" : "undirected")
        output.write(
            spells == nil
                ? "\" mode=\"static\">\n"
                : "\" mode=\"dynamic\" timeformat=\"double\" timerepresentation=\"interval\">\n")
        let key = AttributeColumn(name: "key", title: "Key", values: .text([]))
        writeAttributes("node", [key] + network.nodeColumns.filter { isWritten($0, spells) }, to: &output)
        writeAttributes("edge", network.edgeColumns.filter { isWritten($0, spells) }, to: &output)
        guard spells != nil else { return }
        for (element, name) in [("node", "slice_occurrences"), ("edge", "slice_weight")] {
            output.write("    <attributes class=\"\(element)\" mode=\"dynamic\">\n")
            output.write("      <attribute id=\"\(name)\" title=\"\(name)\" type=\"double\"/>\n    </attributes>\n")
        }
    }

    /// Places stand by themselves, and what spells say they alone say.
    private func isWritten(_ column: AttributeColumn, _ spells: GEXFSpells?) -> Bool {
        column.name != "x" && column.name != "y" && !(spells?.columns.contains(column.name) ?? false)
    }

    private func writeAttributes(_ element: String, _ columns: [AttributeColumn], to output: inout TextOutput) {
        guard !columns.isEmpty else { return }
        output.write("    <attributes class=\"\(element)\" mode=\"static\">\n")
        for column in columns {
            output.write("      <attribute id=\"\(column.name)\" title=\"\(column.name)\" type=\"")
            output.write(Self.type(of: column.values))
            output.write("\"/>\n")
        }
        output.write("    </attributes>\n")
    }

    private static func type(of values: AttributeColumn.Values) -> String {
        switch values {
        case .text: "string"
        case .flags: "boolean"
        case .numbers: "double"
        case .integers(let list):
            list.allSatisfy { ($0?.magnitude ?? 0) <= UInt(Int32.max) } ? "integer" : "long"
        }
    }

    private func frames(_ columns: [AttributeColumn], _ spells: GEXFSpells?) -> FramedColumns {
        FramedColumns(columns.filter { isWritten($0, spells) }, escapes: XMLEscapes.attribute) { column in
            ("<attvalue for=\"\(column.name)\" value=\"", "\"/>")
        }
    }

    // MARK: Nodes and edges

    private func writeNodes(
        _ network: Network, _ spells: GEXFSpells?, to output: inout TextOutput, _ sink: inout any ByteSink
    ) throws {
        let (look, positions) = (NetworkLook(network), network.positions)
        let columns = frames(network.nodeColumns, spells)
        output.write("    <nodes count=\"")
        output.write(network.graph.nodeCount)
        output.write("\">\n")
        for node in 0..<network.graph.nodeCount {
            output.write("      <node id=\"n")
            output.write(node)
            output.write("\" label=\"")
            output.write(network.nodeLabels[node], escaping: XMLEscapes.attribute)
            output.write("\"><attvalues><attvalue for=\"key\" value=\"")
            output.write(network.nodeKeys[node], escaping: XMLEscapes.attribute)
            output.write("\"/>")
            columns.write(node, to: &output)
            spells?.writeValues(ofNode: node, to: &output)
            output.write("</attvalues>")
            spells?.writeSpells(ofNode: node, to: &output)
            write(look, of: node, to: &output)
            if let positions { write(positions[node], to: &output) }
            output.write("</node>\n")
            try output.flushIfFull(to: &sink)
        }
        output.write("    </nodes>\n")
    }

    private func write(_ look: NetworkLook, of node: Int, to output: inout TextOutput) {
        let color = HexColor(look.color(of: node))
        output.write("<viz:color r=\"")
        output.write(color.red)
        output.write("\" g=\"")
        output.write(color.green)
        output.write("\" b=\"")
        output.write(color.blue)
        output.write("\"/><viz:size value=\"")
        output.write(hundredths: look.fontSize(of: node))
        output.write("\"/>")
    }

    private func write(_ point: Point, to output: inout TextOutput) {
        output.write("<viz:position x=\"")
        output.write(point.x)
        output.write("\" y=\"")
        output.write(point.y)
        output.write("\" z=\"0\"/>")
    }

    private func writeEdges(
        _ network: Network, _ spells: GEXFSpells?, to output: inout TextOutput, _ sink: inout any ByteSink
    ) throws {
        let columns = frames(network.edgeColumns, spells)
        let hasValues = spells != nil || network.edgeColumns.contains { isWritten($0, spells) }
        output.write("    <edges count=\"")
        output.write(network.graph.edgeCount)
        output.write("\">\n")
        try network.forEachEdge { number, source, target, weight in
            output.write("      <edge id=\"e")
            output.write(number)
            output.write("\" source=\"n")
            output.write(source)
            output.write("\" target=\"n")
            output.write(target)
            output.write("\" weight=\"")
            output.write(weight)
            output.write(hasValues ? "\"><attvalues>" : "\"/>\n")
            if hasValues {
                columns.write(number, to: &output)
                spells?.writeValues(ofEdge: number, to: &output)
                output.write("</attvalues>")
                spells?.writeSpells(ofEdge: number, to: &output)
                output.write("</edge>\n")
            }
            try output.flushIfFull(to: &sink)
        }
        output.write("    </edges>\n")
    }
}

/// The parts of a colour `#RRGGBB`, each from 0 to 255.
struct HexColor {
    let red: Int
    let green: Int
    let blue: Int

    init(_ text: String) {
        let number = Int(text.dropFirst(), radix: 16) ?? 0
        (red, green, blue) = (number >> 16 & 255, number >> 8 & 255, number & 255)
    }
}
