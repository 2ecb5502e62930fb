/// The number of walks that end at a node, each counting the less the longer it is.
///
/// x(v) = 1 + α·Σ over u→v of w(uv)·x(u). That is finite where α is below 1/λ, λ being the largest eigenvalue of the
/// adjacency matrix. By default α is half of 1/‖A‖₂, the spectral norm: in an undirected graph that is λ itself, and in a
/// directed one it is no less. So scores are finite on any graph, and on those without cycles, whose λ is 0, too. Scores
/// are not normalized; divide by the root of the sum of squares for what networkx calls normalized. Edges whose weight is
/// not above 0 are not walked.
///
/// An undirected graph is solved by preconditioned conjugate gradients, a directed one strongly connected component by
/// component. O(iterations · (n + m)).
///
/// L. Katz, "A new status index derived from sociometric analysis", Psychometrika 18(1), 1953.
public struct KatzCentrality: Sendable {
    /// Which share of 1/‖A‖₂ the default α is; below 1.
    public var share: Double
    /// Iteration ends when what is left of the error sums to less than this share of the scores.
    public var tolerance: Double
    /// Iteration ends here at the latest.
    public var maxIterations: Int

    /// A Katz centrality.
    public init(share: Double = 0.5, tolerance: Double = 1e-13, maxIterations: Int = 2_000) {
        precondition(share >= 0 && share < 1, "the share lies between 0 and 1")
        self.share = share
        self.tolerance = tolerance
        self.maxIterations = maxIterations
    }

    /// The α that ``scores(of:threads:)`` takes: `share`/‖A‖₂, and 0 where there are no edges. O(iterations · (n + m)).
    public func alpha(for graph: Graph, threads: Int = 1) -> Double {
        let norm = graph.withPositiveWeights.spectralNorm(threads: threads)
        return norm > 0 ? share / norm : 0
    }

    /// The scores for an α of one's own, or nothing where α is not below 1/λ, so that longer walks count for more and
    /// there is no sum; and where α is so near to it that the sum is not found within `maxIterations`.
    public func scores(of graph: Graph, alpha: Double) -> [Double]? {
        precondition(alpha >= 0 && alpha.isFinite, "α is not negative")
        let graph = graph.withPositiveWeights
        let (solution, isSettled) = solve(graph, alpha)
        // If x = 1 + α·A·x has a positive solution, then α·A·x is below x everywhere, and so λ·α below 1.
        guard isSettled, solution.allSatisfy({ $0.isFinite && $0 > 0 }) else { return nil }
        return isSolution(solution, graph, alpha) ? solution : nil
    }

    /// Whether numbers solve the equations. Next to 1/λ they are so large that rounding hides the 1 in them.
    private func isSolution(_ solution: [Double], _ graph: Graph, _ alpha: Double) -> Bool {
        let (values, sums) = (Vector(solution), Vector(solution.count))
        graph.incoming.read { $0.multiply(values, into: sums, threads: 1) }
        let error = solution.indices.reduce(0) { $0 + abs(1 + alpha * sums[$1] - solution[$1]) }
        return error <= 1e-6 * Double(solution.count)
    }

    /// The solution as far as it is found, and whether it is.
    private func solve(_ graph: Graph, _ alpha: Double) -> (solution: [Double], isSettled: Bool) {
        let count = graph.nodeCount
        guard count > 0 else { return ([], true) }
        guard graph.isDirected else {
            let (solution, ones) = (Vector(count), Vector(count, repeating: 1))
            let isSettled = graph.rows.read { rows in
                SymmetricSystem(rows, count: count, factor: alpha, scales: ones).solve(
                    solution, residual: Vector(count, repeating: 1), norms: ones, limit: tolerance * Double(count),
                    maxIterations: maxIterations)
            }
            return (solution.array, isSettled)
        }
        return graph.incoming.read { incoming in
            if let solution = quickSolution(incoming, count, alpha) { return (solution.array, true) }
            let components = ComponentFlow(
                graph, incoming, shares: Vector(count, repeating: alpha), damping: nil, restarts: nil, guess: nil)
            let isSettled = components.solve(tolerance: tolerance, maxIterations: maxIterations)
            return (components.solution.array, isSettled)
        }
    }

    /// The solution by sweeps over all nodes, if a few are enough: then it is not worth while to look for components.
    private func quickSolution(_ incoming: RowReader, _ count: Int, _ alpha: Double) -> Vector? {
        let (ones, shares, values) = (
            Vector(count, repeating: 1), Vector(count, repeating: alpha), Vector(count, repeating: 1)
        )
        let sent = Vector(count, repeating: alpha)
        let nodes = Array(0..<UInt32(count))
        return nodes.withUnsafeBufferPointer { nodes in
            guard let nodes = nodes.baseAddress else { return nil }
            var system = FlowSystem(
                nodes: nodes, count: count, constants: ones.base, shares: shares.base, leaks: nil, values: values.base,
                sent: sent.base, inflow: 0)
            for _ in 0..<min(12, maxIterations) where system.sweep(incoming) < tolerance { return values }
            return nil
        }
    }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension KatzCentrality: Centrality {
    public var name: String { "katz" }
    public var title: String { "Katz centrality" }
    public var summary: String { "how many walks end at a node, long ones counting less" }
    public var formula: String { "x(v) = 1 + α·Σ w(uv)·x(u), α = 1/(2·‖A‖₂)" }
    public var complexity: String { "O(i·(n + m))" }
    public var source: String { "Katz 1953" }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        // Below 1/‖A‖₂ there always is a sum.
        solve(graph.withPositiveWeights, alpha(for: graph, threads: threads)).solution
    }
}

extension Graph {
    /// The largest singular value of the adjacency matrix.
    fileprivate func spectralNorm(threads: Int) -> Double {
        guard edgeCount > 0 else { return 0 }
        let between = Vector(nodeCount)
        return rows.read { rows in
            incoming.read { incoming in
                // The value is as exact as the square of the vector.
                let (square, _) = Lanczos(tolerance: 1e-7, maxIterations: 1_000).dominant(nodeCount) {
                    vector, product in
                    rows.multiply(vector, into: between, threads: threads)
                    incoming.multiply(between, into: product, threads: threads)
                }
                return square.squareRoot()
            }
        }
    }
}
