extension Graph {
    /// The graph in which node `order[i]` is called i; nodes that are not named are left out with their edges. O(n + m).
    func relabelled(by order: [UInt32]) -> Graph {
        var labels = [UInt32](repeating: .max, count: nodeCount)
        for (label, node) in order.enumerated() { labels[Int(node)] = UInt32(label) }
        // Edges are dealt out to the rows of their other ends, so what led away leads here.
        let incoming = rows.relabelledAndReversed(order: order, labels: labels)
        return Graph(
            isDirected: isDirected, nodeCount: order.count,
            rows: reversedRows?.relabelledAndReversed(order: order, labels: labels) ?? incoming,
            reversedRows: isDirected ? incoming : nil)
    }
}

extension Graph.Rows {
    /// The rows of the other direction under new labels; ascending, because sources are walked in the order of theirs.
    fileprivate func relabelledAndReversed(order: [UInt32], labels: [UInt32]) -> Graph.Rows {
        var offsets = [Int](repeating: 0, count: order.count + 1)
        for node in order {
            for position in range(Int(node)) {
                let label = labels[Int(targets[position])]
                if label != .max { offsets[Int(label) + 1] += 1 }
            }
        }
        for label in order.indices { offsets[label + 1] += offsets[label] }
        var next = offsets
        var result = Graph.Rows(
            offsets: offsets, targets: Array(repeating: 0, count: offsets[order.count]),
            weights: Array(repeating: 0, count: weights.isEmpty ? 0 : offsets[order.count]))
        for (source, node) in order.enumerated() {
            for position in range(Int(node)) {
                let label = labels[Int(targets[position])]
                guard label != .max else { continue }
                let place = next[Int(label)]
                next[Int(label)] = place + 1
                result.targets[place] = UInt32(source)
                if !weights.isEmpty { result.weights[place] = weights[position] }
            }
        }
        return result
    }
}
