/// Bodies in the plane in the order of a space-filling curve, and a tree of cells over them. A cell is a range of that
/// order; those below it divide its range.
///
/// The bodies are sorted along the curve of G. M. Morton, "A computer oriented geodetic data base and a new technique in
/// file sequencing", IBM, 1966: neighbours in it are mostly neighbours in the plane.
struct QuadTree {
    /// The most bodies in a leaf, unless they lie at one place.
    static let leafSize = 10

    /// The cells, each after the one above it; the first holds all bodies.
    private(set) var cells: [Cell] = []
    /// The bodies along the curve.
    let order: LayoutBuffer<UInt32>
    /// Coordinates and masses along the curve.
    let x: LayoutBuffer<Float>, y: LayoutBuffer<Float>, masses: LayoutBuffer<Float>
    /// How often a cell is divided at most: the bits of a coordinate. Numbers of bodies take the rest of a key.
    private let depth: Int
    /// Bodies by their places along the curve, which stand in the upper bits, and their numbers.
    private var keys: [UInt64]
    private var spare: [UInt64]

    /// Room for a number of bodies.
    init(count: Int) {
        depth = min(22, (count.leadingZeroBitCount) / 2)
        order = LayoutBuffer(repeating: 0, count: count)
        x = LayoutBuffer(repeating: 0, count: count)
        y = LayoutBuffer(repeating: 0, count: count)
        masses = LayoutBuffer(repeating: 0, count: count)
        keys = Array(repeating: 0, count: count)
        spare = keys
    }

    /// Sorts bodies, divides them into cells and measures these. O(n).
    mutating func build(_ positions: LayoutBuffer<SIMD2<Float>>, masses weights: LayoutBuffer<Float>) {
        sort(positions, masses: weights)
        divide()
        measure()
    }

    /// Sorts the bodies.
    private mutating func sort(_ positions: LayoutBuffer<SIMD2<Float>>, masses weights: LayoutBuffer<Float>) {
        let count = positions.count
        var (low, high) = (positions[0], positions[0])
        for body in 1..<max(1, count) {
            low = pointwiseMin(low, positions[body])
            high = pointwiseMax(high, positions[body])
        }
        let side = max(high.x - low.x, high.y - low.y)
        // Rounding must not lead beyond the last cell.
        let scale = side > 0 ? Float((1 << depth) - 4) / side : 0
        let mask = UInt64(1) << UInt64(64 - 2 * depth) - 1
        for body in 0..<count {
            let place = (positions[body] - low) * scale
            let key = Self.spread(UInt64(place.x)) | Self.spread(UInt64(place.y)) << 1
            keys[body] = key << UInt64(64 - 2 * depth) | UInt64(body)
        }
        sortKeys()
        for place in 0..<count {
            let body = UInt32(truncatingIfNeeded: keys[place] & mask)
            order[place] = body
            masses[place] = weights[Int(body)]
            x[place] = positions[Int(body)].x
            y[place] = positions[Int(body)].y
        }
    }

    /// The bits of a number below 2³², with a zero after each.
    @inline(__always)
    private static func spread(_ number: UInt64) -> UInt64 {
        var bits = number
        bits = (bits | bits << 16) & 0x0000_FFFF_0000_FFFF
        bits = (bits | bits << 8) & 0x00FF_00FF_00FF_00FF
        bits = (bits | bits << 4) & 0x0F0F_0F0F_0F0F_0F0F
        bits = (bits | bits << 2) & 0x3333_3333_3333_3333
        return (bits | bits << 1) & 0x5555_5555_5555_5555
    }

    /// Sorts by the upper 44 bits, eleven bits at a time where there are many; bodies with one key stay in their order.
    private mutating func sortKeys() {
        if keys.count < 512 { return keys.sort() }
        for shift in [20, 31, 42, 53] as [UInt64] {
            var starts = [Int](repeating: 0, count: 2049)
            keys.withUnsafeMutableBufferPointer { source in
                spare.withUnsafeMutableBufferPointer { target in
                    for key in source { starts[Int(key >> shift & 2047) + 1] += 1 }
                    for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
                    for key in source {
                        let digit = Int(key >> shift & 2047)
                        target[starts[digit]] = key
                        starts[digit] += 1
                    }
                }
            }
            swap(&keys, &spare)
        }
    }

    /// Divides cells level by level. A level at which all bodies of a cell stay together makes no cell.
    private mutating func divide() {
        cells.removeAll(keepingCapacity: true)
        cells.append(Cell(first: 0, end: UInt32(keys.count)))
        var levels: [UInt8] = [0]
        var next = 0
        while next < cells.count {
            let cell = cells[next]
            var level = Int(levels[next])
            let (first, end) = (Int(cell.first), Int(cell.end))
            while cell.count > Self.leafSize, level < depth {
                let shift = UInt64(62 - 2 * level)
                level += 1
                // Sorted keys that agree at their ends agree between them.
                guard keys[first] >> shift != keys[end - 1] >> shift else { continue }
                cells[next].firstChild = UInt32(cells.count)
                var start = first
                while start < end {
                    let stop = self.end(of: keys[start] >> shift, shift, in: start..<end)
                    cells.append(Cell(first: UInt32(start), end: UInt32(stop)))
                    levels.append(UInt8(level))
                    cells[next].childCount += 1
                    start = stop
                }
                break
            }
            next += 1
        }
    }

    /// Measures the cells, those below before those above.
    private mutating func measure() {
        let (x, y, masses) = (x.start, y.start, masses.start)
        cells.withUnsafeMutableBufferPointer { cells in
            for index in stride(from: cells.count - 1, through: 0, by: -1) {
                if cells[index].isLeaf {
                    cells[index].measure(x, y, masses)
                } else {
                    let first = Int(cells[index].firstChild)
                    cells[index].combine(
                        UnsafeBufferPointer(rebasing: cells[first..<(first + Int(cells[index].childCount))]))
                }
            }
        }
    }

    /// Where keys with a prefix end in a sorted range that begins with one.
    private func end(of prefix: UInt64, _ shift: UInt64, in range: Range<Int>) -> Int {
        var (low, high) = (range.lowerBound + 1, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] >> shift == prefix { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
