/// The cells that a component takes: in each row from one cell to another.
struct PackedShape: Hashable {
    /// The number of the first row.
    private(set) var firstRow = 0
    /// The first and the last cell of each row.
    private(set) var rows: [ClosedRange<Int>] = []

    /// The cells under the convex hull of some places, and half a gap around it.
    init(of places: [SIMD2<Double>], box: ComponentPacking.Box, cell: Double, gap: Double) {
        let margin = gap / 2
        firstRow = Self.cell(box.low.y - margin, cell)
        let count = Self.cell(box.high.y + margin, cell) - firstRow + 1
        var left = [Double](repeating: .infinity, count: count)
        var right = [Double](repeating: -.infinity, count: count)
        for place in places {
            let rows = (Self.cell(place.y - margin, cell) - firstRow)...(Self.cell(place.y + margin, cell) - firstRow)
            for row in [rows.lowerBound, rows.upperBound] {
                left[row] = min(left[row], place.x - margin)
                right[row] = max(right[row], place.x + margin)
            }
        }
        let (lower, upper) = (Self.hull(left), Self.hull(right.map(-)).map(-))
        rows = zip(lower, upper).map { Self.cell($0, cell)...Self.cell($1, cell) }
    }

    private static func cell(_ coordinate: Double, _ cell: Double) -> Int { Int((coordinate / cell).rounded(.down)) }

    /// The largest convex function that nowhere exceeds some values, which are finite at both ends (A. M. Andrew,
    /// "Another efficient algorithm for convex hulls in two dimensions", Information Processing Letters 9(5), 1979).
    static func hull(_ values: [Double]) -> [Double] {
        var corners: [Int] = []
        for index in values.indices where values[index].isFinite {
            while corners.count > 1 {
                let (before, last) = (corners[corners.count - 2], corners[corners.count - 1])
                let slope = (values[index] - values[before]) / Double(index - before)
                guard values[last] >= values[before] + slope * Double(last - before) else { break }
                corners.removeLast()
            }
            corners.append(index)
        }
        var hull = values
        for (first, last) in zip(corners, corners.dropFirst()) {
            for index in first..<last {
                let share = Double(index - first) / Double(last - first)
                hull[index] = values[first] + share * (values[last] - values[first])
            }
        }
        return hull
    }
}
