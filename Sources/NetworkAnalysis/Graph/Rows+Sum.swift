extension Graph.Rows {
    /// The sum of the values of the nodes at some positions, each times its edge's weight.
    ///
    /// It is added in four strands, always the same way: an addition need not wait for the one before it.
    @inline(__always)
    func sum(_ positions: Range<Int>, of values: [Double]) -> Double {
        var strands = SIMD4<Double>.zero
        var position = positions.lowerBound
        if weights.isEmpty {
            while position &+ 4 <= positions.upperBound {
                strands += SIMD4(
                    values[Int(targets[position])], values[Int(targets[position &+ 1])],
                    values[Int(targets[position &+ 2])], values[Int(targets[position &+ 3])])
                position &+= 4
            }
            while position < positions.upperBound {
                strands[0] += values[Int(targets[position])]
                position &+= 1
            }
        } else {
            while position &+ 4 <= positions.upperBound {
                strands += SIMD4(
                    values[Int(targets[position])] * weights[position],
                    values[Int(targets[position &+ 1])] * weights[position &+ 1],
                    values[Int(targets[position &+ 2])] * weights[position &+ 2],
                    values[Int(targets[position &+ 3])] * weights[position &+ 3])
                position &+= 4
            }
            while position < positions.upperBound {
                strands[0] += values[Int(targets[position])] * weights[position]
                position &+= 1
            }
        }
        return (strands[0] + strands[1]) + (strands[2] + strands[3])
    }
}
