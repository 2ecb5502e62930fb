/// Whole records of one input, as bytes, on their way to a worker.
public struct RecordBatch: Sendable {
    /// The bytes of the records, followed by `RecordBatch.padding` zero bytes.
    let storage: [UInt8]
    /// How many of the bytes are records.
    let byteCount: Int
    /// Whether the input begins here.
    let isFirst: Bool
    /// Whether the input ends here.
    let isLast: Bool
    /// How many lines were passed over between the previous batch and this one.
    let skippedLines: Int
    /// What the cutting had to say, with lines counted from the end of the previous batch.
    let diagnostics: [Diagnostic]

    /// Readable bytes that follow the records: vector code may load past the end.
    static let padding = 64

    /// Calls `body` with the bytes of the records.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
        try storage.withUnsafeBytes { try body(UnsafeRawBufferPointer(rebasing: $0[..<byteCount])) }
    }
}

/// What a reader made of a batch. Records and lines are counted from the start of the batch, from 1.
public struct ParsedBatch: Sendable {
    /// The papers in order.
    public var papers: [Paper] = []
    /// What was wrong with records.
    public var diagnostics: [Diagnostic] = []
    /// How many records were left out.
    public var skippedRecords = 0
    /// How many lines the batch has.
    public var lineCount = 0
}
