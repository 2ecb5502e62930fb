extension Graph {
    /// The graph in which node `order[i]` is called i; nodes that are not named are left out with their edges. O(n + m).
    func relabelled(by order: [UInt32]) -> Graph {
        // Edges are dealt out to the rows of their other ends, so what led away leads here.
        let incoming = rows.relabelledAndReversed(order, reversed: self.incoming)
        return Graph(
            isDirected: isDirected, nodeCount: order.count,
            rows: reversedRows?.relabelledAndReversed(order, reversed: rows) ?? incoming,
            reversedRows: isDirected ? incoming : nil)
    }
}

extension Graph.Rows {
    /// The rows of the other direction under new labels; ascending, because sources are walked in the order of theirs.
    ///
    /// - Parameter reversed: the rows of the other direction under the old labels.
    fileprivate func relabelledAndReversed(_ order: [UInt32], reversed: Graph.Rows) -> Graph.Rows {
        let offsets = reversed.offsets(of: order)
        // Half as large where it can be, because it is looked up for every edge.
        return offsets[order.count] < UInt32.max
            ? deal(order, offsets, as: UInt32.self) : deal(order, offsets, as: UInt.self)
    }

    /// Where the rows of some nodes begin that hold the edges between these alone.
    private func offsets(of order: [UInt32]) -> [Int] {
        let nodeCount = offsets.count - 1
        var starts = [Int](repeating: 0, count: order.count + 1)
        guard order.count < nodeCount else {
            for (label, node) in order.enumerated() { starts[label + 1] = starts[label] + count(Int(node)) }
            return starts
        }
        var isKept = [UInt8](repeating: 0, count: nodeCount)
        for node in order { isKept[Int(node)] = 1 }
        isKept.withUnsafeBufferPointer { isKept in
            withColumns { targets, _ in
                for (label, node) in order.enumerated() {
                    var count = 0
                    for position in range(Int(node)) { count &+= Int(isKept[Int(targets[position])]) }
                    starts[label + 1] = starts[label] + count
                }
            }
        }
        return starts
    }

    /// Deals the new sources out to the rows of their targets.
    ///
    /// The next place in each row is kept under the old number of its node, so that no edge looks for a label. Edges of
    /// nodes that are left out go to a place behind the last, which does not move.
    private func deal<Place: FixedWidthInteger & UnsignedInteger>(
        _ order: [UInt32], _ starts: [Int], as type: Place.Type
    ) -> Graph.Rows {
        let end = Place(truncatingIfNeeded: starts[order.count])
        var next = [Place](repeating: end, count: offsets.count - 1)
        for (label, node) in order.enumerated() { next[Int(node)] = Place(truncatingIfNeeded: starts[label]) }
        return Graph.Rows(offsets: starts, isWeighted: !weights.isEmpty, spare: 1) { columns in
            next.withUnsafeMutableBufferPointer { next in
                withColumns { targets, weights in
                    for (source, node) in order.enumerated() {
                        let source = UInt32(truncatingIfNeeded: source)
                        if let weights, let moved = columns.weights {
                            for position in range(Int(node)) {
                                let place = next[Int(targets[position])]
                                next[Int(targets[position])] = place &+ (place < end ? 1 : 0)
                                columns.targets[Int(place)] = source
                                moved[Int(place)] = weights[position]
                            }
                        } else {
                            for position in range(Int(node)) {
                                let place = next[Int(targets[position])]
                                next[Int(targets[position])] = place &+ (place < end ? 1 : 0)
                                columns.targets[Int(place)] = source
                            }
                        }
                    }
                }
            }
        }
    }
}
