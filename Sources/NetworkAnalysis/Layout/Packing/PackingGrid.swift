/// The cells of the plane that are taken, and where there is room for more.
struct PackingGrid {
    /// Cells from −radius to radius, row by row.
    private var isTaken: [Bool]
    private var radius = 0
    /// Cells by their distance from the middle, as far as they have been needed.
    private var spiral: [SIMD2<Int>] = []
    private var spiralRadius = 0
    /// How far along the spiral all cells are taken.
    private var firstFree = 0
    /// How far along the spiral there is no room for a shape that was placed before.
    private var searched: [PackedShape: Int] = [:]

    /// An empty plane.
    init() {
        isTaken = [false]
    }

    /// Takes the cells of a shape at the free place nearest to the middle; returns the steps from the shape's own
    /// place to it.
    mutating func place(_ shape: PackedShape) -> SIMD2<Double> {
        while firstFree < spiral.count, !isFree(spiral[firstFree]) { firstFree += 1 }
        var next = max(firstFree, searched[shape] ?? 0)
        while true {
            if next == spiral.count { extendSpiral() }
            let step = spiral[next]
            if isFree(step), hasRoom(for: shape, at: step) {
                take(shape, at: step)
                searched[shape] = next
                return SIMD2(Double(step.x), Double(step.y))
            }
            next += 1
        }
    }

    private func isFree(_ cell: SIMD2<Int>) -> Bool {
        guard max(abs(cell.x), abs(cell.y)) <= radius else { return true }
        return !isTaken[(cell.y + radius) * (2 * radius + 1) + cell.x + radius]
    }

    private func hasRoom(for shape: PackedShape, at step: SIMD2<Int>) -> Bool {
        for (row, cells) in shape.rows.enumerated() {
            let y = shape.firstRow + row + step.y
            // The ends first: where there is no room, they mostly tell.
            guard isFree(SIMD2(cells.lowerBound + step.x, y)), isFree(SIMD2(cells.upperBound + step.x, y)) else {
                return false
            }
        }
        for (row, cells) in shape.rows.enumerated() {
            let y = shape.firstRow + row + step.y
            for x in cells where !isFree(SIMD2(x + step.x, y)) { return false }
        }
        return true
    }

    private mutating func take(_ shape: PackedShape, at step: SIMD2<Int>) {
        for (row, cells) in shape.rows.enumerated() {
            let y = shape.firstRow + row + step.y
            let (left, right) = (cells.lowerBound + step.x, cells.upperBound + step.x)
            grow(to: max(abs(y), abs(left), abs(right)))
            let start = (y + radius) * (2 * radius + 1) + radius
            for x in left...right { isTaken[start + x] = true }
        }
    }

    private mutating func grow(to needed: Int) {
        guard needed > radius else { return }
        let larger = 2 * needed
        var cells = [Bool](repeating: false, count: (2 * larger + 1) * (2 * larger + 1))
        for y in -radius...radius {
            let (old, new) = ((y + radius) * (2 * radius + 1), (y + larger) * (2 * larger + 1) + larger - radius)
            for x in 0...(2 * radius) { cells[new + x] = isTaken[old + x] }
        }
        (isTaken, radius) = (cells, larger)
    }

    /// Adds the cells of a wider ring, by distance, then by row.
    private mutating func extendSpiral() {
        let inner = spiralRadius
        let outer = max(8, inner * 3 / 2)
        var ring: [SIMD2<Int>] = []
        for y in -outer...outer {
            for x in -outer...outer {
                let square = x * x + y * y
                if square <= outer * outer, square > inner * inner || spiral.isEmpty { ring.append(SIMD2(x, y)) }
            }
        }
        ring.sort { first, second in
            let (near, far) = (first.x * first.x + first.y * first.y, second.x * second.x + second.y * second.y)
            return (near, first.y, first.x) < (far, second.y, second.x)
        }
        spiral += ring
        spiralRadius = outer
    }
}
