extension GeodesicArena {
    /// How much longer than the shortest a path may be, as a share of it, to be as short. Sums of the same lengths in
    /// another order differ by less, as long as they have fewer than some thousand terms.
    static let lengthTolerance = 1e-12

    /// Finds the shortest paths among the nodes that a search reached.
    ///
    /// - Parameters:
    ///   - search: a search that has run.
    ///   - lengths: the lengths of the edges in the order of the rows.
    func arrange(_ search: DijkstraSearch, lengths: [Double]) {
        placeCount = search.order.count
        depth = placeCount
        for (place, node) in search.order.enumerated() {
            order[place] = node
            places[Int(node)] = UInt32(place)
        }
        ways[0] = 1
        for place in 0..<placeCount {
            let node = Int(order[place])
            let firstArc = arcCount
            for position in graph.rows.range(node) {
                let target = Int(graph.rows.targets[position])
                // A path leads to what is farther away; where that is not to be told, to what was found later.
                guard places[target] != Self.unseen, places[target] > UInt32(place) else { continue }
                let length = search.distances[node] + lengths[position]
                guard length <= search.distances[target] * (1 + Self.lengthTolerance) else { continue }
                arcSources[arcCount] = UInt32(place)
                arcTargets[arcCount] = places[target]
                arcCount += 1
            }
            countWays(alongArcsFrom: firstArc)
        }
    }
}
