/// Reads RIS files: `TY` begins a record and `ER` ends it. What stands between records, and lines that go on with the
/// field before, may look like anything.
public struct RISReader: TaggedReader {
    typealias Syntax = RISSyntax

    /// An RIS reader has no settings.
    public init() {}

    /// `ris`
    public var name: String { "ris" }
    /// What these files are.
    public var summary: String {
        "RIS (Scopus, Zotero, EndNote, Ovid, publishers), with the references that Scopus adds"
    }

    /// Whether a record begins somewhere, and another field follows.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        guard let first = RISSyntax.firstRecord(in: head) else { return false }
        guard let next = head.nextLineFeed(from: first).map({ $0 + 1 }), next < head.count else { return true }
        return RISSyntax.tag(at: next, in: head) != nil
    }
}

/// `TI  - Deep residual learning`
enum RISSyntax: TaggedSyntax {
    // What these are, the protocol says.

    /// Two spaces and a hyphen follow a tag. Some programs write one space: what may be a line of text then is a field
    /// only with a tag that is known.
    static func tag(at start: Int, in bytes: UnsafeRawBufferPointer) -> (tag: Tag, value: Int)? {
        guard start + 4 <= bytes.count, bytes[start].isUpper, bytes[start + 1].isUpper || bytes[start + 1].isDigit,
            bytes[start + 2] == .space
        else { return nil }
        let tag = Tag(bytes, at: start..<(start + 2))
        if bytes[start + 3] == UInt8(ascii: "-") { return known.contains(tag) ? (tag, start + 4) : nil }
        guard start + 5 <= bytes.count, bytes[start + 3] == .space, bytes[start + 4] == UInt8(ascii: "-") else {
            return nil
        }
        return (tag, start + 5)
    }

    static func beginsRecord(at start: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.hasPrefix("TY  -", at: start) || bytes.hasPrefix("TY -", at: start)
    }

    static var beginsWithAnyTag: Bool { false }

    static var endTag: Tag? { "ER" }

    static func paper(of record: TaggedRecord) -> Paper {
        var paper = RISPaper(text: record.text)
        for field in record.fields { paper.add(field.tag, field.value) }
        return (consume paper).finish()
    }

    private static let known: Set<Tag> = [
        "TY", "ER", "A1", "A2", "AB", "AN", "AU", "BT", "C3", "C7", "CY", "DA", "DB", "DO", "ED", "EP", "ID", "IS",
        "J2",
        "JA", "JF", "JO", "KW", "L1", "L2", "LA", "M3", "N1", "N2", "PB", "PY", "SN", "SP", "T1", "T2", "TI", "UR",
        "VL",
        "VO", "Y1", "Y2",
    ]
}
