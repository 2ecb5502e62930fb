/// A node is as important as those that lead to it together: the eigenvector of the largest eigenvalue.
///
/// λ·x(v) = Σ over u→v of w(uv)·x(u). Scores are not negative and have the Euclidean norm 1. They are what repeated
/// multiplication with the adjacency matrix makes of equal scores. So in a graph of several components only those whose
/// own largest eigenvalue is that of the graph have scores above 0, and in a directed one what they lead to. Where that
/// eigenvalue is 0 – there are no edges, or they are directed and form no cycle – nothing tells the nodes apart, and
/// each has 1/√n. Edges whose weight is not above 0 do not count.
///
/// An undirected graph takes Lanczos' method. A directed one takes power iteration with half of the eigenvalue, as far as
/// it is known, added to the diagonal, so that it converges on directed cycles too, and takes the longer the nearer the
/// second eigenvalue is. O(iterations · (n + m)).
///
/// P. Bonacich, "Factoring and weighting approaches to status scores and clique identification", Journal of Mathematical
/// Sociology 2(1), 1972.
public struct EigenvectorCentrality: Sendable {
    /// The L2 change at which iteration ends; in an undirected graph it ends when A·x differs from λ·x by less than this
    /// part of it.
    public var tolerance: Double
    /// Iteration ends here at the latest.
    public var maxIterations: Int

    /// An eigenvector centrality.
    public init(tolerance: Double = 1e-13, maxIterations: Int = 10_000) {
        self.tolerance = tolerance
        self.maxIterations = maxIterations
    }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension EigenvectorCentrality: Centrality {
    public var name: String { "eigenvector" }
    public var title: String { "Eigenvector centrality" }
    public var summary: String { "as important as the neighbours together; of a graph's strongest component" }
    public var formula: String { "λ·x(v) = Σ w(uv)·x(u), ‖x‖ = 1" }
    public var complexity: String { "O(i·(n + m))" }
    public var source: String { "Bonacich 1972" }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        let graph = graph.withPositiveWeights
        let count = graph.nodeCount
        guard graph.hasCycle else { return Array(repeating: 1 / Double(count).squareRoot(), count: count) }
        return graph.incoming.read { rows in
            let vector = graph.isDirected ? powers(rows, count, threads) : dominant(rows, count, threads)
            vector.clampToPositive()
            return vector.array
        }
    }

    private func dominant(_ rows: RowReader, _ count: Int, _ threads: Int) -> Vector {
        Lanczos(tolerance: tolerance, maxIterations: maxIterations).dominant(count) { vector, product in
            rows.multiply(vector, into: product, threads: threads)
        }.vector
    }

    private func powers(_ rows: RowReader, _ count: Int, _ threads: Int) -> Vector {
        let (scores, products) = (Vector(count, repeating: 1 / Double(count).squareRoot()), Vector(count))
        for _ in 0..<maxIterations {
            rows.multiply(scores, into: products, threads: threads)
            products.subtract(scores, -products.norm / 2)
            products.assign(products, times: 1 / products.norm)
            scores.subtract(products, 1)
            let change = scores.norm
            scores.assign(products, times: 1)
            if change < tolerance { break }
        }
        return scores
    }
}

extension Graph {
    /// Whether one can come back to a node along edges that have a direction, or there are edges that have none.
    fileprivate var hasCycle: Bool {
        guard isDirected else { return edgeCount > 0 }
        // Nodes to which nothing leads any more are taken away; on a cycle, none ever can be.
        var degrees = (0..<nodeCount).map { incoming.count($0) }
        var free = degrees.indices.filter { degrees[$0] == 0 }
        var taken = 0
        while let node = free.popLast() {
            taken += 1
            for position in rows.range(node) {
                let target = Int(rows.targets[position])
                degrees[target] -= 1
                if degrees[target] == 0 { free.append(target) }
            }
        }
        return taken < nodeCount
    }
}
