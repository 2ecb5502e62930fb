/// A reader of tables, told by the header that it recognises and by what makes papers of rows.
protocol TableReader: PaperReader {
    associatedtype Columns: TableFormat
}

extension TableReader {
    /// Up to the end of the last whole row.
    public func lengthOfWholeRecords(in bytes: UnsafeRawBufferPointer, atEnd: Bool, context: RecordContext) -> Int {
        TableBoundaries.lengthOfWholeRows(in: bytes, atEnd: atEnd, context: context)
    }

    /// The next row.
    public func offsetOfNextRecord(in bytes: UnsafeRawBufferPointer, context: RecordContext) -> Int? {
        TableBoundaries.offsetOfNextRow(in: bytes, context: context)
    }

    /// The header.
    public func context(after bytes: UnsafeRawBufferPointer, in context: RecordContext) -> RecordContext {
        TableBoundaries.context(after: bytes, in: context)
    }

    /// A paper for each row.
    public func parse(_ batch: RecordBatch) -> ParsedBatch { TableParser<Columns>.parse(batch) }
}
