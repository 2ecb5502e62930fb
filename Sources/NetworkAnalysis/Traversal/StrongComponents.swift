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
        (nodes, offsets) = graph.rows.read { rows in
            let search = Search(rows, nodeCount: count)
            defer { search.release() }
            // The search finds components after those that they lead to: the last one found comes first.
            let (componentCount, components) = (Int(search.componentCount), search.components)
            var offsets = [Int](repeating: 0, count: componentCount + 1)
            for node in 0..<count { offsets[componentCount - Int(components[node])] += 1 }
            for index in 0..<componentCount { offsets[index + 1] += offsets[index] }
            var next = offsets
            var nodes = [UInt32](repeating: 0, count: count)
            for index in stride(from: count - 1, through: 0, by: -1) {
                let node = search.finished[index]
                let component = componentCount - 1 - Int(components[Int(node)])
                nodes[next[component]] = node
                next[component] += 1
            }
            return (nodes, offsets)
        }
    }
}

extension StrongComponents {
    /// The state of the search. What it points to must be released.
    private struct Search {
        /// By node: the number of the first node on the path that it leads back to, as far as is known, counted from 1
        /// as nodes are met; 0 before it is met, `assigned` when it has a component.
        private let lowest: UnsafeMutablePointer<UInt32>
        /// By node: its component, in the order in which they are found.
        let components: UnsafeMutablePointer<UInt32>
        private(set) var componentCount: UInt32 = 0
        /// The nodes in the order in which all their edges have been followed.
        let finished: UnsafeMutablePointer<UInt32>
        private var finishedCount = 0
        /// The nodes that have no component yet, as they were met.
        private let open: UnsafeMutablePointer<UInt32>
        private var openCount = 0
        /// From the start to where the search is.
        private let path: UnsafeMutablePointer<Step>
        private var depth = 0
        private var met: UInt32 = 0
        private let rows: RowReader

        /// A node on the path, its number and its next edge.
        private struct Step {
            var node: UInt32
            var number: UInt32
            var edge: Int
        }

        private static let assigned = UInt32.max

        init(_ rows: RowReader, nodeCount: Int) {
            self.rows = rows
            lowest = .allocate(capacity: nodeCount)
            lowest.initialize(repeating: 0, count: nodeCount)
            components = .allocate(capacity: nodeCount)
            finished = .allocate(capacity: nodeCount)
            open = .allocate(capacity: nodeCount)
            path = .allocate(capacity: nodeCount)
            for node in 0..<nodeCount where lowest[node] == 0 { run(from: UInt32(truncatingIfNeeded: node)) }
        }

        func release() {
            lowest.deallocate()
            components.deallocate()
            finished.deallocate()
            open.deallocate()
            path.deallocate()
        }

        private mutating func run(from start: UInt32) {
            meet(start)
            while depth > 0 {
                let step = path[depth &- 1]
                let node = Int(step.node)
                let end = rows.offsets[node &+ 1]
                var (edge, low, next) = (step.edge, lowest[node], UInt32(0))
                var isLeft = true
                while edge < end {
                    next = rows.targets[edge]
                    edge &+= 1
                    let reached = lowest[Int(next)]
                    if reached != 0 {
                        low = min(low, reached)
                    } else if rows.offsets[Int(next)] == rows.offsets[Int(next) &+ 1] {
                        // A node that leads nowhere is a component, and needs no place on the path.
                        assign(next)
                        finish(next)
                        componentCount &+= 1
                    } else {
                        isLeft = false
                        break
                    }
                }
                lowest[node] = low
                if isLeft {
                    leave(step, low)
                } else {
                    path[depth &- 1].edge = edge
                    meet(next)
                }
            }
        }

        @inline(__always)
        private mutating func meet(_ node: UInt32) {
            met &+= 1
            lowest[Int(node)] = met
            open[openCount] = node
            openCount &+= 1
            path[depth] = Step(node: node, number: met, edge: rows.offsets[Int(node)])
            depth &+= 1
        }

        @inline(__always)
        private mutating func leave(_ step: Step, _ low: UInt32) {
            depth &-= 1
            finish(step.node)
            if depth > 0 {
                let parent = Int(path[depth &- 1].node)
                lowest[parent] = min(lowest[parent], low)
            }
            guard low == step.number else { return }
            var member: UInt32
            repeat {
                openCount &-= 1
                member = open[openCount]
                assign(member)
            } while member != step.node
            componentCount &+= 1
        }

        @inline(__always)
        private mutating func finish(_ node: UInt32) {
            finished[finishedCount] = node
            finishedCount &+= 1
        }

        @inline(__always)
        private func assign(_ node: UInt32) {
            lowest[Int(node)] = Self.assigned
            components[Int(node)] = componentCount
        }
    }
}
