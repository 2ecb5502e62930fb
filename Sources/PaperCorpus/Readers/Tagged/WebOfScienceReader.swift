/// Reads the plain text exports of Web of Science (`savedrecs.txt`, `.ciw`, `.isi`) and what other programs write in
/// their manner: two-letter tags, lines that go on behind spaces, `PT` first and `ER` last in each record.
public struct WebOfScienceReader: TaggedReader {
    typealias Syntax = WebOfScienceSyntax

    /// A Web of Science reader has no settings.
    public init() {}

    /// `wos`
    public var name: String { "wos" }
    /// What these files are.
    public var summary: String { "Web of Science plain text (savedrecs.txt, .ciw, .isi), with cited references" }

    /// Whether a publication type stands above another field, and no line of another kind before it.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        var start = 0
        while start < head.count {
            let line = head.behindByteOrderMark(at: start)
            let end = head.nextLineFeed(from: line) ?? head.count
            defer { start = end + 1 }
            guard !head.trimmed(line..<end).isEmpty else { continue }
            guard let (tag, _) = WebOfScienceSyntax.tag(at: line, in: head) else { return false }
            if tag == "PT" { return end + 1 >= head.count || WebOfScienceSyntax.tag(at: end + 1, in: head) != nil }
            guard tag == "FN" || tag == "VR" else { return false }
        }
        return head.hasPrefix("FN ", at: head.behindByteOrderMark(at: 0))
            && head.firstRange(of: "\nVR ", in: 0..<head.count) != nil
    }
}

/// `TI Estimating population size`
enum WebOfScienceSyntax: TaggedSyntax {
    // What these are, the protocol says.

    static func tag(at start: Int, in bytes: UnsafeRawBufferPointer) -> (tag: Tag, value: Int)? {
        guard start + 2 <= bytes.count, bytes[start].isUpper, bytes[start + 1].isUpper || bytes[start + 1].isDigit
        else { return nil }
        guard start + 2 < bytes.count else { return (Tag(bytes, at: start..<(start + 2)), start + 2) }
        let next = bytes[start + 2]
        guard next == .space || next == .lineFeed || next == .carriageReturn else { return nil }
        return (Tag(bytes, at: start..<(start + 2)), next == .space ? start + 3 : start + 2)
    }

    static func beginsRecord(at start: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        bytes.hasPrefix("PT ", at: start)
    }

    static var beginsWithAnyTag: Bool { false }

    static var endTag: Tag? { "ER" }

    static func paper(of record: TaggedRecord) -> Paper {
        var paper = WebOfSciencePaper(text: record.text, layout: .lines)
        for field in record.fields { paper.add(field.tag, field.value) }
        return (consume paper).finish()
    }
}
