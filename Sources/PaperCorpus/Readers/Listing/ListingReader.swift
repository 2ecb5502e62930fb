/// Reads plain text as copied from a web page: page furniture at the top, then titles and abstracts in turn with blank
/// lines between.
///
/// A paragraph that is short and does not end like a sentence is a title when text follows it. Further text without a
/// title before it belongs to the same abstract.
public struct ListingReader: PaperReader {
    /// A listing reader has no settings.
    public init() {}

    public var name: String { "listing" }
    public var summary: String { "plain text copied from a web page: titles and abstracts in turn, blank lines between" }

    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        guard let first = head.first(where: { !$0.isSpace }), first != UInt8(ascii: "{"), first != UInt8(ascii: "<")
        else { return false }
        let paragraphs = ListingParagraph.all(in: head)
        let titled = paragraphs.indices.dropLast().contains {
            paragraphs[$0].kind == .short && paragraphs[$0 + 1].kind == .text
        }
        return titled || paragraphs.last.map { $0.kind == .short && Self.looksLikeTitle($0, in: head) } ?? false
    }

    public func lengthOfWholeRecords(in bytes: UnsafeRawBufferPointer, atEnd: Bool) -> Int {
        if atEnd { return bytes.count }
        // The last boundary is near the end; only a very long record makes it worth looking further back.
        for window in [64 << 10, 1 << 20, bytes.count] {
            let start = Self.paragraphStart(in: bytes, atOrAfter: max(0, bytes.count - window))
            if let last = Self.boundaries(in: bytes, from: start).last { return last }
            if start == 0 { break }
        }
        return 0
    }

    public func offsetOfNextRecord(in bytes: UnsafeRawBufferPointer) -> Int? {
        Self.boundaries(in: bytes, from: 0).first
    }

    /// Where records certainly begin: text, a short paragraph, and text so long that no title can be meant.
    private static func boundaries(in bytes: UnsafeRawBufferPointer, from start: Int) -> [Int] {
        let paragraphs = ListingParagraph.all(in: bytes, from: start)
        guard paragraphs.count >= 3 else { return [] }
        return (1..<(paragraphs.count - 1)).compactMap { index in
            guard paragraphs[index - 1].kind == .text, paragraphs[index].kind == .short,
                paragraphs[index + 1].range.count >= ListingParagraph.longestTitle,
                !continuesAbstract(paragraphs[index], in: bytes)
            else { return nil }
            return paragraphs[index].range.lowerBound
        }
    }

    /// The first offset behind `offset` at which a paragraph may begin: after a blank line.
    private static func paragraphStart(in bytes: UnsafeRawBufferPointer, atOrAfter offset: Int) -> Int {
        guard offset > 0 else { return 0 }
        var position = offset
        while let end = bytes.nextLineFeed(from: position) {
            let next = bytes.nextLineFeed(from: end + 1) ?? bytes.count
            if bytes.trimmed((end + 1)..<next).isEmpty { return end + 1 }
            position = end + 1
        }
        return bytes.count
    }

    public func parse(_ batch: RecordBatch) -> ParsedBatch {
        batch.withBytes { bytes in
            let start = batch.isFirst ? DecodedText.byteOrderMarkLength(bytes) : 0
            var assembly = ListingAssembly(bytes: bytes, isAtTop: batch.isFirst, isAtEnd: batch.isLast)
            for paragraph in ListingParagraph.all(in: bytes, from: start) { assembly.add(paragraph) }
            var parsed = assembly.finish()
            parsed.lineCount = bytes.lineCount
            return parsed
        }
    }

    /// Three words or more, or the `Name: what it is` of a title.
    static func looksLikeTitle(_ paragraph: ListingParagraph, in bytes: UnsafeRawBufferPointer) -> Bool {
        let words = bytes[paragraph.range].split(separator: UInt8.space)
        guard let first = bytes[paragraph.range].first, first.isWord || first >= 0x80 || first == UInt8(ascii: "\"")
        else { return false }
        return words.count >= 3 && paragraph.range.count >= 15
    }

    /// A line with an address behind an abstract belongs to the abstract.
    static func continuesAbstract(_ paragraph: ListingParagraph, in bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.firstRange(of: "://", in: paragraph.range) != nil
            || bytes.firstRange(of: "github.com/", in: paragraph.range) != nil
            || bytes.firstRange(of: "www.", in: paragraph.range) != nil
    }
}
