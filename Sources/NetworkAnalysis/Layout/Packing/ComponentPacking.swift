/// Puts the layouts of components side by side: the largest in the middle, the others by descending size as near to it
/// as there is room. The convex hulls of components are kept apart, so no edge runs through another component.
///
/// The plane is divided into square cells, of which each component takes some. K. Freivalds, U. Dogrusoz and P. Kikusts,
/// "Disconnected graph layout and the polyomino packing approach", Graph Drawing 2001.
enum ComponentPacking {
    /// Moves components, each centred at 0, to their places; all nodes in the order they come.
    static func pack(_ components: [[SIMD2<Double>]]) -> [SIMD2<Double>] {
        guard components.count > 1 else { return components.first ?? [] }
        let boxes = components.map(Box.init)
        let nodeCount = components.reduce(0) { $0 + $1.count }
        let filled = boxes.reduce(0) { $0 + $1.width * $1.height }
        // The space that a node takes on average; nodes without any take what they like.
        let gap = filled > 0 ? (filled / Double(nodeCount)).squareRoot() : 1
        let area = boxes.reduce(0) { $0 + ($1.width + gap) * ($1.height + gap) }
        let cellCount = min(100 * components.count, max(200_000, 4 * components.count))
        let cell = max((area / Double(cellCount)).squareRoot(), gap / 4)
        let order = components.indices.sorted { (components[$1].count, $0) < (components[$0].count, $1) }
        var grid = PackingGrid()
        var shifts = [SIMD2<Double>](repeating: .zero, count: components.count)
        for component in order {
            let shape = PackedShape(of: components[component], box: boxes[component], cell: cell, gap: gap)
            shifts[component] = grid.place(shape) * cell
        }
        var places: [SIMD2<Double>] = []
        places.reserveCapacity(nodeCount)
        for (component, shift) in zip(components, shifts) { for place in component { places.append(place + shift) } }
        return places
    }

    /// The box around some places.
    struct Box {
        var low: SIMD2<Double>, high: SIMD2<Double>

        var width: Double { high.x - low.x }
        var height: Double { high.y - low.y }

        /// There is at least one place.
        init(_ places: [SIMD2<Double>]) {
            (low, high) = (places[0], places[0])
            for place in places {
                low = pointwiseMin(low, place)
                high = pointwiseMax(high, place)
            }
        }
    }
}
