extension Graph {
    /// The graph in which node `order[i]` is called i; nodes that are not named are left out with their edges. O(n + m).
    func relabelled(by order: [UInt32]) -> Graph {
        var labels = [UInt32](repeating: .max, count: nodeCount)
        for (label, node) in order.enumerated() { labels[Int(node)] = UInt32(label) }
        // Edges are dealt out to the rows of their other ends, so what led away leads here.
        let incoming = rows.relabelledAndReversed(order, labels, reversed: self.incoming)
        return Graph(
            isDirected: isDirected, nodeCount: order.count,
            rows: reversedRows?.relabelledAndReversed(order, labels, reversed: rows) ?? incoming,
            reversedRows: isDirected ? incoming : nil)
    }
}

extension Graph.Rows {
    /// The rows of the other direction under new labels; ascending, because sources are walked in the order of theirs.
    ///
    /// - Parameter reversed: the rows of the other direction under the old labels.
    fileprivate func relabelledAndReversed(
        _ order: [UInt32], _ labels: [UInt32], reversed: Graph.Rows
    ) -> Graph.Rows {
        let isWhole = order.count == labels.count
        var offsets = [0]
        offsets.reserveCapacity(order.count + 1)
        for node in order {
            let row = reversed.range(Int(node))
            let count = isWhole ? row.count : row.count { labels[Int(reversed.targets[$0])] != .max }
            offsets.append(offsets[offsets.count - 1] + count)
        }
        var next = offsets
        var sources = [UInt32](repeating: 0, count: offsets[order.count])
        var moved = [Double](repeating: 0, count: weights.isEmpty ? 0 : offsets[order.count])
        for (source, node) in order.enumerated() {
            for position in range(Int(node)) {
                let label = labels[Int(targets[position])]
                guard label != .max else { continue }
                let place = next[Int(label)]
                next[Int(label)] = place + 1
                sources[place] = UInt32(truncatingIfNeeded: source)
                if !weights.isEmpty { moved[place] = weights[position] }
            }
        }
        return Graph.Rows(offsets: offsets, targets: sources, weights: moved)
    }
}
