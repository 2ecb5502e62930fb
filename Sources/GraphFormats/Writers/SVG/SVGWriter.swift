internal import NetworkAnalysis

/// Draws a network as SVG, without another program: placed by the columns `x` and `y` or by a layout of its own
/// (ForceAtlas2), nodes sized by score and coloured by community or kind, labels that do not overlap, a legend. Colours
/// follow the light or dark scheme of the reader.
///
/// Every node has its whole label as a tooltip; labels on paper are cut after 48 letters, and where there is no room the
/// less important ones are left out.
public struct SVGWriter: Sendable {
    /// What stands above the drawing; the kind of network and its size if nothing is given.
    public var title: String?

    /// A writer of drawings.
    public init(title: String? = nil) { self.title = title }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension SVGWriter: GraphWriter {
    public var name: String { "svg" }
    public var summary: String { "a drawing for browsers, Inkscape, papers: no other program is needed" }
    public var fileExtensions: [String] { ["svg"] }

    public func write(_ network: Network, to sink: inout any ByteSink) throws {
        let look = NetworkLook(network)
        let canvas = Canvas(network, look)
        let order = Self.order(network, look)
        let legend = Legend(network, look, width: canvas.size.width, order: order)
        var output = TextOutput()
        writeHead(network, canvas, legend, to: &output)
        for row in canvas.rowLabels {
            output.write("<text class=\"faint\" fill=\"#5C6370\" font-size=\"12\" x=\"8\" y=\"")
            output.write(tenths: row.y + 4)
            output.write("\">" + row.text + "</text>\n")
        }
        try SVGEdges(network, look, canvas).write(to: &output, &sink)
        try writeNodes(network, look, canvas, order.reversed(), to: &output, &sink)
        try writeLabels(LabelPlacement.labels(of: network, on: canvas, order: order), to: &output, &sink)
        output.write("</g>\n")
        write(legend, below: canvas, to: &output)
        output.write("</svg>\n")
        try output.flush(to: &sink)
    }

    /// The nodes by score, the highest first, ties by number.
    private static func order(_ network: Network, _ look: NetworkLook) -> [Int] {
        let shares = (0..<network.graph.nodeCount).map { look.scoreShare(of: $0) }
        return shares.indices.sorted { (-shares[$0], $0) < (-shares[$1], $1) }
    }
}

extension SVGWriter {
    /// The room above the drawing for its title.
    private static let headHeight = 62.0

    private func writeHead(_ network: Network, _ canvas: Canvas, _ legend: Legend, to output: inout TextOutput) {
        let height = Self.headHeight + canvas.size.height + legend.height
        output.write("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 ")
        output.write(tenths: canvas.size.width)
        output.write(" ")
        output.write(tenths: height)
        output.write("\" width=\"")
        output.write(tenths: canvas.size.width)
        output.write("\" height=\"")
        output.write(tenths: height)
        output.write("\" role=\"img\" font-family=\"Helvetica, Arial, sans-serif\">\n<title>")
        let title = title ?? network.title
        output.write(title, escaping: XMLEscapes.text)
        output.write("</title>\n<metadata>")
        output.write(FactLines.text(of: network.properties), escaping: XMLEscapes.text)
        output.write("</metadata>\n<style>")
        output.write(Self.style)
        output.write("</style>\n")
        if network.graph.isDirected {
            output.write(
                """
                <marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" \
                markerUnits="userSpaceOnUse" orient="auto"><path d="M0 1L8 4L0 7z" fill="#8A8F98"/></marker>

                """)
        }
        output.write("<rect class=\"paper\" fill=\"#FFFFFF\" width=\"100%\" height=\"100%\"/>\n")
        output.write("<text class=\"ink\" x=\"28\" y=\"36\" font-size=\"22\" font-weight=\"600\">")
        output.write(TextWidth.cut(title, to: 70), escaping: XMLEscapes.text)
        output.write("</text>\n<text class=\"faint\" x=\"28\" y=\"56\" font-size=\"13\" fill=\"#5C6370\">")
        output.write("\(network.graph.nodeCount) nodes, \(network.graph.edgeCount) edges")
        output.write("</text>\n<g transform=\"translate(0 ")
        output.write(tenths: Self.headHeight)
        output.write(")\">\n")
    }

