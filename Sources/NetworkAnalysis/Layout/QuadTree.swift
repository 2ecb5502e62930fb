/// Bodies in the plane in the order of a space-filling curve, and a tree of cells over them. A cell is a range of that
/// order; those below it divide its range.
///
/// The bodies are sorted along the curve of G. M. Morton, "A computer oriented geodetic data base and a new technique in
/// file sequencing", IBM, 1966: neighbours in it are neighbours in the plane. When bodies move, cells keep their bodies
/// and take new measures, so that a tree stays exact and only loosens; it needs to be built anew only now and then.
struct QuadTree {
    /// A range of bodies.
    struct Cell: Sendable {
        /// The bodies.
        var first: UInt32, end: UInt32
        /// The cells below, which follow each other; none below a leaf.
        var firstChild: UInt32 = 0, childCount: UInt32 = 0
        /// The centre of mass.
        var center = SIMD2<Float>.zero
        /// A circle of this radius about the centre holds the bodies.
        var radius: Float = 0
        /// The mass.
        var mass: Float = 0
        /// Σ m·(z − c)² over the bodies, z and c as complex numbers.
        var second = SIMD2<Float>.zero
        /// The corners of a box that holds the bodies.
        var low = SIMD2<Float>.zero, high = SIMD2<Float>.zero

        var count: Int { Int(end &- first) }
        var isLeaf: Bool { childCount == 0 }
    }

    /// The most bodies in a leaf, unless they lie at one place.
    static let leafSize = 10
    /// How often a cell is divided at most.
    static let depth = 16

    /// The cells, each after the one above it; the first holds all bodies.
    private(set) var cells: [Cell] = []
    /// The bodies along the curve.
    let order: LayoutBuffer<UInt32>
    /// Coordinates and masses along the curve.
    let x: LayoutBuffer<Float>, y: LayoutBuffer<Float>, masses: LayoutBuffer<Float>
    private var keys: [UInt64]
    private var spare: [UInt64]

    /// Room for a number of bodies.
    init(count: Int) {
        order = LayoutBuffer(repeating: 0, count: count)
        x = LayoutBuffer(repeating: 0, count: count)
        y = LayoutBuffer(repeating: 0, count: count)
        masses = LayoutBuffer(repeating: 0, count: count)
        keys = Array(repeating: 0, count: count)
        spare = keys
    }

    /// Sorts the bodies and divides them into cells. O(n).
    mutating func build(_ positions: LayoutBuffer<SIMD2<Float>>, masses weights: LayoutBuffer<Float>) {
        let count = positions.count
        var (low, high) = (positions[0], positions[0])
        for body in 1..<max(1, count) {
            low = pointwiseMin(low, positions[body])
            high = pointwiseMax(high, positions[body])
        }
        let side = max(high.x - low.x, high.y - low.y)
        let scale = side > 0 ? 65535 / side : 0
        for body in 0..<count {
            let place = (positions[body] - low) * scale
            let key = Self.spread(UInt32(place.x)) | Self.spread(UInt32(place.y)) << 1
            keys[body] = UInt64(key) << 32 | UInt64(UInt32(truncatingIfNeeded: body))
        }
        sortKeys()
        for place in 0..<count {
            let body = UInt32(truncatingIfNeeded: keys[place])
            order[place] = body
            masses[place] = weights[Int(body)]
        }
        divide()
    }

    /// The bits of a number below 2¹⁶, with a zero after each.
    @inline(__always)
    private static func spread(_ number: UInt32) -> UInt32 {
        var bits = number & 0xFFFF
        bits = (bits | bits << 8) & 0x00FF_00FF
        bits = (bits | bits << 4) & 0x0F0F_0F0F
        bits = (bits | bits << 2) & 0x3333_3333
        return (bits | bits << 1) & 0x5555_5555
    }

    /// Sorts by the upper halves, eleven bits at a time where there are many; bodies with one key stay in their order.
    private mutating func sortKeys() {
        if keys.count < 512 { return keys.sort() }
        for shift in [32, 43, 54] as [UInt64] {
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
            while cell.count > Self.leafSize, level < Self.depth {
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

extension QuadTree {
    /// Takes over where the bodies are now, and measures the cells. O(n).
    mutating func measure(_ positions: LayoutBuffer<SIMD2<Float>>) {
        let (order, x, y) = (order.start, x.start, y.start)
        let places = positions.start
        for place in 0..<positions.count {
            let position = places[Int(order[place])]
            x[place] = position.x
            y[place] = position.y
        }
        let masses = masses.start
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
}

extension QuadTree.Cell {
    /// Measures a leaf by its bodies.
    @inline(__always)
    fileprivate mutating func measure(
        _ x: UnsafePointer<Float>, _ y: UnsafePointer<Float>, _ masses: UnsafePointer<Float>
    ) {
        let start = SIMD2(x[Int(first)], y[Int(first)])
        var (sum, moment) = (Float(0), SIMD2<Float>.zero)
        (low, high) = (start, start)
        for body in Int(first)..<Int(end) {
            let position = SIMD2(x[body], y[body])
            sum += masses[body]
            moment += masses[body] * (position - start)
            low = pointwiseMin(low, position)
            high = pointwiseMax(high, position)
        }
        (mass, center, second) = (sum, start + moment / sum, .zero)
        for body in Int(first)..<Int(end) {
            second += masses[body] * (SIMD2(x[body], y[body]) - center).complexSquare
        }
        measureRadius()
    }

    /// Measures a cell by those below it.
    @inline(__always)
    fileprivate mutating func combine(_ children: UnsafeBufferPointer<Self>) {
        var (sum, moment) = (Float(0), SIMD2<Float>.zero)
        let start = children[0].center
        (low, high) = (children[0].low, children[0].high)
        for child in children {
            sum += child.mass
            moment += child.mass * (child.center - start)
            low = pointwiseMin(low, child.low)
            high = pointwiseMax(high, child.high)
        }
        (mass, center, second) = (sum, start + moment / sum, .zero)
        for child in children { second += child.second + child.mass * (child.center - center).complexSquare }
        measureRadius()
    }

    @inline(__always)
    private mutating func measureRadius() {
        let corner = pointwiseMax(high - center, center - low)
        radius = (corner.x * corner.x + corner.y * corner.y).squareRoot()
    }
}

extension SIMD2<Float> {
    /// The square of a complex number.
    @inline(__always)
    var complexSquare: Self { Self(x * x - y * y, 2 * x * y) }

    /// The product of complex numbers.
    @inline(__always)
    func complexProduct(_ other: Self) -> Self {
        Self(x * other.x - y * other.y, x * other.y + y * other.x)
    }
}
