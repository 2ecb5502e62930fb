/// Boxes by where they are, so that those which may overlap are found among few.
struct BoxGrid {
    private let columns: Int
    private let rows: Int
    private let low: SIMD2<Double>
    private let cell: SIMD2<Double>
    /// The boxes cell by cell, and where each cell begins.
    private var members: [Int]
    private var starts: [Int]

    /// A grid over places.
    ///
    /// - Parameter cell: the size of a cell; no box is larger.
    init(_ places: [SIMD2<Double>], cell smallest: SIMD2<Double>) {
        let box = ComponentPacking.Box(places)
        // No more cells than a few for each box, however far apart they lie.
        let most = Double(places.count) + 1
        cell = pointwiseMax(smallest, SIMD2(box.width, box.height) / most.squareRoot() / 2)
        low = box.low
        columns = Int(box.width / cell.x) + 1
        rows = Int(box.height / cell.y) + 1
        starts = Array(repeating: 0, count: columns * rows + 1)
        members = Array(repeating: 0, count: places.count)
        let cells = places.map { index(column: column($0), row: row($0)) }
        for cell in cells { starts[cell + 1] += 1 }
        for cell in 0..<(columns * rows) { starts[cell + 1] += starts[cell] }
        var next = starts
        for (box, cell) in cells.enumerated() {
            members[next[cell]] = box
            next[cell] += 1
        }
    }

    private func column(_ place: SIMD2<Double>) -> Int { min(columns - 1, max(0, Int((place.x - low.x) / cell.x))) }
    private func row(_ place: SIMD2<Double>) -> Int { min(rows - 1, max(0, Int((place.y - low.y) / cell.y))) }
    private func index(column: Int, row: Int) -> Int { row * columns + column }

    /// Pushes overlapping boxes apart, pair by pair; returns whether there were any.
    ///
    /// - Parameter least: an overlap that does not count.
    func push(_ places: inout [SIMD2<Double>], sides: [SIMD2<Double>], least: SIMD2<Double>) -> Bool {
        var hasOverlap = false
        let before = places
        for box in places.indices {
            let (column, row) = (column(before[box]), row(before[box]))
            for near in max(0, row - 1)...min(rows - 1, row + 1) {
                let first = starts[index(column: max(0, column - 1), row: near)]
                let end = starts[index(column: min(columns - 1, column + 1), row: near) + 1]
                for other in members[first..<end] where other > box {
                    let step = places[other] - places[box]
                    let missing = (sides[box] + sides[other]) / 2 - SIMD2(abs(step.x), abs(step.y))
                    guard missing.x > least.x, missing.y > least.y else { continue }
                    hasOverlap = true
                    // A little more than half each, or the last bit would take for ever.
                    if missing.x < missing.y {
                        let push = (step.x < 0 ? -0.5 : 0.5) * (missing.x + least.x)
                        places[box].x -= push
                        places[other].x += push
                    } else {
                        let push = (step.y < 0 ? -0.5 : 0.5) * (missing.y + least.y)
                        places[box].y -= push
                        places[other].y += push
                    }
                }
            }
        }
        return hasOverlap
    }
}
