/// The strongest edges that hold a graph together: a tree, of all trees that join the nodes the one whose weights have
/// the largest sum; in a graph of several components one tree for each.
///
/// Directions do not count: of opposite edges the heavier one can be in the tree. Edges whose weight is not above 0 are
/// left aside. Of edges with the same weight the earlier in the order of `Graph.edges` is taken first, so that the tree is
/// always the same one. Borůvka's algorithm: each tree grows by its strongest edge, all at once. O((n + m)·log n).
///
/// O. Borůvka, "O jistém problému minimálním", Práce Moravské přírodovědecké společnosti 3, 1926; J. Nešetřil, E. Milková
/// and H. Nešetřilová, "Otakar Borůvka on minimum spanning tree problem", Discrete Mathematics 233, 2001.
public struct MaximumSpanningTree: Sendable {
    /// A maximum spanning tree has no settings.
    public init() {}

    /// The places of the tree's edges in the order of `graph.edges`, ascending.
    public func edges(of graph: Graph) -> [Int] {
        var open: [Candidate] = []
        open.reserveCapacity(graph.edgeCount)
        for (place, edge) in graph.edges.enumerated() where edge.weight > 0 {
            open.append(
                Candidate(
                    place: UInt32(truncatingIfNeeded: place), source: UInt32(edge.source), target: UInt32(edge.target),
                    weight: edge.weight))
        }
        var trees = Trees(count: graph.nodeCount)
        var taken: [Int] = []
        while !open.isEmpty {
            // By tree: its strongest edge, as a place in `open`, plus 1. Earlier ones stand in front, so that of equal
            // ones the first stays.
            var best = [UInt32](repeating: 0, count: graph.nodeCount)
            for (index, candidate) in open.enumerated() {
                for tree in [candidate.source, candidate.target] {
                    let strongest = best[Int(tree)]
                    guard strongest == 0 || candidate.weight > open[Int(strongest) - 1].weight else { continue }
                    best[Int(tree)] = UInt32(truncatingIfNeeded: index + 1)
                }
            }
            for index in best where index > 0 {
                let candidate = open[Int(index) - 1]
                if trees.join(candidate.source, candidate.target) { taken.append(Int(candidate.place)) }
            }
            open = open.compactMap { candidate in
                var moved = candidate
                (moved.source, moved.target) = (trees.root(candidate.source), trees.root(candidate.target))
                return moved.source == moved.target ? nil : moved
            }
        }
        return taken.sorted()
    }

    /// The graph with all its nodes and the edges of the tree alone.
    public func tree(of graph: Graph) -> Graph {
        graph.keeping(edges(of: graph))
    }

    /// An edge that joins two trees.
    private struct Candidate {
        var place: UInt32
        var source: UInt32
        var target: UInt32
        var weight: Double
    }
}

/// Which nodes are joined: disjoint sets, with paths halved as they are walked.
private struct Trees {
    private var parents: [UInt32]

    init(count: Int) {
        parents = Array(0..<UInt32(count))
    }

    mutating func root(_ node: UInt32) -> UInt32 {
        var node = node
        while parents[Int(node)] != node {
            let grandparent = parents[Int(parents[Int(node)])]
            parents[Int(node)] = grandparent
            node = grandparent
        }
        return node
    }

    /// Joins two trees, under the smaller root. Returns whether they were two.
    mutating func join(_ first: UInt32, _ second: UInt32) -> Bool {
        let (first, second) = (root(first), root(second))
        guard first != second else { return false }
        parents[Int(max(first, second))] = min(first, second)
        return true
    }
}
