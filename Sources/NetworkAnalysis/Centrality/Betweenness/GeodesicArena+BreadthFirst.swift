extension GeodesicArena {
    /// Finds the shortest paths from a node where every edge is 1 long.
    ///
    /// - Parameter component: the nodes of the component, directions aside. With the last of them, the search ends.
    func search(from source: Int, within component: Range<Int>) {
        places[source] = 0
        order[0] = UInt32(source)
        ways[0] = 1
        placeCount = 1
        var level = 0..<1
        while !level.isEmpty, placeCount < component.count {
            let firstArc = arcCount
            expand(level)
            countWays(alongArcsFrom: firstArc)
            level = level.upperBound..<placeCount
            depth += 1
        }
    }

    /// Finds the next level and the arcs that lead to it. There are no branches on what the edges lead to, for that is
    /// not to be foreseen: everything is written down, and what is of no use is written over.
    private func expand(_ level: Range<Int>) {
        let (places, order, arcSources, arcTargets) = (places, order, arcSources, arcTargets)
        let levelEnd = UInt32(level.upperBound)
        var end = UInt32(placeCount)
        var arc = arcCount
        graph.rows.targets.withUnsafeBufferPointer { targets in
            for place in level {
                for position in graph.rows.range(Int(order[place])) {
                    let node = targets[position]
                    let known = places[Int(node)]
                    let isNew = known == Self.unseen
                    let target = isNew ? end : known
                    places[Int(node)] = target
                    order[Int(end)] = node
                    end &+= isNew ? 1 : 0
                    arcSources[arc] = UInt32(truncatingIfNeeded: place)
                    arcTargets[arc] = target
                    arc &+= target >= levelEnd ? 1 : 0
                }
            }
        }
        placeCount = Int(end)
        arcCount = arc
    }
}
