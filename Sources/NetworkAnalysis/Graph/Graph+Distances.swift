extension Graph {
    /// The graph without the edges whose weight is not above 0. O(n + m).
    var withPositiveWeights: Graph {
        guard rows.weights.contains(where: { !($0 > 0) }) else { return self }
        var builder = GraphBuilder(nodeCount: nodeCount, isDirected: isDirected)
        for edge in edges where edge.weight > 0 {
            builder.addEdge(from: edge.source, to: edge.target, weight: edge.weight)
        }
        return builder.build()
    }

    /// The graph without its weights. O(1).
    var withoutWeights: Graph {
        Graph(
            isDirected: isDirected, nodeCount: nodeCount,
            rows: Rows(offsets: rows.offsets, targets: rows.targets, weights: []),
            reversedRows: reversedRows.map { Rows(offsets: $0.offsets, targets: $0.targets, weights: []) })
    }

    /// The graph along whose edges distances are measured: with weights above 0, or with none.
    func measured(byWeights: Bool) -> Graph {
        byWeights ? withPositiveWeights : withoutWeights
    }
}

extension Graph.Rows {
    /// How long each edge is where its weight says how strong it is: 1/weight along `targets`.
    var lengths: [Double] {
        weights.map { 1 / $0 }
    }
}
