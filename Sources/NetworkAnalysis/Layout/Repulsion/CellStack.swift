/// A stack of cell numbers that grows, without the checks of an array.
struct CellStack {
    private var room = LayoutBuffer<UInt32>(repeating: 0, count: 256)
    private(set) var count = 0

    @inline(__always)
    subscript(place: Int) -> UInt32 {
        get { room.start[place] }
        nonmutating set { room.start[place] = newValue }
    }

    @inline(__always)
    mutating func append(_ cell: UInt32) {
        if count == room.count { reserve(count + 1) }
        room.start[count] = cell
        count &+= 1
    }

    /// Puts a part of the stack on its top once more.
    @inline(__always)
    mutating func append(copyOf range: Range<Int>) {
        if count &+ range.count > room.count { reserve(count + range.count) }
        (room.start + count).update(from: room.start + range.lowerBound, count: range.count)
        count &+= range.count
    }

    @inline(__always)
    mutating func cut(to newCount: Int) { count = newCount }

    private mutating func reserve(_ needed: Int) {
        let larger = LayoutBuffer<UInt32>(repeating: 0, count: 2 * needed)
        larger.start.update(from: room.start, count: count)
        room = larger
    }
}
