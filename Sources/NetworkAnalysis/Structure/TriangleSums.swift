/// What a triangle adds to each of its nodes, by the weights of its sides.
protocol TriangleShare: SendableMetatype {
    /// The shares of three nodes.
    ///
    /// - Parameters:
    ///   - first: the weight of the side between the first and the second node.
    ///   - second: that between the first and the third; 0 where there is no such side, and then no share is above 0.
    ///   - third: that between the second and the third.
    static func shares(_ first: Double, _ second: Double, _ third: Double) -> (Double, Double, Double)
}

/// Each node gets the product of the three sides.
enum ProductOfSides: TriangleShare {
    @inline(__always)
    static func shares(_ first: Double, _ second: Double, _ third: Double) -> (Double, Double, Double) {
        let product = first * second * third
        return (product, product, product)
    }
}

/// Each node gets the sum of the two sides that meet at it.
enum SumOfSidesAtNode: TriangleShare {
    @inline(__always)
    static func shares(_ first: Double, _ second: Double, _ third: Double) -> (Double, Double, Double) {
        let isClosed: Double = second > 0 ? 1 : 0
        return ((first + second) * isClosed, (first + third) * isClosed, (second + third) * isClosed)
    }
}

extension OrientedGraph {
    /// For each node, not label, the sum of its shares in the triangles it belongs to. Weights must be above 0. The
    /// triangles are found as `Triangles` does, in parts that depend on the size of the graph alone.
    func triangleSums<Share: TriangleShare>(_ share: Share.Type, threads: Int) -> [Double] {
        let blocks = ParallelParts.deal(order.count, block: 256)
        let parts = ParallelParts.map(count: blocks.count, threads: threads) { part in
            sums(share, smallest: blocks[part])
        }
        var result = [Double](repeating: 0, count: order.count)
        for (label, node) in order.enumerated() {
            result[Int(node)] = parts.reduce(0) { $0 + $1[label] }
        }
        return result
    }

    /// By label, the sums over the triangles whose node of smallest label is among some.
    private func sums<Share: TriangleShare>(_ share: Share.Type, smallest: [Range<Int>]) -> [Double] {
        var sums = [Double](repeating: 0, count: order.count)
        let sides = ScratchList<Double>(repeating: 0, count: order.count)
        for node in smallest.joined() where offsets[node + 1] - offsets[node] > 1 {
            sums.withUnsafeMutableBufferPointer { add(share, from: node, to: &$0, sides) }
        }
        return sums
    }

    /// - Parameter sides: by label, all 0 before and after.
    private func add<Share: TriangleShare>(
        _ share: Share.Type, from node: Int, to sums: inout UnsafeMutableBufferPointer<Double>,
        _ sides: borrowing ScratchList<Double>
    ) {
        let row = offsets[node]..<offsets[node + 1]
        let sides = sides.base
        targets.withUnsafeBufferPointer { targets in
            weights.withUnsafeBufferPointer { weights in
                for position in row { sides[Int(targets[position])] = weights[position] }
                var own = 0.0
                for position in row {
                    let (second, side) = (Int(targets[position]), weights[position])
                    var others = 0.0
                    for place in offsets[second]..<offsets[second + 1] {
                        let third = Int(targets[place])
                        let shares = Share.shares(side, sides[third], weights[place])
                        own += shares.0
                        others += shares.1
                        sums[third] += shares.2
                    }
                    sums[second] += others
                }
                sums[node] += own
                for position in row { sides[Int(targets[position])] = 0 }
            }
        }
    }
}
