internal import NetworkAnalysis

extension Network {
    /// Calls `body` with the number, the ends and the weight of each edge, in the order of `graph.edges`.
    ///
    /// Walks the rows themselves: an iterator of another module costs a call and a copy of the graph an edge.
    func forEachEdge(_ body: (_ number: Int, _ source: Int, _ target: Int, _ weight: Double) throws -> Void) rethrows {
        let (offsets, targets, weights) = (graph.rows.offsets, graph.rows.targets, graph.rows.weights)
        let isDirected = graph.isDirected
        var number = 0
        for source in 0..<graph.nodeCount {
            for position in offsets[source]..<offsets[source + 1] {
                let target = Int(targets[position])
                guard isDirected || target > source else { continue }
                try body(number, source, target, weights.isEmpty ? 1 : weights[position])
                number += 1
            }
        }
    }
}
