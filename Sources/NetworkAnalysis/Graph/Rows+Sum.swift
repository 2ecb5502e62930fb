extension Graph.Rows {
    /// The sum of the values of the nodes at some positions, each times its edge's weight, added from left to right.
    @inline(__always)
    func sum(_ positions: Range<Int>, of values: [Double]) -> Double {
        var sum = 0.0
        if weights.isEmpty {
            for position in positions { sum += values[Int(targets[position])] }
        } else {
            for position in positions { sum += values[Int(targets[position])] * weights[position] }
        }
        return sum
    }
}
