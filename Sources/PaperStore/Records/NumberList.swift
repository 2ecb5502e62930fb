internal import PaperGraph

/// Ascending numbers on few bytes: the difference to the one before, seven bits a byte, the lowest first.
enum NumberList {
    static func bytes(of numbers: some Sequence<UInt32>) -> [UInt8] {
        var bytes: [UInt8] = []
        append(numbers, to: &bytes)
        return bytes
    }

    static func append(_ numbers: some Sequence<UInt32>, to bytes: inout [UInt8]) {
        var last: UInt32 = 0
        for number in numbers {
            append(number - last, to: &bytes)
            last = number
        }
    }

    static func append(_ number: UInt32, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// The numbers of a list.
    static func numbers(in bytes: UnsafeRawBufferPointer) -> [UInt32] {
        var numbers: [UInt32] = []
        var place = 0
        var last: UInt32 = 0
        while let difference = next(in: bytes, &place) {
            last &+= difference
            numbers.append(last)
        }
        return numbers
    }

    /// The number at a place, which moves behind it; nothing at the end.
    @inline(__always)
    static func next(in bytes: UnsafeRawBufferPointer, _ place: inout Int) -> UInt32? {
        guard place < bytes.count else { return nil }
        var number: UInt32 = 0
        var shift: UInt32 = 0
        while place < bytes.count {
            let byte = bytes[place]
            place += 1
            number |= UInt32(byte & 0x7F) &<< shift
            if byte < 0x80 { break }
            shift = min(shift + 7, 28)
        }
        return number
    }
}

/// The entities of one kind that some neighbouring papers name: for each paper how many, and a list of their numbers.
enum PaperBlock {
    /// How many papers a block has.
    static let size = 1024

    static func bytes(of papers: Range<Int>, _ incidence: Incidence, entities: Range<UInt32>) -> [UInt8] {
        var bytes: [UInt8] = []
        for paper in papers {
            let row = incidence.entities[incidence.row(paper)].filter { entities.contains($0) }
            NumberList.append(UInt32(row.count), to: &bytes)
            NumberList.append(row, to: &bytes)
        }
        return bytes
    }

    /// Hands on the entities of some papers of a block, which are numbered within it and ascend.
    static func forEachEntity(
        in bytes: UnsafeRawBufferPointer, of papers: some Sequence<Int>, _ body: (UInt32) -> Void
    ) {
        var (place, paper) = (0, 0)
        for wanted in papers {
            while let count = NumberList.next(in: bytes, &place) {
                var entity: UInt32 = 0
                for _ in 0..<count {
                    entity &+= NumberList.next(in: bytes, &place) ?? 0
                    if paper == wanted { body(entity) }
                }
                paper += 1
                if paper > wanted { break }
            }
        }
    }
}
