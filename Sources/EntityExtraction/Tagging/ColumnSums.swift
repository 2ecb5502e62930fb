/// What rows add up to, column by column.
struct ColumnSums {
    // The even and the odd columns apart: so a row is widened and added by a few instructions.
    private var even = SIMD8<Int16>()
    private var odd = SIMD8<Int16>()

    @inline(__always)
    mutating func add(_ row: TaggerWeights.Row) {
        let pairs = unsafeBitCast(row, to: SIMD8<Int16>.self)
        let eight = SIMD8<Int16>(repeating: 8)
        even &+= (pairs &<< eight) &>> eight
        odd &+= pairs &>> eight
    }

    @inline(__always)
    static func &+= (left: inout Self, right: Self) {
        left.even &+= right.even
        left.odd &+= right.odd
    }

    subscript(column: Int) -> Int16 { column & 1 == 0 ? even[column >> 1] : odd[column >> 1] }
}
