/// A depth-first search through all of a graph, and how far back up its tree each subtree leads by one more edge.
struct LowPoints: ~Copyable {
    /// By node, its number in the order in which the search meets nodes, from 0.
    let numbers: ScratchList<UInt32>
    /// By number, the number of the node from which the search came; its own for a root.
    private let parents: ScratchList<UInt32>
    /// By number, the smallest number that the node or one met below it is joined to, its edge to its parent aside.
    private let lowest: ScratchList<UInt32>
    private let count: Int

    /// Searches from each node in turn that has not been met. O(n + m).
    init(of graph: Graph) {
        count = graph.nodeCount
        numbers = ScratchList(repeating: .max, count: count)
        parents = ScratchList(repeating: 0, count: count)
        lowest = ScratchList(repeating: 0, count: count)
        let path = ScratchList<Step>(repeating: Step(), count: count)
        var met: UInt32 = 0
        for root in 0..<count where numbers.base[root] == .max {
            parents.base[Int(met)] = met
            graph.withViews(.both) { search(from: root, $0, $1, path.base, &met) }
        }
    }

    /// A node on the way from the root to where the search is.
    private struct Step: BitwiseCopyable {
        var node: UInt32 = 0
        var number: UInt32 = 0
        var lowest: UInt32 = 0
        /// Whether the rows of the other direction are being walked.
        var isReversed = false
        /// The next edge, and where the row ends.
        var position = 0
        var end = 0
    }

    private func search(
        from root: Int, _ first: RowView, _ second: RowView?, _ path: UnsafeMutablePointer<Step>, _ met: inout UInt32
    ) {
        let (numbers, parents, lowest) = (numbers.base, parents.base, lowest.base)
        var depth = 0
        var step = meet(UInt32(root), first, &met)
        while true {
            if step.position < step.end {
                let target = (step.isReversed ? second ?? first : first).targets[step.position]
                step.position &+= 1
                let number = numbers[Int(target)]
                if number == .max {
                    path[depth] = step
                    depth &+= 1
                    parents[Int(met)] = step.number
                    step = meet(target, first, &met)
                } else {
                    step.lowest = number == parents[Int(step.number)] ? step.lowest : min(step.lowest, number)
                }
            } else if let second, !step.isReversed {
                step.isReversed = true
                (step.position, step.end) = second.range(Int(step.node))
            } else {
                lowest[Int(step.number)] = step.lowest
                guard depth > 0 else { return }
                depth &-= 1
                let low = step.lowest
                step = path[depth]
                step.lowest = min(step.lowest, low)
            }
        }
    }

    @inline(__always)
    private func meet(_ node: UInt32, _ rows: RowView, _ met: inout UInt32) -> Step {
        let (start, end) = rows.range(Int(node))
        numbers.base[Int(node)] = met
        defer { met &+= 1 }
        return Step(node: node, number: met, lowest: met, position: start, end: end)
    }

    /// By node, whether something met below it leads no further up than to it; of a root, whether the search came out of
    /// it more than once.
    var articulationPoints: [Bool] {
        let cuts = ScratchList<UInt8>(repeating: 0, count: count)
        for number in 0..<count {
            let parent = Int(parents.base[number])
            guard parent != number, lowest.base[number] >= UInt32(parent) else { continue }
            // A root needs two.
            let isRoot = Int(parents.base[parent]) == parent
            cuts.base[parent] = isRoot ? min(2, cuts.base[parent] + 1) : 2
        }
        return (0..<count).map { cuts.base[Int(numbers.base[$0])] == 2 }
    }

    /// By number, a mark for the component of the edge by which the search came to a node: the same as its parent's if
    /// something below leads further up than to the parent, and a new one otherwise.
    var groups: [UInt32] {
        var groups = [UInt32](repeating: 0, count: count)
        for number in 0..<count {
            let parent = Int(parents.base[number])
            groups[number] = lowest.base[number] < UInt32(parent) ? groups[parent] : UInt32(number)
        }
        return groups
    }

    /// Whether an edge is the only way from one node to a later one and all that was met below that.
    func isBridge(from near: Int, to far: Int) -> Bool {
        let number = numbers.base[far]
        return parents.base[Int(number)] == numbers.base[near] && lowest.base[Int(number)] == number
    }
}
