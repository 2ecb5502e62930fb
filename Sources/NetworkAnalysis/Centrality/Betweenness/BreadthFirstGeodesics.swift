/// Finds shortest paths where every edge is 1 long, level by level.
///
/// No loop over edges branches on what they lead to, for that is not to be foreseen: everything is written down, and
/// what is of no use is written over. The edges of a level are first laid end to end, so that going over them is one
/// straight loop however short the rows are.
final class BreadthFirstGeodesics {
    let arena: GeodesicArena
    let rows: ScratchRows
    /// The rows of the edges that lead to a node.
    private let incoming: ScratchRows
    /// Edges of a level laid end to end: the places they leave from, and the nodes they lead to.
    private let laidSources: ScratchList<UInt32>
    private let laidTargets: ScratchList<UInt32>
    /// How many edges are laid out at a time, or one row more.
    private static let pieceSize = 1024
    /// Nodes that may not have been reached yet, and how many.
    private let missing: ScratchList<UInt32>
    private var missingCount = 0

    /// - Parameters:
    ///   - rows: the rows of edges. Where they are those of an undirected graph, they may shrink between searches.
    ///   - incoming: those of the other direction.
    init(_ graph: Graph, _ rows: ScratchRows, _ arena: GeodesicArena) {
        self.arena = arena
        self.rows = rows
        incoming = graph.reversedRows.map { ScratchRows($0) } ?? rows
        missing = ScratchList(repeating: 0, count: graph.nodeCount)
        let longest = (0..<graph.nodeCount).reduce(0) { max($0, graph.rows.count($1)) }
        laidSources = ScratchList(repeating: 0, count: Self.pieceSize + longest)
        laidTargets = ScratchList(repeating: 0, count: Self.pieceSize + longest)
    }

    /// Finds the shortest paths from a node. With the last of the nodes that it may reach, the search ends.
    func search(from source: ShrinkingSources.Source) {
        arena.begin(at: source.node)
        missingCount = 0
        let mostPlaces = source.others.count + (source.others.contains(source.node) ? 0 : 1)
        var level = 0..<1
        while !level.isEmpty, arena.placeCount < mostPlaces {
            if isBetterLookedBackTo(level, source) {
                listMissing(source.others)
                lookBack(to: level)
            } else {
                follow(level)
            }
            arena.endLevel(at: level.upperBound)
            level = level.upperBound..<arena.placeCount
        }
    }

    /// Whether fewer edges lead to nodes that have not been reached than away from a level.
    private func isBetterLookedBackTo(_ level: Range<Int>, _ source: ShrinkingSources.Source) -> Bool {
        // The source may have left the rows that one would look back in.
        guard level.lowerBound > 0 else { return false }
        let arcsToFollow = rows.arcCount(of: arena.order.base, level)
        // Few edges are followed before that is known.
        guard arcsToFollow &* 16 > source.arcCount else { return false }
        let arcsToMissing = source.arcCount - incoming.arcCount(of: arena.order.base, 0..<level.upperBound)
        return arcsToFollow > arcsToMissing + (missingCount == 0 ? source.others.count / 2 : 0)
    }

    /// Finds the nodes of the next level and the arcs that lead to it from a level, a cacheful of edges at a time.
    private func follow(_ level: Range<Int>) {
        var place = level.lowerBound
        while place < level.upperBound {
            let edges = layOut(&place, before: level.upperBound)
            follow(edges: edges, levelEnd: UInt32(truncatingIfNeeded: level.upperBound))
        }
    }

    /// Lays the edges of some places end to end, eight at a time; returns how many there are.
    private func layOut(_ first: inout Int, before end: Int) -> Int {
        let (order, ranges, targets) = (arena.order.base, rows.ranges.base, rows.targets.base)
        let (sources, nodes) = (laidSources.base, laidTargets.base)
        var (place, count) = (first, 0)
        while place < end, count < Self.pieceSize {
            let range = ranges[Int(order[place])]
            let (start, stop) = (Int(range.start), Int(range.end))
            let source = SIMD8<UInt32>(repeating: UInt32(truncatingIfNeeded: place))
            var (edge, laid) = (start, count)
            repeat {
                // Two blocks without a question between them: most rows end here.
                Self.lay(targets + edge, source, nodes + laid, sources + laid)
                Self.lay(targets + edge + 8, source, nodes + laid + 8, sources + laid + 8)
                edge &+= 16
                laid &+= 16
            } while edge < stop
            count &+= stop &- start
            place &+= 1
        }
        first = place
        return count
    }

