internal import NetworkAnalysis

/// Edges as curves, the strong ones over the weak ones, in the colour of their community or grey between two.
struct SVGEdges {
    private let network: Network
    private let look: NetworkLook
    private let canvas: Canvas

    init(_ network: Network, _ look: NetworkLook, _ canvas: Canvas) {
        (self.network, self.look, self.canvas) = (network, look, canvas)
    }

    func write(to output: inout TextOutput, _ sink: inout any ByteSink) throws {
        let edges = network.graph.edges.enumerated().sorted {
            ($0.element.weight, $0.offset) < ($1.element.weight, $1.offset)
        }
        // Many edges are fainter, so that what is dense stays legible.
        let density = Double(edges.count) / max(1, Double(network.graph.nodeCount))
        let fade = min(1, max(0.25, 3 / max(1, density.squareRoot())))
        for (_, edge) in edges where edge.source != edge.target {
            write(edge.source, edge.target, look.weightShare(of: edge.weight), fade, to: &output)
            try output.flushIfFull(to: &sink)
        }
    }

    private func write(_ source: Int, _ target: Int, _ share: Double, _ fade: Double, to output: inout TextOutput) {
        let start = canvas.centres[source]
        let end = tip(from: start, to: target)
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let root = share.squareRoot()
        output.write("<path d=\"M")
        write(start, to: &output)
        output.write("Q")
        write(Point(x: start.x + dx / 2 - dy * 0.12, y: start.y + dy / 2 + dx * 0.12), to: &output)
        output.write(" ")
        write(end, to: &output)
        output.write("\" stroke-width=\"")
        output.write(hundredths: Int((50 + 350 * root).rounded()))
        output.write("\" stroke-opacity=\"")
        output.write(hundredths: Int((100 * fade * (0.22 + 0.4 * root)).rounded()))
        let color = look.colorIndex(of: source)
        let isInside =
            look.showsCommunities && look.community(of: source) == look.community(of: target)
            && color == look.colorIndex(of: target)
        output.write(
            isInside
                ? "\" stroke=\"\(Palette.colors[color])\" fill=\"none\" class=\"e s\(color)\""
                : "\" stroke=\"#8A8F98\" fill=\"none\" class=\"e x\"")
        output.write(network.graph.isDirected ? " marker-end=\"url(#a)\"/>\n" : "/>\n")
    }

    /// The end of an edge: the middle of its node, or the rim where there is an arrow.
    private func tip(from start: Point, to target: Int) -> Point {
        let end = canvas.centres[target]
        guard network.graph.isDirected else { return end }
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = (dx * dx + dy * dy).squareRoot()
        let rest = max(0, length - canvas.radii[target] - 1) / max(length, 1e-9)
        return Point(x: start.x + dx * rest, y: start.y + dy * rest)
    }

    private func write(_ point: Point, to output: inout TextOutput) {
        output.write(tenths: point.x)
        output.write(" ")
        output.write(tenths: point.y)
    }
}

extension TextOutput {
    /// A number with one digit behind the point, where it needs it.
    mutating func write(tenths number: Double) {
        let tenths = Int((number * 10).rounded())
        if tenths < 0 { write("-") }
        write(hundredths: abs(tenths) * 10)
    }
}
