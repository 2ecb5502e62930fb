/// Bytes in order, from wherever they come.
protocol ByteStream: AnyObject {
    /// Writes the next bytes to the beginning of `target`, which is not empty, and tells how many there were; 0 at the
    /// end.
    func read(into target: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int
}

extension ByteStream {
    /// Fills `target` as far as there are bytes.
    func fill(_ target: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        var filled = 0
        while filled < target.count {
            let got = try read(into: UnsafeMutableRawBufferPointer(rebasing: target[filled...]))
            if got == 0 { break }
            filled += got
        }
        return filled
    }

    /// Up to `count` of the next bytes; fewer at the end.
    ///
    /// - Parameter expected: how many there will be, where that is known: room is made once.
    func bytes(upTo count: Int, expecting expected: Int = 0) throws(ReadError) -> [UInt8] {
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, min(count, 1 << 20)), alignment: 16)
        defer { block.deallocate() }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(expected, count))
        while bytes.count < count {
            let wanted = min(block.count, count - bytes.count)
            let got = try fill(UnsafeMutableRawBufferPointer(rebasing: block[..<wanted]))
            bytes += block[..<got]
            if got < wanted { break }
        }
        return bytes
    }

    /// Reads on to the end, for what is learned on the way.
    func drain() throws(ReadError) {
        let block = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { block.deallocate() }
        while try read(into: block) > 0 {}
    }
}

/// A stream of which the first bytes were looked at already.
final class RewoundStream: ByteStream {
    private let head: [UInt8]
    private var position = 0
    private let rest: any ByteStream

    init(head: [UInt8], rest: any ByteStream) {
        self.head = head
        self.rest = rest
    }

    func read(into target: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        guard position < head.count else { return try rest.read(into: target) }
        let part = head[position...].prefix(target.count)
        target.copyBytes(from: part)
        position += part.count
        return part.count
    }
}
