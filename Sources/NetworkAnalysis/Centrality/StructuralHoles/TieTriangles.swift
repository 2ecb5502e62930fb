/// The ties of a graph and how they close triangles, for measures of structural holes.
///
/// A tie joins two nodes with an edge either way; it is as strong as both edges together. Of a tie's strength each end
/// has its own idea: p(uv) is the strength of the tie as a share of all of u's, m(uv) as a share of u's strongest.
struct TieTriangles {
    /// Each tie once, under its end of lower degree, with the rows of ends in this order.
    private let rows: Graph.Rows
    /// By place in the order, which node that is.
    let nodes: [UInt32]
    /// What an end of each tie makes of it: of those ends that come first in the order, and of the others.
    private(set) var shares: (first: [Double], second: [Double])
    private(set) var peaks: (first: [Double], second: [Double])

    init(_ graph: Graph) {
        let ties = graph.ties
        nodes = (0..<UInt32(ties.nodeCount)).sorted {
            (ties.degree(of: Int($0)), $0) < (ties.degree(of: Int($1)), $1)
        }
        let ordered = ties.relabelled(by: nodes)
        let all = ordered.rows
        var upper = Graph.Rows(offsets: [0], targets: [], weights: [])
        var sums = [Double](repeating: 0, count: ties.nodeCount)
        var peaks = sums
        for node in 0..<ties.nodeCount {
            for position in all.range(node) {
                sums[node] += all.weight(position)
                peaks[node] = max(peaks[node], all.weight(position))
                guard all.targets[position] > node else { continue }
                upper.targets.append(all.targets[position])
                upper.weights.append(all.weight(position))
            }
            upper.offsets.append(upper.targets.count)
        }
        rows = upper
        let strengths = upper.weights
        shares = (strengths, strengths)
        self.peaks = (strengths, strengths)
        for node in 0..<ties.nodeCount {
            for tie in upper.range(node) {
                let other = Int(upper.targets[tie])
                shares.first[tie] /= sums[node]
                shares.second[tie] /= sums[other]
                self.peaks.first[tie] /= peaks[node]
                self.peaks.second[tie] /= peaks[other]
            }
        }
    }

    var tieCount: Int { rows.targets.count }

    /// Calls with the ends of each tie, as places in the order.
    func forEachTie(_ body: (_ tie: Int, _ first: Int, _ second: Int) -> Void) {
        for first in nodes.indices {
            for tie in rows.range(first) { body(tie, first, Int(rows.targets[tie])) }
        }
    }

    /// Calls with each triangle once: its ends in order, and the ties of the first to the second, of the first to the
    /// third and of the second to the third. O(m^1.5).
    @inline(__always)
    func forEachTriangle(
        _ body: (_ ends: (Int, Int, Int), _ low: Int, _ long: Int, _ high: Int) -> Void
    ) {
        // By place: the tie that joins it with the first end, plus 1.
        var joined = [UInt32](repeating: 0, count: nodes.count)
        joined.withUnsafeMutableBufferPointer { joined in
            rows.read { reader in
                let (offsets, targets) = (reader.offsets, reader.targets)
                for first in 0..<joined.count {
                    let row = offsets[first]..<offsets[first &+ 1]
                    for tie in row { joined[Int(targets[tie])] = UInt32(truncatingIfNeeded: tie &+ 1) }
                    for low in row {
                        let second = Int(targets[low])
                        for high in offsets[second]..<offsets[second &+ 1] {
                            let third = Int(targets[high])
                            let long = joined[third]
                            if long != 0 { body((first, second, third), low, Int(long) &- 1, high) }
                        }
                    }
                    for tie in row { joined[Int(targets[tie])] = 0 }
                }
            }
        }
    }
}

extension Graph {
    /// The graph without directions: the weights of edges between the same two nodes are added. O(n + m).
    fileprivate var ties: Graph {
        let graph = withPositiveWeights
        guard isDirected else { return graph }
        var builder = GraphBuilder(nodeCount: nodeCount)
        builder.reserve(graph.edgeCount)
        for edge in graph.edges { builder.addEdge(from: edge.source, to: edge.target, weight: edge.weight) }
        return builder.build()
    }
}
