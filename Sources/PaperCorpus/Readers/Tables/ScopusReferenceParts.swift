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
        // Eight bytes at a time: most parts are so short that calling a search costs more than it saves.
        while position + 8 <= range.upperBound {
            let word = ASCIIWord(bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            var commas = word.places(of: UInt8(ascii: ","))
            while commas != 0 {
                end(&start, at: position &+ commas.trailingZeroBitCount / 8, before: range.upperBound, of: bytes)
                commas &= commas &- 1
            }
            position += 8
        }
        while position < range.upperBound {
            if bytes[position] == UInt8(ascii: ",") { end(&start, at: position, before: range.upperBound, of: bytes) }
            position += 1
        }
        add(start..<range.upperBound, of: bytes)
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
