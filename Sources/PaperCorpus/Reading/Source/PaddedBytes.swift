/// Bytes with readable bytes behind them: vector code may load past the end.
struct PaddedBytes: Sendable {
    /// How many readable bytes follow.
    static let padding = 64

    private let storage: [UInt8]
    /// How many bytes there are, without the padding.
    let count: Int

    /// Room for `capacity` bytes, of which `fill` says how many it wrote.
    init(capacity: Int, fill: (UnsafeMutableRawBufferPointer) -> Int) {
        var written = 0
        storage = [UInt8](unsafeUninitializedCapacity: capacity + Self.padding) { target, filled in
            let bytes = UnsafeMutableRawBufferPointer(target)
            written = fill(UnsafeMutableRawBufferPointer(rebasing: bytes[..<capacity]))
            filled = written + Self.padding
            bytes[written..<filled].initializeMemory(as: UInt8.self, repeating: 0)
        }
        count = written
    }

    /// A copy of some bytes.
    init(_ bytes: some Collection<UInt8>) {
        self.init(capacity: bytes.count) { target in
            target.copyBytes(from: bytes)
            return bytes.count
        }
    }

    /// Calls `body` with the bytes.
    func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try storage.withUnsafeBufferPointer { bytes throws(Failure) in
            try body(UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[..<count]))
        }
    }

    /// A copy of the bytes from `offset` on.
    func suffix(from offset: Int) -> PaddedBytes {
        withBytes { PaddedBytes($0[offset...]) }
    }
}