    /// Lays out eight edges with their source.
    @inline(__always)
    private static func lay(
        _ edges: UnsafeMutablePointer<UInt32>, _ source: SIMD8<UInt32>, _ nodes: UnsafeMutablePointer<UInt32>,
        _ sources: UnsafeMutablePointer<UInt32>
    ) {
        let block = UnsafeRawPointer(edges).loadUnaligned(as: SIMD8<UInt32>.self)
        UnsafeMutableRawPointer(nodes).storeBytes(of: block, as: SIMD8<UInt32>.self)
        UnsafeMutableRawPointer(sources).storeBytes(of: source, as: SIMD8<UInt32>.self)
    }

    /// Finds the nodes of the next level, and the arcs that lead to it, among the edges that are laid out.
    private func follow(edges: Int, levelEnd: UInt32) {
        let (places, order) = (arena.places.base, arena.order.base)
        let arcs = arena.arcs.base
        let (sources, targets) = (laidSources.base, laidTargets.base)
        var end = UInt32(truncatingIfNeeded: arena.placeCount)
        var arc = arena.arcCount
        var edge = 0
        while edge < edges {
            let node = targets[edge]
            let known = places[Int(node)]
            let isNew = known == GeodesicArena.unseen
            let target = isNew ? end : known
            places[Int(node)] = target
            order[Int(end)] = node
            end &+= isNew ? 1 : 0
            arcs[arc] = GeodesicArena.Arc(from: sources[edge], to: target)
            arc &+= target >= levelEnd ? 1 : 0
            edge &+= 1
        }
        arena.placeCount = Int(end)
        arena.arcCount = arc
    }

    /// Keeps in `missing` those of some nodes that have not been reached.
    private func listMissing(_ nodes: Range<Int>) {
        let (places, missing) = (arena.places.base, missing.base)
        var count = 0
        if missingCount == 0 {
            for node in nodes {
                missing[count] = UInt32(truncatingIfNeeded: node)
                count &+= places[node] == GeodesicArena.unseen ? 1 : 0
            }
        } else {
            for index in 0..<missingCount {
                let node = missing[index]
                missing[count] = node
                count &+= places[Int(node)] == GeodesicArena.unseen ? 1 : 0
            }
        }
        missingCount = count
    }

    /// Finds the nodes of the next level, and the arcs that lead to it, by looking back from all that are missing.
    private func lookBack(to level: Range<Int>) {
        let (places, order, missing) = (arena.places.base, arena.order.base, missing.base)
        let arcs = arena.arcs.base
        let (ranges, sources) = (incoming.ranges.base, incoming.targets.base)
        let (first, size) = (UInt32(truncatingIfNeeded: level.lowerBound), UInt32(truncatingIfNeeded: level.count))
        var arc = arena.arcCount
        for index in 0..<missingCount {
            let node = missing[index]
            let range = ranges[Int(node)]
            for position in Int(range.start)..<Int(range.end) {
                let source = places[Int(sources[position])]
                arcs[arc] = GeodesicArena.Arc(from: source, to: node)
                // Unsigned, what is before the level is also too far behind it.
                arc &+= source &- first < size ? 1 : 0
            }
        }
        var end = UInt32(truncatingIfNeeded: arena.placeCount)
        for index in arena.arcCount..<arc {
            let node = UInt32(truncatingIfNeeded: arcs[index].target)
            let known = places[Int(node)]
            let isNew = known == GeodesicArena.unseen
            let target = isNew ? end : known
            places[Int(node)] = target
            order[Int(end)] = node
            end &+= isNew ? 1 : 0
            arcs[index] = GeodesicArena.Arc(from: UInt32(truncatingIfNeeded: arcs[index].source), to: target)
        }
        arena.placeCount = Int(end)
        arena.arcCount = arc
    }
}
