/// Reads the tab-delimited exports of Web of Science: a row of two-letter tags, then one record a line. Quotes mean
/// nothing. Files that were joined have several rows of tags.
public struct WebOfScienceTabReader: PaperReader {
    /// A tab-delimited Web of Science reader has no settings.
    public init() {}

    /// `wos-tab`
    public var name: String { "wos-tab" }
    /// What these files are.
    public var summary: String { "Web of Science tab-delimited (Win or Mac), with cited references" }

    /// Whether the first line is a row of tags.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        var start = 0
        while start < head.count {
            let end = head.nextLineFeed(from: start) ?? head.count
            if !head.trimmed(start..<end).isEmpty { return WebOfScienceColumns(start..<end, in: head) != nil }
            start = end + 1
        }
        return false
    }

    /// Up to the last line feed.
    public func lengthOfWholeRecords(in bytes: UnsafeRawBufferPointer, atEnd: Bool, context: RecordContext) -> Int {
        atEnd ? bytes.count : (bytes.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0)
    }

    /// Behind the next line feed.
    public func offsetOfNextRecord(in bytes: UnsafeRawBufferPointer, context: RecordContext) -> Int? {
        bytes.nextLineFeed(from: 0).map { $0 + 1 }
    }

    /// The last row of tags.
    public func context(after bytes: UnsafeRawBufferPointer, in context: RecordContext) -> RecordContext {
        var context = context
        var start = 0
        while start < bytes.count {
            let end = bytes.nextLineFeed(from: start) ?? bytes.count
            if WebOfScienceColumns(start..<end, in: bytes) != nil { context.bytes = Array(bytes[start..<end]) }
            start = end + 1
        }
        return context
    }

    /// A paper for each row.
    public func parse(_ batch: RecordBatch) -> ParsedBatch {
        var columns = batch.context.bytes.withUnsafeBytes { WebOfScienceColumns(0..<$0.count, in: $0) }
        return batch.withBytes { bytes in
            var result = ParsedBatch()
            var start = 0
            while start < bytes.count {
                let feed = bytes.nextLineFeed(from: start)
                let line = start..<(feed ?? bytes.count)
                start = line.upperBound + 1
                result.lineCount += 1
                if let row = WebOfScienceColumns(line, in: bytes) {
                    columns = row
                } else if !bytes.trimmed(line).isEmpty {
                    let isLastOfInput = batch.isLast && feed == nil
                    (columns ?? .none).add(line, of: bytes, to: &result, mayBeCutOff: isLastOfInput)
                }
            }
            return result
        }
    }
}

/// The tags of the columns.
struct WebOfScienceColumns {
    private var tags: [Tag] = []

    /// No columns: nothing is known of rows that stand under no tags.
    static let none = WebOfScienceColumns()

    private init() {}

    /// The tags on a line; nothing where it is a record.
    init?(_ line: Range<Int>, in bytes: UnsafeRawBufferPointer) {
        let start = bytes.behindByteOrderMark(at: line.lowerBound)
        guard bytes.hasPrefix("PT\t", at: start), start + 3 <= line.upperBound else { return nil }
        var isRow = true
        Self.forEachCell(of: start..<line.upperBound, in: bytes) { cell in
            let tag = bytes.trimmed(cell)
            if tag.count > 2 { isRow = false }
            tags.append(Tag(bytes, at: tag.prefix(2)))
        }
        guard isRow, tags.count > 2 else { return nil }
    }

    /// Reads a row.
    func add(_ line: Range<Int>, of bytes: UnsafeRawBufferPointer, to result: inout ParsedBatch, mayBeCutOff: Bool) {
        let isCutOff = mayBeCutOff && bytes[line].count { $0 == UInt8(ascii: "\t") } + 1 < tags.count
        // The last cell of a row that is cut off may be half a number.
        let lastTab = isCutOff ? bytes[line].lastIndex(of: UInt8(ascii: "\t")) ?? line.lowerBound : line.upperBound
        let cells = line.lowerBound..<lastTab
        let paper: Paper
        if FieldText(bytes: bytes).firstMalformed(in: line) != nil {
            result.diagnostics.append(.invalidUTF8(line: result.lineCount))
            let mended = DecodedText.mending(UnsafeRawBufferPointer(rebasing: bytes[cells])).bytes
            paper = mended.withUnsafeBytes { self.paper(0..<$0.count, of: $0) }
        } else {
            paper = self.paper(cells, of: bytes)
        }
        let count = result.papers.count
        result.addTagged(paper, line: result.lineCount)
        if isCutOff, result.papers.count > count {
            result.diagnostics.append(.truncatedRecord(line: result.lineCount))
        }
    }

    private func paper(_ cells: Range<Int>, of bytes: UnsafeRawBufferPointer) -> Paper {
        var record = WebOfSciencePaper(text: FieldText(bytes: bytes), layout: .cells)
        var start = cells.lowerBound
        for tag in tags where start < cells.upperBound {
            let end = bytes.firstIndex(of: UInt8(ascii: "\t"), in: start..<cells.upperBound) ?? cells.upperBound
            if end > start { record.add(tag, start..<end) }
            start = end + 1
        }
        return (consume record).finish()
    }

    private static func forEachCell(
        of line: Range<Int>, in bytes: UnsafeRawBufferPointer, _ body: (Range<Int>) -> Void
    ) {
        var start = line.lowerBound
        while start < line.upperBound {
            let end = bytes.firstIndex(of: UInt8(ascii: "\t"), in: start..<line.upperBound) ?? line.upperBound
            body(start..<end)
            start = end + 1
        }
    }
}
