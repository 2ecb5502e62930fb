#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Counted pairs in a temporary file, in runs of which each is sorted by its first and then by its second member. The
/// file has no name, so that it goes with the process, however that ends.
///
/// The rows of the second members of a run lie behind those of all runs before it: so a row of the merged result is what
/// the runs have of it, one after the other.
final class PairRuns {
    private let descriptor: Int32
    private let hasWeights: Bool
    private var runs: [Range<Int>] = []
    private var size = 0

    /// Two members, the number of sets, and where counting is fractional the sum.
    private var recordSize: Int { hasWeights ? 20 : 12 }

    /// Makes an empty file in the directory for temporary files, which `TMPDIR` names.
    init(hasWeights: Bool) throws(PairRunError) {
        self.hasWeights = hasWeights
        let directory = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var name = Array("\(directory)/papergraph-XXXXXX".utf8CString)
        descriptor = mkstemp(&name)
        guard descriptor >= 0 else { throw PairRunError(code: errno) }
        unlink(name)
    }

    deinit { close(descriptor) }

    /// Writes a run.
    func append(_ pairs: PairCounter.Pairs) throws(PairRunError) {
        let start = size
        var buffer: [UInt8] = []
        buffer.reserveCapacity(Self.blockSize)
        for first in 0..<pairs.offsets.count - 1 {
            for pair in pairs.offsets[first]..<pairs.offsets[first + 1] {
                Self.append(UInt32(first), to: &buffer)
                Self.append(pairs.targets[pair], to: &buffer)
                Self.append(pairs.counts[pair], to: &buffer)
                if hasWeights { Self.append(pairs.weights[pair].bitPattern, to: &buffer) }
                if buffer.count + recordSize > Self.blockSize { try flush(&buffer) }
            }
        }
        try flush(&buffer)
        runs.append(start..<size)
    }

    /// Hands on the pairs of each first member, as `PairCounter.CountedPairs.forEachRow` does.
    func forEachRow(
        memberCount: Int, _ body: (Int, ArraySlice<UInt32>, ArraySlice<UInt32>, ArraySlice<Double>) throws -> Void
    ) throws {
        var cursors = runs.map { Cursor(descriptor, $0, recordSize: recordSize) }
        var (targets, counts, weights): ([UInt32], [UInt32], [Double]) = ([], [], [])
        for first in 0..<memberCount {
            targets.removeAll(keepingCapacity: true)
            counts.removeAll(keepingCapacity: true)
            weights.removeAll(keepingCapacity: true)
            for run in cursors.indices {
                while try cursors[run].record({ $0.word(0) }) == UInt32(first) {
                    let count = try cursors[run].record { $0.word(8) } ?? 0
                    targets.append(try cursors[run].record { $0.word(4) } ?? 0)
                    counts.append(count)
                    weights.append(
                        hasWeights
                            ? try cursors[run].record { Double(bitPattern: $0.longWord(12)) } ?? 0 : Double(count))
                    cursors[run].advance()
                }
            }
            try body(first, targets[...], counts[...], weights[...])
        }
    }

    private static let blockSize = 1 << 20

    private static func append(_ value: some FixedWidthInteger, to buffer: inout [UInt8]) {
        withUnsafeBytes(of: value) { buffer.append(contentsOf: $0) }
    }

    private func flush(_ buffer: inout [UInt8]) throws(PairRunError) {
        var done = 0
        while done < buffer.count {
            let count = buffer.withUnsafeBytes { bytes in
                let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
                return pwrite(descriptor, rest.baseAddress, rest.count, off_t(size))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw PairRunError(code: errno) }
            (done, size) = (done + count, size + count)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}

/// Reads a run from its beginning to its end.
private struct Cursor {
    private let descriptor: Int32
    private let recordSize: Int
    private var rest: Range<Int>
    private var block: [UInt8] = []
    private var place = 0

    private static let recordsAtOnce = 1 << 14

    init(_ descriptor: Int32, _ range: Range<Int>, recordSize: Int) {
        (self.descriptor, self.recordSize, rest) = (descriptor, recordSize, range)
    }

    /// What `body` says of the record that the cursor stands at; nothing at the end.
    mutating func record<Value>(_ body: (UnsafeRawBufferPointer.SubSequence) -> Value) throws(PairRunError) -> Value? {
        if place == block.count { try fill() }
        if block.isEmpty { return nil }
        return block.withUnsafeBytes { body($0[place..<place + recordSize]) }
    }

    mutating func advance() { place += recordSize }

    private mutating func fill() throws(PairRunError) {
        let size = min(rest.count, Self.recordsAtOnce * recordSize)
        var done = 0
        block = [UInt8](repeating: 0, count: size)
        while done < size {
            let count = block.withUnsafeMutableBytes { bytes in
                let space = UnsafeMutableRawBufferPointer(rebasing: bytes[done...])
                return pread(descriptor, space.baseAddress, space.count, off_t(rest.lowerBound + done))
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw PairRunError(code: count < 0 ? errno : EIO) }
            done += count
        }
        rest = rest.lowerBound + size..<rest.upperBound
        place = 0
    }
}

extension UnsafeRawBufferPointer.SubSequence {
    fileprivate func word(_ offset: Int) -> UInt32 {
        UnsafeRawBufferPointer(rebasing: self).loadUnaligned(fromByteOffset: offset, as: UInt32.self)
    }

    fileprivate func longWord(_ offset: Int) -> UInt64 {
        UnsafeRawBufferPointer(rebasing: self).loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }
}

/// Why pairs could not be kept in a temporary file.
public struct PairRunError: Error, Sendable, Hashable {
    /// What the system said: a value of `errno`.
    public let code: Int32
}
