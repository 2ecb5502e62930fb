#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

extension UnsafeRawBufferPointer {
    /// The offset of the first line feed at or behind `offset`.
    func nextLineFeed(from offset: Int) -> Int? {
        guard offset < count, let base = baseAddress,
            let found = memchr(base + offset, Int32(UInt8.lineFeed), count - offset)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    /// How many line feeds there are.
    var lineFeedCount: Int {
        var lines = 0
        var offset = 0
        while let found = nextLineFeed(from: offset) {
            lines += 1
            offset = found + 1
        }
        return lines
    }

    /// How many lines there are: a last one without a line feed counts.
    var lineCount: Int {
        lineFeedCount + (last.map { $0 == .lineFeed ? 0 : 1 } ?? 0)
    }
}
