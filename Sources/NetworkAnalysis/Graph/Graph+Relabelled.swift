extension Graph {
    /// The graph in which node `order[i]` is called i; nodes that are not named are left out with their edges. O(n + m).
    func relabelled(by order: [UInt32]) -> Graph {
        // Edges of nodes that are left out go to a row behind the last, whose end does not move.
        var labels = [UInt32](repeating: UInt32(order.count), count: nodeCount)
        for (label, node) in order.enumerated() { labels[Int(node)] = UInt32(truncatingIfNeeded: label) }
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
        var offsets = [Int](repeating: 0, count: order.count + 1)
        for (label, node) in order.enumerated() {
            let count = isWhole ? reversed.count(Int(node)) : reversed.keptCount(Int(node), labels, below: order.count)
            offsets[label + 1] = offsets[label] + count
        }
        var next = offsets
        return Graph.Rows(offsets: offsets, isWeighted: !weights.isEmpty, spare: 1) { columns in
            next.withUnsafeMutableBufferPointer { next in
                labels.withUnsafeBufferPointer { labels in
                    if isWhole {
                        dealAll(order, labels, next, to: columns)
                    } else {
                        dealKept(order, labels, next, to: columns)
                    }
                }
            }
        }
    }

    /// How many targets in a row have a label below a number.
    private func keptCount(_ node: Int, _ labels: [UInt32], below end: Int) -> Int {
        var count = 0
        for position in range(node) { count += labels[Int(targets[position])] < end ? 1 : 0 }
        return count
    }

    private func dealAll(
        _ order: [UInt32], _ labels: UnsafeBufferPointer<UInt32>, _ next: UnsafeMutableBufferPointer<Int>,
        to columns: RowColumns
    ) {
        withColumns { targets, weights in
            for (source, node) in order.enumerated() {
                let row = range(Int(node))
                let source = UInt32(truncatingIfNeeded: source)
                if let weights, let moved = columns.weights {
                    for position in row {
                        let label = Int(labels[Int(targets[position])])
                        let place = next[label]
                        next[label] = place &+ 1
                        columns.targets[place] = source
                        moved[place] = weights[position]
                    }
                } else {
                    for position in row {
                        let label = Int(labels[Int(targets[position])])
                        let place = next[label]
                        next[label] = place &+ 1
                        columns.targets[place] = source
                    }
                }
            }
        }
    }

    /// The same where some nodes are left out.
    private func dealKept(
        _ order: [UInt32], _ labels: UnsafeBufferPointer<UInt32>, _ next: UnsafeMutableBufferPointer<Int>,
        to columns: RowColumns
    ) {
        withColumns { targets, weights in
            for (source, node) in order.enumerated() {
                for position in range(Int(node)) {
                    let label = Int(labels[Int(targets[position])])
                    let place = next[label]
                    next[label] = place &+ (label < order.count ? 1 : 0)
                    columns.targets[place] = UInt32(truncatingIfNeeded: source)
                    if let weights, let moved = columns.weights { moved[place] = weights[position] }
                }
            }
        }
    }
}
