// `Page, L., Brin, S., The anatomy of a search engine (1998) Computer Networks, 30 (1-7), pp. 107-117. , Apr`

extension ScopusReferenceParser {
    /// What the style before 2023 says. The year in brackets begins at `year`.
    mutating func findingsOfOld(_ range: Range<Int>, year: Int?) -> Findings {
        var findings = Findings()
        guard let year else {
            parts.cut(range, of: bytes)
            findings.author = authors(endsWithYear: false).first
            return findings
        }
        findings.year = bytes.year(at: year + 1)
        parts.cut(range.lowerBound..<year, of: bytes)
        let (author, titleStart) = authors(endsWithYear: true)
        findings.author = author
        findings.title = parts.span(titleStart..<parts.count)
        addSource(year + Self.yearLength..<range.upperBound, to: &findings)
        return findings
    }

    // MARK: Authors

    /// The first author among the parts, and the part behind the last: names and initials take turns.
    private func authors(endsWithYear: Bool) -> (first: Range<Int>?, end: Int) {
        var end = 0
        var first: Range<Int>?
        while let next = authorEnd(from: end) {
            if first == nil { first = parts.span(end..<next) }
            end = next
            while end < parts.count, bytes.hasPrefix("et al", at: parts[end].lowerBound) { end += 1 }
        }
        if first != nil { return (first, end) }
        // Names without initials: `Davies, Krikler, Katz, Atherosclerosis`, `World Health Organization, (2004)`.
        guard parts.count > 1, isName(parts[0]) else { return (nil, 0) }
        let isAlone = endsWithYear && (1..<parts.count).allSatisfy { parts[$0].isEmpty }
        if isAlone { return (parts.span(0..<1), parts.count) }
        while end + 1 < parts.count, isSingleName(parts[end]), mayBeginTitle(parts[end + 1]) { end += 1 }
        return (end > 0 ? parts.span(0..<1) : nil, end)
    }

    /// The part behind a name and its initials; some have a comma too many between (`Selvam,, V.`).
    private func authorEnd(from start: Int) -> Int? {
        guard start + 1 < parts.count else { return nil }
        let initials = parts[start + 1].isEmpty ? start + 2 : start + 1
        // Initials are told sooner than names.
        guard initials < parts.count, areInitials(parts[initials]), isName(parts[start]) else { return nil }
        return initials + 1
    }

    private func isName(_ part: Range<Int>) -> Bool {
        guard 1...60 ~= part.count else { return false }
        for index in part where bytes[index] == UInt8(ascii: ":") || bytes[index] == UInt8(ascii: "(") { return false }
        return true
    }

    private func isSingleName(_ part: Range<Int>) -> Bool {
        guard startsWithCapital(part), part.count <= 30 else { return false }
        for index in part where bytes[index] <= .space || bytes[index].isDigit { return false }
        return true
    }

    @inline(__always)
    private func startsWithCapital(_ part: Range<Int>) -> Bool {
        guard !part.isEmpty else { return false }
        let first = bytes[part.lowerBound]
        return first.isUpper || first >= 0x80 || first == UInt8(ascii: "\"")
    }

    /// A capital, a number, or a sign of science: `p53 mutations`, `mRNA decay`. What goes on in lower case belongs to
    /// the part before it.
    private func mayBeginTitle(_ part: Range<Int>) -> Bool {
        guard let first = bytes[part].first, first.isLower else { return !part.isEmpty }
        let second = bytes[part].dropFirst().first ?? .space
        return second.isDigit || second.isUpper || second == UInt8(ascii: "-")
    }

    /// `L.`, `J.-P.`, `S. A.`, `Yu.`, `T`: short runs of letters, the first of them a capital.
    @inline(__always)
    private func areInitials(_ part: Range<Int>) -> Bool {
        guard startsWithCapital(part), part.count <= 16 else { return false }
        var (run, hasStop, isCapital) = (0, false, true)
        for index in part {
            let byte = bytes[index]
            if byte.isLetter || byte >= 0x80 {
                run += 1
                if run > 3 { return false }
                isCapital = isCapital && byte.isUpper
            } else {
                guard isBetweenInitials(byte), byte != .space || run == 0 else { return false }
                if byte == UInt8(ascii: ".") { hasStop = true }
                isCapital = isCapital && byte != UInt8(ascii: "'")
                run = 0
            }
        }
        return hasStop || isCapital
    }

    private func isBetweenInitials(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ".") || byte == .space || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "'")
    }

    // MARK: Source

    /// Adds what stands behind the year: journal, volume with issue, pages; of a book without pages the title.
    private mutating func addSource(_ range: Range<Int>, to findings: inout Findings) {
        parts.cut(range, of: bytes)
        var end = 0
        while end < parts.count, !parts[end].isEmpty, !isVolume(parts[end]), firstPage(parts[end]) == nil { end += 1 }
        findings.source = parts.span(0..<end)
        if end > 0, end < parts.count, isVolume(parts[end]) { findings.volume = volume(parts[end]) }
        for place in end..<min(end + 4, parts.count) where findings.page == nil {
            findings.page = firstPage(parts[place])
        }
        if findings.page == nil, isBlank(findings.title) {
            findings.title = findings.source
            findings.source = nil
        }
    }
}
