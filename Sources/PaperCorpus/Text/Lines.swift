#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension UnsafeRawBufferPointer {
    /// The offset of the first line feed at or behind `offset`.
    func nextLineFeed(from offset: Int) -> Int? { firstIndex(of: .lineFeed, in: offset..<Swift.max(offset, count)) }

    /// Where `byte` first stands in `range`.
    func firstIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        guard !range.isEmpty, let base = baseAddress,
            let found = memchr(base + range.lowerBound, Int32(byte), range.count)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// Where `text` first stands in `range`.
    func firstRange(of text: StaticString, in range: Range<Int>) -> Int? {
        let end = range.upperBound - text.utf8CodeUnitCount + 1
        var offset = range.lowerBound
        while offset < end, let found = firstIndex(of: text.utf8Start[0], in: offset..<end) {
            if hasPrefix(text, at: found) { return found }
            offset = found + 1
        }
        return nil
    }

    /// How many line feeds there are, counted sixteen bytes at a time.
    var lineFeedCount: Int {
        let mark = SIMD16<UInt8>(repeating: .lineFeed)
        var lines = 0
        var offset = 0
        while offset + 16 <= count {
            // A lane counts 255 before it is full.
            let end = Swift.min(offset + 255 * 16, count - 15)
            var sums = SIMD16<UInt8>(repeating: 0)
            while offset < end {
                let block = loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self)
                // A lane that is equal is -1.
                sums &-= unsafeBitCast(block .== mark, to: SIMD16<UInt8>.self)
                offset += 16
            }
            for lane in 0..<16 { lines += Int(sums[lane]) }
        }
        while offset < count {
            if self[offset] == .lineFeed { lines += 1 }
            offset += 1
        }
        return lines
    }

    /// How many lines there are: a last one without a line feed counts.
    var lineCount: Int {
        lineFeedCount + (last.map { $0 == .lineFeed ? 0 : 1 } ?? 0)
    }
}
