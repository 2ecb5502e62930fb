/// Reads plain text as copied from a web page: page furniture at the top, then titles and abstracts in turn with blank
/// lines between.
///
/// A paragraph that is short and does not end like a sentence is a title when text follows it. Further text without a
/// title before it belongs to the same abstract.
public struct ListingReader: PaperReader {
    /// A listing reader has no settings.
    public init() {}

    /// `listing`
    public var name: String { "listing" }
    /// What these files are.
    public var summary: String {
        "plain text copied from a web page: titles and abstracts in turn, blank lines between"
    }

    /// Whether a title stands above a text, or the input breaks off in a title.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        guard let first = head.first(where: { !$0.isSpace }), !Self.openings.contains(first)
        else { return false }
        let paragraphs = ListingParagraph.all(in: head, from: 0).filter { $0.kind != .furniture }
        let titled = paragraphs.indices.dropLast().contains {
            paragraphs[$0].kind == .short && paragraphs[$0 + 1].kind == .text
        }
        return titled || paragraphs.last.map { $0.kind == .short && Self.looksLikeTitle($0, in: head) } ?? false
    }

    /// Up to the last title that certainly begins a record.
    public func lengthOfWholeRecords(in bytes: UnsafeRawBufferPointer, atEnd: Bool, context: RecordContext) -> Int {
        atEnd ? bytes.count : ListingBoundaries(bytes: bytes).last ?? 0
    }

    /// The next title that certainly begins a record.
    public func offsetOfNextRecord(in bytes: UnsafeRawBufferPointer, context: RecordContext) -> Int? {
        ListingBoundaries(bytes: bytes).firstBehindText
    }

    /// A paper for each title, with the text below it.
    public func parse(_ batch: RecordBatch) -> ParsedBatch {
        batch.withBytes { bytes in
            var assembly = ListingAssembly(bytes: bytes, isAtTop: batch.isFirst, isAtEnd: batch.isLast)
            for paragraph in ListingParagraph.all(in: bytes, from: 0) { assembly.add(paragraph) }
            var parsed = assembly.finish()
            parsed.lineCount = bytes.lineCount
            return parsed
        }
    }

    /// What JSON and markup begin with.
    private static let openings = "{[<".utf8

    /// Three words or more that begin with a letter, a digit, a quote or TeX.
    static func looksLikeTitle(_ paragraph: ListingParagraph, in bytes: UnsafeRawBufferPointer) -> Bool {
        let words = bytes[paragraph.range].split(separator: UInt8.space)
        guard let first = bytes[paragraph.range].first, first.isWord || first >= 0x80 || "\"'({\\$".utf8.contains(first)
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
