/// A paper as the fields of an entry say it.
struct BibTeXPaper {
    let entry: BibTeXEntry
    let bytes: UnsafeRawBufferPointer
    /// The offset of the first byte that is no UTF-8 in a field that was used.
    private(set) var firstMalformed: Int?
    /// The text of `url` once it was asked for.
    private var url: String??

    init(entry: BibTeXEntry, bytes: UnsafeRawBufferPointer) {
        self.entry = entry
        self.bytes = bytes
    }

    mutating func paper() -> Paper {
        let isScopus = text(.source) == "Scopus" || entry[.authorkeywords] != nil
        var keywords = list(.authorkeywords)
        var indexKeywords = list(.indexkeywords) + list(.keywordsplus)
        if isScopus { indexKeywords += list(.keywords) } else { keywords += list(.keywords) + list(.keyword) }
        return Paper(
            title: title ?? "", abstract: AbstractText.meaningful(text(.abstract)), identifiers: identifiers,
            authors: authors, year: year, venue: venue, volume: text(.volume), firstPage: firstPage,
            keywords: keywords, indexKeywords: indexKeywords, documentType: documentType,
            citationCount: citationCount, urls: urls, references: references)
    }

    // MARK: Texts

    /// A field as it would be typeset.
    mutating func text(_ field: BibTeXField) -> String? {
        guard let value = entry[field] else { return nil }
        let (text, malformed) = value.withBytes(in: bytes) { TeXText.plain($0, as: .bibliography) }
        note(malformed, in: value)
        return text.isEmpty ? nil : text
    }

    /// A field that is no prose: an address or an identifier.
    mutating func address(_ field: BibTeXField) -> String? {
        guard let value = entry[field] else { return nil }
        if field == .url, let url { return url }
        let (text, malformed) = value.withBytes(in: bytes) { TeXText.plain($0, as: .address) }
        note(malformed, in: value)
        let address = text.isEmpty ? nil : text
        if field == .url { url = .some(address) }
        return address
    }

    mutating func note(_ malformed: Int?, in value: BibTeXValue) {
        guard let malformed, firstMalformed == nil else { return }
        firstMalformed = value.joined == nil ? value.range.lowerBound + malformed : 0
    }

    private var title: String? {
        mutating get {
            guard let title = text(.title) else { return nil }
            guard let subtitle = text(.subtitle) else { return title }
            return title.hasSuffix(":") || title.hasSuffix("?") ? title + " " + subtitle : title + ": " + subtitle
        }
    }

    private var venue: String? {
        mutating get {
            text(.journaltitle) ?? text(.journal) ?? text(.booktitle) ?? text(.maintitle) ?? text(.eventtitle)
        }
    }

    private var documentType: String? {
        mutating get {
            if let type = text(.documenttype) { return type }
            let isTold = entry[.uniqueid] != nil || entry.type == "thesis" || entry.type == "report"
            return isTold ? text(.type) ?? entry.type : entry.type
        }
    }

    // MARK: Numbers

    private var year: Int? {
        number(.year, digits: 4) ?? number(.date, digits: 4) ?? number(.earlyaccessdate, digits: 4)
    }

    private var citationCount: Int? {
        if let count = number(.timescited) ?? number(.citedby) { return count }
        return entry[.note]?.withBytes(in: bytes) { text in
            let range = text.trimmed(0..<text.count)
            guard text.hasPrefix("cited by", at: range.lowerBound, ignoringCase: true) else { return nil }
            return text.firstNumber(in: (range.lowerBound + 8)..<text.count, digits: nil)
        }
    }

    private func number(_ field: BibTeXField, digits: Int? = nil) -> Int? {
        entry[field]?.withBytes(in: bytes) { $0.firstNumber(in: 0..<$0.count, digits: digits) }
    }

    /// The page that a range begins with, or the number of the article.
    private var firstPage: String? {
        mutating get {
            if var pages = text(.pages) {
                let first = pages.withUTF8 { Self.firstPage(in: UnsafeRawBufferPointer($0)) }
                if let first { return first }
            }
            if let number = text(.artnumber) ?? text(.articlenumber) ?? text(.articleno) { return number }
            return text(.eid).flatMap { $0.hasPrefix("2-s2.0") || $0.contains(":") ? nil : $0 }
        }
    }

