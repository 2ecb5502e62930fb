extension Communities {
    /// A division of nodes into parts, numbered from 0 by their first nodes.
    struct Parts {
        /// The part of each node.
        let labels: [UInt32]
        /// How many there are.
        let count: Int

        /// The communities of the parts, numbered in the same way, from those of the nodes.
        func communities(_ nodeLabels: [UInt32]) -> [UInt32] {
            var communities = [UInt32](repeating: 0, count: count)
            for (node, part) in labels.enumerated() { communities[Int(part)] = nodeLabels[node] }
            return Parts(marks: communities, bound: nodeLabels.count).labels
        }

        /// Numbers what is marked by numbers below a bound.
        init(marks: [UInt32], bound: Int) {
            var numbers = [UInt32](repeating: .max, count: bound)
            var next: UInt32 = 0
            labels = marks.map { mark in
                if numbers[Int(mark)] == .max {
                    numbers[Int(mark)] = next
                    next += 1
                }
                return numbers[Int(mark)]
            }
            count = Int(next)
        }
    }
}
