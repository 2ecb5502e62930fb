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
        let count = graph.nodeCount
        let search = Search(nodeCount: count)
        graph.rows.read { search.run($0, nodeCount: count) }
        // The search finds components after those that they lead to: the last one found comes first.
        let (last, components) = (search.componentCount - 1, search.components)
        var offsets = [Int](repeating: 0, count: search.componentCount + 1)
        for node in 0..<count { offsets[last - Int(components[node]) + 1] += 1 }
        for index in 0..<search.componentCount { offsets[index + 1] += offsets[index] }
        var next = offsets
        var nodes = [UInt32](repeating: 0, count: count)
        for index in stride(from: count - 1, through: 0, by: -1) {
            let node = search.finished[index]
            let component = last - Int(components[Int(node)])
            nodes[next[component]] = node
            next[component] += 1
        }
        (self.nodes, self.offsets) = (nodes, offsets)
    }
}

extension StrongComponents {
    /// The state of the search.
    private final class Search {
        /// By node: the number of the first node on the path that it leads back to, as far as is known, counted from 1
        /// as nodes are met; 0 before it is met, `assigned` when it has a component.
        private let lowest: UnsafeMutablePointer<UInt32>
        /// By node: its component, in the order in which they are found.
        let components: UnsafeMutablePointer<UInt32>
        private(set) var componentCount = 0
        /// The nodes in the order in which all their edges have been followed.
        let finished: UnsafeMutablePointer<UInt32>
        /// The nodes that have no component yet, as they were met.
        private let open: UnsafeMutablePointer<UInt32>
        /// From the start to where the search is: each node, its number and its next edge.
        private let path: UnsafeMutablePointer<Step>

        private struct Step {
            var node: UInt32
            var number: UInt32
            var edge: Int
        }

        private static let assigned = UInt32.max

        init(nodeCount: Int) {
            lowest = .allocate(capacity: nodeCount)
            lowest.initialize(repeating: 0, count: nodeCount)
            components = .allocate(capacity: nodeCount)
            finished = .allocate(capacity: nodeCount)
            open = .allocate(capacity: nodeCount)
            path = .allocate(capacity: nodeCount)
        }

        deinit {
            lowest.deallocate()
            components.deallocate()
            finished.deallocate()
            open.deallocate()
            path.deallocate()
        }

        /// Searches from every node that has not been met yet, in their order.
        func run(_ rows: RowReader, nodeCount: Int) {
            // Everything in local constants: a field would be read again after each store.
            let (lowest, components, finished, open, path) = (lowest, components, finished, open, path)
            let (offsets, targets) = (rows.offsets, rows.targets)
            var (met, found, done, openCount): (UInt32, UInt32, Int, Int) = (0, 0, 0, 0)
            for start in 0..<nodeCount where lowest[start] == 0 {
                met &+= 1
                lowest[start] = met
                open[openCount] = UInt32(truncatingIfNeeded: start)
                openCount &+= 1
                path[0] = Step(node: UInt32(truncatingIfNeeded: start), number: met, edge: offsets[start])
                var depth = 1
                while depth > 0 {
                    let step = path[depth &- 1]
                    let node = Int(step.node)
                    let end = offsets[node &+ 1]
                    var edge = step.edge
                    var low = lowest[node]
                    var next = 0
                    var meets = false
                    while edge < end {
                        next = Int(targets[edge])
                        edge &+= 1
                        let reached = lowest[next]
                        if reached == 0 {
                            // A node that leads nowhere is a component, and needs no place on the path.
                            guard offsets[next] == offsets[next &+ 1] else {
                                meets = true
                                break
                            }
                            met &+= 1
                            lowest[next] = Self.assigned
                            components[next] = found
                            found &+= 1
                            finished[done] = UInt32(truncatingIfNeeded: next)
                            done &+= 1
                        } else {
                            low = min(low, reached)
                        }
                    }
                    lowest[node] = low
                    if meets {
                        path[depth &- 1].edge = edge
                        met &+= 1
                        lowest[next] = met
                        open[openCount] = UInt32(truncatingIfNeeded: next)
                        openCount &+= 1
                        path[depth] = Step(
                            node: UInt32(truncatingIfNeeded: next), number: met, edge: offsets[next])
                        depth &+= 1
                        continue
                    }
                    depth &-= 1
                    finished[done] = step.node
                    done &+= 1
                    if depth > 0 {
                        let parent = Int(path[depth &- 1].node)
                        lowest[parent] = min(lowest[parent], low)
                    }
                    guard low == step.number else { continue }
                    var member: UInt32
                    repeat {
                        openCount &-= 1
                        member = open[openCount]
                        lowest[Int(member)] = Self.assigned
                        components[Int(member)] = found
                    } while member != step.node
                    found &+= 1
                }
            }
            componentCount = Int(found)
        }
    }
}
