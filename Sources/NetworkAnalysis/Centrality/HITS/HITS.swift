/// A good hub leads to good authorities, and good hubs lead to a good authority.
///
/// h(u) = μ·Σ w(uv)·a(v) and a(v) = ν·Σ w(uv)·h(u): the hub scores h are the eigenvector of the largest eigenvalue of
/// A·Aᵀ, the authority scores a that of Aᵀ·A. Scores are not negative, and each kind sums to 1; divide by the root of the
/// sum of squares for the Euclidean norm, or by the maximum, as other programs do. In an undirected graph both are the
/// same. Edges whose weight is not above 0 do not count.
///
/// Where the largest eigenvalue belongs to several eigenvectors – parts of the graph that are equally strong – the scores
/// are what repeated multiplication makes of equal scores. Without edges nothing tells the nodes apart, and each has
/// 1/n. O(iterations · (n + m)), by Lanczos' method.
///
/// J. M. Kleinberg, "Authoritative sources in a hyperlinked environment", Journal of the ACM 46(5), 1999.
public struct HITS: Sendable {
    /// The scores of each node.
    public struct Scores: Sendable, Hashable {
        /// How good a hub each node is.
        public var hubs: [Double]
        /// How good an authority each node is.
        public var authorities: [Double]
    }

    /// Iteration ends when Aᵀ·A·a differs from its eigenvalue times a by less than this part of it, in the L2 norm.
    public var tolerance: Double
    /// Iteration ends here at the latest.
    public var maxIterations: Int

    /// A computation of hubs and authorities.
    public init(tolerance: Double = 1e-14, maxIterations: Int = 10_000) {
        self.tolerance = tolerance
        self.maxIterations = maxIterations
    }

    /// Both scores of each node, in the order of the nodes; the same on any number of threads, to the last bit.
    public func scores(of graph: Graph, threads: Int = 1) -> Scores {
        let graph = graph.withPositiveWeights
        let count = graph.nodeCount
        guard graph.edgeCount > 0 else {
            let equal = [Double](repeating: 1 / Double(count), count: count)
            return Scores(hubs: equal, authorities: equal)
        }
        return graph.rows.read { rows in
            graph.incoming.read { incoming in
                let (hubs, solver) = (Vector(count), Lanczos(tolerance: tolerance, maxIterations: maxIterations))
                let (_, authorities) = solver.dominant(count) { vector, product in
                    rows.multiply(vector, into: hubs, threads: threads)
                    incoming.multiply(hubs, into: product, threads: threads)
                }
                // The last step is one of sums without negative terms, so that what must be 0 is.
                authorities.clampToPositive()
                rows.multiply(authorities, into: hubs, threads: threads)
                incoming.multiply(hubs, into: authorities, threads: threads)
                return Scores(hubs: hubs.normalizedToSum, authorities: authorities.normalizedToSum)
            }
        }
    }
}

extension Vector {
    /// Makes negative numbers 0, and −0 too.
    func clampToPositive() {
        for index in 0..<count where !(base[index] > 0) { base[index] = 0 }
    }

    fileprivate var normalizedToSum: [Double] {
        let sum = UnsafeBufferPointer(start: base, count: count).reduce(0, +)
        return array.map { $0 / sum }
    }
}
