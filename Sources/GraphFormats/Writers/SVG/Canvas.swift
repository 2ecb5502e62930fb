internal import NetworkAnalysis

/// Where nodes stand on paper, and how large they are; y grows downwards.
struct Canvas {
    /// The room for nodes.
    let size: Size
    /// The centre of each node.
    private(set) var centres: [Point]
    /// The radius of each node; the area grows with the score.
    private(set) var radii: [Double]
    /// What rows of nodes have in common, such as a year, and how far down each is.
    private(set) var rowLabels: [(text: String, y: Double)] = []

    private static let margin = 46.0

    init(_ network: Network, _ look: NetworkLook) {
        let count = network.graph.nodeCount
        let rows = NetworkRows(network)
        var places = network.positions ?? ForceAtlas2().positions(of: network.graph, threads: 1)
        if let rows { places = rows.places(orderedBy: places) }
        let width = min(5200, max(860, 640 + 36 * Double(count).squareRoot()))
        let (xs, ys) = (places.map(\.x), places.map(\.y))
        let (left, right, low, high) = (xs.min() ?? 0, xs.max() ?? 0, ys.min() ?? 0, ys.max() ?? 0)
        let (spanX, spanY) = (max(right - left, 1e-9), max(high - low, 1e-9))
        // Not flatter and not taller than a sheet of paper.
        let height = width * min(1.1, max(0.55, spanY / spanX))
        let inner = Size(width: width - 2 * Self.margin, height: height - 2 * Self.margin)
        let scale = count > 1 ? min(inner.width / spanX, inner.height / spanY) : 0
        let middle = Point(x: (left + right) / 2, y: (low + high) / 2)
        size = Size(width: width, height: height)
        radii = Self.radii(count, look, area: width * height, width: width)
        centres = places.map {
            Point(x: width / 2 + ($0.x - middle.x) * scale, y: height / 2 - ($0.y - middle.y) * scale)
        }
        guard let rows else {
            part()
            return
        }
        let centres = centres
        rowLabels = rows.rows.map { (String($0.value), centres[$0.nodes[0]].y) }
    }

    /// Areas that grow with the score and cover a sixteenth of the paper together.
    private static func radii(_ count: Int, _ look: NetworkLook, area: Double, width: Double) -> [Double] {
        let shares = (0..<count).map { look.scoreShare(of: $0) }
        let sum = shares.reduce(0, +)
        let unit = sum > 0 ? (area / 16 / (.pi * sum)).squareRoot() : 0
        let largest = min(unit, width * 0.03)
        return shares.map { max(2.4, largest * $0.squareRoot()) }
    }

    /// Moves nodes apart that overlap, and back onto the paper.
    private mutating func part() {
        guard centres.count > 1, centres.count <= 20_000 else { return }
        let boxes = radii.map { Size(width: 2 * $0, height: 2 * $0) }
        let parted = OverlapRemoval(margin: 2).positions(of: centres, boxes: boxes)
        let (xs, ys) = (parted.map(\.x), parted.map(\.y))
        let (left, right, top, bottom) = (xs.min() ?? 0, xs.max() ?? 0, ys.min() ?? 0, ys.max() ?? 0)
        let room = Size(width: size.width - 2 * Self.margin, height: size.height - 2 * Self.margin)
        let scale = min(1, room.width / max(1e-9, right - left), room.height / max(1e-9, bottom - top))
        centres = parted.map {
            Point(
                x: size.width / 2 + ($0.x - (left + right) / 2) * scale,
                y: size.height / 2 + ($0.y - (top + bottom) / 2) * scale)
        }
        if scale < 1 { radii = radii.map { max(1.6, $0 * scale) } }
    }
}
