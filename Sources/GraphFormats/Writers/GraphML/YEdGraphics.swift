internal import NetworkAnalysis

/// Shapes, colours and labels of nodes and edges as yEd has them: without, it stacks all nodes without labels.
///
/// https://yed.yworks.com/support/qa/70
struct YEdGraphics {
    static let namespace = "xmlns:y=\"http://www.yworks.com/xml/graphml\" "
    static let keys = """
          <key id="ng" for="node" yfiles.type="nodegraphics"/>
          <key id="eg" for="edge" yfiles.type="edgegraphics"/>

        """

    private let network: Network
    private let look: NetworkLook
    private let positions: [Point]

    init(_ network: Network) {
        self.network = network
        look = NetworkLook(network)
        positions = network.positions ?? ForceAtlas2().positions(of: network.graph)
    }

    func write(node: Int, to output: inout TextOutput) {
        let diameter = Double(look.fontSize(of: node)) / 50
        // There y grows downwards, and a place is that of the upper left corner.
        output.write("<data key=\"ng\"><y:ShapeNode><y:Geometry height=\"")
        output.write(tenths: diameter)
        output.write("\" width=\"")
        output.write(tenths: diameter)
        output.write("\" x=\"")
        output.write(tenths: positions[node].x * 2 - diameter / 2)
        output.write("\" y=\"")
        output.write(tenths: -positions[node].y * 2 - diameter / 2)
        output.write("\"/><y:Fill color=\"")
        output.write(look.color(of: node))
        output.write(
            """
            " transparent="false"/><y:BorderStyle color="#FFFFFF" type="line" width="1.0"/>\
            <y:NodeLabel modelName="sides" modelPosition="e" fontSize="
            """)
        output.write(max(9, look.fontSize(of: node) / 130))
        output.write("\">")
        // yEd takes what begins like this for a page.
        if network.nodeLabels[node].lowercased().hasPrefix("<html>") { output.write(" ") }
        output.write(network.nodeLabels[node], escaping: XMLEscapes.text)
        output.write("</y:NodeLabel><y:Shape type=\"")
        output.write(look.isBox(node) ? "rectangle" : "ellipse")
        output.write("\"/></y:ShapeNode></data>")
    }

    func write(edgeOfWeight weight: Double, to output: inout TextOutput) {
        output.write("<data key=\"eg\"><y:PolyLineEdge><y:LineStyle color=\"#8A8F98\" type=\"line\" width=\"")
        output.write(hundredths: look.width(of: weight))
        output.write("\"/><y:Arrows source=\"none\" target=\"")
        output.write(network.graph.isDirected ? "standard" : "none")
        output.write("\"/></y:PolyLineEdge></data>")
    }
}
