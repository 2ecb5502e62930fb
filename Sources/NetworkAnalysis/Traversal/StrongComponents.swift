/// The strongly connected components of a directed graph: in each, every node can be reached from every other.
///
/// O(n + m), without recursion. R. Tarjan, "Depth-first search and linear graph algorithms", SIAM Journal on Computing
/// 1(2), 1972.
struct StrongComponents {
    /// The nodes, component by component: edges between components lead from earlier to later ones. In a component
    /// nodes stand in the reverse of the order in which the search finished them.
    let nodes: [UInt32]
    /// Where each component begins in `nodes`; one more than there are components.
    let offsets: [Int]

    /// The number of nodes in the largest component.
    var largest: Int { zip(offsets, offsets.dropFirst()).reduce(0) { max($0, $1.1 - $1.0) } }

    init(of graph: Graph) {
        var search = Search(graph)
        for node in 0..<graph.nodeCount where search.lowest[node] == 0 { search.run(from: UInt32(node)) }
        // The search finds components after those that they lead to: the last one found comes first.
        var offsets = [Int](repeating: 0, count: search.componentCount + 1)
        for component in search.components { offsets[search.componentCount - Int(component)] += 1 }
        for index in 0..<search.componentCount { offsets[index + 1] += offsets[index] }
        var next = offsets
        var nodes = [UInt32](repeating: 0, count: graph.nodeCount)
        for node in search.finished.reversed() {
            let index = search.componentCount - 1 - Int(search.components[Int(node)])
            nodes[next[index]] = node
            next[index] += 1
        }
        (self.nodes, self.offsets) = (nodes, offsets)
    }
}

extension StrongComponents {
    /// The state of the search.
    private struct Search {
        private let rows: Graph.Rows
        /// By node: the number of the first node on the path that it leads back to, as far as is known, counted from 1
        /// as nodes are met; 0 before it is met, `assigned` when it has a component.
        private(set) var lowest: [UInt32]
        private(set) var components: [UInt32]
        private(set) var componentCount = 0
        /// The nodes in the order in which all their edges have been followed.
        private(set) var finished: [UInt32] = []
        /// The nodes that have no component yet, as they were met.
        private var open: [UInt32] = []
        /// From the start to where the search is: each node, its number and its next edge.
        private var path: [(node: UInt32, number: UInt32, edge: Int)] = []
        private var met: UInt32 = 0

        private static let assigned = UInt32.max

        init(_ graph: Graph) {
            rows = graph.rows
            lowest = Array(repeating: 0, count: graph.nodeCount)
            components = lowest
            finished.reserveCapacity(graph.nodeCount)
        }

        mutating func run(from start: UInt32) {
            meet(start)
            while let (node, number, edge) = path.last {
                if edge < rows.offsets[Int(node) + 1] {
                    path[path.count - 1].edge = edge + 1
                    let target = rows.targets[edge]
                    if lowest[Int(target)] == 0 {
                        meet(target)
                    } else {
                        lowest[Int(node)] = min(lowest[Int(node)], lowest[Int(target)])
                    }
                } else {
                    path.removeLast()
                    finish(node, number)
                }
            }
        }

        private mutating func meet(_ node: UInt32) {
            met += 1
            lowest[Int(node)] = met
            open.append(node)
            path.append((node, met, rows.offsets[Int(node)]))
        }

        private mutating func finish(_ node: UInt32, _ number: UInt32) {
            finished.append(node)
            let back = lowest[Int(node)]
            if let parent = path.last?.node { lowest[Int(parent)] = min(lowest[Int(parent)], back) }
            guard back == number else { return }
            while let member = open.popLast() {
                lowest[Int(member)] = Self.assigned
                components[Int(member)] = UInt32(componentCount)
                if member == node { break }
            }
            componentCount += 1
        }
    }
}
