/// A reader of fields with tags, told by what it recognises and by how its format writes fields.
protocol TaggedReader: PaperReader {
    associatedtype Syntax: TaggedSyntax
}

extension TaggedReader {
    /// Up to the last record that begins.
    public func lengthOfWholeRecords(in bytes: UnsafeRawBufferPointer, atEnd: Bool, context: RecordContext) -> Int {
        atEnd ? bytes.count : TaggedBoundaries<Syntax>(bytes: bytes).last ?? 0
    }

    /// The next record that begins.
    public func offsetOfNextRecord(in bytes: UnsafeRawBufferPointer, context: RecordContext) -> Int? {
        TaggedBoundaries<Syntax>(bytes: bytes).firstInside
    }

    /// A paper for each record.
    public func parse(_ batch: RecordBatch) -> ParsedBatch { TaggedParser<Syntax>.parse(batch) }
}
