/// Finds where records of a tagged format begin.
struct TaggedBoundaries<Syntax: TaggedSyntax> {
    let bytes: UnsafeRawBufferPointer

    /// The last place behind the first record, where the bytes begin at a record.
    var last: Int? {
        var position = bytes.count - 1
        while position >= 0 {
            if bytes[position] == .lineFeed, begins(at: position + 1) { return position + 1 }
            position -= 1
        }
        return nil
    }

    /// The first place, where the bytes begin inside a record. What stands before the first line feed may be the end of
    /// any line.
    var firstInside: Int? {
        guard let line = bytes.nextLineFeed(from: 0) else { return nil }
        let lines = TaggedBoundaries(bytes: UnsafeRawBufferPointer(rebasing: bytes[(line + 1)...]))
        return lines.first.map { $0 + line + 1 }
    }

    private var first: Int? {
        var start = 0
        while start < bytes.count {
            if begins(at: start) { return start }
            guard let end = bytes.nextLineFeed(from: start) else { return nil }
            start = end + 1
        }
        return nil
    }

    private func begins(at line: Int) -> Bool {
        Syntax.beginsRecord(at: bytes.behindByteOrderMark(at: line), in: bytes)
    }
}
