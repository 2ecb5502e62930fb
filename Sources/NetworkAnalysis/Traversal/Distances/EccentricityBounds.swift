/// Bounds of the eccentricities in a connected graph, which searches bring together.
struct EccentricityBounds {
    /// The largest and the smallest eccentricity that is known of.
    private(set) var largest: UInt32 = 0
    private(set) var smallest = UInt32.max
    private(set) var searchCount = 0
    /// By node.
    private var lower: [UInt32]
    private var upper: [UInt32]
    /// The nodes that may have a larger or a smaller one.
    private var open: [UInt32]
    private let graph: Graph
    /// By node: its distance from where the last search began.
    private var distances: [UInt32]
    private var queue: [UInt32]

    init(of graph: Graph) {
        self.graph = graph
        lower = Array(repeating: 0, count: graph.nodeCount)
        upper = Array(repeating: .max, count: graph.nodeCount)
        distances = lower
        queue = lower
        open = Array(0..<UInt32(graph.nodeCount))
    }

    /// Searches until no node can have a larger or a smaller eccentricity than those that are known.
    mutating func tighten() {
        while var next = open.first {
            let takesUpper = searchCount.isMultiple(of: 2)
            for node in open.dropFirst() where isBetter(Int(node), than: Int(next), takesUpper) { next = node }
            search(from: Int(next))
            open.removeAll {
                upper[Int($0)] <= largest && lower[Int($0)] >= smallest || lower[Int($0)] == upper[Int($0)]
            }
        }
    }

    /// Whether a search from one node promises more than one from another: by its bound, and then by its degree.
    private func isBetter(_ node: Int, than other: Int, _ takesUpper: Bool) -> Bool {
        let (first, second) = takesUpper ? (upper[node], upper[other]) : (lower[other], lower[node])
        return first > second || first == second && graph.rows.count(node) > graph.rows.count(other)
    }

    /// Finds the distances from a node, and what they say of the eccentricities.
    private mutating func search(from source: Int) {
        searchCount += 1
        let eccentricity = graph.rows.distances(from: source, &distances, &queue)
        for node in open {
            let distance = distances[Int(node)]
            let nearest = max(distance, eccentricity - distance)
            lower[Int(node)] = max(lower[Int(node)], nearest)
            upper[Int(node)] = min(upper[Int(node)], eccentricity + distance)
        }
        (lower[source], upper[source]) = (eccentricity, eccentricity)
        for node in open {
            largest = max(largest, lower[Int(node)])
            smallest = min(smallest, upper[Int(node)])
        }
    }
}

extension Graph.Rows {
    /// Fills in the distances from a node to all, which it must reach; returns the largest.
    fileprivate func distances(from source: Int, _ distances: inout [UInt32], _ queue: inout [UInt32]) -> UInt32 {
        offsets.withUnsafeBufferPointer { offsets in
            targets.withUnsafeBufferPointer { targets in
                distances.withUnsafeMutableBufferPointer { distances in
                    queue.withUnsafeMutableBufferPointer { queue in
                        distances.update(repeating: .max)
                        distances[source] = 0
                        queue[0] = UInt32(truncatingIfNeeded: source)
                        var (next, count) = (0, 1)
                        while next < count {
                            let node = Int(queue[next])
                            next &+= 1
                            let distance = distances[node] &+ 1
                            for position in offsets[node]..<offsets[node &+ 1] {
                                let target = targets[position]
                                guard distances[Int(target)] == .max else { continue }
                                distances[Int(target)] = distance
                                queue[count] = target
                                count &+= 1
                            }
                        }
                        return distances[Int(queue[count &- 1])]
                    }
                }
            }
        }
    }
}
