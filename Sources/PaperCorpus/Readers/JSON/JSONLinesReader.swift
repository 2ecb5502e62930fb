/// Reads JSON Lines, or a JSON array: objects with `title` and `abstract`, and where present `id`, `ids`, `doi`,
/// `arxiv`, `year`, `authors`, `affiliations`, `venue`, `volume`, `first_page`, `document_type`, `citation_count`, `keywords`,
/// `index_keywords`, `url`, `urls`, `references`. The lines of `papergraph extract` are such lines. Texts are taken as
/// they are, so that offsets into them stay right. Of members with the same key the first counts.
public struct JSONLinesReader: PaperReader {
    /// A JSON Lines reader has no settings.
    public init() {}

    /// `jsonl`
    public var name: String { "jsonl" }
    /// What these files are.
    public var summary: String { "JSON Lines with title and abstract (id, year, authors, references, …), or extract's" }

    /// Whether records open the input and one of our keys stands in one of them.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        guard let shape = JSONShape(head) else { return false }
        // Lists of models have identifiers too.
        return shape.hasOne(of: "title", "abstract", "ids", "doi", "arxiv", "format")
            || (shape.hasOne(of: "id") && !shape.hasOne(of: "modelId", "downloads", "likes", "_id"))
    }

    /// Up to the last line feed, or the end of the last element of an array.
    public func lengthOfWholeRecords(in bytes: UnsafeRawBufferPointer, atEnd: Bool, context: RecordContext) -> Int {
        JSONRecords.length(in: bytes, atEnd: atEnd, context: context)
    }

    /// Behind the next line feed, or where an element of an array begins on a line.
    public func offsetOfNextRecord(in bytes: UnsafeRawBufferPointer, context: RecordContext) -> Int? {
        JSONRecords.offsetOfNext(in: bytes, context: context)
    }

    /// Whether lines or the elements of an array are the records.
    public func context(after bytes: UnsafeRawBufferPointer, in context: RecordContext) -> RecordContext {
        JSONRecords.context(after: bytes, in: context)
    }

    /// A paper for each object with a title or an identifier.
    public func parse(_ batch: RecordBatch) -> ParsedBatch {
        JSONRecords.parse(batch) { JSONPaper($0).paper }
    }
}
