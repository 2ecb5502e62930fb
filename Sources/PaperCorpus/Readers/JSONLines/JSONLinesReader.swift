/// Reads JSON Lines: one object a line with `title` and `abstract`, and where present `id`, `ids`, `doi`, `arxiv`,
/// `year`, `authors`, `venue`, `keywords`, `url`, `urls`, `references`. The lines of `papergraph extract` are such
/// lines. Texts are taken as they are, so that offsets into them stay right. Of members with the same key the first
/// counts.
public struct JSONLinesReader: PaperReader {
    /// A JSON Lines reader has no settings.
    public init() {}

    /// `jsonl`
    public var name: String { "jsonl" }
    /// What these files are.
    public var summary: String { "JSON Lines with title and abstract (id, year, authors, references, …), or extract's" }

    /// Whether an object opens the input and one of our keys stands in it.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        let start = DecodedText.byteOrderMarkLength(head)
        guard let first = head[start...].first(where: { !$0.isSpace }), first == UInt8(ascii: "{") else { return false }
        return ["\"title\"", "\"abstract\"", "\"id\""].contains { (key: StaticString) in
            head.firstRange(of: key, in: 0..<head.count) != nil
        }
    }

    /// Up to the last line feed.
    public func lengthOfWholeRecords(in bytes: UnsafeRawBufferPointer, atEnd: Bool, context: RecordContext) -> Int {
        atEnd ? bytes.count : (bytes.lastIndex(of: .lineFeed).map { $0 + 1 } ?? 0)
    }

    /// Behind the next line feed.
    public func offsetOfNextRecord(in bytes: UnsafeRawBufferPointer, context: RecordContext) -> Int? {
        bytes.nextLineFeed(from: 0).map { $0 + 1 }
    }

    /// A paper for each line that is an object with a title or an identifier.
    public func parse(_ batch: RecordBatch) -> ParsedBatch {
        batch.withBytes { bytes in
            var lines = JSONLineParser(bytes: bytes)
            var offset = batch.isFirst ? DecodedText.byteOrderMarkLength(bytes) : 0
            while offset < bytes.count {
                let end = bytes.nextLineFeed(from: offset) ?? bytes.count
                lines.add(bytes.trimmed(offset..<end))
                offset = end + 1
            }
            return lines.result
        }
    }
}
