/// The rows of a graph as solvers read them: through pointers, for their loops are short and many.
///
/// Whoever holds one must keep the rows alive, and ask only for positions that lie in them. Nothing is written through
/// it, so that several threads may read at once.
struct RowReader: @unchecked Sendable {
    let offsets: UnsafePointer<Int>
    let targets: UnsafePointer<UInt32>
    /// Nothing where every edge weighs 1.
    let weights: UnsafePointer<Double>?

    /// The sum of the values of the nodes at some positions, each times its edge's weight.
    ///
    /// It is added in four strands, always the same way: an addition need not wait for the one before it.
    @inline(__always)
    func sum(_ start: Int, _ end: Int, of values: UnsafeMutablePointer<Double>) -> Double {
        var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0)
        var position = start
        let targets = targets
        if let weights {
            while position &+ 4 <= end {
                first += values[Int(targets[position])] * weights[position]
                second += values[Int(targets[position &+ 1])] * weights[position &+ 1]
                third += values[Int(targets[position &+ 2])] * weights[position &+ 2]
                fourth += values[Int(targets[position &+ 3])] * weights[position &+ 3]
                position &+= 4
            }
            while position < end {
                first += values[Int(targets[position])] * weights[position]
                position &+= 1
            }
        } else {
            while position &+ 4 <= end {
                first += values[Int(targets[position])]
                second += values[Int(targets[position &+ 1])]
                third += values[Int(targets[position &+ 2])]
                fourth += values[Int(targets[position &+ 3])]
                position &+= 4
            }
            while position < end {
                first += values[Int(targets[position])]
                position &+= 1
            }
        }
        return (first + second) + (third + fourth)
    }

    /// The same from the end to the start, for walks down the nodes: the values that were written last are read last,
    /// when they are there.
    @inline(__always)
    func sumBackwards(_ start: Int, _ end: Int, of values: UnsafeMutablePointer<Double>) -> Double {
        var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0)
        var position = end
        let targets = targets
        if let weights {
            while position &- 4 >= start {
                position &-= 4
                first += values[Int(targets[position &+ 3])] * weights[position &+ 3]
                second += values[Int(targets[position &+ 2])] * weights[position &+ 2]
                third += values[Int(targets[position &+ 1])] * weights[position &+ 1]
                fourth += values[Int(targets[position])] * weights[position]
            }
            while position > start {
                position &-= 1
                first += values[Int(targets[position])] * weights[position]
            }
        } else {
            while position &- 4 >= start {
                position &-= 4
                first += values[Int(targets[position &+ 3])]
                second += values[Int(targets[position &+ 2])]
                third += values[Int(targets[position &+ 1])]
                fourth += values[Int(targets[position])]
            }
            while position > start {
                position &-= 1
                first += values[Int(targets[position])]
            }
        }
        return (first + second) + (third + fourth)
    }

    /// The sum over the whole row of a node.
    @inline(__always)
    func sum(_ node: Int, of values: UnsafeMutablePointer<Double>) -> Double {
        sum(offsets[node], offsets[node &+ 1], of: values)
    }
}

extension Graph.Rows {
    /// Lends the rows to a solver.
    func read<Result>(_ body: (RowReader) -> Result) -> Result {
        offsets.withUnsafeBufferPointer { offsets in
            targets.withUnsafeBufferPointer { targets in
                weights.withUnsafeBufferPointer { weights in
                    guard let start = offsets.baseAddress else { preconditionFailure("rows end somewhere") }
                    // An empty array may have no address; nothing is read from it then.
                    let nowhere = UnsafeRawPointer(start).assumingMemoryBound(to: UInt32.self)
                    return body(
                        RowReader(
                            offsets: start, targets: targets.baseAddress ?? nowhere,
                            weights: weights.isEmpty ? nil : weights.baseAddress))
                }
            }
        }
    }

    /// For each node the sum of the weights in its row.
    func strengths(nodeCount: Int) -> Vector {
        let sums = Vector(nodeCount)
        read { rows in
            let sums = sums.base
            for node in 0..<nodeCount {
                let (start, end) = (rows.offsets[node], rows.offsets[node &+ 1])
                guard let weights = rows.weights else {
                    sums[node] = Double(end &- start)
                    continue
                }
                var sum = 0.0
                for position in start..<end { sum += weights[position] }
                sums[node] = sum
            }
        }
        return sums
    }
}
