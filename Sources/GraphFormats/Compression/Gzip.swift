internal import CZlib

/// Compresses bytes as gzip. The header holds neither time nor name, so equal bytes give equal files.
package final class GzipEncoder {
    private var stream = z_stream()
    private var block = [UInt8](repeating: 0, count: 64 << 10)

    /// - Parameter level: from 1 (fast) to 9 (small).
    package init(level: Int32 = 6) {
        let code = papergraph_gzip_begin(&stream, level)
        precondition(code == Z_OK, "zlib has no memory")
    }

    deinit { deflateEnd(&stream) }

    /// Takes the next bytes and hands on what they become.
    package func encode(_ bytes: UnsafeRawBufferPointer, deliver: (UnsafeRawBufferPointer) throws -> Void) throws {
        // zlib counts in 32 bits.
        var rest = bytes
        while !rest.isEmpty {
            let part = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
            try run(part, Z_NO_FLUSH, deliver)
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(part.count))
        }
    }

    /// Hands on what is left. Nothing can be encoded afterwards.
    package func finish(deliver: (UnsafeRawBufferPointer) throws -> Void) throws {
        try run(UnsafeRawBufferPointer(start: nil, count: 0), Z_FINISH, deliver)
    }

    private func run(
        _ bytes: UnsafeRawBufferPointer, _ flush: Int32, _ deliver: (UnsafeRawBufferPointer) throws -> Void
    ) throws {
        stream.next_in = UnsafeMutablePointer(mutating: bytes.bindMemory(to: UInt8.self).baseAddress)
        stream.avail_in = UInt32(bytes.count)
        while true {
            let capacity = block.count
            let code = block.withUnsafeMutableBufferPointer { target in
                stream.next_out = target.baseAddress
                stream.avail_out = UInt32(capacity)
                return deflate(&stream, flush)
            }
            try block.withUnsafeBytes {
                try deliver(UnsafeRawBufferPointer(rebasing: $0[..<(capacity - Int(stream.avail_out))]))
            }
            if flush == Z_FINISH ? code == Z_STREAM_END : stream.avail_out > 0 { return }
        }
    }
}

/// Reads gzip files that are held in memory.
package enum Gzip {
    /// Whether bytes begin like a gzip file.
    package static func recognizes(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B]) }

    /// The bytes that were compressed; nothing where they are damaged or more than `limit`.
    package static func decoded(_ bytes: [UInt8], atMost limit: Int) -> [UInt8]? {
        var stream = z_stream()
        guard papergraph_gunzip_begin(&stream) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var result: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 256 << 10)
        var input = bytes
        return input.withUnsafeMutableBufferPointer { source -> [UInt8]? in
            stream.next_in = source.baseAddress
            stream.avail_in = UInt32(clamping: source.count)
            while true {
                let capacity = block.count
                let code = block.withUnsafeMutableBufferPointer { target in
                    stream.next_out = target.baseAddress
                    stream.avail_out = UInt32(capacity)
                    return inflate(&stream, Z_NO_FLUSH)
                }
                result.append(contentsOf: block[..<(capacity - Int(stream.avail_out))])
                if code == Z_STREAM_END { return result }
                guard code == Z_OK, result.count <= limit else { return nil }
            }
        }
    }
}
