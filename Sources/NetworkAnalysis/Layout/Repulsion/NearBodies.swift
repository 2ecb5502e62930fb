/// Bodies that act on a few others one by one, copied together so that four are taken at a time.
struct NearBodies {
    private var room = LayoutBuffer<Float>(repeating: 0, count: 0)
    private var capacity = 0
    private var count = 0

    mutating func removeAll() { count = 0 }

    /// Adds consecutive bodies; what they are read from has eight values of slack.
    @inline(__always)
    mutating func append(
        _ x: UnsafeMutablePointer<Float>, _ y: UnsafeMutablePointer<Float>, _ masses: UnsafeMutablePointer<Float>,
        _ first: Int, _ added: Int
    ) {
        if count &+ added &+ 16 > capacity { grow(to: count + added + 16) }
        let start = room.start + count
        var copied = 0
        while copied < added {
            Self.copy(x + first + copied, start + copied)
            Self.copy(y + first + copied, start + capacity + copied)
            Self.copy(masses + first + copied, start + 2 * capacity + copied)
            copied &+= 8
        }
        count &+= added
    }

    @inline(__always)
    private static func copy(_ source: UnsafeMutablePointer<Float>, _ target: UnsafeMutablePointer<Float>) {
        let eight = UnsafeRawPointer(source).loadUnaligned(as: SIMD8<Float>.self)
        UnsafeMutableRawPointer(target).storeBytes(of: eight, as: SIMD8<Float>.self)
    }

    private mutating func grow(to needed: Int) {
        let larger = max(256, needed * 2)
        let moved = LayoutBuffer<Float>(repeating: 0, count: 3 * larger)
        for lane in 0..<3 {
            (moved.start + lane * larger).update(from: room.start + lane * capacity, count: count)
        }
        (room, capacity) = (moved, larger)
    }

    /// Fills the last eight with bodies of no mass.
    mutating func pad() {
        guard count > 0 else { return }
        for place in count..<(count + 8) {
            for lane in 0..<2 { room.start[lane * capacity + place] = 0 }
            room.start[2 * capacity + place] = 0
        }
    }

    /// What the bodies do at a place: the field and the sum of m/d². A body at that very place does nothing.
    @inline(__always)
    func field(at place: SIMD2<Float>) -> SIMD4<Float> {
        let (x, y) = (SIMD4(repeating: place.x), SIMD4(repeating: place.y))
        let (one, tiny) = (SIMD4<Float>(repeating: 1), SIMD4(repeating: RepulsionField.tiny))
        var (right, up, steepness) = (SIMD4<Float>.zero, SIMD4<Float>.zero, SIMD4<Float>.zero)
        let lanes = UnsafeRawPointer(room.start)
        let stride = capacity &* 4
        var offset = 0
        let end = count &* 4
        while offset < end {
            let dx = x - lanes.loadUnaligned(fromByteOffset: offset, as: SIMD4<Float>.self)
            let dy = y - lanes.loadUnaligned(fromByteOffset: offset &+ stride, as: SIMD4<Float>.self)
            let mass = lanes.loadUnaligned(fromByteOffset: offset &+ 2 &* stride, as: SIMD4<Float>.self)
            let square = dx * dx + dy * dy
            let inverse = one / (square + tiny)
            let pull = mass * inverse
            right += pull * dx
            up += pull * dy
            steepness += pull * (square * inverse)
            offset &+= 16
        }
        return SIMD4(right.total, up.total, steepness.total, 0)
    }
}

extension SIMD4<Float> {
    /// The sum, always added the same way.
    @inline(__always)
    fileprivate var total: Float { (self[0] + self[2]) + (self[1] + self[3]) }
}
