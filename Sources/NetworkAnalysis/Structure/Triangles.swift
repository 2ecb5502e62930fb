/// The triangles of a graph: three nodes of which every two are joined. Neither directions nor weights count; opposite
/// edges are one.
///
/// Each triangle is found once, from its node with the fewest neighbours: these are marked, and the neighbours of its
/// neighbours are looked up among them. O(m^1.5); memory O(n + m), and n more for each further thread.
///
/// T. Schank and D. Wagner, "Finding, counting and listing all triangles in large graphs", WEA 2005.
public struct Triangles: Sendable, Hashable {
    /// For each node, the number of triangles it belongs to.
    public let counts: [Int]
    /// For each node, the number of other nodes it is joined to.
    public let neighborCounts: [Int]

    /// Counts the triangles of a graph; the result does not depend on the number of threads.
    public init(of graph: Graph, threads: Int = 1) {
        let oriented = OrientedGraph(graph)
        let workers = max(1, threads)
        // Whole numbers add up to the same however they are cut.
        let parts = ParallelParts.map(count: workers, threads: workers) { worker in
            oriented.triangleCounts(worker: worker, of: workers)
        }
        var counts = [Int](repeating: 0, count: graph.nodeCount)
        for (label, node) in oriented.order.enumerated() {
            counts[Int(node)] = parts.reduce(0) { $0 + $1[label] }
        }
        self.counts = counts
        neighborCounts = oriented.neighborCounts
    }

    /// The number of triangles.
    public var total: Int { counts.reduce(0, +) / 3 }

    /// For each node, the share of the pairs of its neighbours that are joined; 0 for a node with fewer than two.
    ///
    /// D. J. Watts and S. H. Strogatz, "Collective dynamics of 'small-world' networks", Nature 393, 1998.
    public var localClustering: [Double] {
        zip(counts, neighborCounts).map { count, neighbors in
            neighbors < 2 ? 0 : Double(2 * count) / (Double(neighbors) * Double(neighbors - 1))
        }
    }

    /// The mean of the local clustering over all nodes; 0 in a graph without nodes.
    public var averageClustering: Double {
        counts.isEmpty ? 0 : localClustering.reduce(0, +) / Double(counts.count)
    }

    /// The global clustering coefficient: of all pairs of edges that meet at a node, the share whose other ends are
    /// joined, 3·triangles/pairs; 0 where no two edges meet.
    ///
    /// M. E. J. Newman, D. J. Watts and S. H. Strogatz, "Random graph models of social networks", PNAS 99, 2002.
    public var transitivity: Double {
        let pairs = neighborCounts.reduce(0.0) { $0 + Double($1) * Double($1 - 1) / 2 }
        return pairs > 0 ? Double(counts.reduce(0, +)) / pairs : 0
    }
}

extension OrientedGraph {
    /// By label, how many triangles a node belongs to, of those whose node of smallest label falls to a worker.
    fileprivate func triangleCounts(worker: Int, of workers: Int) -> [Int] {
        let nodes = order.count
        var counts = [Int](repeating: 0, count: nodes)
        let closed = ScratchList<UInt32>(repeating: 0, count: nodes)
        // Blocks of neighbouring nodes, dealt out like cards, so that the parts take about the same time.
        for start in stride(from: worker * 64, to: nodes, by: workers * 64) {
            for node in start..<min(nodes, start + 64) {
                counts.withUnsafeMutableBufferPointer { countTriangles(from: node, &$0, closed) }
            }
        }
        return counts
    }

    /// Adds the triangles of which a node has the smallest label.
    ///
    /// - Parameter closed: by label, a mark in the highest bit for each neighbour of the node, and below it how many
    ///   triangles with these two have been found; all 0 before and after. One array in no order, not two.
    private func countTriangles(
        from node: Int, _ counts: inout UnsafeMutableBufferPointer<Int>, _ closed: borrowing ScratchList<UInt32>
    ) {
        let row = offsets[node]..<offsets[node + 1]
        guard row.count > 1 else { return }
        let (closed, mark) = (closed.base, UInt32(1) << 31)
        offsets.withUnsafeBufferPointer { offsets in
            targets.withUnsafeBufferPointer { targets in
                for position in row { closed[Int(targets[position])] = mark }
                var sum = 0
                for position in row {
                    let second = Int(targets[position])
                    let end = offsets[second &+ 1]
                    var place = offsets[second]
                    var found: UInt32 = 0
                    while place < end {
                        // Without a branch: whether the third side is there is not to be foreseen.
                        let third = Int(targets[place])
                        let state = closed[third]
                        closed[third] = state &+ (state >> 31)
                        found &+= state >> 31
                        place &+= 1
                    }
                    counts[second] &+= Int(found)
                    sum &+= Int(found)
                }
                counts[node] &+= sum
                for position in row {
                    let third = Int(targets[position])
                    counts[third] &+= Int(closed[third] & ~mark)
                    closed[third] = 0
                }
            }
        }
    }
}
