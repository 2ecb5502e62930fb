internal import NetworkAnalysis

/// Text in chunks of whole lines, which are read on several threads. Each may be read eight bytes beyond its end, where
/// a line feed is the last byte.
struct TextChunks: @unchecked Sendable {
    /// Whole lines.
    struct Chunk {
        let start: UnsafePointer<UInt8>
        let end: UnsafePointer<UInt8>
        /// How many lines stand in front of it.
        var line: Int
    }

    /// Where lines are written; each chunk writes its own part.
    struct Place: @unchecked Sendable {
        let sources: UnsafeMutablePointer<UInt32>
        let targets: UnsafeMutablePointer<UInt32>
        let weights: UnsafeMutablePointer<Double>?

        func dropFirst(_ count: Int) -> Place {
            Place(sources: sources + count, targets: targets + count, weights: weights.map { $0 + count })
        }
    }

    private static let size = 1 << 22
    private static let margin = 16
    private var chunks: [Chunk] = []
    private let line: Int
    /// The last lines with a margin behind them: a file may end where nothing can be read behind it.
    private let tail: Tail

    var count: Int { chunks.count }

    init(_ text: UnsafeBufferPointer<UInt8>, from start: Int, line: Int) {
        self.line = line
        let feed = UInt8(ascii: "\n")
        let safe = max(start, text.count - Self.margin)
        let bound = text[start..<safe].lastIndex(of: feed).map { $0 + 1 } ?? start
        tail = Tail(text[bound...])
        guard let base = text.baseAddress else { return }
        var position = start
        while position < bound {
            let cut = min(bound, position + Self.size)
            let end = text[position..<cut].lastIndex(of: feed) ?? text[cut..<bound].firstIndex(of: feed) ?? bound - 1
            chunks.append(Chunk(start: base + position, end: base + end + 1, line: 0))
            position = end + 1
        }
        if !tail.isEmpty {
            chunks.append(Chunk(start: tail.start, end: tail.end, line: 0))
        }
    }

    /// What a chunk held.
    struct Part<Extra: Sendable>: Sendable {
        /// How many edges were written to its place.
        let count: Int
        let extra: Extra
    }

    /// Reads every chunk and puts what they hold together; of several errors it throws the first in the text.
    ///
    /// - Parameter read: writes the edges of a chunk to a place and says how many there were.
    func columns<Extra>(
        isWeighted: Bool, threads: Int, _ read: @Sendable (Chunk, Place) -> Result<Part<Extra>, EdgeListError>
    ) throws(EdgeListError) -> (columns: ParsedColumns, parts: [Part<Extra>]) {
        let lineCounts = ParallelParts.map(count: chunks.count, threads: threads) { Self.lineCount(chunks[$0]) }
        var firsts: [Int] = []
        var sum = 0
        for count in lineCounts {
            firsts.append(sum)
            sum += count
        }
        let starts = firsts
        var results: [Result<Part<Extra>, EdgeListError>] = []
        var columns = ParsedColumns(sum, isWeighted: isWeighted) { place in
            results = ParallelParts.map(count: chunks.count, threads: threads) { number in
                var chunk = chunks[number]
                chunk.line = line + starts[number]
                return read(chunk, place.dropFirst(starts[number]))
            }
        }
        // Chunks point into it.
        withExtendedLifetime(tail) {}
        var parts: [Part<Extra>] = []
        for result in results { parts.append(try result.get()) }
        columns.keep(zip(starts, parts).map { $0..<$0 + $1.count })
        return (columns, parts)
    }

    private static func lineCount(_ chunk: Chunk) -> Int {
        var (count, position) = (0, chunk.start)
        while position < chunk.end {
            // So few bytes that their feeds fit a byte, which is what makes the loop wide.
            let end = min(chunk.end, position + 240)
            var feeds: UInt8 = 0
            while position < end {
                feeds &+= position.pointee == 0x0A ? 1 : 0
                position += 1
            }
            count += Int(feeds)
        }
        return count
    }

    /// A copy of the last lines, ended by a line feed.
    private final class Tail: @unchecked Sendable {
        private let bytes: UnsafeMutablePointer<UInt8>
        let isEmpty: Bool
        var start: UnsafePointer<UInt8> { UnsafePointer(bytes) }
        let end: UnsafePointer<UInt8>

        init(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
            let capacity = text.count + 1 + TextChunks.margin
            bytes = .allocate(capacity: capacity)
            bytes.initialize(repeating: 0x0A, count: capacity)
            for (index, byte) in text.enumerated() { bytes[index] = byte }
            isEmpty = text.isEmpty
            end = UnsafePointer(bytes) + (text.last == 0x0A ? text.count : text.count + 1)
        }

        deinit { bytes.deallocate() }
    }
}
