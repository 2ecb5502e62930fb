/// Writes networks in one format. To add one, write a conforming type and name it in `GraphWriters.all`; the command
/// line, help, tables and the contract tests follow.
public protocol GraphWriter: Sendable {
    /// The name on the command line.
    var name: String { get }
    /// One line for people.
    var summary: String { get }
    /// What names of such files end in, without the dot; the usual one first.
    var fileExtensions: [String] { get }

    /// Writes a network. Equal networks give equal bytes; memory does not grow with the network.
    ///
    /// - Throws: what the sink throws.
    func write(_ network: Network, to sink: inout any ByteSink) throws
}

/// The formats that can be written.
public enum GraphWriters {
    /// Every writer; the first is the default.
    public static let all: [any GraphWriter] = [GraphMLWriter(), DOTWriter()]

    /// The writer with a name.
    public static func named(_ name: String) -> (any GraphWriter)? {
        all.first { $0.name == name }
    }

    /// The writer for a file whose name ends so.
    public static func forFileExtension(_ ending: String) -> (any GraphWriter)? {
        all.first { $0.fileExtensions.contains(ending.lowercased()) }
    }
}

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
