/// How much a node's neighbours depend on one another, so that it cannot play them off: Burt's constraint.
///
/// c(v) = Σ over neighbours u of (p(vu) + Σ p(vq)·p(qu))², the inner sum being over the neighbours that v and u have in
/// common and p(vu) the share of v's strength that goes to u. In a directed graph a tie is as strong as the edges of both
/// directions together. It is the higher the fewer structural holes there are around a node: 1 where there is only one
/// neighbour, and 0, by convention, where there is none. Edges whose weight is not above 0 do not count. O(m^1.5).
///
/// R. S. Burt, "Structural holes: the social structure of competition", Harvard University Press, 1992.
public struct ConstraintCentrality: Sendable {
    /// A constraint has no settings.
    public init() {}
}

// The protocol documents what is here.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ConstraintCentrality: Centrality {
    public var name: String { "constraint" }
    public var title: String { "Burt's constraint" }
    public var summary: String { "how much a node's neighbours depend on one another; low for brokers" }
    public var formula: String { "c(v) = Σ (p(vu) + Σ p(vq)·p(qu))²" }
    public var complexity: String { "O(m^1.5)" }
    public var source: String { "Burt 1992" }

    public func scores(of graph: Graph, threads: Int) -> [Double] {
        let triangles = TieTriangles(graph)
        // What each end has invested in each tie, by way of others too: of first ends, and of second ends.
        let (out, back) = (Vector(triangles.shares.first), Vector(triangles.shares.second))
        triangles.shares.first.withUnsafeBufferPointer { first in
            triangles.shares.second.withUnsafeBufferPointer { second in
                let (out, back) = (out.base, back.base)
                triangles.forEachTriangle { _, low, long, high in
                    out[low] += first[long] * second[high]
                    back[low] += first[high] * second[long]
                    out[long] += first[low] * first[high]
                    back[long] += second[high] * second[low]
                    out[high] += second[low] * first[long]
                    back[high] += second[long] * first[low]
                }
            }
        }
        var scores = [Double](repeating: 0, count: graph.nodeCount)
        triangles.forEachTie { tie, first, second in
            scores[Int(triangles.nodes[first])] += out[tie] * out[tie]
            scores[Int(triangles.nodes[second])] += back[tie] * back[tie]
        }
        return scores
    }
}
