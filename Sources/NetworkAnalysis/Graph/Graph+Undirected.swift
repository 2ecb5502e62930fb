extension Graph {
    /// The graph without directions and weights: two nodes are joined where there is an edge either way. O(n + m).
    var undirectedAndUnweighted: Graph {
        guard let reversedRows else {
            return Graph(
                isDirected: false, nodeCount: nodeCount,
                rows: Rows(offsets: rows.offsets, targets: rows.targets, weights: []), reversedRows: nil)
        }
        var merged = Rows(offsets: [0], targets: [], weights: [])
        merged.offsets.reserveCapacity(nodeCount + 1)
        merged.targets.reserveCapacity(rows.targets.count * 2)
        for node in 0..<nodeCount {
            var (there, back) = (rows.range(node), reversedRows.range(node))
            while let first = there.first, let second = back.first {
                let (target, source) = (rows.targets[first], reversedRows.targets[second])
                merged.targets.append(min(target, source))
                if target <= source { there.removeFirst() }
                if source <= target { back.removeFirst() }
            }
            merged.targets += rows.targets[there]
            merged.targets += reversedRows.targets[back]
            merged.offsets.append(merged.targets.count)
        }
        return Graph(isDirected: false, nodeCount: nodeCount, rows: merged, reversedRows: nil)
    }
}
