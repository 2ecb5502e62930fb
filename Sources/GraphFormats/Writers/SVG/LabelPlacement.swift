internal import NetworkAnalysis

/// A label with its place.
struct PlacedLabel {
    let node: Int
    let text: String
    let fontSize: Double
    /// Where the text begins, or its middle where it is centred, on the base line.
    let anchor: Point
    let alignment: Alignment

    /// Where the text stands: on its node, or to one side of it.
    enum Alignment {
        case inside, start, middle, end
    }
}

/// Finds room for labels, the most important first: inside its node, or to one of its sides, where it covers no other
/// label and no other node's middle. What finds no room is left out. O(n) for labels of similar size.
///
/// J. Christensen, J. Marks and S. Shieber, "An empirical study of algorithms for point-feature label placement", ACM
/// Transactions on Graphics 14(3), 1995: the greedy method.
struct LabelPlacement {
    private struct Box {
        var left: Double
        var top: Double
        var right: Double
        var bottom: Double

        func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    private let canvas: Canvas
    private var labels: [Cell: [Box]] = [:]
    private var nodes: [Cell: [Int]] = [:]

    private struct Cell: Hashable {
        let x: Int
        let y: Int
    }

    private static let cellSize = 48.0
    private static let longest = 48

    init(_ canvas: Canvas) {
        self.canvas = canvas
        for node in canvas.centres.indices {
            for cell in Self.cells(under: box(of: node, radius: 0.7)) { nodes[cell, default: []].append(node) }
        }
    }

    /// The labels that found room, in the order of importance.
    ///
    /// - Parameter order: the nodes, the most important first.
    static func labels(of network: Network, on canvas: Canvas, order: [Int]) -> [PlacedLabel] {
        var placement = LabelPlacement(canvas)
        return order.compactMap { placement.place(network.nodeLabels[$0], at: $0) }
    }

    private mutating func place(_ label: String, at node: Int) -> PlacedLabel? {
        let text = TextWidth.cut(label, to: Self.longest)
        guard text.contains(where: { !$0.isWhitespace }) else { return nil }
        let (centre, radius) = (canvas.centres[node], canvas.radii[node])
        let size = ((min(24, 8.5 + radius * 0.42)) * 10).rounded() / 10
        let width = TextWidth.of(text) * size
        let half = size * 0.6
        let gap = radius + 3
        var candidates: [(anchor: Point, alignment: PlacedLabel.Alignment, left: Double)] = []
        func add(_ x: Double, _ y: Double, _ alignment: PlacedLabel.Alignment, left: Double) {
            candidates.append((Point(x: x, y: y), alignment, left))
        }
        if width < radius * 1.8 { add(centre.x, centre.y, .inside, left: centre.x - width / 2) }
        add(centre.x + gap, centre.y, .start, left: centre.x + gap)
        add(centre.x - gap, centre.y, .end, left: centre.x - gap - width)
        add(centre.x, centre.y + gap + half, .middle, left: centre.x - width / 2)
        add(centre.x, centre.y - gap - half, .middle, left: centre.x - width / 2)
        // What is large has a name in any case: across itself, over nodes that are smaller.
        let last = candidates.count
        if radius >= size * 0.75 { add(centre.x, centre.y, .middle, left: centre.x - width / 2) }
        for (place, candidate) in candidates.enumerated() {
            let (left, middle) = (candidate.left, candidate.anchor.y)
            let box = Box(left: left - 1, top: middle - half, right: left + width + 1, bottom: middle + half)
            guard isFree(box, for: node, coversNodes: place >= last) else { continue }
            for cell in Self.cells(under: box) { labels[cell, default: []].append(box) }
            return PlacedLabel(
                node: node, text: text, fontSize: size,
                anchor: Point(x: candidate.anchor.x, y: candidate.anchor.y + size * 0.35),
                alignment: candidate.alignment)
        }
        return nil
    }

    private func isFree(_ box: Box, for node: Int, coversNodes: Bool) -> Bool {
        guard box.left >= 2, box.top >= 2, box.right <= canvas.size.width - 2, box.bottom <= canvas.size.height - 2
        else { return false }
        for cell in Self.cells(under: box) {
            if labels[cell]?.contains(where: { $0.overlaps(box) }) ?? false { return false }
            if !coversNodes,
                nodes[cell]?.contains(where: { $0 != node && self.box(of: $0, radius: 0.7).overlaps(box) }) ?? false
            {
                return false
            }
        }
        return true
    }

    private func box(of node: Int, radius share: Double) -> Box {
        let (centre, radius) = (canvas.centres[node], canvas.radii[node] * share)
        return Box(left: centre.x - radius, top: centre.y - radius, right: centre.x + radius, bottom: centre.y + radius)
    }

    private static func cells(under box: Box) -> [Cell] {
        let (firstX, lastX) = (Int(box.left / cellSize), Int(box.right / cellSize))
        let (firstY, lastY) = (Int(box.top / cellSize), Int(box.bottom / cellSize))
        guard firstX <= lastX, firstY <= lastY else { return [] }
        return (firstX...lastX).flatMap { x in (firstY...lastY).map { Cell(x: x, y: $0) } }
    }
}
