/// Reads the MEDLINE format of PubMed (`.nbib`, `pubmed-….txt`): tags of up to four letters, a hyphen in the fifth
/// column, lines that go on behind six spaces, blank lines between records.
public struct NBIBReader: TaggedReader {
    typealias Syntax = NBIBSyntax

    /// A MEDLINE reader has no settings.
    public init() {}

    /// `nbib`
    public var name: String { "nbib" }
    /// What these files are.
    public var summary: String { "PubMed's MEDLINE format (.nbib), with MeSH headings" }

    /// Whether a number of PubMed opens the first record, or a few fields behind stands one.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        var start = 0
        while start < head.count {
            let line = head.behindByteOrderMark(at: start)
            let end = head.nextLineFeed(from: line) ?? head.count
            defer { start = end + 1 }
            guard !head.trimmed(line..<end).isEmpty, head[line] != .space else { continue }
            guard let (tag, value) = NBIBSyntax.tag(at: line, in: head) else { return false }
            if tag == "PMID" { return value <= end && head.trimmed(value..<end).contains { head[$0].isDigit } }
            // Elsewhere RIS has the same columns.
            if tag == "TY" { return false }
        }
        return false
    }
}

/// `TI  - Mechanical thrombectomy`
enum NBIBSyntax: TaggedSyntax {
    // What these are, the protocol says.

    static func tag(at start: Int, in bytes: UnsafeRawBufferPointer) -> (tag: Tag, value: Int)? {
        guard start + 5 <= bytes.count, bytes[start + 4] == UInt8(ascii: "-"), bytes[start].isUpper else { return nil }
        var end = start + 1
        while end < start + 4, bytes[end].isUpper || bytes[end].isDigit { end += 1 }
        guard bytes[end..<(start + 4)].allSatisfy({ $0 == .space }) else { return nil }
        return (Tag(bytes, at: start..<end), start + 5)
    }

    /// A record begins behind a blank line, or with the number of PubMed where no number of PubMed Central precedes.
    static func beginsRecord(at start: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard tag(at: start, in: bytes) != nil else { return false }
        var end = start
        if end >= 3, bytes[end - 3] == 0xEF, bytes[end - 1] == 0xBF { end -= 3 }
        // Of the line before the first nothing is known.
        guard end > 0 else { return false }
        // The line before ends with a line feed; what is white space up to the next one is blank.
        var position = end - 2
        while position >= 0, bytes[position] != .lineFeed, bytes[position].isSpace { position -= 1 }
        if position < 0 || bytes[position] == .lineFeed { return true }
        guard bytes.hasPrefix("PMID", at: start) else { return false }
        while position >= 0, bytes[position] != .lineFeed { position -= 1 }
        return !bytes.hasPrefix("PMC -", at: position + 1)
    }

    static var beginsWithAnyTag: Bool { true }

    static var endTag: Tag? { nil }

    static func paper(of record: TaggedRecord) -> Paper {
        var paper = NBIBPaper(text: record.text)
        for field in record.fields { paper.add(field.tag, field.value) }
        return (consume paper).finish()
    }
}
