/// Finds shortest paths where every edge is 1 long, level by level.
///
/// No loop over edges branches on what they lead to, for that is not to be foreseen: everything is written down, and
/// what is of no use is written over. The edges of a level are first laid end to end, so that going over them is one
/// straight loop however short the rows are.
final class BreadthFirstGeodesics {
    private let arena: GeodesicArena
    private let offsets: ScratchList<Int>
    private let targets: ScratchList<UInt32>
    /// The edges of a level: the places they leave from, and the nodes they lead to.
    private let levelSources: ScratchList<UInt32>
    private let levelTargets: ScratchList<UInt32>
    /// The rows of the edges that lead to a node.
    private let incomingOffsets: ScratchList<Int>
    private let incomingTargets: ScratchList<UInt32>
    /// Nodes that may not have been reached yet, and how many.
    private let missing: ScratchList<UInt32>
    private var missingCount = 0

    init(_ graph: Graph, _ arena: GeodesicArena) {
        self.arena = arena
        let rows = graph.rows
        offsets = ScratchList(rows.offsets, slack: 0)
        targets = ScratchList(rows.targets, slack: 0)
        incomingOffsets = ScratchList(graph.incoming.offsets, slack: 0)
        incomingTargets = ScratchList(graph.incoming.targets, slack: 0)
        missing = ScratchList(repeating: 0, count: graph.nodeCount)
        levelSources = ScratchList(repeating: 0, count: rows.targets.count)
        levelTargets = ScratchList(repeating: 0, count: rows.targets.count)
    }

    /// Finds the shortest paths from a node.
    ///
    /// - Parameter component: the nodes of the component, directions aside. With the last of them, the search ends.
    func search(from source: Int, within component: Range<Int>) {
        arena.begin(at: source)
        missingCount = 0
        var level = 0..<1
        var arcsToMissing = incomingOffsets.base[component.upperBound] - incomingOffsets.base[component.lowerBound]
        while !level.isEmpty, arena.placeCount < component.count {
            let arcsToFollow = arcs(offsets, of: level)
            arcsToMissing -= arcs(incomingOffsets, of: level)
            if arcsToFollow > arcsToMissing + (missingCount == 0 ? component.count / 2 : 0) {
                listMissing(component)
                lookBack(to: level)
            } else {
                layOut(level)
                follow(edges: arcsToFollow, levelEnd: UInt32(truncatingIfNeeded: level.upperBound))
            }
            arena.endLevel(at: level.upperBound)
            level = level.upperBound..<arena.placeCount
        }
    }

    /// How many arcs there are in the rows of a level.
    private func arcs(_ offsets: borrowing ScratchList<Int>, of level: Range<Int>) -> Int {
        let (order, offsets) = (arena.order.base, offsets.base)
        var count = 0
        for place in level { count &+= offsets[Int(order[place]) &+ 1] &- offsets[Int(order[place])] }
        return count
    }

    /// Lays the edges of a level end to end, eight at a time.
    private func layOut(_ level: Range<Int>) {
        let (order, offsets, targets) = (arena.order.base, offsets.base, UnsafeRawPointer(targets.base))
        let sources = UnsafeMutableRawPointer(levelSources.base)
        let nodes = UnsafeMutableRawPointer(levelTargets.base)
        let stride = MemoryLayout<UInt32>.stride
        var end = 0
        for place in level {
            let node = Int(order[place])
            let (start, count) = (offsets[node], offsets[node + 1] - offsets[node])
            let source = SIMD8<UInt32>(repeating: UInt32(truncatingIfNeeded: place))
            var edge = 0
            while edge < count {
                let block = targets.loadUnaligned(fromByteOffset: (start + edge) * stride, as: SIMD8<UInt32>.self)
                nodes.storeBytes(of: block, toByteOffset: (end + edge) * stride, as: SIMD8<UInt32>.self)
                sources.storeBytes(of: source, toByteOffset: (end + edge) * stride, as: SIMD8<UInt32>.self)
                edge &+= 8
            }
            end += count
        }
    }

    /// Finds the nodes of the next level and the arcs that lead to it.
    private func follow(edges: Int, levelEnd: UInt32) {
        let (places, order) = (arena.places.base, arena.order.base)
        let (arcSources, arcTargets) = (arena.arcSources.base, arena.arcTargets.base)
        let (sources, targets) = (levelSources.base, levelTargets.base)
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
            arcSources[arc] = sources[edge]
            arcTargets[arc] = target
            arc &+= target >= levelEnd ? 1 : 0
            edge &+= 1
        }
        arena.placeCount = Int(end)
        arena.arcCount = arc
    }

    /// Keeps in `missing` the nodes of a component that have not been reached.
    private func listMissing(_ component: Range<Int>) {
        let (places, missing) = (arena.places.base, missing.base)
        var count = 0
        if missingCount == 0 {
            for node in component {
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
        let (arcSources, arcTargets) = (arena.arcSources.base, arena.arcTargets.base)
        let (offsets, sources) = (incomingOffsets.base, incomingTargets.base)
        let (first, size) = (UInt32(truncatingIfNeeded: level.lowerBound), UInt32(truncatingIfNeeded: level.count))
        var arc = arena.arcCount
        for index in 0..<missingCount {
            let node = missing[index]
            for position in offsets[Int(node)]..<offsets[Int(node) + 1] {
                let source = places[Int(sources[position])]
                arcSources[arc] = source
                arcTargets[arc] = node
                // Unsigned, what is before the level is also too far behind it.
                arc &+= source &- first < size ? 1 : 0
            }
        }
        var end = UInt32(truncatingIfNeeded: arena.placeCount)
        for index in arena.arcCount..<arc {
            let node = arcTargets[index]
            let known = places[Int(node)]
            let isNew = known == GeodesicArena.unseen
            let target = isNew ? end : known
            places[Int(node)] = target
            order[Int(end)] = node
            end &+= isNew ? 1 : 0
            arcTargets[index] = target
        }
        arena.placeCount = Int(end)
        arena.arcCount = arc
    }
}
