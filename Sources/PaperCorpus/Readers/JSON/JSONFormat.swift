/// A format whose records are JSON objects. How an input is cut into them is the same for all.
protocol JSONFormat: PaperReader {
    /// Whether records that begin an input are of this format.
    func recognizes(_ shape: JSONShape) -> Bool

    /// What an object says; without title and identifier it is no record.
    func paper(_ object: JSONValue) -> Paper
}

extension JSONFormat {
    func recognizes(_ head: UnsafeRawBufferPointer) -> Bool { JSONShape(head).map(recognizes) ?? false }

    func lengthOfWholeRecords(in bytes: UnsafeRawBufferPointer, atEnd: Bool, context: RecordContext) -> Int {
        JSONRecords.length(in: bytes, atEnd: atEnd, context: context)
    }

    func offsetOfNextRecord(in bytes: UnsafeRawBufferPointer, context: RecordContext) -> Int? {
        JSONRecords.offsetOfNext(in: bytes, context: context)
    }

    func context(after bytes: UnsafeRawBufferPointer, in context: RecordContext) -> RecordContext {
        JSONRecords.context(after: bytes, in: context)
    }

    func parse(_ batch: RecordBatch) -> ParsedBatch { JSONRecords.parse(batch, paper: paper) }
}

/// The records of JSON inputs: what the methods of `PaperReader` ask for.
enum JSONRecords {
    static func length(in bytes: UnsafeRawBufferPointer, atEnd: Bool, context: RecordContext) -> Int {
        if atEnd { return bytes.count }
        var scanner = JSONScanner(bytes, place: JSONPlace(context), atEnd: false)
        if scanner.place.level == .lines { return bytes.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0 }
        while scanner.next() != nil {}
        return scanner.cut
    }

    static func offsetOfNext(in bytes: UnsafeRawBufferPointer, context: RecordContext) -> Int? {
        guard let end = bytes.nextLineFeed(from: 0) else { return nil }
        let place = JSONPlace(context)
        switch place.level {
        case .start, .lines: return end + 1
        case .top: return JSONText(bytes: bytes).recordLine(from: end, indentation: .columns(0))
        case .array: return JSONText(bytes: bytes).recordLine(from: end, indentation: place.indentation)
        }
    }

    static func context(after bytes: UnsafeRawBufferPointer, in context: RecordContext) -> RecordContext {
        var scanner = JSONScanner(bytes, place: JSONPlace(context), atEnd: true)
        if scanner.place.level != .lines {
            while scanner.next() != nil {}
        }
        return scanner.place.context
    }

    static func parse(_ batch: RecordBatch, paper: (JSONValue) -> Paper) -> ParsedBatch {
        batch.withBytes { bytes in
            withoutActuallyEscaping(paper) { paper in
                var scanner = JSONScanner(bytes, place: JSONPlace(batch.context), atEnd: true)
                var parser = JSONRecordParser(bytes: bytes, atEnd: batch.isLast, paper: paper)
                while let record = scanner.next() { parser.add(record) }
                // A batch may end within a line that the next one goes on with.
                parser.result.lineCount = batch.isLast ? bytes.lineCount : bytes.lineFeedCount
                return parser.result
            }
        }
    }
}
