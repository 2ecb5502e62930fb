/// The references of a Scopus record, which every export of Scopus writes as one text.
///
/// Until 2023 a semicolon ends a reference and the year stands in the middle:
/// `Page, L., Brin, S., The anatomy of a search engine (1998) Computer Networks, 30 (1-7), pp. 107-117; `. Since then
/// semicolons part the authors as well, and only the year, which stands last, ends a reference:
/// `Page L.; Brin S., The anatomy of a search engine, Computer Networks, 30, 1-7, pp. 107-117, (1998); `.
enum ScopusReferences {
    /// The references in a cell, in order.
    static func parse(_ cell: String) -> [Reference] {
        var cell = cell
        return cell.withUTF8 { parse(UnsafeRawBufferPointer($0)) }
    }

    /// The references in the bytes of a cell, in order.
    static func parse(_ bytes: UnsafeRawBufferPointer) -> [Reference] {
        let isNew = endsWithYears(bytes)
        var parser = ScopusReferenceParser(bytes: bytes)
        var references: [Reference] = []
        references.reserveCapacity(bytes.count / 160)
        var start = 0
        while start < bytes.count {
            let end = isNew ? endOfNew(in: bytes, from: start) : endOfOld(in: bytes, from: start)
            parser.add(start..<end, isNew: isNew, to: &references)
            start = end + 1
        }
        return references
    }

    // MARK: Telling the styles

    /// Whether the years of most references stand at their ends.
    private static func endsWithYears(_ bytes: UnsafeRawBufferPointer) -> Bool {
        var (ends, others) = (0, 0)
        var offset = 0
        while let year = bytes.nextYear(in: offset..<bytes.count) {
            offset = year + ScopusReferenceParser.yearLength
            if isEnd(offset, in: bytes) { ends += 1 } else { others += 1 }
        }
        return ends > others
    }

    /// Whether nothing of the reference follows: a semicolon or the end of the cell.
    private static func isEnd(_ offset: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        let next = bytes[offset...].firstIndex { !$0.isSpace } ?? bytes.count
        return next == bytes.count || bytes[next] == UInt8(ascii: ";")
    }

    // MARK: Where a reference ends

    /// The semicolon behind the next year at the end of a reference.
    private static func endOfNew(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var offset = start
        while let year = bytes.nextYear(in: offset..<bytes.count) {
            offset = year + ScopusReferenceParser.yearLength
            if isEnd(offset, in: bytes) { return bytes[offset...].firstIndex { !$0.isSpace } ?? bytes.count }
        }
        return bytes.count
    }

    /// The next semicolon with white space behind it: others stand in the text (`1999;59:2020`). Nor is it one where
    /// it closes a character reference (`&amp; `).
    private static func endOfOld(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
        var offset = start
        while let found = bytes.firstIndex(of: UInt8(ascii: ";"), in: offset..<bytes.count) {
            offset = found + 1
            if offset == bytes.count || bytes[offset].isSpace, !closesCharacter(found, from: start, in: bytes) {
                return found
            }
        }
        return bytes.count
    }

    private static func closesCharacter(_ semicolon: Int, from start: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
        var offset = semicolon - 1
        while offset > max(start, semicolon - 9), bytes[offset].isWord || bytes[offset] == UInt8(ascii: "#") {
            offset -= 1
        }
        return offset >= start && offset < semicolon - 1 && bytes[offset] == UInt8(ascii: "&")
    }
}

extension UnsafeRawBufferPointer {
    /// Where a year in brackets, `(1998)`, first begins in `range`.
    func nextYear(in range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        while let open = firstIndex(of: UInt8(ascii: "("), in: offset..<range.upperBound) {
            offset = open + 1
            guard open + ScopusReferenceParser.yearLength <= range.upperBound, self[open + 5] == UInt8(ascii: ")")
            else { continue }
            if self[(open + 1)..<(open + 5)].allSatisfy(\.isDigit), year(at: open + 1) != nil { return open }
        }
        return nil
    }

    /// The year that four digits write; nothing where no work is that old, or so new.
    func year(at offset: Int) -> Int? {
        let year = self[offset..<(offset + 4)].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        return (1450...2100).contains(year) ? year : nil
    }
}
