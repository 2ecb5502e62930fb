extension SIMDMask<SIMD16<Int8>> {
    /// Two words of eight lanes each, all bits of a lane that is set.
    private var words: SIMD2<UInt64> { unsafeBitCast(self, to: SIMD2<UInt64>.self) }

    /// Whether any lane is set. The standard library's `any` asks each lane in turn.
    var isAny: Bool { words.x | words.y != 0 }

    /// The first lane that is set; 16 where none is.
    var firstLane: Int {
        let (low, high) = (UInt64(littleEndian: words.x), UInt64(littleEndian: words.y))
        return (low != 0 ? low.trailingZeroBitCount : 64 + high.trailingZeroBitCount) >> 3
    }
}
