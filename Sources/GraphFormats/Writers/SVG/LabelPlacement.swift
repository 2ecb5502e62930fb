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

    /// A place that a label may take.
    private struct Candidate {
        let anchor: Point
        let alignment: PlacedLabel.Alignment
        let fontSize: Double
        let width: Double
        /// Whether it may lie over other nodes.
        var coversNodes = false

        var box: Box {
            let left =
                switch alignment {
                case .start: anchor.x
                case .end: anchor.x - width
                case .inside, .middle: anchor.x - width / 2
                }
            let half = fontSize * 0.6
            return Box(left: left - 1, top: anchor.y - half, right: left + width + 1, bottom: anchor.y + half)
        }
    }

    private mutating func place(_ label: String, at node: Int) -> PlacedLabel? {
        let text = TextWidth.cut(label, to: Self.longest)
        guard text.contains(where: { !$0.isWhitespace }) else { return nil }
        guard let found = candidates(for: text, at: node).first(where: { isFree($0, for: node) }) else { return nil }
        for cell in Self.cells(under: found.box) { labels[cell, default: []].append(found.box) }
        return PlacedLabel(
            node: node, text: text, fontSize: found.fontSize,
            anchor: Point(x: found.anchor.x, y: found.anchor.y + found.fontSize * 0.35), alignment: found.alignment)
    }

    /// Where a label may stand, the best first.
    private func candidates(for text: String, at node: Int) -> [Candidate] {
        let (centre, radius) = (canvas.centres[node], canvas.radii[node])
        let size = ((min(24, 8.5 + radius * 0.42)) * 10).rounded() / 10
        let unit = TextWidth.of(text)
        let (gap, half) = (radius + 3, size * 0.6)
        func candidate(_ x: Double, _ y: Double, _ alignment: PlacedLabel.Alignment) -> Candidate {
            Candidate(anchor: Point(x: x, y: y), alignment: alignment, fontSize: size, width: unit * size)
        }
        var list = [
            candidate(centre.x + gap, centre.y, .start), candidate(centre.x - gap, centre.y, .end),
            candidate(centre.x, centre.y + gap + half, .middle), candidate(centre.x, centre.y - gap - half, .middle),
        ]
        if unit * size < radius * 1.8 { list.insert(candidate(centre.x, centre.y, .inside), at: 0) }
        // What is large has a name in any case: smaller and on its node, or else across others.
        let fitting = (min(size, radius * 1.85 / max(unit, 1)) * 10).rounded(.down) / 10
        if fitting >= 9 {
            list.append(Candidate(anchor: centre, alignment: .inside, fontSize: fitting, width: unit * fitting))
        }
        guard radius >= size * 0.75 else { return list }
        for (x, y, alignment) in [
            (centre.x, centre.y, PlacedLabel.Alignment.middle), (centre.x + gap, centre.y, .start),
            (centre.x - gap, centre.y, .end), (centre.x, centre.y + radius * 0.6, .middle),
            (centre.x, centre.y - radius * 0.6, .middle),
        ] {
            for share in [1, 0.75] {
                list.append(
                    Candidate(
                        anchor: Point(x: x, y: y), alignment: alignment, fontSize: (size * share * 10).rounded() / 10,
                        width: unit * size * share, coversNodes: true))
            }
        }
        return list
    }

    private func isFree(_ candidate: Candidate, for node: Int) -> Bool {
        let box = candidate.box
        guard box.left >= 2, box.top >= 2, box.right <= canvas.size.width - 2, box.bottom <= canvas.size.height - 2
        else { return false }
        for cell in Self.cells(under: box) {
            if labels[cell]?.contains(where: { $0.overlaps(box) }) ?? false { return false }
            if candidate.coversNodes { continue }
            let others = nodes[cell]?.contains { $0 != node && self.box(of: $0, radius: 0.7).overlaps(box) }
            if others ?? false { return false }
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
