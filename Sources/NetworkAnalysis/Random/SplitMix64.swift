/// Random numbers that are the same in every run and on every machine: SplitMix64, and draws of its own, for those of
/// the standard library may change from one release to the next.
///
/// G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
package struct SplitMix64: RandomNumberGenerator, Sendable {
    private var state: UInt64

    /// Numbers that begin at a seed.
    package init(seed: UInt64) {
        state = seed
    }

    /// Numbers of a stream of their own: of two streams with one seed neither tells anything about the other, so that
    /// work can be cut into parts that draw apart.
    package init(seed: UInt64, stream: UInt64) {
        var generator = SplitMix64(seed: stream)
        state = seed ^ generator.next()
    }

    /// The next 64 random bits.
    @inline(__always)
    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var bits = state
        bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits >> 31)
    }

    /// A number below a bound, which is at least 1: the high half of a product, whose bias is below bound/2⁶⁴.
    @inline(__always)
    package mutating func below(_ bound: Int) -> Int {
        Int(truncatingIfNeeded: next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    /// A number from 0 to below 1, a multiple of 2⁻⁵³.
    @inline(__always)
    package mutating func uniform() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    /// The numbers `0..<count` in random order (R. A. Fisher and F. Yates; R. Durstenfeld, "Algorithm 235", CACM 7(7),
    /// 1964).
    package mutating func order(_ count: Int) -> [UInt32] {
        var order = Array(0..<UInt32(count))
        for last in stride(from: count - 1, to: 0, by: -1) { order.swapAt(last, below(last + 1)) }
        return order
    }
}
