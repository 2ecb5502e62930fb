/// The share of the pairs of a node's neighbours that are joined by an edge: the local clustering coefficient.
///
/// c(v) = 2·t(v)/(k(v)·(k(v) − 1)), t(v) being the number of triangles at v and k(v) its number of neighbours; 0 for
/// nodes with fewer than two. Weights do not count. A directed graph is taken as undirected, opposite edges as one. Each
/// triangle is found once, from its node of smallest degree. O(m^1.5).
///
/// D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks", Nature 393, 1998; T. Schank and D.
/// Wagner, "Finding, counting and listing all triangles in large graphs", WEA 2005.
public struct ClusteringCoefficient: Sendable {
    /// A clustering coefficient has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ClusteringCoefficient: Centrality {
    public var name: String { "clustering" }
    public var title: String { "Clustering coefficient" }
    public var summary: String { "the share of a node's pairs of neighbours that are joined; directions do not count" }
    public var formula: String { "c(v) = 2·t(v)/(k(v)·(k(v) − 1)), t(v) triangles" }
    public var complexity: String { "O(m^1.5)" }
    public var source: String { "Watts & Strogatz 1998" }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        let simple = graph.undirectedAndUnweighted
        let order = (0..<UInt32(graph.nodeCount)).sorted {
            (simple.degree(of: Int($0)), $0) < (simple.degree(of: Int($1)), $1)
        }
        let ordered = simple.relabelled(by: order)
        let parts = ParallelParts.deal(graph.nodeCount, block: 256)
        let triangles = ParallelParts.map(count: parts.count, threads: threads) { part in
            Self.triangles(of: ordered, lowest: parts[part])
        }
        var scores = [Double](repeating: 0, count: graph.nodeCount)
        for (label, node) in order.enumerated() {
            let degree = ordered.degree(of: label)
            guard degree > 1 else { continue }
            let count = triangles.reduce(0) { $0 + $1[label] }
            scores[Int(node)] = Double(2 * count) / (Double(degree) * Double(degree - 1))
        }
        return scores
    }

    /// For each node the number of triangles whose node of lowest number is among some.
    private static func triangles(of graph: Graph, lowest: [Range<Int>]) -> [Int] {
        var counts = [Int](repeating: 0, count: graph.nodeCount)
        var isNeighbor = [Bool](repeating: false, count: graph.nodeCount)
        let rows = graph.rows
        for node in lowest.joined() {
            let neighbors = rows.rangeAbove(node)
            for position in neighbors { isNeighbor[Int(rows.targets[position])] = true }
            for position in neighbors {
                let second = Int(rows.targets[position])
                var found = 0
                for position in rows.rangeAbove(second) {
                    let third = Int(rows.targets[position])
                    let closes = isNeighbor[third] ? 1 : 0
                    counts[third] += closes
                    found += closes
                }
                counts[second] += found
                counts[node] += found
            }
            for position in neighbors { isNeighbor[Int(rows.targets[position])] = false }
        }
        return counts
    }
}

extension Graph.Rows {
    /// The part of a node's row with larger numbers than its own.
    fileprivate func rangeAbove(_ node: Int) -> Range<Int> {
        let row = range(node)
        return first(in: row, notBelow: node)..<row.upperBound
    }
}
