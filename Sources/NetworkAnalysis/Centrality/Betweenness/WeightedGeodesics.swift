/// Finds shortest paths where edges have lengths.
final class WeightedGeodesics {
    let arena: GeodesicArena
    private let search: DijkstraSearch
    /// By node: how long a path to it may be to be as short as the shortest.
    private let limits: ScratchList<Double>
    /// By arc of the paths: the position of its edge in the rows.
    let arcEdges: ScratchList<Int>

    init(_ rows: LengthRows, _ arena: GeodesicArena) {
        self.arena = arena
        search = DijkstraSearch(rows)
        limits = ScratchList(repeating: 0, count: rows.offsets.count - 1)
        arcEdges = ScratchList(repeating: 0, count: rows.targets.count)
    }

    /// Finds the shortest paths from a node.
    func search(from source: Int) {
        search.run(from: source)
        arena.begin(at: source)
        let count = search.reachedCount
        let (order, places, limits) = (arena.order.base, arena.places.base, limits.base)
        for place in 0..<count {
            let node = search.order.base[place]
            order[place] = node
            places[Int(node)] = UInt32(truncatingIfNeeded: place)
            limits[Int(node)] = search.distances.base[Int(node)] * (1 + LengthRows.tolerance)
        }
        arena.placeCount = count
        for place in 0..<count {
            addArcs(from: place)
            arena.endLevel(at: place + 1)
        }
    }

    /// Adds the arcs that lead on from a place: each place is a level of its own.
    private func addArcs(from place: Int) {
        let (places, limits, targets, lengths) = (
            arena.places.base, limits.base, search.targets.base, search.lengths.base
        )
        let (arcs, arcEdges) = (arena.arcs.base, arcEdges.base)
        let node = Int(arena.order.base[place])
        let distance = search.distances.base[node]
        let source = UInt32(truncatingIfNeeded: place)
        var arc = arena.arcCount
        var edge = search.offsets.base[node]
        let end = search.offsets.base[node &+ 1]
        while edge < end {
            let target = Int(targets[edge])
            let targetPlace = places[target]
            arcs[arc] = GeodesicArena.Arc(from: source, to: targetPlace)
            arcEdges[arc] = edge
            // A path leads to what is farther away; where that is not to be told, to what was found later.
            let isShort = distance + lengths[edge] <= limits[target]
            arc &+= (isShort ? 1 : 0) & (targetPlace > source ? 1 : 0)
            edge &+= 1
        }
        arena.arcCount = arc
    }
}
