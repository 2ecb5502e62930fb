/// Whole records of one input, as bytes, on their way to a worker.
public struct RecordBatch: Sendable {
    /// The bytes of the records, and behind them what was read already of the next.
    let storage: PaddedBytes
    /// How many of the bytes are records.
    let byteCount: Int
    /// What stands before the records and matters to them.
    let context: RecordContext
    /// Whether the input begins here.
    let isFirst: Bool
    /// Whether the input ends here.
    let isLast: Bool
    /// How many lines were passed over between the previous batch and this one.
    let skippedLines: Int
    /// What the cutting had to say, with lines counted from the end of the previous batch.
    let diagnostics: [Diagnostic]

    /// Calls `body` with the bytes of the records; at least `PaddedBytes.padding` more can be read behind them.
    func withBytes<Result, Failure: Error>(
        _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try storage.withBytes { bytes throws(Failure) in
            try body(UnsafeRawBufferPointer(rebasing: bytes[..<byteCount]))
        }
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
