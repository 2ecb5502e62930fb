/// The references of a Scopus record, which every export of Scopus writes as one text.
///
/// Until 2023 a semicolon ends a reference and the year stands in the middle:
/// `Page, L., Brin, S., The anatomy of a search engine (1998) Computer Networks, 30 (1-7), pp. 107-117; `. Since then
/// semicolons part the authors as well, and only the year, which stands last, ends a reference:
/// `Page L.; Brin S., The anatomy of a search engine, Computer Networks, 30, 1-7, pp. 107-117, (1998); `.
struct ScopusReferences {
    private let field: FieldText
    /// Where the years in brackets begin.
    private let years: UnsafeMutableBufferPointer<Int>
    private var yearCount = 0
    /// How many years nothing of the reference follows.
    private var endCount = 0

    private var bytes: UnsafeRawBufferPointer { field.bytes }
    /// Whether the years of most references stand at their ends.
    private var isNew: Bool { endCount > yearCount - endCount }

    /// The references in a cell, in order.
    static func parse(_ cell: String) -> [Reference] {
        var cell = cell
        return cell.withUTF8 { parse(UnsafeRawBufferPointer($0)) }
    }

    /// The references in the bytes of a cell, in order.
    static func parse(_ bytes: UnsafeRawBufferPointer) -> [Reference] {
        let capacity = bytes.count / ScopusReferenceParser.yearLength
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: capacity) { years in
            ScopusReferences(bytes, years).parse()
        }
    }

    private init(_ bytes: UnsafeRawBufferPointer, _ years: UnsafeMutableBufferPointer<Int>) {
        field = FieldText(bytes: bytes)
        self.years = years
        var offset = 0
        while let year = bytes.nextYear(in: offset..<bytes.count) {
            offset = year + ScopusReferenceParser.yearLength
            years[yearCount] = year
            yearCount += 1
            if end(behind: offset) != nil { endCount += 1 }
        }
    }

    private func parse() -> [Reference] {
        let isNew = isNew
        // A semicolon or a year ends each but the last.
        let capacity = 1 + (isNew ? endCount : field.count(of: UInt8(ascii: ";"), in: 0..<bytes.count))
        let commas = field.count(of: UInt8(ascii: ","), in: 0..<bytes.count)
        return withUnsafeTemporaryAllocation(of: Range<Int>.self, capacity: commas + 1) { memory in
            var parser = ScopusReferenceParser(field: field, parts: ScopusReferenceParts(memory))
            return Array(unsafeUninitializedCapacity: capacity) { references, count in
                var year = 0
                var start = 0
                while start < bytes.count, count < capacity, let base = references.baseAddress {
                    let end = isNew ? endOfNew(from: start, year: &year) : endOfOld(from: start)
                    if let range = parser.reference(in: start..<end) {
                        let place = base + count
                        if isNew {
                            parser.parseNew(range, into: place)
                        } else {
                            parser.parseOld(range, year: lastOfNeighbours(in: range, from: &year), into: place)
                        }
                        count += 1
                    }
                    start = end + 1
                }
            }
        }
    }

    // MARK: Where a reference ends

    /// The semicolon behind a year, or the end of the cell; nothing where more of the reference follows.
    private func end(behind offset: Int) -> Int? {
        var next = offset
        while next < bytes.count, bytes[next].isSpace { next += 1 }
        return next == bytes.count || bytes[next] == UInt8(ascii: ";") ? next : nil
    }

    /// The semicolon behind the next year at the end of a reference.
    private func endOfNew(from start: Int, year: inout Int) -> Int {
        while year < yearCount {
            let offset = years[year]
            year += 1
            if offset >= start, let end = end(behind: offset + ScopusReferenceParser.yearLength) { return end }
        }
        return bytes.count
    }

    /// The next semicolon with white space behind it: others stand in the text (`1999;59:2020`). Nor is it one where
    /// it closes a character reference (`&amp; `).
    private func endOfOld(from start: Int) -> Int {
        var offset = start
        while let found = bytes.firstIndex(of: UInt8(ascii: ";"), in: offset..<bytes.count) {
            offset = found + 1
            if offset == bytes.count || bytes[offset].isSpace, !closesCharacter(found, from: start) { return found }
        }
        return bytes.count
    }

    private func closesCharacter(_ semicolon: Int, from start: Int) -> Bool {
        var offset = semicolon - 1
        while offset > max(start, semicolon - 9), bytes[offset].isWord || bytes[offset] == UInt8(ascii: "#") {
            offset -= 1
        }
        return offset >= start && offset < semicolon - 1 && bytes[offset] == UInt8(ascii: "&")
    }

    /// The first year in a reference; where another stands right behind it (`In Omega (2008) (2009) Omega, 37`), that
    /// one: the first belongs to the title.
    private func lastOfNeighbours(in range: Range<Int>, from year: inout Int) -> Int? {
        while year < yearCount, years[year] < range.lowerBound { year += 1 }
        guard year < yearCount, years[year] < range.upperBound else { return nil }
        let next = years[year] + ScopusReferenceParser.yearLength + 1
        let hasNeighbour = year + 1 < yearCount && years[year + 1] == next && next < range.upperBound
        return hasNeighbour ? next : years[year]
    }
}

extension UnsafeRawBufferPointer {
    /// Where a year in brackets, `(1998)`, first begins in `range`.
    func nextYear(in range: Range<Int>) -> Int? {
        var offset = range.lowerBound
        while let open = firstIndex(of: UInt8(ascii: "("), in: offset..<range.upperBound) {
            offset = open + 1
            guard open + ScopusReferenceParser.yearLength <= range.upperBound else { return nil }
            if self[open + 5] == UInt8(ascii: ")"), year(at: open + 1) != nil { return open }
        }
        return nil
    }

    /// The year that four digits write; nothing where no work is that old, or so new.
    func year(at offset: Int) -> Int? {
        var year = 0
        for index in offset..<(offset + 4) {
            guard self[index].isDigit else { return nil }
            year = year * 10 + Int(self[index] & 15)
        }
        return 1450...2100 ~= year ? year : nil
    }
}
