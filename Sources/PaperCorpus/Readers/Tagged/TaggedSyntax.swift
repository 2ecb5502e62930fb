/// How a format writes its fields: one or more lines each, of which the first begins with a tag.
protocol TaggedSyntax {
    /// The tag of the line that begins at `start`, and where its value begins; nothing where the line has none and goes
    /// on with the field before.
    static func tag(at start: Int, in bytes: UnsafeRawBufferPointer) -> (tag: Tag, value: Int)?

    /// Whether a record begins at the line that begins at `start`. It is told from that line and the ones before.
    static func beginsRecord(at start: Int, in bytes: UnsafeRawBufferPointer) -> Bool

    /// Whether any tag begins a record where none has begun.
    static var beginsWithAnyTag: Bool { get }

    /// The tag that ends a record; nothing in formats that only begin records.
    static var endTag: Tag? { get }

    /// What a record says.
    static func paper(of record: TaggedRecord) -> Paper
}

extension TaggedSyntax {
    /// Where the first record of an input begins.
    static func firstRecord(in head: UnsafeRawBufferPointer) -> Int? {
        var start = 0
        while start < head.count {
            let line = head.behindByteOrderMark(at: start)
            if beginsRecord(at: line, in: head) { return line }
            start = (head.nextLineFeed(from: start) ?? head.count) + 1
        }
        return nil
    }
}

extension UnsafeRawBufferPointer {
    /// Where the text of the line at `start` begins: files that were joined have byte order marks in their midst.
    func behindByteOrderMark(at start: Int) -> Int {
        let isMark = start + 2 < count && self[start] == 0xEF && self[start + 1] == 0xBB && self[start + 2] == 0xBF
        return isMark ? start + 3 : start
    }
}
