extension Graph.Rows {
    /// The sum of the values of the nodes in a row, each times its edge's weight, added from left to right.
    @inline(__always)
    func sum(_ node: Int, of values: [Double]) -> Double {
        var sum = 0.0
        if weights.isEmpty {
            for position in range(node) { sum += values[Int(targets[position])] }
        } else {
            for position in range(node) { sum += values[Int(targets[position])] * weights[position] }
        }
        return sum
    }
}
