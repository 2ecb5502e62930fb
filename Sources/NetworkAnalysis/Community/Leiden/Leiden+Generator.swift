extension Leiden {
    /// SplitMix64, and a shuffle of its own: those of the standard library may change from one release to the next.
    ///
    /// G. L. Steele, D. Lea and C. H. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
    struct Generator {
        private var state: UInt64

        init(seed: UInt64) {
            state = seed
        }

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var bits = state
            bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
            bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
            return bits ^ (bits >> 31)
        }

        /// The numbers `0..<count` in random order.
        mutating func order(_ count: Int) -> [UInt32] {
            var order = Array(0..<UInt32(count))
            for last in stride(from: count - 1, to: 0, by: -1) {
                // The high half of the product is below last + 1; its bias, below 2⁻³², does no harm here.
                order.swapAt(last, Int(next().multipliedFullWidth(by: UInt64(last + 1)).high))
            }
            return order
        }
    }
}
