extension QuadTree {
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
}

extension QuadTree.Cell {
    /// Measures a leaf by its bodies.
    @inline(__always)
    mutating func measure(
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
    mutating func combine(_ children: UnsafeBufferPointer<Self>) {
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
