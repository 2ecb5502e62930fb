/// What the rows of one kind of table say.
protocol TableFormat {
    /// Finds the columns.
    init(_ header: TableHeader)

    /// The paper of a row.
    func paper(of row: inout TableRow) -> Paper

    /// Puts the cells of a row that has more than the header names where they belong; false where that cannot be told.
    func realign(_ row: inout TableRow, extra: Int) -> Bool
}

extension TableFormat {
    func realign(_ row: inout TableRow, extra: Int) -> Bool { false }
}

/// Reads the rows of a batch.
struct TableParser<Format: TableFormat> {
    private let bytes: UnsafeRawBufferPointer
    private let isAtEnd: Bool
    private let columnCount: Int
    private let format: Format
    private var scanner: TableScanner
    private var result = ParsedBatch()
    private var line = 1

    /// The papers of a batch. The header stands before the batch, or else at its beginning.
    static func parse(_ batch: RecordBatch) -> ParsedBatch {
        batch.withBytes { bytes in
            var start = 0
            var header = batch.context.bytes.withUnsafeBytes { TableHeader($0) }
            if header == nil, let range = TableHeader.range(in: bytes, isWhole: true) {
                header = TableHeader(UnsafeRawBufferPointer(rebasing: bytes[range]))
                start = range.upperBound
            }
            var result = ParsedBatch()
            if let header {
                var parser = TableParser(bytes: bytes, header: header, isAtEnd: batch.isLast)
                parser.readRows(from: start)
                result = parser.result
            }
            result.lineCount = bytes.lineCount
            return result
        }
    }

    private init(bytes: UnsafeRawBufferPointer, header: TableHeader, isAtEnd: Bool) {
        self.bytes = bytes
        self.isAtEnd = isAtEnd
        columnCount = header.names.count
        format = Format(header)
        scanner = TableScanner(
            bytes: bytes, delimiter: header.delimiter, end: isAtEnd ? .nothing : .rows, expectedCount: columnCount)
    }

    private mutating func readRows(from start: Int) {
        line += UnsafeRawBufferPointer(rebasing: bytes[..<start]).lineFeedCount
        var offset = start
        while offset < bytes.count, let row = scanner.row(at: offset) {
            add(row)
            line += UnsafeRawBufferPointer(rebasing: bytes[offset..<row.next]).lineFeedCount
            offset = row.next
        }
    }

    // MARK: Rows

    private mutating func add(_ end: TableScanner.Row) {
        if scanner.cellCount == 1, bytes.trimmed(scanner.cells[0].range).isEmpty { return }
        var row = TableRow(bytes: bytes, cells: scanner.cells)
        if end.hasOpenQuote { result.diagnostics.append(.openQuote(line: line)) }
        let isCut = isAtEnd && end.next == bytes.count && isUnfinished(end)
        if !isCut { checkCount(of: &row) }
        var paper = format.paper(of: &row)
        if row.isMalformed { result.diagnostics.append(.invalidUTF8(line: line)) }
        guard !paper.title.isEmpty || !paper.identifiers.isEmpty else {
            result.diagnostics.append(.emptyRecord(line: line))
            result.skippedRecords += 1
            return
        }
        if isCut { result.diagnostics.append(.truncatedRecord(line: line)) }
        paper.origin = RecordOrigin(record: result.papers.count + result.skippedRecords + 1, line: line)
        result.papers.append(paper)
    }

    /// Whether a row at the end of the input lacks its end.
    private func isUnfinished(_ end: TableScanner.Row) -> Bool {
        end.isCutInQuotes || (scanner.cellCount < columnCount && bytes.last != .lineFeed)
    }

    /// Reports a row with other cells than the header names. Blank ones too many are a delimiter at the end of the row.
    private mutating func checkCount(of row: inout TableRow) {
        let count = scanner.cellCount
        if count < columnCount {
            result.diagnostics.append(.tooFewCells(count, of: columnCount, line: line))
        } else if count > columnCount, !format.realign(&row, extra: count - columnCount) {
            let isBlank = row.cells.dropFirst(columnCount).allSatisfy { bytes.trimmed($0.range).isEmpty }
            if !isBlank { result.diagnostics.append(.tooManyCells(count, of: columnCount, line: line)) }
        } else if count > columnCount {
            result.diagnostics.append(.shiftedCells(count, of: columnCount, line: line))
        }
    }
}

extension Diagnostic {
    static func openQuote(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "open-quote",
            "a quote opens in this row and never closes; it was taken for a sign and the row for one line, "
                + "close it or write it twice",
            line: line)
    }

    static func tooFewCells(_ count: Int, of columns: Int, line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "cell-count",
            "the row has \(count) of the \(columns) cells that the header names; what there is of it was read, "
                + "quote cells that hold delimiters or line ends",
            line: line)
    }

    static func tooManyCells(_ count: Int, of columns: Int, line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "cell-count",
            "the row has \(count) cells where the header names \(columns); those behind were left out, "
                + "quote cells that hold delimiters",
            line: line)
    }

    static func shiftedCells(_ count: Int, of columns: Int, line: Int) -> Diagnostic {
        Diagnostic(
            .note, "shifted-cells",
            "the row has \(count) cells where the header names \(columns), of another export perhaps; "
                + "they were told by their looks",
            line: line)
    }
}
