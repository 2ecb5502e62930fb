/// A paper as RIS says it. Programs disagree on what tags mean; where several may hold a value, the one that is rarely
/// something else counts.
struct RISPaper {
    let text: FieldText
    private var paper = Paper(title: "")
    private var venues: [Range<Int>?] = Array(repeating: nil, count: 7)
    private var years: [Int?] = [nil, nil, nil]
    private var keywords = UniqueTexts()
    private var urls = UniqueTexts()
    private var kind: Range<Int>?
    private var shortTitle: Range<Int>?
    private var articleNumber: Range<Int>?
    private var accession: Range<Int>?
    private var isFromPubMed = false

    init(text: FieldText) {
        self.text = text
    }

    /// Takes a field in.
    mutating func add(_ tag: Tag, _ value: Range<Int>) {
        switch tag {
        case "AU", "A1": addAuthor(value)
        case "KW": addKeywords(value)
        case "TI", "T1", "CT": if paper.title.isEmpty { paper.title = text.plain(value) }
        case "ST": shortTitle = value
        case "AB", "N2": paper.abstract = paper.abstract ?? AbstractText.meaningful(text.plain(value))
        case "N1": addNote(value)
        case "DO": addIdentifier(.doi, value)
        case "UR", "L1", "L2", "LK": addURLs(value)
        case "ID": addLocal(value)
        case "AN": accession = value
        default: addPlace(tag, value)
        }
    }

    /// Takes in a field that says where and when the paper was published.
    private mutating func addPlace(_ tag: Tag, _ value: Range<Int>) {
        switch tag {
        case "JF": setVenue(0, value)
        case "T2": setVenue(1, value)
        case "JO": setVenue(2, value)
        case "C3": setVenue(3, value)
        case "BT": setVenue(4, value)
        case "JA": setVenue(5, value)
        case "J2": setVenue(6, value)
        case "PY": years[0] = years[0] ?? text.year(value)
        case "Y1": years[1] = years[1] ?? text.year(value)
        case "DA": years[2] = years[2] ?? text.year(value)
        case "VL", "VO": paper.volume = paper.volume ?? text.folded(value)
        case "SP": paper.firstPage = paper.firstPage ?? firstPage(value)
        case "C7": articleNumber = value
        case "TY": kind = value
        case "M3": addKind(value)
        case "DB", "DP": isFromPubMed = isFromPubMed || isPubMed(value)
        default: break
        }
    }

    /// The paper, with second-best values where the best are missing.
    consuming func finish() -> Paper {
        if paper.title.isEmpty, let shortTitle { paper.title = text.plain(shortTitle) }
        for venue in venues where paper.venue == nil { paper.venue = venue.flatMap { text.folded($0) } }
        paper.year = years[0] ?? years[1] ?? years[2]
        paper.firstPage = paper.firstPage ?? articleNumber.flatMap { text.folded($0) }
        paper.documentType = paper.documentType ?? kind.flatMap { text.folded($0) }
        if let accession { addAccession(accession) }
        paper.orderIdentifiers()
        paper.keywords = keywords.texts
        paper.urls = urls.texts
        return paper
    }

    // MARK: Lists

    private mutating func addAuthor(_ value: Range<Int>) {
        text.forEachPart(of: value, between: .lineFeed) { line in
            if let name = text.folded(line) { paper.authors.append(Author(name: name)) }
        }
    }

    /// One keyword a field, or one a line of it, or several with semicolons between. Ovid marks the main ones with a
    /// star; Scopus writes those of authors and of indexes in one list, some in both.
    private mutating func addKeywords(_ value: Range<Int>) {
        text.forEachPart(of: value, between: .lineFeed) { line in
            text.forEachPart(of: line, between: UInt8(ascii: ";")) { item in
                let bare = text.bytes[item.lowerBound] == UInt8(ascii: "*") ? item.dropFirst() : item
                if let keyword = text.folded(bare) { keywords.add(keyword) }
            }
        }
    }

    private mutating func addURLs(_ value: Range<Int>) {
        text.forEachPart(of: value, between: .lineFeed) { line in
            text.forEachItem(of: line, between: UInt8(ascii: ";")) { item in
                guard let url = text.folded(item) else { return }
                urls.add(url)
                if let id = PaperID(scheme: .doi, parsing: url) { add(id) }
                addScopusID(item)
            }
        }
    }

    private mutating func setVenue(_ rank: Int, _ value: Range<Int>) {
        if venues[rank] == nil, !text.bytes.trimmed(value).isEmpty { venues[rank] = value }
    }

    private func firstPage(_ value: Range<Int>) -> String? {
        let end = text.bytes.firstIndex(of: UInt8(ascii: "-"), in: value) ?? value.upperBound
        return text.folded(value.lowerBound..<end)
    }

    // MARK: Notes

    /// Scopus counts citations and lists references in notes, and so does Web of Science with other words.
    private mutating func addNote(_ value: Range<Int>) {
        let note = text.bytes.trimmed(value)
        if text.bytes.hasPrefix("references:", at: note.lowerBound, ignoringCase: true) {
            let list = UnsafeRawBufferPointer(rebasing: text.bytes[note.dropFirst(11)])
            let found = ScopusReferences.parse(list)
            // Adding to none would copy each.
            if paper.references.isEmpty { paper.references = found } else { paper.references += found }
        } else {
            for words in Self.counts where text.bytes.hasPrefix(words, at: note.lowerBound, ignoringCase: true) {
                guard let colon = text.bytes.firstIndex(of: UInt8(ascii: ":"), in: note) else { return }
                paper.citationCount = paper.citationCount ?? text.number((colon + 1)..<note.upperBound)
            }
        }
    }

    private static let counts: [StaticString] = ["cited by", "times cited", "total times cited", "citations:"]

    // MARK: Identifiers

    private mutating func add(_ id: PaperID) {
        paper.identifiers.append(id)
    }

    private mutating func addIdentifier(_ scheme: PaperID.Scheme, _ value: Range<Int>) {
        if let words = text.folded(value), let id = PaperID(scheme: scheme, parsing: words) { add(id) }
    }

    /// An identifier of a known scheme, or the number that the database gave.
    private mutating func addLocal(_ value: Range<Int>) {
        if let words = text.folded(value), let id = PaperID(parsing: words) { add(id) }
    }

    /// What kind of work it is; some publishers write the DOI there.
    private mutating func addKind(_ value: Range<Int>) {
        guard let words = text.folded(value) else { return }
        if let id = PaperID(scheme: .doi, parsing: words) { add(id) } else { paper.documentType = words }
    }

    /// `WOS:000473123100003`, or a number that PubMed gave.
    private mutating func addAccession(_ value: Range<Int>) {
        guard let words = text.folded(value) else { return }
        if isFromPubMed { addIdentifier(.pmid, value) }
        if let id = PaperID(parsing: words), id.scheme != .local { add(id) }
    }

    private func isPubMed(_ value: Range<Int>) -> Bool {
        value.prefix(60).contains { start in
            text.bytes.hasPrefix("pubmed", at: start, ignoringCase: true)
                || text.bytes.hasPrefix("medline", at: start, ignoringCase: true)
        }
    }

    /// `…record.uri?eid=2-s2.0-0038343934&partnerID=40`
    private mutating func addScopusID(_ url: Range<Int>) {
        guard let mark = text.bytes.firstRange(of: "eid=2-s2.0-", in: url) else { return }
        let start = mark + 4
        let end = text.bytes[start..<url.upperBound].firstIndex(of: UInt8(ascii: "&")) ?? url.upperBound
        addIdentifier(.scopus, start..<end)
    }
}
