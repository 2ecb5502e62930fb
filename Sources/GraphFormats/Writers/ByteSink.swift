/// Takes bytes as they are made.
public protocol ByteSink {
    /// Takes the next bytes; they are valid during the call only.
    mutating func write(_ bytes: UnsafeRawBufferPointer) throws
}

/// Keeps the bytes in memory.
public struct MemorySink: ByteSink {
    /// What was written so far.
    public private(set) var bytes: [UInt8] = []

    /// An empty sink.
    public init() {}

    /// Appends the bytes.
    public mutating func write(_ bytes: UnsafeRawBufferPointer) {
        self.bytes.append(contentsOf: bytes)
    }
}

extension GraphWriter {
    /// The bytes of a network in this format.
    public func bytes(of network: Network) -> [UInt8] {
        var sink: any ByteSink = MemorySink()
        do {
            try write(network, to: &sink)
        } catch {
            preconditionFailure("memory does not refuse bytes: \(error)")
        }
        return (sink as? MemorySink)?.bytes ?? []
    }
}
