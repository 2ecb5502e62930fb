extension Communities.Level {
    /// Parts communities that are not connected into their components, and says whether there was one.
    ///
    /// Refinement joins only what is connected, but a node that moves away may leave two halves behind. Components
    /// grow by joining each node with its first two neighbours of the same community; after that nearly all nodes of a
    /// community are in one, and only those that are not have their other edges looked at (M. Sutton, T. Ben-Nun and
    /// A. Barak, "Optimizing parallel graph connectivity computation via subgraph sampling", IPDPS 2018). About O(n).
    func splitDisconnected(_ labels: inout [UInt32]) -> Bool {
        let forest = Communities.Forest(count: count)
        for node in 0..<count { join(node, labels, limit: 2, in: forest) }
        let main = mainTrees(labels, in: forest)
        let stragglers = (0..<count).filter { forest.root(of: $0) != main[labels[$0]] }
        for node in stragglers { join(node, labels, limit: .max, in: forest) }
        let isSplit = stragglers.contains { forest.root(of: $0) != forest.root(of: main[labels[$0]]) }
        labels = (0..<count).map { UInt32(forest.root(of: $0)) }
        return isSplit
    }

    /// Joins a node with its first neighbours in its community.
    private func join(_ node: Int, _ labels: [UInt32], limit: Int, in forest: borrowing Communities.Forest) {
        var joined = 0
        for position in offsets[node]..<offsets[node + 1] where labels[Int(arcs[position].target)] == labels[node] {
            forest.join(node, Int(arcs[position].target))
            joined += 1
            if joined == limit { return }
        }
    }

    /// The root of the largest tree of each community, ties to the smaller.
    private func mainTrees(
        _ labels: [UInt32], in forest: borrowing Communities.Forest
    ) -> Communities.Slots<Int> {
        var sizes = [UInt32](repeating: 0, count: count)
        for node in 0..<count { sizes[forest.root(of: node)] += 1 }
        let main = Communities.Slots(repeating: -1, count: count)
        for root in 0..<count where sizes[root] > 0 {
            let known = main[labels[root]]
            if known < 0 || sizes[known] < sizes[root] { main[labels[root]] = root }
        }
        return main
    }
}

extension Communities {
    /// Sets of nodes that are joined, each a tree below its smallest node; paths are halved as they are walked.
    struct Forest: ~Copyable {
        private let parents: Slots<UInt32>

        /// Every node by itself.
        init(count: Int) {
            parents = Slots(Array(0..<UInt32(count)))
        }

        func root(of node: Int) -> Int {
            var node = node
            while Int(parents[node]) != node {
                parents[node] = parents[parents[node]]
                node = Int(parents[node])
            }
            return node
        }

        func join(_ first: Int, _ second: Int) {
            let (left, right) = (root(of: first), root(of: second))
            if left != right { parents[max(left, right)] = UInt32(min(left, right)) }
        }
    }
}