    /// Light colours stand in attributes too, for programs without style sheets.
    private static let style: String = {
        let fills = Palette.colors.enumerated().map { ".c\($0){fill:\($1)}.s\($0){stroke:\($1)}" }.joined()
        return """
            .paper{fill:#FFF}.ink{fill:#1A1A1A}.faint{fill:#5C6370}.n{stroke:#FFF;stroke-width:1}\
            .l{fill:#1A1A1A;paint-order:stroke;stroke:#FFF;stroke-opacity:.8;stroke-width:3;stroke-linejoin:round}\
            .e{fill:none}.x{stroke:#8A8F98}\(fills)\
            @media(prefers-color-scheme:dark){.paper{fill:#14171C}.ink,.l{fill:#ECEFF4}.faint{fill:#A3ABB8}\
            .n{stroke:#14171C}.l{stroke:#14171C}.x{stroke:#7C8494}}
            """
    }()

    private func writeNodes(
        _ network: Network, _ look: NetworkLook, _ canvas: Canvas, _ order: some Sequence<Int>,
        to output: inout TextOutput, _ sink: inout any ByteSink
    ) throws {
        for node in order {
            let (centre, radius, color) = (canvas.centres[node], canvas.radii[node], look.colorIndex(of: node))
            if look.isBox(node) {
                let side = radius * 1.77
                output.write("<rect x=\"")
                output.write(tenths: centre.x - side / 2)
                output.write("\" y=\"")
                output.write(tenths: centre.y - side / 2)
                output.write("\" rx=\"2\" width=\"")
                output.write(tenths: side)
                output.write("\" height=\"")
                output.write(tenths: side)
            } else {
                output.write("<circle cx=\"")
                output.write(tenths: centre.x)
                output.write("\" cy=\"")
                output.write(tenths: centre.y)
                output.write("\" r=\"")
                output.write(tenths: radius)
            }
            output.write("\" fill=\"\(Palette.colors[color])\" class=\"n c\(color)\"><title>")
            output.write(network.nodeLabels[node], escaping: XMLEscapes.text)
            output.write(look.isBox(node) ? "</title></rect>\n" : "</title></circle>\n")
            try output.flushIfFull(to: &sink)
        }
    }

    private func writeLabels(
        _ labels: [PlacedLabel], to output: inout TextOutput, _ sink: inout any ByteSink
    ) throws {
        // The most important on top.
        for label in labels.reversed() {
            output.write("<text x=\"")
            output.write(tenths: label.anchor.x)
            output.write("\" y=\"")
            output.write(tenths: label.anchor.y)
            output.write("\" font-size=\"")
            output.write(tenths: label.fontSize)
            switch label.alignment {
            case .inside: output.write("\" text-anchor=\"middle\" fill=\"#1A1A1A\">")
            case .start: output.write("\" class=\"l\">")
            case .middle: output.write("\" text-anchor=\"middle\" class=\"l\">")
            case .end: output.write("\" text-anchor=\"end\" class=\"l\">")
            }
            output.write(label.text, escaping: XMLEscapes.text)
            output.write("</text>\n")
            try output.flushIfFull(to: &sink)
        }
    }

    private func write(_ legend: Legend, below canvas: Canvas, to output: inout TextOutput) {
        output.write("<g font-size=\"13\" transform=\"translate(0 ")
        output.write(tenths: Self.headHeight + canvas.size.height + 10)
        output.write(")\">\n")
        var bottom = 0.0
        for entry in legend.entries {
            bottom = max(bottom, entry.y + 22)
            let shape = entry.isBox ? "<rect rx=\"2\" width=\"12\" height=\"12\" x=\"" : "<circle r=\"6\" cx=\""
            output.write(shape)
            output.write(tenths: entry.isBox ? entry.x : entry.x + 6)
            output.write(entry.isBox ? "\" y=\"" : "\" cy=\"")
            output.write(tenths: entry.isBox ? entry.y : entry.y + 6)
            output.write(
                "\" fill=\"\(Palette.colors[entry.color])\" class=\"c\(entry.color)\"/><text class=\"ink\" x=\"")
            output.write(tenths: entry.x + 18)
            output.write("\" y=\"")
            output.write(tenths: entry.y + 10.5)
            output.write("\">")
            output.write(entry.text, escaping: XMLEscapes.text)
            output.write("</text>\n")
        }
        for (row, note) in legend.notes.enumerated() {
            output.write("<text class=\"faint\" fill=\"#5C6370\" x=\"28\" y=\"")
            output.write(tenths: bottom + 12 + Double(row) * 18)
            output.write("\">")
            output.write(note, escaping: XMLEscapes.text)
            output.write("</text>\n")
        }
        output.write("</g>\n")
    }
}
