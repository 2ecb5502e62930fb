/// The largest groups of nodes between which no edge runs; directions do not count, so in a directed graph these are
/// the weakly connected components. An edge counts whatever its weight.
///
/// Sets of nodes grow together along edges. The first few edges of every node nearly always join most nodes to one large
/// set; of its members no further edge needs to be looked at, for an edge that leads out of it is met from its other
/// end. O(n + m·α(n)) at worst, usually little more than O(n).
///
/// M. Sutton, T. Ben-Nun and A. Barak, "Optimizing parallel graph connectivity computation via subgraph sampling",
/// IPDPS 2018.
public struct ConnectedComponents: Sendable, Hashable {
    /// Components have no settings.
    public init() {}
}

// What these are, the protocol says.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
extension ConnectedComponents: CommunityDetector {
    public var name: String { "components" }
    public var columnName: String { "component" }
    public var title: String { "Component" }
    public var summary: String { "the number of the connected component of a node" }
    public var complexity: String { "O(n + m)" }
    public var source: String { "Sutton, Ben-Nun & Barak 2018" }

    public func partition(of graph: Graph, threads: Int) -> Partition {
        let sets = UnionFind(count: graph.nodeCount)
        graph.withViews(.both) { first, second in
            for place in 0..<Self.sampledEdges {
                for node in 0..<graph.nodeCount where place < first.count(node) {
                    sets.join(UInt32(node), first.targets[first.offsets[node] &+ place])
                }
                sets.flatten()
            }
            let frequent = sets.frequentName
            for node in 0..<graph.nodeCount where sets.parents.base[node] != frequent {
                first.joinRow(of: node, from: Self.sampledEdges, sets)
                second?.joinRow(of: node, from: 0, sets)
            }
        }
        sets.flatten()
        return Partition(
            marks: UnsafeBufferPointer(start: sets.parents.base, count: graph.nodeCount), bound: graph.nodeCount)
    }

    /// How many edges of every node are followed at first.
    private static let sampledEdges = 2
}

extension UnionFind {
    /// The name of a set that holds many nodes: the most frequent one among a thousand nodes at equal distances. Which
    /// one it is makes no difference to the result.
    fileprivate var frequentName: UInt32 {
        let names = stride(from: 0, to: count, by: max(1, count / 1024)).map { parents.base[$0] }.sorted()
        var (best, bestLength, length) = (UInt32.max, 0, 0)
        for place in names.indices {
            length = place > 0 && names[place] == names[place - 1] ? length + 1 : 1
            if length > bestLength { (best, bestLength) = (names[place], length) }
        }
        return best
    }
}

extension RowView {
    /// Joins a node to those in its row, from some place on.
    fileprivate func joinRow(of node: Int, from place: Int, _ sets: borrowing UnionFind) {
        let (start, end) = range(node)
        var position = start + place
        while position < end {
            sets.join(UInt32(node), targets[position])
            position += 1
        }
    }
}
