extension Leiden.Level {
    /// The level whose nodes are those of a graph, in an order.
    init(graph: Graph, order: Leiden.Order, quality: QualityFunction, resolution: Double) {
        let arcs = graph.rows.targets.count + (graph.reversedRows?.targets.count ?? 0)
        var offsets = [0]
        offsets.reserveCapacity(graph.nodeCount + 1)
        var targets = [UInt32](repeating: 0, count: arcs)
        var weights = [Double](repeating: 0, count: arcs)
        var strengths: [Leiden.Mass] = []
        strengths.reserveCapacity(graph.nodeCount)
        var total = 0.0
        var end = 0
        for node in order.nodes {
            let outgoing = graph.rows.copy(Int(node), order.places, to: &targets, &weights, &end)
            let incoming = graph.reversedRows?.copy(Int(node), order.places, to: &targets, &weights, &end)
            strengths.append(Leiden.Mass(outgoing: outgoing, incoming: incoming ?? outgoing))
            offsets.append(end)
            total += outgoing
        }
        targets.removeLast(arcs - end)
        weights.removeLast(arcs - end)
        // Rows of an undirected graph hold each edge twice, and products of masses count each pair twice.
        let share = graph.isDirected ? 1.0 : 0.5
        total *= share
        let isByStrength = quality == .modularity
        let unit = isByStrength ? (total > 0 ? share / total : 0) : 1
        self.init(
            offsets: offsets, targets: targets, weights: weights,
            masses: isByStrength
                ? strengths : Array(repeating: Leiden.Mass(outgoing: 1, incoming: 1), count: graph.nodeCount),
            penalty: resolution * share * unit, totalWeight: total)
    }
}

extension Graph.Rows {
    /// Copies the positive weights of a row and the places of its targets, and returns the sum of the weights.
    @inline(__always)
    fileprivate func copy(
        _ node: Int, _ places: [UInt32], to newTargets: inout [UInt32], _ newWeights: inout [Double], _ end: inout Int
    ) -> Double {
        var sum = 0.0
        for position in range(node) {
            let weight = weight(position)
            guard weight > 0, weight < .infinity else { continue }
            newTargets[end] = places[Int(targets[position])]
            newWeights[end] = weight
            sum += weight
            end += 1
        }
        return sum
    }
}
