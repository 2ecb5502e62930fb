/// What stands between the commas of a text, without white space at either end.
struct ScopusReferenceParts {
    /// Memory for as many parts as there are in the cell.
    private let memory: UnsafeMutableBufferPointer<Range<Int>>
    private(set) var count = 0

    init(_ memory: UnsafeMutableBufferPointer<Range<Int>>) {
        self.memory = memory
    }

    subscript(place: Int) -> Range<Int> { memory[place] }

    /// Cuts a range at its commas. A comma within a number or a name (`1,100`) parts nothing.
    mutating func cut(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer) {
        count = 0
        var start = range.lowerBound
        var position = start
        // 64 bytes at a time, what stands behind the range among them: how many commas there are in a few bytes is hard
        // to foretell for a processor.
        while position < range.upperBound, position + 64 <= bytes.count {
            var commas = Self.commas(in: bytes, from: position)
            let length = range.upperBound &- position
            if length < 64 { commas &= (1 &<< UInt64(length)) &- 1 }
            while commas != 0 {
                end(&start, at: position &+ commas.trailingZeroBitCount, before: range.upperBound, of: bytes)
                commas &= commas &- 1
            }
            position += 64
        }
        while position < range.upperBound {
            if bytes[position] == UInt8(ascii: ",") { end(&start, at: position, before: range.upperBound, of: bytes) }
            position += 1
        }
        add(start..<range.upperBound, of: bytes)
    }

    /// Which of 64 bytes are commas, the first in the lowest bit.
    @inline(__always)
    private static func commas(in bytes: UnsafeRawBufferPointer, from offset: Int) -> UInt64 {
        let comma = SIMD16<UInt8>(repeating: UInt8(ascii: ","))
        var mask: UInt64 = 0
        for block in 0..<4 {
            let text = bytes.loadUnaligned(fromByteOffset: offset &+ block &* 16, as: SIMD16<UInt8>.self)
            let words = unsafeBitCast(text .== comma, to: SIMD2<UInt64>.self)
            mask |= (bits(words.x) | bits(words.y) &<< 8) &<< UInt64(block &* 16)
        }
        return mask
    }

    /// The lowest bits of eight bytes, side by side: each is moved to its place in the highest byte of the product.
    @inline(__always)
    private static func bits(_ word: UInt64) -> UInt64 {
        ((UInt64(littleEndian: word) & 0x0101_0101_0101_0101) &* 0x0102_0408_1020_4080) &>> 56
    }

    /// Ends a part at a comma.
    @inline(__always)
    private mutating func end(_ start: inout Int, at comma: Int, before limit: Int, of bytes: UnsafeRawBufferPointer) {
        let next = comma &+ 1
        guard next == limit || bytes[next].isSpace || bytes[next] == UInt8(ascii: ",") else { return }
        add(start..<comma, of: bytes)
        start = next
    }

    @inline(__always)
    private mutating func add(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer) {
        guard count < memory.count else { return }
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, bytes[low].isSpace { low &+= 1 }
        while high > low, bytes[high &- 1].isSpace { high &-= 1 }
        memory[count] = Range(uncheckedBounds: (low, high))
        count &+= 1
    }

    /// Where consecutive parts stand, with the commas between them.
    func span(_ places: Range<Int>) -> Range<Int>? {
        places.isEmpty ? nil : memory[places.lowerBound].lowerBound..<memory[places.upperBound - 1].upperBound
    }
}
