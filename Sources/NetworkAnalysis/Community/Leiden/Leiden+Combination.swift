extension Communities.Level {
    /// A division at least as good as the better of two: nodes that are together in both become one, and the graph of
    /// these is divided anew, beginning with the better one. Where the two agree nothing is left to decide; where they
    /// do not, whole groups move that would have had to move node by node.
    ///
    /// S. Biedermann, M. Henzinger, C. Schulz and B. Schuster, "Memetic graph clustering", SEA 2018.
    func combine(_ first: [UInt32], _ second: [UInt32], using generator: inout SplitMix64) -> [UInt32] {
        let parts = Communities.Parts(intersecting: first, second)
        let level = aggregate(parts)
        var labels = parts.communities(value(of: second) > value(of: first) ? second : first)
        for _ in 0..<2 {
            let gain = level.moveNodes(&labels, tolerance: 0) + level.improve(&labels, noise: 0, using: &generator)
            if gain <= 0 { break }
        }
        return parts.labels.map { labels[Int($0)] }
    }

    /// The quality of a division, in the unit of the arcs.
    func value(of labels: [UInt32]) -> Double {
        var inside = 0.0
        for node in 0..<count {
            for position in offsets[node]..<offsets[node + 1] where labels[Int(arcs[position].target)] == labels[node] {
                inside += Double(arcs[position].weight)
            }
        }
        return (inside - penalty * masses(of: labels).array.reduce(0.0) { $0 + $1 * $1 }) / 2
    }
}

extension Communities.Parts {
    /// Nodes are in one part if they have the same label in both divisions.
    init(intersecting first: [UInt32], _ second: [UInt32]) {
        // Two passes of a counting sort would need another array; a table of pairs is read by key alone.
        var numbers: [UInt64: UInt32] = [:]
        let marks = zip(first, second).enumerated().map { node, pair in
            let key = UInt64(pair.0) << 32 | UInt64(pair.1)
            if let number = numbers[key] { return number }
            numbers[key] = UInt32(node)
            return UInt32(node)
        }
        self.init(marks: marks, bound: marks.count)
    }
}
