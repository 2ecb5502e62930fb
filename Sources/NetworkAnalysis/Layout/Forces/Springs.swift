/// The pull of the edges.
struct Springs: @unchecked Sendable {
    private let offsets: LayoutBuffer<Int>
    private let targets: LayoutBuffer<UInt32>
    private let strengths: LayoutBuffer<Float>
    private let isWeighted: Bool
    private let isLogarithmic: Bool

    init(_ network: SpringNetwork, isLogarithmic: Bool) {
        offsets = LayoutBuffer(copying: network.offsets, slack: 0)
        targets = LayoutBuffer(copying: network.targets, slack: 0)
        strengths = LayoutBuffer(copying: network.strengths, slack: 0)
        isWeighted = !network.strengths.isEmpty
        self.isLogarithmic = isLogarithmic
    }

    /// The force on a node, and its stiffness: the force over the distance, over all springs.
    @inline(__always)
    func pull(
        on node: Int, at place: SIMD2<Float>, _ places: UnsafeMutablePointer<SIMD2<Float>>
    ) -> SIMD4<Float> {
        let (first, end) = (offsets[node], offsets[node &+ 1])
        if isLogarithmic { return logarithmicPull(first, end, place, places) }
        return isWeighted ? weightedPull(first, end, place, places) : equalPull(first, end, place, places)
    }

    /// Springs of strength 1, each as strong as it is long.
    @inline(__always)
    private func equalPull(
        _ first: Int, _ end: Int, _ place: SIMD2<Float>, _ places: UnsafeMutablePointer<SIMD2<Float>>
    ) -> SIMD4<Float> {
        let targets = targets.start
        var (even, odd) = (SIMD2<Float>.zero, SIMD2<Float>.zero)
        var position = first
        while position &+ 2 <= end {
            even += places[Int(targets[position])]
            odd += places[Int(targets[position &+ 1])]
            position &+= 2
        }
        if position < end { even += places[Int(targets[position])] }
        let stiffness = Float(end &- first)
        let force = even + odd - stiffness * place
        return SIMD4(force.x, force.y, stiffness, 0)
    }

    /// Springs of different strengths, each times its length.
    @inline(__always)
    private func weightedPull(
        _ first: Int, _ end: Int, _ place: SIMD2<Float>, _ places: UnsafeMutablePointer<SIMD2<Float>>
    ) -> SIMD4<Float> {
        let (targets, strengths) = (targets.start, strengths.start)
        var (even, odd) = (SIMD2<Float>.zero, SIMD2<Float>.zero)
        var (evenStiffness, oddStiffness) = (Float(0), Float(0))
        var position = first
        while position &+ 2 <= end {
            even += strengths[position] * places[Int(targets[position])]
            odd += strengths[position &+ 1] * places[Int(targets[position &+ 1])]
            evenStiffness += strengths[position]
            oddStiffness += strengths[position &+ 1]
            position &+= 2
        }
        if position < end {
            even += strengths[position] * places[Int(targets[position])]
            evenStiffness += strengths[position]
        }
        let stiffness = evenStiffness + oddStiffness
        let force = even + odd - stiffness * place
        return SIMD4(force.x, force.y, stiffness, 0)
    }

    /// Springs that pull with the logarithm of one and their length.
    @inline(__always)
    private func logarithmicPull(
        _ first: Int, _ end: Int, _ place: SIMD2<Float>, _ places: UnsafeMutablePointer<SIMD2<Float>>
    ) -> SIMD4<Float> {
        let (targets, strengths) = (targets.start, strengths.start)
        var (force, stiffness) = (SIMD2<Float>.zero, Float(0))
        for position in first..<end {
            let step = places[Int(targets[position])] - place
            let length = (step.x * step.x + step.y * step.y).squareRoot()
            let strength = (isWeighted ? strengths[position] : 1) * Self.logarithmOverLength(length)
            force += strength * step
            stiffness += strength
        }
        return SIMD4(force.x, force.y, stiffness, 0)
    }

    /// log(1 + d)/d to six digits, from the exponent of 1 + d and a polynomial in its significand.
    @inline(__always)
    static func logarithmOverLength(_ length: Float) -> Float {
        guard length > 1e-3 else { return 1 - length / 2 }
        let sum = 1 + length
        let bits = sum.bitPattern
        let exponent = Float(Int32(bitPattern: bits >> 23) &- 127)
        let significand = Float(bitPattern: bits & 0x007F_FFFF | 0x3F80_0000)
        // log((1 + q)/(1 − q)) = 2·(q + q³/3 + …) with q at most 1/3.
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        let series = 1 + square * (1 / 3 + square * (1 / 5 + square * (1 / 7 + square * (1 / 9))))
        return (exponent * 0.6931472 + 2 * ratio * series) / length
    }
}