    /// What stands before the first dash or comma, without `pp.`
    private static func firstPage(in text: UnsafeRawBufferPointer) -> String? {
        var range = 0..<text.count
        for mark: StaticString in ["pp.", "p."] where text.hasPrefix(mark, at: range.lowerBound) {
            range = text.trimmed((range.lowerBound + mark.utf8CodeUnitCount)..<range.upperBound)
        }
        var end = range.lowerBound
        while end < range.upperBound, !endsPage(end, in: text) { end += 1 }
        guard end > range.lowerBound else { return nil }
        return String(decoding: text[range.lowerBound..<end], as: UTF8.self)
    }

    /// A hyphen, a dash or a minus sign of any width, `,`, `;`, `+` or a space.
    private static func endsPage(_ offset: Int, in text: UnsafeRawBufferPointer) -> Bool {
        switch text[offset] {
        case UInt8(ascii: "-"), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "+"), .space: return true
        case 0xE2:
            return text.hasPrefix("\u{2010}", at: offset) || text.hasPrefix("\u{2011}", at: offset)
                || text.hasPrefix("\u{2013}", at: offset) || text.hasPrefix("\u{2014}", at: offset)
                || text.hasPrefix("\u{2212}", at: offset)
        default: return false
        }
    }

    // MARK: Lists

    private mutating func list(_ field: BibTeXField) -> [String] {
        guard let value = entry[field] else { return [] }
        var malformed: Int?
        let words = value.withBytes(in: bytes) { text -> [String] in
            BibTeXList.keywords(in: text).compactMap { range in
                let word = TeXText.plain(UnsafeRawBufferPointer(rebasing: text[range]), as: .bibliography)
                malformed = malformed ?? word.firstMalformed.map { $0 + range.lowerBound }
                return word.text.isEmpty ? nil : word.text
            }
        }
        note(malformed, in: value)
        return words
    }

    private var authors: [Author] {
        mutating get {
            guard let value = entry[.author] else { return [] }
            var malformed: Int?
            let authors = value.withBytes(in: bytes) { text -> [Author] in
                BibTeXList.names(in: text).compactMap { range in
                    let name = TeXText.plain(UnsafeRawBufferPointer(rebasing: text[range]), as: .bibliography)
                    malformed = malformed ?? name.firstMalformed.map { $0 + range.lowerBound }
                    return name.text.isEmpty ? nil : Author(name: name.text)
                }
            }
            note(malformed, in: value)
            guard !authors.isEmpty, entry.has(.orcidnumbers) || entry.has(.researcheridnumbers) else { return authors }
            var numbers = BibTeXAuthorNumbers(authors)
            for list in text(.orcidnumbers, lines: true) ?? [] { numbers.add(list, .orcid) }
            for list in text(.researcheridnumbers, lines: true) ?? [] { numbers.add(list, .researcherid) }
            return numbers.authors
        }
    }

    /// The parts of a field that stand on lines of their own.
    private mutating func text(_ field: BibTeXField, lines: Bool) -> [String]? {
        guard let value = entry[field] else { return nil }
        var malformed: Int?
        let lines = value.withBytes(in: bytes) { text -> [String] in
            text.split(separator: .lineFeed).compactMap { line in
                let part = TeXText.plain(UnsafeRawBufferPointer(rebasing: line), as: .bibliography)
                malformed = malformed ?? part.firstMalformed.map { $0 + line.startIndex }
                return part.text.isEmpty ? nil : part.text
            }
        }
        note(malformed, in: value)
        return lines
    }
}

extension UnsafeRawBufferPointer {
    /// The first number, of so many digits where that is told.
    fileprivate func firstNumber(in range: Range<Int>, digits: Int?) -> Int? {
        var position = range.lowerBound
        while position < range.upperBound {
            let start = position
            while position < range.upperBound, self[position].isDigit { position += 1 }
            if position > start, digits.map({ $0 == position - start }) ?? (position - start < 10) {
                return self[start..<position].reduce(0) { $0 &* 10 &+ Int($1 & 15) }
            }
            position += 1
        }
        return nil
    }
}
