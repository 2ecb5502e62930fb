/// How many of a node's neighbours are not redundant: the effective size of its network.
///
/// e(v) = Σ over neighbours u of (1 − Σ p(vq)·m(uq)), the inner sum being over the neighbours q that v and u have in
/// common, p(vq) the share of v's strength that goes to q, and m(uq) the strength of the tie between u and q as a share of
/// u's strongest. In an undirected graph without weights that is the number of neighbours less the average number of
/// others that each is joined with. In a directed graph a tie is as strong as the edges of both directions together. 0,
/// by convention, where there are no neighbours. Edges whose weight is not above 0 do not count. O(m^1.5).
///
/// R. S. Burt, "Structural holes: the social structure of competition", Harvard University Press, 1992.
public struct EffectiveSize: Sendable {
    /// An effective size has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension EffectiveSize: Centrality {
    public var name: String { "effective-size" }
    public var title: String { "Effective size" }
    public var summary: String { "how many of a node's neighbours are not redundant; high for brokers" }
    public var formula: String { "e(v) = Σ (1 − Σ p(vq)·m(uq))" }
    public var complexity: String { "O(m^1.5)" }
    public var source: String { "Burt 1992" }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        let triangles = TieTriangles(graph)
        let (redundant, sizes) = (Vector(graph.nodeCount), Vector(graph.nodeCount))
        let (shares, peaks) = (triangles.shares, triangles.peaks)
        let sums = redundant.base
        shares.first.withUnsafeBufferPointer { first in
            shares.second.withUnsafeBufferPointer { second in
                peaks.first.withUnsafeBufferPointer { peak in
                    peaks.second.withUnsafeBufferPointer { backPeak in
                        triangles.forEachTriangle { ends, low, long, high in
                            sums[ends.0] += first[low] * backPeak[high] + first[long] * peak[high]
                            sums[ends.1] += second[low] * backPeak[long] + first[high] * peak[long]
                            sums[ends.2] += second[long] * backPeak[low] + second[high] * peak[low]
                        }
                    }
                }
            }
        }
        triangles.forEachTie { _, first, second in
            sizes[first] += 1
            sizes[second] += 1
        }
        var scores = [Double](repeating: 0, count: graph.nodeCount)
        // Where all neighbours are joined, rounding must not make it negative.
        for (place, node) in triangles.nodes.enumerated() {
            scores[Int(node)] = max(0, sizes[place] - redundant[place])
        }
        return scores
    }
}
