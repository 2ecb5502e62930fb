extension PageRank {
    /// The solution for an undirected graph.
    ///
    /// With x(v) = y(v)·√s(v) the system is symmetric and positive definite: y − d·S^-½·W·S^-½·y = b/√s.
    ///
    /// - Parameter restarts: b, or nothing where it is 1 for each node.
    func undirectedSolution(_ graph: Graph, restarts: [Double]?) -> [Double] {
        let count = graph.nodeCount
        let (roots, inverses) = (graph.rows.strengths(nodeCount: count), Vector(count))
        var (joined, total) = (0.0, 0.0)
        for node in 0..<count where roots[node] > 0 {
            joined += restarts?[node] ?? 1
            total += roots[node]
            roots[node] = roots[node].squareRoot()
            inverses[node] = 1 / roots[node]
        }
        // The walker without restarts stays at a node in proportion to its strength: a good guess where it restarts
        // anywhere. What is left of the right-hand side then needs no product, for strengths are an eigenvector.
        let guess = restarts == nil && total > 0 ? joined / (1 - damping) / total : 0
        let (solution, residual) = (Vector(count), Vector(count))
        for node in 0..<count {
            solution[node] = guess * roots[node]
            residual[node] = inverses[node] * (restarts?[node] ?? 1) - (1 - damping) * solution[node]
        }
        graph.rows.read { rows in
            let system = SymmetricSystem(rows, count: count, factor: damping, scales: inverses)
            _ = system.solve(
                solution, residual: residual, norms: roots, limit: tolerance * joined / (1 - damping),
                maxIterations: maxIterations)
        }
        // Where there are no edges, there is only what each node starts with.
        return (0..<count).map { roots[$0] > 0 ? max(0, solution[$0] * roots[$0]) : restarts?[$0] ?? 1 }
    }
}
