extension Graph.Rows {
    /// The rows of edges in any order, one edge in the place of parallel ones. O(n + m) but for sorting the weights of
    /// parallel edges; one pass where the edges are in order already.
    init(nodeCount: Int, _ edges: consuming EdgeColumns, threads: Int) {
        if edges.areInOrder {
            let isWeighted = !edges.weights.isEmpty
            var counts = [Int](repeating: 0, count: nodeCount)
            for source in edges.sources { counts[Int(source)] &+= 1 }
            offsets = RowPlaces(rowCount: nodeCount, counts: [counts]).offsets
            targets = edges.targets
            weights = isWeighted ? edges.weights : []
            return
        }
        // By target, and then by source with these in their order; each step lets go of what it came from.
        let byTarget = edges.rowsByTarget(nodeCount: nodeCount, threads: threads)
        edges = EdgeColumns()
        self = Self.merged(byTarget, threads: threads)
    }

    private static func merged(_ byTarget: consuming Graph.Rows, threads: Int) -> Graph.Rows {
        let bySource = byTarget.transposed(threads: threads)
        byTarget = Graph.Rows(offsets: [0], targets: [], weights: [])
        return bySource.merged(threads: threads)
    }
}

/// The ends and weights of edges in any order.
struct EdgeColumns: Sendable {
    var sources: [UInt32] = []
    var targets: [UInt32] = []
    /// Empty where every edge weighs 1.
    var weights: [Double] = []

    /// Whether edges come by source and then by target, none of them twice.
    var areInOrder: Bool {
        sources.withUnsafeBufferPointer { sources in
            targets.withUnsafeBufferPointer { targets in
                var edge = 1
                while edge < sources.count {
                    // In blocks, so that no edge waits for the answer to the one before it.
                    let end = min(sources.count, edge &+ 1024)
                    var isInOrder = true
                    while edge < end {
                        let before = UInt64(sources[edge &- 1]) << 32 | UInt64(targets[edge &- 1])
                        let this = UInt64(sources[edge]) << 32 | UInt64(targets[edge])
                        isInOrder = isInOrder && before < this
                        edge &+= 1
                    }
                    if !isInOrder { return false }
                }
                return true
            }
        }
    }

    /// The edges in the rows of their targets, by counting, each row in the order in which they come.
    func rowsByTarget(nodeCount: Int, threads: Int) -> Graph.Rows {
        let laneCount = RowPlaces.laneCount(of: targets.count, rowCount: nodeCount, threads: threads)
        let lanes = (0..<laneCount).map { targets.count / laneCount * $0 } + [targets.count]
        let counts = ParallelParts.map(count: laneCount, threads: threads) { lane in
            var counts = [Int](repeating: 0, count: nodeCount)
            counts.withUnsafeMutableBufferPointer { counts in
                targets.withUnsafeBufferPointer { targets in
                    for edge in lanes[lane]..<lanes[lane + 1] { counts[Int(targets[edge])] &+= 1 }
                }
            }
            return counts
        }
        let places = RowPlaces(rowCount: nodeCount, counts: counts)
        return Graph.Rows(offsets: places.offsets, isWeighted: !weights.isEmpty) { columns in
            _ = ParallelParts.map(count: laneCount, threads: threads) { lane in
                deal(lanes[lane]..<lanes[lane + 1], places.lanes[lane], to: columns)
            }
        }
    }

    private func deal(_ edges: Range<Int>, _ places: [Int], to columns: RowColumns) {
        var next = places
        next.withUnsafeMutableBufferPointer { next in
            sources.withUnsafeBufferPointer { sources in
                targets.withUnsafeBufferPointer { targets in
                    weights.withUnsafeBufferPointer { weights in
                        for edge in edges {
                            let target = Int(targets[edge])
                            let place = next[target]
                            next[target] = place &+ 1
                            columns.targets[place] = sources[edge]
                            if let moved = columns.weights { moved[place] = weights[edge] }
                        }
                    }
                }
            }
        }
    }
}
