/// Cuts an input into batches of whole records. It runs on the reading thread and does nothing else.
struct BatchReader {
    let reader: any PaperReader
    let maximumRecordSize: Int
    let batchSize: Int

    private let source: ByteSource
    private var pending: [UInt8]
    private var atEnd = false
    private var isFirst = true
    private var skippedLines = 0
    private var diagnostics: [Diagnostic] = []

    init(
        source: ByteSource, head: [UInt8], reader: any PaperReader, maximumRecordSize: Int, batchSize: Int
    ) {
        self.source = source
        self.reader = reader
        self.maximumRecordSize = maximumRecordSize
        self.batchSize = batchSize
        pending = head
    }

    /// The digest of the bytes read so far: of the whole input once `next` has returned nothing.
    var digest: Digest { source.digest }
    var byteCount: Int { source.byteCount }

    /// The next batch, or nothing at the end of the input.
    mutating func next() throws(ReadError) -> RecordBatch? {
        var wanted = batchSize
        while true {
            try fill(to: wanted)
            let whole = pending.withUnsafeBytes { bytes in
                // More may be pending than a batch should hold: what was read to tell the format.
                let part = UnsafeRawBufferPointer(rebasing: bytes.prefix(wanted))
                return reader.lengthOfWholeRecords(in: part, atEnd: atEnd && part.count == bytes.count)
            }
            if whole > 0 || (atEnd && wanted >= pending.count) { return batch(of: whole) }
            if wanted >= maximumRecordSize, pending.count >= maximumRecordSize {
                try skipOversizedRecord()
                wanted = batchSize
            } else {
                wanted = min(wanted * 2, max(maximumRecordSize, batchSize))
            }
        }
    }

    private mutating func fill(to count: Int) throws(ReadError) {
        while pending.count < count, !atEnd {
            if try !source.read(max(batchSize, count - pending.count), appendingTo: &pending) { atEnd = true }
        }
    }

    private mutating func batch(of count: Int) -> RecordBatch? {
        guard count > 0 || !diagnostics.isEmpty else { return nil }
        defer {
            isFirst = false
            skippedLines = 0
            diagnostics = []
        }
        let storage = [UInt8](unsafeUninitializedCapacity: count + RecordBatch.padding) { target, filled in
            pending.withUnsafeBytes { UnsafeMutableRawBufferPointer(target).copyMemory(from: .init(rebasing: $0[..<count])) }
            for index in count..<(count + RecordBatch.padding) { target[index] = 0 }
            filled = count + RecordBatch.padding
        }
        pending.removeFirst(count)
        return RecordBatch(
            storage: storage, byteCount: count, isFirst: isFirst, isLast: atEnd && pending.isEmpty,
            skippedLines: skippedLines, diagnostics: diagnostics)
    }

    /// Drops bytes until a record begins again; what begins there is read as usual.
    private mutating func skipOversizedRecord() throws(ReadError) {
        diagnostics.append(.recordTooLarge(source.input.name, line: skippedLines + 1, limit: maximumRecordSize))
        while true {
            if let start = pending.withUnsafeBytes({ reader.offsetOfNextRecord(in: $0) }) {
                drop(start)
                return
            }
            // The boundary may straddle two blocks: what could be its first part stays.
            drop(max(0, pending.count - batchSize))
            if atEnd {
                drop(pending.count)
                return
            }
            try fill(to: pending.count + batchSize)
        }
    }

    private mutating func drop(_ count: Int) {
        skippedLines += pending.withUnsafeBytes { UnsafeRawBufferPointer(rebasing: $0[..<count]).lineFeedCount }
        pending.removeFirst(count)
    }
}

extension Diagnostic {
    static func recordTooLarge(_ name: String, line: Int, limit: Int) -> Diagnostic {
        Diagnostic(
            .warning, "record-too-large",
            "the record that begins here is larger than \(limit >> 20) MB; it was skipped, "
                + "raise --max-record to read it",
            input: name, line: line)
    }
}
