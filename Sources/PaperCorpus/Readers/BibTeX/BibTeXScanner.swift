/// Finds the items of a BibTeX file one after the other. An item begins at the start of a line or right behind
/// another; everything else between items is comment.
///
/// What an item is depends on the bytes near it alone, whether the rest of the file is at hand or not: where an entry
/// is never closed, the next line that certainly begins an entry begins one. Such a line inside braces may also belong
/// to an abstract about BibTeX, so the brace that is missing is waited for a while.
struct BibTeXScanner {
    /// How many bytes behind a line that looks like an entry the open entry may still be closed.
    static let patience = 64 << 10
    /// How many such lines may stand inside an entry; it also keeps the work linear.
    static let candidateLimit = 4

    let bytes: UnsafeRawBufferPointer
    /// Whether the input ends where the bytes end.
    let atEnd: Bool
    /// Whether the items should tell their groups.
    private let keepsGroups: Bool
    /// Where the next item is looked for: once there is none, where the bytes begin that may yet become one.
    private(set) var offset: Int
    /// Where the line begins that `offset`, or the item that was found last, stands on; nothing where another item ends
    /// on that line.
    private(set) var lineStart: Int?

    init(bytes: UnsafeRawBufferPointer, atEnd: Bool, from offset: Int = 0, keepsGroups: Bool = false) {
        self.bytes = bytes
        self.atEnd = atEnd
        self.keepsGroups = keepsGroups
        self.offset = offset
        lineStart = offset
    }

    /// The next item, or nothing where none is whole.
    mutating func next() -> BibTeXItem? {
        while true {
            skipSpace()
            guard offset < bytes.count else { return nil }
            if bytes[offset] == UInt8(ascii: "@") {
                switch BibTeXHead.at(offset, in: bytes, atEnd: atEnd) {
                case .head(let head): return item(head)
                case .undecided: return nil
                case .none: break
                }
            }
            guard let lineEnd = bytes.nextLineFeed(from: offset) else {
                if atEnd { offset = bytes.count }
                return nil
            }
            offset = lineEnd + 1
            lineStart = offset
        }
    }

    /// Passes white space, and the byte order marks of files that were put together.
    private mutating func skipSpace() {
        while offset < bytes.count {
            if bytes[offset].isSpace {
                offset += 1
                if bytes[offset - 1] == .lineFeed { lineStart = offset }
            } else if bytes[offset] == 0xEF, bytes[offset...].starts(with: [0xEF, 0xBB, 0xBF]) {
                offset += 3
            } else {
                return
            }
        }
    }

    private mutating func item(_ head: BibTeXHead) -> BibTeXItem? {
        var body = BibTeXBody(bytes: bytes, atEnd: atEnd, head: head, keepsGroups: keepsGroups)
        guard var end = body.findEnd() else { return nil }
        var ignoresEscaped = false
        if !end.isClosed {
            // Web of Science writes a brace of the text as `\{` and does not mind whether it is ever closed.
            var again = BibTeXBody(
                bytes: UnsafeRawBufferPointer(rebasing: bytes[..<end.offset]), atEnd: true, head: head,
                ignoresEscapedBraces: true, keepsGroups: keepsGroups)
            if let other = again.findEnd(), other.isClosed { (body, end, ignoresEscaped) = (again, other, true) }
        }
        let item = BibTeXItem(
            kind: head.kind, start: offset, lineStart: lineStart, type: head.type, body: head.bodyStart..<end.offset,
            end: end.isClosed ? end.offset + 1 : end.offset, isClosed: end.isClosed,
            ignoresEscapedBraces: ignoresEscaped, parents: body.parents, groups: body.groups)
        offset = item.end
        // An item that is given up ends where a line begins.
        lineStart = item.isClosed || offset == bytes.count ? nil : bytes.lineStart(of: offset)
        return item
    }
}
