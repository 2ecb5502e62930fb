/// A number of paths that may be larger than a floating-point number can be: significand · 2^(512·scale).
struct ScaledCount {
    private var significand: Double
    private var scale: Int

    private static let unit = Double(sign: .plus, exponent: 512, significand: 1)

    init(_ count: Double) {
        (significand, scale) = (count, 0)
    }

    static func += (sum: inout Self, count: Self) {
        if count.scale > sum.scale {
            sum.significand = count.scale == sum.scale + 1 ? sum.significand / unit : 0
            sum.scale = count.scale
        }
        // What is smaller by two scales is lost in rounding.
        switch sum.scale - count.scale {
        case 0: sum.significand += count.significand
        case 1: sum.significand += count.significand / unit
        default: break
        }
        if sum.significand >= unit {
            sum.significand /= unit
            sum.scale += 1
        }
    }

    static func * (left: Self, right: Self) -> Self {
        // Each is below 2^512, so the product is a number.
        var product = ScaledCount(left.significand * right.significand)
        product.scale = left.scale + right.scale
        if product.significand >= unit {
            product.significand /= unit
            product.scale += 1
        }
        return product
    }

    /// What share this is of a count that is no smaller.
    func share(of whole: Self) -> Double {
        switch whole.scale - scale {
        case 0: significand / whole.significand
        case 1: significand / whole.significand / Self.unit
        default: 0
        }
    }
}

extension GeodesicArena {
    /// Credits as `credit` does, where there are more ways to a node than a floating-point number can hold.
    func creditScaled(_ scores: borrowing ScratchList<Double>, factor: Double) {
        let passing = passingScaled().gains
        for place in 1..<placeCount { scores.base[Int(order.base[place])] += factor * passing[place] }
    }

    /// By place: the numbers of ways, and Brandes' δ itself, for here only shares of the counts are numbers.
    func passingScaled() -> (ways: [ScaledCount], gains: [Double]) {
        let (order, sizes, arcs) = (order.base, sizes.base, arcs.base)
        var ways = [ScaledCount](repeating: ScaledCount(0), count: placeCount)
        ways[0] = ScaledCount(1)
        for arc in 0..<arcCount { ways[arcs[arc].target] += ways[arcs[arc].source] }
        var passing = [Double](repeating: 0, count: placeCount)
        for arc in (0..<arcCount).reversed() {
            let (source, target) = (arcs[arc].source, arcs[arc].target)
            passing[source] += ways[source].share(of: ways[target]) * (sizes[Int(order[target])] + passing[target])
        }
        return (ways, passing)
    }
}
