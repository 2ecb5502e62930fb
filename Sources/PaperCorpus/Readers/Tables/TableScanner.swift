/// A cell: where its text stands, without the quotes around it.
struct TableCell {
    var range: Range<Int>
    /// Whether `""` may stand in it for `"`.
    var hasDoubledQuotes = false
}

/// Cuts rows of a table into cells, by RFC 4180 and with patience: a quote within an unquoted cell is a sign like any
/// other, and so is a single one within a quoted cell.
///
/// A quote that never closes must not swallow the rows below. It is taken for a sign, and the row ends with its line,
/// when behind a line feed a cell begins with a quote before the first one closed, or when a megabyte holds no end.
struct TableScanner {
    /// What stands behind the bytes.
    enum End {
        /// More of the input that was not read yet.
        case unread
        /// More rows: the bytes end with a whole row.
        case rows
        /// Nothing.
        case nothing
    }

    /// How a row ended.
    struct Row {
        /// Where the next begins.
        var next: Int
        /// Whether a quote in it never closes.
        var hasOpenQuote = false
        /// Whether the input ended within a quoted cell of it.
        var isCutInQuotes = false
    }

    let bytes: UnsafeRawBufferPointer
    let delimiter: UInt8
    var end = End.nothing
    /// How many cells a row should have, where that is known.
    var expectedCount = 0
    /// The cells of the row that was scanned last; of a row that is no row of a table only the first.
    private(set) var cells: [TableCell] = []
    /// How many cells that row has.
    private(set) var cellCount = 0

    private static let longestQuotedCell = 1 << 20
    private static let mostCells = 4096

    init(bytes: UnsafeRawBufferPointer, delimiter: UInt8, end: End, expectedCount: Int = 0) {
        self.bytes = bytes
        self.delimiter = delimiter
        self.end = end
        self.expectedCount = expectedCount
    }

    /// Scans the row that begins at `start`; nothing where its end is not among the bytes.
    mutating func row(at start: Int) -> Row? {
        cells.removeAll(keepingCapacity: true)
        cellCount = 0
        var row = Row(next: bytes.count)
        var offset = start
        while true {
            if offset < bytes.count, bytes[offset] == .quote, !row.hasOpenQuote {
                switch quotedCell(at: offset) {
                case .closed(let cell, let next):
                    add(cell)
                    offset = endOfCell(from: next)
                case .notQuoted: offset = addUnquoted(from: offset)
                case .open:
                    row.hasOpenQuote = true
                    offset = addUnquoted(from: offset)
                case .cut:
                    add(TableCell(range: offset + 1..<bytes.count, hasDoubledQuotes: true))
                    row.isCutInQuotes = true
                    return row
                case .undecided: return nil
                }
            } else {
                offset = addUnquoted(from: offset)
            }
            if offset == bytes.count { return end == .unread ? nil : row }
            row.next = offset + 1
            if bytes[offset] == .lineFeed { return row }
            row.next = bytes.count
            offset += 1
        }
    }

    private mutating func add(_ cell: TableCell) {
        cellCount += 1
        if cellCount <= Self.mostCells { cells.append(cell) }
    }

    private mutating func addUnquoted(from start: Int) -> Int {
        let end = endOfCell(from: start)
        add(TableCell(range: start..<end))
        return end
    }

    /// The next delimiter or line feed.
    private func endOfCell(from start: Int) -> Int {
        var offset = start
        while offset < bytes.count, bytes[offset] != delimiter, bytes[offset] != .lineFeed { offset += 1 }
        return offset
    }

    // MARK: Quotes

    private enum Quoted {
        case closed(TableCell, next: Int)
        /// It begins with a quote, but ends at once and goes on behind.
        case notQuoted
        case open
        case cut
        case undecided
    }

    /// The cell whose first quote stands at `open`.
    private func quotedCell(at open: Int) -> Quoted {
        let body = endOfQuotes(from: open)
        guard (body - open).isMultiple(of: 2) else { return closing(from: body, open: open) }
        if body == bytes.count, end == .unread { return .undecided }
        guard isBehindCell(body) else { return .notQuoted }
        let cell = TableCell(range: open + 1..<body - 1, hasDoubledQuotes: body - open > 2)
        return .closed(cell, next: body)
    }

    /// The quote behind `start` that closes the cell: the last of an odd number, where the cell ends behind it.
    private func closing(from start: Int, open: Int) -> Quoted {
        var hasDoubled = start - open > 1
        var offset = start
        var (isBelow, looked) = (false, open)
        // Whether single quotes stand in the cell: where they are not doubled, `…a "tool"",` ends it as well.
        var isLoose = false
        let limit = min(bytes.count, open + Self.longestQuotedCell)
        while offset < limit, let quote = bytes.firstIndex(of: .quote, in: offset..<limit) {
            offset = endOfQuotes(from: quote)
            if offset == bytes.count, end == .unread { return .undecided }
            let isPaired = (offset - quote).isMultiple(of: 2)
            if isBehindCell(offset), !isPaired || isLoose {
                let isDoubled = hasDoubled || offset - quote > 2
                return .closed(TableCell(range: open + 1..<offset - 1, hasDoubledQuotes: isDoubled), next: offset)
            }
            if offset - quote > 1 { hasDoubled = true }
            if isPaired { continue }
            isLoose = true
            if !isBelow { isBelow = bytes.firstIndex(of: .lineFeed, in: looked..<quote) != nil }
            looked = quote
            if isBelow, bytes[quote - 1] == delimiter || bytes[quote - 1] == .lineFeed { return .open }
        }
        if bytes.count - open >= Self.longestQuotedCell { return .open }
        switch end {
        case .unread: return .undecided
        case .rows: return .open
        case .nothing: return isRowBelow(open) ? .open : .cut
        }
    }

    private func endOfQuotes(from start: Int) -> Int {
        var offset = start
        while offset < bytes.count, bytes[offset] == .quote { offset += 1 }
        return offset
    }

    private func isBehindCell(_ offset: Int) -> Bool {
        offset == bytes.count || bytes[offset] == delimiter || bytes[offset] == .lineFeed
            || bytes[offset] == .carriageReturn
    }

    /// Whether the next line has as many cells as a row: then the input does not end within the cell.
    private func isRowBelow(_ open: Int) -> Bool {
        guard let line = bytes.nextLineFeed(from: open) else { return false }
        let next = bytes.nextLineFeed(from: line + 1) ?? bytes.count
        return bytes[line + 1..<next].count { $0 == delimiter } + 1 == expectedCount
    }
}
