/// Where the rows of a table begin and end, for every kind of table.
enum TableBoundaries {
    /// Up to the end of the last row that is whole.
    static func lengthOfWholeRows(in bytes: UnsafeRawBufferPointer, atEnd: Bool, context: RecordContext) -> Int {
        if atEnd { return bytes.count }
        var length = 0
        var header = context.bytes.withUnsafeBytes { TableHeader($0) }
        if header == nil, let range = TableHeader.range(in: bytes, isWhole: false) {
            header = TableHeader(UnsafeRawBufferPointer(rebasing: bytes[range]))
            length = range.upperBound
        }
        guard let header else { return 0 }
        var scanner = TableScanner(bytes: bytes, delimiter: header.delimiter, end: .unread)
        while length < bytes.count, let row = scanner.row(at: length) { length = row.next }
        return length
    }

    /// Behind the first line feed that a row follows: one with as many cells as the header names, or the beginning of
    /// one that is not whole yet.
    static func offsetOfNextRow(in bytes: UnsafeRawBufferPointer, context: RecordContext) -> Int? {
        let header = context.bytes.withUnsafeBytes { TableHeader($0) }
        var offset = 0
        while let lineFeed = bytes.nextLineFeed(from: offset) {
            offset = lineFeed + 1
            guard let header else { return offset }
            if isRow(at: offset, in: bytes, header) { return offset }
        }
        return nil
    }

    private static func isRow(at offset: Int, in bytes: UnsafeRawBufferPointer, _ header: TableHeader) -> Bool {
        var scanner = TableScanner(bytes: bytes, delimiter: header.delimiter, end: .unread)
        if let row = scanner.row(at: offset) { return !row.hasOpenQuote && scanner.cellCount == header.names.count }
        // The text of a cell that began earlier has quotes at its end; so has what is taken for its cells.
        return scanner.cellCount >= 3 && scanner.cellCount < header.names.count
            && scanner.cells.allSatisfy { cell in
                bytes.firstIndex(of: .quote, in: cell.range) == nil || cell.hasDoubledQuotes
            }
    }

    /// The header, once it was seen.
    static func context(after bytes: UnsafeRawBufferPointer, in context: RecordContext) -> RecordContext {
        guard context.isEmpty, let range = TableHeader.range(in: bytes, isWhole: false) else { return context }
        return RecordContext(bytes: Array(bytes[range]))
    }
}
