// `Page L.; Brin S., The anatomy of a search engine, Computer Networks, 30, 1-7, pp. 107-117, (1998)`

extension ScopusReferenceParser {
    /// Adds what the style since 2023 says.
    mutating func addNew(_ range: Range<Int>, to reference: inout Reference) {
        var body = range
        if body.count >= Self.yearLength {
            let year = body.upperBound - Self.yearLength
            if bytes.nextYear(in: year..<body.upperBound) == year {
                reference.year = bytes.year(at: year + 1)
                body = body.lowerBound..<year
            }
        }
        let (author, start) = authors(in: body)
        reference.firstAuthor = author.flatMap(folded)
        cut(start..<body.upperBound)
        addTitle(to: &reference)
    }

    // MARK: Authors

    /// The first author, and where the title begins: semicolons part the authors, a comma ends the last.
    private func authors(in range: Range<Int>) -> (first: Range<Int>?, end: Int) {
        var first: Range<Int>?
        var start = range.lowerBound
        while let sign = bytes[start..<range.upperBound].firstIndex(where: { ";,".utf8.contains($0) }) {
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

    /// `Page L.`, `de Vries J.-P.`, `Moller M. B.`, `Calin GA`: the last word is initials.
    private func isName(_ name: Range<Int>) -> Bool {
        guard name.count <= 60, let space = bytes[name].lastIndex(of: .space) else { return false }
        let initials = bytes[(space + 1)..<name.upperBound]
        guard let lead = initials.first, lead.isUpper || lead >= 0x80 else { return false }
        if initials.last == UInt8(ascii: ".") { return initials.count <= 12 }
        return initials.count <= 4 && initials.allSatisfy { $0.isUpper || $0 == UInt8(ascii: "-") || $0 >= 0x80 }
    }

    // MARK: Title and source

    /// Adds title, source, volume and page, told from the end: the title alone may hold commas.
    private mutating func addTitle(to reference: inout Reference) {
        var end = parts.count
        while end > 0, parts[end - 1].isEmpty || isAddress(parts[end - 1]) { end -= 1 }
        if end > 0, let page = firstPage(parts[end - 1]) {
            reference.firstPage = page
            end -= 1
        }
        var numbers = end
        while numbers > 1, end - numbers < 3, isVolume(parts[numbers - 1]) || isSupplement(parts[numbers - 1]) {
            numbers -= 1
        }
        if numbers < end, isVolume(parts[numbers]) { reference.volume = volume(parts[numbers]) }
        guard numbers > 1 else {
            reference.title = title(0..<numbers)
            return
        }
        // `Education, science and culture` is one source.
        var source = numbers - 1
        while source > 1, bytes[parts[source]].first.map(\.isLower) ?? true { source -= 1 }
        reference.title = title(0..<source)
        reference.source = text(source..<numbers)
    }

    /// An address or a DOI, which the identifier is read from.
    private func isAddress(_ part: Range<Int>) -> Bool {
        Self.addresses.contains { bytes.hasPrefix($0, at: part.lowerBound, ignoringCase: true) }
    }

    private static let addresses: [StaticString] = ["http", "doi", "10."]

    private func isSupplement(_ part: Range<Int>) -> Bool {
        bytes.hasPrefix("Suppl", at: part.lowerBound) || bytes.hasPrefix("Part ", at: part.lowerBound)
    }
}
