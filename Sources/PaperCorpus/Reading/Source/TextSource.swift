/// The text of a file as readers want it: UTF-8 without a byte order mark, with line feeds where there were carriage
/// returns alone.
///
/// What is no UTF-8 in a file that says nothing of its encoding stays as it is: readers decode it record by record.
final class TextSource {
    /// How messages call it.
    let name: String
    private var stream: any ByteStream
    /// The byte behind a carriage return that ended a block.
    private var lookahead: UInt8?
    /// The first bytes are this encoding, and not the one of text.
    let foreignEncoding: String?

    /// How many of the first bytes tell the encoding.
    private static let headSize = 1 << 10

    init(_ stream: any ByteStream, name: String) throws(ReadError) {
        self.name = name
        let head = try stream.bytes(upTo: Self.headSize)
        let encoding = TextEncoding(head: head)
        foreignEncoding = encoding == .utf32 ? "UTF-32" : nil
        let rest = RewoundStream(head: Array(head.dropFirst(encoding.markLength(in: head))), rest: stream)
        self.stream = encoding.isUTF8 ? rest : TranscodedStream(rest, from: encoding)
    }

    /// The bytes of `start` and those that follow it in the text, `count` in all; fewer at the end of the text.
    func read(upTo count: Int, after start: PaddedBytes) throws(ReadError) -> PaddedBytes {
        var failure: ReadError?
        let bytes = PaddedBytes(capacity: count) { target in
            start.withBytes { target.copyMemory(from: $0) }
            var filled = start.count
            do throws(ReadError) {
                while filled < count {
                    let got = try readBlock(into: UnsafeMutableRawBufferPointer(rebasing: target[filled...]))
                    if got == 0 { break }
                    filled += got
                }
            } catch {
                failure = error
            }
            return filled
        }
        if let failure { throw failure }
        return bytes
    }

    private func readBlock(into target: UnsafeMutableRawBufferPointer) throws(ReadError) -> Int {
        var count = 0
        if let byte = lookahead {
            target[0] = byte
            lookahead = nil
            count = 1
        } else {
            count = try stream.read(into: target)
        }
        guard count > 0 else { return 0 }
        if target[count - 1] == .carriageReturn { try lookAhead() }
        Self.endLines(in: UnsafeMutableRawBufferPointer(rebasing: target[..<count]), before: lookahead)
        return count
    }

    private func lookAhead() throws(ReadError) {
        var byte: UInt8 = 0
        let got = try withUnsafeMutableBytes(of: &byte) { target throws(ReadError) in try stream.read(into: target) }
        lookahead = got > 0 ? byte : nil
    }

    /// Makes a line feed of each carriage return that none follows.
    private static func endLines(in bytes: UnsafeMutableRawBufferPointer, before next: UInt8?) {
        let text = UnsafeRawBufferPointer(bytes)
        var offset = 0
        while let found = text.firstIndex(of: .carriageReturn, in: offset..<bytes.count) {
            let following = found + 1 < bytes.count ? bytes[found + 1] : next
            if following != .lineFeed { bytes[found] = .lineFeed }
            offset = found + 1
        }
    }
}
