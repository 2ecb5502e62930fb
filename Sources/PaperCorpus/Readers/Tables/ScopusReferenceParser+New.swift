// `Page L.; Brin S., The anatomy of a search engine, Computer Networks, 30, 1-7, pp. 107-117, (1998)`

extension ScopusReferenceParser {
    /// What the style since 2023 says.
    mutating func findingsOfNew(_ range: Range<Int>) -> Findings {
        var findings = Findings()
        var body = range
        let year = body.upperBound - Self.yearLength
        if year >= body.lowerBound, bytes.nextYear(in: year..<body.upperBound) == year {
            findings.year = bytes.year(at: year + 1)
            body = body.lowerBound..<year
        }
        let (author, start) = authors(in: body)
        findings.author = author
        parts.cut(start..<body.upperBound, of: bytes)
        addTitle(to: &findings)
        return findings
    }

    // MARK: Authors

    /// The first author, and where the title begins: semicolons part the authors, a comma ends the last.
    private func authors(in range: Range<Int>) -> (first: Range<Int>?, end: Int) {
        var first: Range<Int>?
        var start = range.lowerBound
        while let sign = authorEnd(in: start..<range.upperBound) {
            let name = bytes.trimmed(start..<sign)
            let isLast = bytes[sign] == UInt8(ascii: ",")
            // Behind a semicolon stands an author for certain, whatever it looks like: `Liu Y.; WHO, Title`.
            guard (first != nil && name.count <= 60) || isName(name) else { break }
            first = first ?? name
            start = sign + 1
            if isLast { break }
        }
        return (first, start)
    }

    /// The next semicolon or comma.
    private func authorEnd(in range: Range<Int>) -> Int? {
        for index in range where bytes[index] == UInt8(ascii: ";") || bytes[index] == UInt8(ascii: ",") {
            return index
        }
        return nil
    }

    /// `Page L.`, `de Vries J.-P.`, `Moller M. B.`, `Calin GA`: the last word is initials.
    private func isName(_ name: Range<Int>) -> Bool {
        guard name.count <= 60 else { return false }
        var start = name.upperBound
        while start > name.lowerBound, bytes[start - 1] != .space { start -= 1 }
        let count = name.upperBound - start
        guard start > name.lowerBound, count > 0, bytes[start].isUpper || bytes[start] >= 0x80 else { return false }
        if bytes[name.upperBound - 1] == UInt8(ascii: ".") { return count <= 12 }
        guard count <= 4 else { return false }
        for index in start..<name.upperBound {
            let byte = bytes[index]
            guard byte.isUpper || byte == UInt8(ascii: "-") || byte >= 0x80 else { return false }
        }
        return true
    }

    // MARK: Title and source

    /// Adds title, source, volume and page, told from the end: the title alone may hold commas.
    private func addTitle(to findings: inout Findings) {
        var end = parts.count
        while end > 0, parts[end - 1].isEmpty || isAddress(parts[end - 1]) { end -= 1 }
        if end > 0, let page = firstPage(parts[end - 1]) {
            findings.page = page
            end -= 1
        }
        var numbers = end
        while numbers > 1, end - numbers < 3, isVolume(parts[numbers - 1]) || isSupplement(parts[numbers - 1]) {
            numbers -= 1
        }
        if numbers < end, isVolume(parts[numbers]) { findings.volume = volume(parts[numbers]) }
        guard numbers > 1 else {
            findings.title = parts.span(0..<numbers)
            return
        }
        // `Education, science and culture` is one source.
        var source = numbers - 1
        while source > 1, isContinuation(parts[source]) { source -= 1 }
        findings.title = parts.span(0..<source)
        findings.source = parts.span(source..<numbers)
    }

    private func isContinuation(_ part: Range<Int>) -> Bool { part.isEmpty || bytes[part.lowerBound].isLower }

    /// An address or a DOI, which the identifier is read from.
    private func isAddress(_ part: Range<Int>) -> Bool {
        Self.addresses.contains { bytes.hasPrefix($0, at: part.lowerBound, ignoringCase: true) }
    }

    private static let addresses: [StaticString] = ["http", "doi", "10."]

    private func isSupplement(_ part: Range<Int>) -> Bool {
        bytes.hasPrefix("Suppl", at: part.lowerBound) || bytes.hasPrefix("Part ", at: part.lowerBound)
    }
}
