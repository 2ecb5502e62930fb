/// How closely the neighbours of a node are joined to each other: the local clustering coefficient, from 0 to 1. A node
/// with fewer than two neighbours has 0.
///
/// Each triangle is found once, as `Triangles` does. O(m^1.5).
public struct ClusteringCoefficient: Sendable, Hashable {
    /// What counts as how closely joined. t(v) is the number of triangles at v, k(v) its number of neighbours.
    public enum Definition: String, Sendable, Hashable, CaseIterable {
        /// The share of the pairs of neighbours that are joined, 2·t(v)/(k(v)·(k(v) − 1)). Weights do not count. A
        /// directed graph is taken as undirected, opposite edges as one.
        ///
        /// D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks", Nature 393, 1998.
        case unweighted
        /// The share of joined pairs where each pair weighs as much as the two edges that lead to it, on average:
        /// Σ (w(vi) + w(vj))/(2·s(v)·(k(v) − 1)) over ordered pairs i, j of joined neighbours, s(v) being the strength.
        /// The weight of the edge between the two does not count, nor do directions: opposite edges are one with the sum
        /// of their weights.
        ///
        /// A. Barrat, M. Barthélemy, R. Pastor-Satorras and A. Vespignani, "The architecture of complex weighted
        /// networks", PNAS 101(11), 2004.
        case strength
        /// The mean intensity of the triangles over the pairs of neighbours: 2/(k(v)·(k(v) − 1)) · Σ over triangles of
        /// the geometric mean of the three weights, each divided by the largest weight in the graph. Where the graph is
        /// directed, triangles are counted as `directed` does.
        ///
        /// J.-P. Onnela, J. Saramäki, J. Kertész and K. Kaski, "Intensity and coherence of motifs in weighted complex
        /// networks", Physical Review E 71, 065103, 2005.
        case intensity
        /// Of the directed triangles that could be at a node, the share that is there: (A + Aᵀ)³(v,v)/(2·(d·(d − 1) −
        /// 2·b)), d being the number of edges of both directions and b the number of neighbours joined by both. Weights
        /// do not count. In an undirected graph it is the same as `unweighted`.
        ///
        /// G. Fagiolo, "Clustering in complex directed networks", Physical Review E 76, 026107, 2007.
        case directed
    }

    /// What counts as how closely joined.
    public var definition: Definition

    /// A clustering coefficient; of the weighted ones, edges whose weight is not above 0 count as none.
    public init(_ definition: Definition = .unweighted) {
        self.definition = definition
    }
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ClusteringCoefficient: Centrality {
    public var name: String {
        definition == .unweighted ? "clustering" : "\(definition.rawValue)-clustering"
    }

    public var title: String { "Clustering coefficient" }

    public var summary: String {
        switch definition {
        case .unweighted: "the share of a node's pairs of neighbours that are joined; directions do not count"
        case .strength: "the share of joined pairs of neighbours, by the weights of the edges to them"
        case .intensity: "the mean intensity of the triangles at a node"
        case .directed: "the share of the directed triangles at a node that are there"
        }
    }

    public var formula: String {
        switch definition {
        case .unweighted: "c(v) = 2·t(v)/(k(v)·(k(v) − 1)), t(v) triangles"
        case .strength: "c(v) = Σ (w(vi) + w(vj))/(2·s(v)·(k(v) − 1)), over joined neighbours i, j"
        case .intensity: "c(v) = 2/(k(v)·(k(v) − 1)) · Σ (w(vi)·w(vj)·w(ij))^⅓, weights by the largest"
        case .directed: "c(v) = (A + Aᵀ)³(v,v)/(2·(d·(d − 1) − 2·b))"
        }
    }

    public var complexity: String { "O(m^1.5)" }

    public var source: String {
        switch definition {
        case .unweighted: "Watts & Strogatz 1998"
        case .strength: "Barrat et al. 2004"
        case .intensity: "Onnela et al. 2005"
        case .directed: "Fagiolo 2007"
        }
    }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        switch definition {
        case .unweighted: Triangles(of: graph, threads: threads).localClustering
        case .strength: strengthClustering(of: graph.withPositiveWeights, threads: threads)
        case .intensity: productClustering(of: graph.withPositiveWeights.withRootedWeights, threads: threads)
        case .directed: productClustering(of: graph.withoutWeights, threads: threads)
        }
    }

    private func strengthClustering(of graph: Graph, threads: Int) -> [Double] {
        let oriented = OrientedGraph(graph, keepsWeights: true)
        let sums = oriented.triangleSums(SumOfSidesAtNode.self, threads: threads)
        let strengths = Strength().scores(of: graph)
        return sums.indices.map { node in
            let neighbors = oriented.neighborCounts[node]
            return neighbors < 2 ? 0 : sums[node] / (strengths[node] * Double(neighbors - 1))
        }
    }

    /// The sum over triangles of the product of their sides, by how many triangles there could be.
    private func productClustering(of graph: Graph, threads: Int) -> [Double] {
        let oriented = OrientedGraph(graph, keepsWeights: true)
        let sums = oriented.triangleSums(ProductOfSides.self, threads: threads)
        return sums.indices.map { node in
            let neighbors = Double(oriented.neighborCounts[node])
            guard neighbors > 1 else { return 0 }
            guard graph.isDirected else { return 2 * sums[node] / (neighbors * (neighbors - 1)) }
            let edges = Double(graph.degree(of: node))
            return sums[node] / (edges * (edges - 1) - 2 * (edges - neighbors))
        }
    }
}

extension Graph {
    /// The graph with the cube root of each weight's share of the largest.
    fileprivate var withRootedWeights: Graph {
        let largest = rows.weights.max() ?? 1
        func rooted(_ rows: Rows) -> Rows {
            let roots = rows.weights.map { ($0 / largest).cubeRoot }
            return Rows(offsets: rows.offsets, targets: rows.targets, weights: roots)
        }
        return Graph(
            isDirected: isDirected, nodeCount: nodeCount, rows: rooted(rows),
            reversedRows: reversedRows.map { rooted($0) })
    }
}
