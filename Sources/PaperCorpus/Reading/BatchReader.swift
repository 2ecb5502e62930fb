/// Cuts an input into batches of whole records. It runs on the reading thread and does nothing else.
///
/// Which records are read does not depend on the size of a batch: a record is too large when none ends within
/// `maximumRecordSize` bytes of its beginning, and what follows it is searched in steps of a fixed size.
struct BatchReader {
    let reader: any PaperReader
    let maximumRecordSize: Int
    let batchSize: Int

    private let source: TextSource
    private var pending: PaddedBytes
    private var atEnd = false
    private var isFirst = true
    private var context = RecordContext()
    private var skippedLines = 0
    private var diagnostics: [Diagnostic] = []

    init(
        source: TextSource, head: PaddedBytes, reader: any PaperReader, maximumRecordSize: Int, batchSize: Int
    ) {
        self.source = source
        self.reader = reader
        self.maximumRecordSize = max(1, maximumRecordSize)
        self.batchSize = min(max(1, batchSize), self.maximumRecordSize)
        pending = head
    }

    /// The next batch, or nothing at the end of the input.
    mutating func next() throws(ReadError) -> RecordBatch? {
        var wanted = batchSize
        while true {
            // One byte more than wanted tells whether the input ends here.
            try fill(to: wanted + 1)
            let whole = pending.withBytes { bytes in
                // More may be pending than a batch should hold: what was read to tell the format.
                let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(wanted))
                return reader.lengthOfWholeRecords(
                    in: part, atEnd: atEnd && part.count == bytes.count, context: context)
            }
            if whole > 0 || (atEnd && pending.count <= wanted) { return batch(of: whole) }
            if wanted == maximumRecordSize {
                try skipOversizedRecord()
                wanted = batchSize
            } else {
                // What is no whole record in twice a batch is long: it should not be looked at many times.
                wanted = min(wanted > batchSize ? wanted * 8 : wanted * 2, maximumRecordSize)
            }
        }
    }

    private mutating func fill(to count: Int) throws(ReadError) {
        guard pending.count < count, !atEnd else { return }
        pending = try source.read(upTo: count, after: pending)
        atEnd = pending.count < count
    }

    private mutating func batch(of count: Int) -> RecordBatch? {
        guard count > 0 || !diagnostics.isEmpty else { return nil }
        defer {
            isFirst = false
            skippedLines = 0
            diagnostics = []
        }
        let storage = pending
        pending = storage.suffix(from: count)
        let current = context
        storage.withBytes { bytes in
            context = reader.context(after: UnsafeRawBufferPointer(rebasing: bytes[..<count]), in: current)
        }
        return RecordBatch(
            storage: storage, byteCount: count, context: current, isFirst: isFirst, isLast: atEnd && pending.count == 0,
            skippedLines: skippedLines, diagnostics: diagnostics)
    }

    // MARK: Records that are too large

    /// How far the bytes are read on while a record is searched.
    private static let searchStep = 1 << 20

    /// The boundary may straddle two steps: what could be its first part stays.
    private var searchOverlap: Int { min(maximumRecordSize, max(2 << 10, min(64 << 10, maximumRecordSize / 2))) }

    /// Drops bytes until a record begins again; what begins there is read as usual.
    private mutating func skipOversizedRecord() throws(ReadError) {
        diagnostics.append(.recordTooLarge(source.name, line: skippedLines + 1, limit: maximumRecordSize))
        isFirst = false
        drop(maximumRecordSize - searchOverlap)
        while true {
            if let start = offsetOfNextRecord {
                drop(start)
                return
            }
            drop(atEnd ? pending.count : max(0, pending.count - searchOverlap))
            if atEnd { return }
            try fill(to: pending.count + Self.searchStep)
        }
    }

    /// Where a record begins among the pending bytes. At the end of the input a blank line closes the last record, so
    /// that it is seen to be whole.
    private var offsetOfNextRecord: Int? {
        guard atEnd else { return pending.withBytes { reader.offsetOfNextRecord(in: $0, context: context) } }
        let closed = PaddedBytes(pending.withBytes { Array($0) } + [.lineFeed, .lineFeed])
        return closed.withBytes { reader.offsetOfNextRecord(in: $0, context: context) }.map { min($0, pending.count) }
    }

    private mutating func drop(_ count: Int) {
        skippedLines += pending.withBytes { UnsafeRawBufferPointer(rebasing: $0[..<count]).lineFeedCount }
        pending = pending.suffix(from: count)
    }
}

extension Diagnostic {
    static func recordTooLarge(_ name: String, line: Int, limit: Int) -> Diagnostic {
        let size = limit >> 20 > 0 ? "\(limit >> 20) MB" : "\(limit) bytes"
        return Diagnostic(
            .warning, "record-too-large",
            "the record that begins here is larger than \(size); it was skipped, raise --max-record to read it",
            input: name, line: line)
    }
}
