// `Page, L., Brin, S., The anatomy of a search engine (1998) Computer Networks, 30 (1-7), pp. 107-117. , Apr`

extension ScopusReferenceParser {
    /// Adds what the style before 2023 says.
    mutating func addOld(_ range: Range<Int>, to reference: inout Reference) {
        guard let year = lastOfNeighbours(range) else {
            cut(range)
            reference.firstAuthor = authors(endsWithYear: false).first
            return
        }
        reference.year = bytes.year(at: year.offset + 1)
        cut(range.lowerBound..<year.first)
        let (first, titleStart) = authors(endsWithYear: true)
        reference.firstAuthor = first
        reference.title = title(titleStart..<parts.count)
        addSource(year.offset + Self.yearLength..<range.upperBound, to: &reference)
    }

    /// The first year; where another stands right behind it (`In Omega (2008) (2009) Omega, 37`), the first belongs to
    /// the title.
    private func lastOfNeighbours(_ range: Range<Int>) -> (first: Int, offset: Int)? {
        guard let first = bytes.nextYear(in: range) else { return nil }
        let next = first + Self.yearLength + 1
        guard next < range.upperBound, bytes.nextYear(in: next..<min(range.upperBound, next + Self.yearLength)) == next
        else { return (first, first) }
        return (next, next)
    }

    // MARK: Authors

    /// The first author among the parts, and the part behind the last: names and initials take turns.
    private func authors(endsWithYear: Bool) -> (first: String?, end: Int) {
        var end = 0
        var first: String?
        while let next = authorEnd(from: end) {
            first = first ?? text(end..<next)
            end = next
            while end < parts.count, bytes.hasPrefix("et al", at: parts[end].lowerBound) { end += 1 }
        }
        if first != nil { return (first, end) }
        // Names without initials: `Davies, Krikler, Katz, Atherosclerosis`, `World Health Organization, (2004)`.
        guard parts.count > 1, isName(parts[0]) else { return (nil, 0) }
        let isAlone = endsWithYear && parts[1..<parts.count].allSatisfy(\.isEmpty)
        if isAlone { return (text(0..<1), parts.count) }
        while end + 1 < parts.count, isSingleName(parts[end]), mayBeginTitle(parts[end + 1]) { end += 1 }
        return (end > 0 ? text(0..<1) : nil, end)
    }

    /// The part behind a name and its initials; some have a comma too many between (`Selvam,, V.`).
    private func authorEnd(from start: Int) -> Int? {
        guard start + 1 < parts.count, isName(parts[start]) else { return nil }
        let initials = parts[start + 1].isEmpty ? start + 2 : start + 1
        return initials < parts.count && areInitials(parts[initials]) ? initials + 1 : nil
    }

    private func isName(_ part: Range<Int>) -> Bool {
        (1...60).contains(part.count) && !bytes[part].contains { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "(") }
    }

    private func isSingleName(_ part: Range<Int>) -> Bool {
        startsWithCapital(part) && part.count <= 30 && !bytes[part].contains { $0 <= .space || $0.isDigit }
    }

    private func startsWithCapital(_ part: Range<Int>) -> Bool {
        bytes[part].first.map { $0.isUpper || $0 >= 0x80 || $0 == UInt8(ascii: "\"") } ?? false
    }

    /// A capital, a number, or a sign of science: `p53 mutations`, `mRNA decay`. What goes on in lower case belongs to
    /// the part before it.
    private func mayBeginTitle(_ part: Range<Int>) -> Bool {
        guard let first = bytes[part].first, first.isLower else { return !part.isEmpty }
        let second = bytes[part].dropFirst().first ?? .space
        return second.isDigit || second.isUpper || second == UInt8(ascii: "-")
    }

    /// `L.`, `J.-P.`, `S. A.`, `Yu.`, `T`: short runs of letters, the first of them a capital.
    private func areInitials(_ part: Range<Int>) -> Bool {
        guard startsWithCapital(part), part.count <= 16 else { return false }
        var (run, hasStop) = (0, false)
        for byte in bytes[part] {
            if byte.isLetter || byte >= 0x80 {
                run += 1
                if run > 3 { return false }
            } else {
                guard isBetweenInitials(byte), byte != .space || run == 0 else { return false }
                if byte == UInt8(ascii: ".") { hasStop = true }
                run = 0
            }
        }
        return hasStop || bytes[part].allSatisfy { $0.isUpper || $0 == .space || $0 == UInt8(ascii: "-") }
    }

    private func isBetweenInitials(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == .space || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
    }

    // MARK: Source

    /// Adds what stands behind the year: journal, volume with issue, pages; of a book without pages the title.
    private mutating func addSource(_ range: Range<Int>, to reference: inout Reference) {
        cut(range)
        let end = parts.firstIndex { $0.isEmpty || isVolume($0) || firstPage($0) != nil } ?? parts.count
        reference.source = text(0..<end)
        if end > 0, end < parts.count, isVolume(parts[end]) { reference.volume = volume(parts[end]) }
        for part in parts[end...].prefix(4) where reference.firstPage == nil { reference.firstPage = firstPage(part) }
        if reference.title == nil, reference.firstPage == nil {
            reference.title = title(0..<end)
            reference.source = nil
        }
    }
}
