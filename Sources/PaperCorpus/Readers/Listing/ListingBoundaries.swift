/// Finds where records of a listing certainly begin: at the first of the short paragraphs between two texts. Whether
/// the bytes are read in one piece or cut there makes no difference.
struct ListingBoundaries {
    let bytes: UnsafeRawBufferPointer

    /// The last place, or nothing where the bytes hold one record at most.
    var last: Int? {
        // It is near the end; only a very long record makes it worth looking further back.
        for window in [32 << 10, 1 << 20, bytes.count] {
            let start = paragraphStart(atOrAfter: max(0, bytes.count - window))
            if let last = all(from: start, insideText: false).last { return last }
            if start == 0 { break }
        }
        return nil
    }

    /// The first place, where the bytes begin inside a record.
    var firstBehindText: Int? { all(from: 0, insideText: true).first }

    private func all(from start: Int, insideText: Bool) -> [Int] {
        var found: [Int] = []
        var isBehindText = false
        var candidate: Int?
        for (index, paragraph) in ListingParagraph.all(in: bytes, from: start, atEnd: false).enumerated() {
            switch index == 0 && insideText ? .text : paragraph.kind {
            case .furniture: continue
            case .short:
                if isBehindText, candidate == nil, !ListingReader.continuesAbstract(paragraph, in: bytes) {
                    candidate = lineStart(of: paragraph)
                }
            case .text:
                // An open one that is short so far may turn out to be the first line of a title.
                if paragraph.isOpen, paragraph.range.count < ListingParagraph.longestTitle { break }
                if let candidate { found.append(candidate) }
                candidate = nil
                isBehindText = true
            }
        }
        return found
    }

    /// Where the line begins that a paragraph begins on: an indent goes with it, so that lines are never cut.
    private func lineStart(of paragraph: ListingParagraph) -> Int {
        var start = paragraph.range.lowerBound
        while start > 0, bytes[start - 1] != .lineFeed { start -= 1 }
        return start
    }

    /// The first offset at or behind `offset` at which a paragraph may begin: after a blank line.
    private func paragraphStart(atOrAfter offset: Int) -> Int {
        guard offset > 0 else { return 0 }
        var position = offset
        while let end = bytes.nextLineFeed(from: position) {
            let next = bytes.nextLineFeed(from: end + 1) ?? bytes.count
            if bytes.trimmed((end + 1)..<next).isEmpty { return end + 1 }
            position = end + 1
        }
        return bytes.count
    }
}
