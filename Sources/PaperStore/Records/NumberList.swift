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

/// The entities of one kind that some neighbouring papers name: where the list of each paper ends, on four bytes each, and
/// the lists. So a paper is found without reading those before it.
enum PaperBlock {
    /// How many papers a block has.
    static let size = 1024

    static func bytes(of papers: Range<Int>, _ incidence: Incidence, entities: Range<UInt32>) -> [UInt8] {
        var (ends, lists): ([UInt8], [UInt8]) = ([], [])
        for paper in papers {
            let row = incidence.entities[incidence.row(paper)].filter { entities.contains($0) }
            NumberList.append(row, to: &lists)
            withUnsafeBytes(of: UInt32(lists.count).littleEndian) { ends.append(contentsOf: $0) }
        }
        // The last block is shorter; its ends are as many as those of any other.
        for _ in papers.count..<size { ends.append(contentsOf: ends.suffix(4)) }
        return ends + lists
    }

    /// Hands on the entities of some papers of a block, which are numbered within it.
    static func forEachEntity(
        in bytes: UnsafeRawBufferPointer, of papers: some Sequence<Int>, _ body: (UInt32) -> Void
    ) {
        guard bytes.count >= size * 4 else { return }
        func end(_ paper: Int) -> Int {
            paper < 0 ? 0 : Int(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: paper * 4, as: UInt32.self)))
        }
        let lists = UnsafeRawBufferPointer(rebasing: bytes[(size * 4)...])
        for paper in papers {
            let range = end(paper - 1)..<max(end(paper - 1), min(end(paper), lists.count))
            guard range.upperBound <= lists.count else { continue }
            let list = UnsafeRawBufferPointer(rebasing: lists[range])
            var (place, entity) = (0, UInt32(0))
            while let difference = NumberList.next(in: list, &place) {
                entity &+= difference
                body(entity)
            }
        }
    }
}
