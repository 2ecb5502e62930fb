extension Graph {
    /// The share of the pairs of nodes, ordered where the graph is directed, that are joined; 0 for fewer than two
    /// nodes. O(1).
    public var density: Double {
        guard nodeCount > 1 else { return 0 }
        let pairs = Double(nodeCount) * Double(nodeCount - 1) / (isDirected ? 1 : 2)
        return Double(edgeCount) / pairs
    }

    /// The share of the edges whose opposite is there too; nothing in an undirected graph or one without edges. O(n + m).
    ///
    /// M. E. J. Newman, S. Forrest and J. Balthrop, "Email networks and the spread of computer viruses", Physical Review
    /// E 66, 035101, 2002.
    public var reciprocity: Double? {
        guard let reversedRows, edgeCount > 0 else { return nil }
        var answered = 0
        for node in 0..<nodeCount {
            let (there, back) = (rows.range(node), reversedRows.range(node))
            var (first, second) = (there.lowerBound, back.lowerBound)
            while first < there.upperBound, second < back.upperBound {
                let (target, source) = (rows.targets[first], reversedRows.targets[second])
                answered += target == source ? 1 : 0
                first += target <= source ? 1 : 0
                second += source <= target ? 1 : 0
            }
        }
        return Double(answered) / Double(edgeCount)
    }

    /// The correlation, over all edges, of the degrees of the two ends; in a directed graph of the out-degree of the
    /// source and the in-degree of the target. Nothing where the degrees at either end do not differ. Weights do not
    /// count. O(n + m).
    ///
    /// M. E. J. Newman, "Mixing patterns in networks", Physical Review E 67, 026126, 2003.
    public var degreeAssortativity: Double? {
        // An undirected edge has both its ends at either side.
        let ends = rows.targets.count
        guard ends > 0 else { return nil }
        let sources = (0..<nodeCount).map { Double(rows.count($0)) }
        let targets = (0..<nodeCount).map { Double(incoming.count($0)) }
        // A node stands at one side as often as its degree there says. Whole numbers, so the means are exact.
        let sourceMean = sources.reduce(0) { $0 + $1 * $1 } / Double(ends)
        let targetMean = targets.reduce(0) { $0 + $1 * $1 } / Double(ends)
        let sourceVariance = sources.reduce(0) { $0 + $1 * ($1 - sourceMean) * ($1 - sourceMean) }
        let targetVariance = targets.reduce(0) { $0 + $1 * ($1 - targetMean) * ($1 - targetMean) }
        guard sourceVariance > 0, targetVariance > 0 else { return nil }
        var covariance = 0.0
        for node in 0..<nodeCount {
            let sum = rows.targets[rows.range(node)].reduce(0.0) { $0 + (targets[Int($1)] - targetMean) }
            covariance += (sources[node] - sourceMean) * sum
        }
        let variance = isDirected ? (sourceVariance.squareRoot() * targetVariance.squareRoot()) : sourceVariance
        // Rounding must not lead beyond what a correlation can be.
        return max(-1, min(1, covariance / variance))
    }
}
