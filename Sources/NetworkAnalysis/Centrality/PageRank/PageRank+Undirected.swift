extension PageRank {
    /// The solution for an undirected graph, by conjugate gradients.
    ///
    /// With x(v) = y(v)·√s(v) the system is symmetric and positive definite: y − d·S^-½·W·S^-½·y = 1/√s.
    ///
    /// M. R. Hestenes and E. Stiefel, "Methods of conjugate gradients for solving linear systems", Journal of Research of
    /// the National Bureau of Standards 49(6), 1952.
    func undirectedSolution(_ graph: Graph) -> [Double] {
        let nodes = 0..<graph.nodeCount
        let roots = nodes.map { graph.rows.strength(of: $0).squareRoot() }
        let inverses = roots.map { $0 > 0 ? 1 / $0 : 0 }
        // The walker without restarts stays at a node in proportion to its strength: a good guess.
        let joined = Double(inverses.count { $0 > 0 })
        let guess = joined / (1 - damping) / roots.reduce(0) { $0 + $1 * $1 }
        var solution = roots.map { $0 * guess }
        var shares = solution
        var product = solution
        multiply(graph.rows, by: solution, inverses, &shares, into: &product)
        var residual = nodes.map { inverses[$0] - product[$0] }
        var direction = residual
        var square = residual.reduce(0) { $0 + $1 * $1 }
        for _ in 0..<maxIterations {
            let error = nodes.reduce(0) { $0 + abs(residual[$1]) * roots[$1] }
            guard error >= tolerance * joined / (1 - damping), square > 0 else { break }
            multiply(graph.rows, by: direction, inverses, &shares, into: &product)
            let step = square / nodes.reduce(0) { $0 + direction[$1] * product[$1] }
            var next = 0.0
            for node in nodes {
                solution[node] += step * direction[node]
                residual[node] -= step * product[node]
                next += residual[node] * residual[node]
            }
            let turn = next / square
            for node in nodes { direction[node] = residual[node] + turn * direction[node] }
            square = next
        }
        // Where there are no edges, there is only what each node starts with.
        return nodes.map { roots[$0] > 0 ? solution[$0] * roots[$0] : 1 }
    }

    /// What the matrix of the system makes of a vector. `shares` is room for what each node hands on.
    private func multiply(
        _ rows: Graph.Rows, by vector: [Double], _ inverses: [Double], _ shares: inout [Double],
        into product: inout [Double]
    ) {
        for node in vector.indices { shares[node] = vector[node] * inverses[node] }
        for node in vector.indices {
            product[node] = vector[node] - damping * inverses[node] * rows.sum(rows.range(node), of: shares)
        }
    }
}
