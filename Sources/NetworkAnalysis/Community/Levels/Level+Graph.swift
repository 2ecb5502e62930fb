extension Communities.Level {
    /// The level whose nodes are those of a graph, in an order. Edges that weigh zero or less, or are not finite, are
    /// left out, and so are those that weigh less than 2⁻¹⁴⁰ of the heaviest.
    init(graph: Graph, order: Communities.Order, quality: QualityFunction, resolution: Double) {
        let scale = graph.weightScale
        var offsets = [0]
        offsets.reserveCapacity(graph.nodeCount + 1)
        var strengths: [Mass] = []
        strengths.reserveCapacity(graph.nodeCount)
        var total = 0.0
        let capacity = graph.rows.targets.count + (graph.reversedRows?.targets.count ?? 0)
        let arcs = [Communities.Arc](unsafeUninitializedCapacity: capacity) { arcs, end in
            for node in order.nodes {
                let outgoing = graph.rows.copy(Int(node), order.places, scale, to: arcs, &end)
                let incoming = graph.reversedRows?.copy(Int(node), order.places, scale, to: arcs, &end)
                strengths.append(Mass(outgoing: outgoing, incoming: incoming ?? outgoing))
                offsets.append(end)
                total += outgoing
            }
        }
        // Rows of an undirected graph hold each edge twice.
        let share = graph.isDirected ? 1.0 : 0.5
        total *= share
        let isByStrength = quality == .modularity
        let unit = isByStrength ? (total > 0 ? share / total : 0) : scale
        self.init(
            offsets: offsets, arcs: arcs,
            masses: isByStrength
                ? strengths : Array(repeating: Mass(outgoing: 1, incoming: 1), count: graph.nodeCount),
            penalty: resolution * unit, totalWeight: total,
            meanWeight: total / max(1, share * Double(arcs.count)))
    }
}

extension Graph {
    /// The power of two that brings the largest finite weight below 2, so that weights of any size survive in 32 bits.
    fileprivate var weightScale: Double {
        let largest = rows.weights.reduce(0.0) { $1 < .infinity ? max($0, $1) : $0 }
        guard largest > 0 else { return 1 }
        // The smallest weights of all would need a larger power than there is.
        return Double(sign: .plus, exponent: -max(largest.exponent, -1000), significand: 1)
    }
}

extension Graph.Rows {
    /// Copies the positive weights of a row, scaled, and the places of its targets behind what is there, and returns
    /// the sum of the weights.
    @inline(__always)
    fileprivate func copy(
        _ node: Int, _ places: [UInt32], _ scale: Double, to arcs: UnsafeMutableBufferPointer<Communities.Arc>,
        _ end: inout Int
    ) -> Double {
        let row = range(node)
        if weights.isEmpty {
            for position in row {
                arcs.initializeElement(
                    at: end, to: Communities.Arc(target: places[Int(targets[position])], weight: 1))
                end += 1
            }
            return Double(row.count)
        }
        var sum = 0.0
        for position in row {
            let weight = Float(weights[position] * scale)
            guard weight > 0, weight < .infinity else { continue }
            arcs.initializeElement(
                at: end, to: Communities.Arc(target: places[Int(targets[position])], weight: weight))
            sum += Double(weight)
            end += 1
        }
        return sum
    }
}
