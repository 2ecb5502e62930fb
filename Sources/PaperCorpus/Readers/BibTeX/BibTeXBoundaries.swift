/// Finds where the bytes may be cut: at a line that begins outside any item, while no entry waits for its parent.
struct BibTeXBoundaries {
    let bytes: UnsafeRawBufferPointer

    /// The last place, or 0 where there is none behind the start.
    var last: Int {
        var scanner = BibTeXScanner(bytes: bytes, atEnd: false)
        var waiting = BibTeXWaiting()
        var last = 0
        while let item = scanner.next() {
            waiting.expire(at: item.start)
            if waiting.isOver, let place = item.lineStart { last = place }
            waiting.add(item, in: bytes)
        }
        waiting.expire(at: scanner.offset)
        if waiting.isOver, let place = scanner.lineStart { last = place }
        return last
    }

    /// The first line that certainly begins an item, where the bytes begin inside one.
    var firstBehindEntry: Int? {
        var offset = 0
        while let place = candidate(from: offset) {
            if place.isCertain, place.lineStart > 0 { return place.lineStart }
            offset = place.offset + 1
        }
        return nil
    }

    /// The next `@` that stands first on a line, and whether it certainly begins an item.
    func candidate(from start: Int) -> (offset: Int, lineStart: Int, isCertain: Bool)? {
        var offset = start
        while let place = bytes.firstIndex(of: UInt8(ascii: "@"), in: offset..<max(offset, bytes.count)) {
            var lineStart = place
            while lineStart > start, bytes[lineStart - 1].isSpace, bytes[lineStart - 1] != .lineFeed { lineStart -= 1 }
            if lineStart == start || bytes[lineStart - 1] == .lineFeed {
                guard case .head(let head) = BibTeXHead.at(place, in: bytes, atEnd: false) else {
                    return (place, lineStart, false)
                }
                return (place, lineStart, head.isCertain(in: bytes, atEnd: false) ?? false)
            }
            offset = place + 1
        }
        return nil
    }
}
