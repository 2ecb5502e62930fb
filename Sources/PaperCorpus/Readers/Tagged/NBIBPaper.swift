/// A paper as MEDLINE says it.
struct NBIBPaper {
    let text: FieldText
    private var paper = Paper(title: "")
    /// Whether the last author's full name was given, so that the short one that follows is the same person.
    private var hasFullName = false
    /// Values that count only where better ones are missing.
    private var foreignTitle: Range<Int>?
    private var otherAbstract: Range<Int>?
    private var groups: [Author] = []
    private var headings = UniqueTexts()
    private var kinds: [String] = []
    private var shortVenue: String?
    private var elsewhere: String?

    init(text: FieldText) {
        self.text = text
    }

    /// Takes a field in.
    mutating func add(_ tag: Tag, _ value: Range<Int>) {
        switch tag {
        case "FAU": addAuthor(value, isFull: true)
        case "AU": addAuthor(value, isFull: false)
        case "AUID": addAuthorID(value)
        case "CN": groups += text.folded(value).map { [Author(name: $0)] } ?? []
        case "MH": addHeading(value)
        case "OT": addKeyword(value)
        case "PMID": addIdentifier(.pmid, value)
        case "LID", "AID": addPlaceID(value)
        case "TI": if paper.title.isEmpty { paper.title = text.plain(value) }
        case "TT", "BTI": foreignTitle = foreignTitle ?? value
        case "AB": paper.abstract = paper.abstract ?? AbstractText.meaningful(text.plain(value))
        case "OAB": otherAbstract = otherAbstract ?? value
        default: addPlace(tag, value)
        }
    }

    /// Takes in a field that says where and when the paper was published, and of what kind it is.
    private mutating func addPlace(_ tag: Tag, _ value: Range<Int>) {
        switch tag {
        case "JT": paper.venue = text.folded(value)
        case "TA": shortVenue = text.folded(value)
        case "DP": paper.year = text.year(value)
        case "VI": paper.volume = text.folded(value)
        case "PG": paper.firstPage = firstPage(value)
        case "PT": kinds += text.folded(value).map { [$0] } ?? []
        default: break
        }
    }

    /// The paper, with second-best values where the best are missing.
    consuming func finish() -> Paper {
        if paper.title.isEmpty, let foreignTitle { paper.title = text.plain(foreignTitle) }
        if paper.abstract == nil, let otherAbstract { paper.abstract = abstract(otherAbstract) }
        if paper.authors.isEmpty { paper.authors = groups }
        paper.venue = paper.venue ?? shortVenue
        paper.firstPage = paper.firstPage ?? elsewhere
        paper.orderIdentifiers()
        paper.indexKeywords = headings.texts
        if !kinds.isEmpty { paper.documentType = kinds.joined(separator: "; ") }
        return paper
    }

    // MARK: Authors

    /// A full name and the short one behind it are one author.
    private mutating func addAuthor(_ value: Range<Int>, isFull: Bool) {
        defer { hasFullName = isFull }
        guard isFull || !hasFullName, let name = text.folded(value) else { return }
        paper.authors.append(Author(name: name))
    }

    /// `ORCID: 0000-0002-8887-4321` of the author before, with or without the address of the registry.
    private mutating func addAuthorID(_ value: Range<Int>) {
        let value = text.bytes.trimmed(value)
        guard let last = paper.authors.indices.last,
            text.bytes.hasPrefix("orcid:", at: value.lowerBound, ignoringCase: true),
            let words = text.folded(value.dropFirst(6)), let id = AuthorID(.orcid, words)
        else { return }
        paper.authors[last].addIdentifier(id)
    }

    // MARK: Keywords

    private mutating func addKeyword(_ value: Range<Int>) {
        if let keyword = text.folded(withoutStar(value)) { paper.keywords.append(keyword) }
    }

    /// The heading without its qualifiers: `Stroke/*diagnostic imaging/*surgery` is about strokes.
    private mutating func addHeading(_ value: Range<Int>) {
        let end = text.bytes.firstIndex(of: UInt8(ascii: "/"), in: value) ?? value.upperBound
        if let heading = text.folded(withoutStar(value.lowerBound..<end)) { headings.add(heading) }
    }

    /// A star marks what a paper is mainly about.
    private func withoutStar(_ value: Range<Int>) -> Range<Int> {
        let value = text.bytes.trimmed(value)
        return value.first.map { text.bytes[$0] == UInt8(ascii: "*") } ?? false ? value.dropFirst() : value
    }

    // MARK: Places

    /// An abstract in other words or another language, unless it says that the publisher has one.
    private func abstract(_ value: Range<Int>) -> String? {
        let value = text.bytes.trimmed(value)
        let isNotice = text.bytes.firstRange(of: "bstract available from", in: value.prefix(80)) != nil
        return isNotice ? nil : AbstractText.meaningful(text.plain(value))
    }

    private func firstPage(_ value: Range<Int>) -> String? {
        let ends = text.bytes[value].firstIndex { "-,;".utf8.contains($0) } ?? value.upperBound
        return text.folded(value.lowerBound..<ends)
    }

    private mutating func addIdentifier(_ scheme: PaperID.Scheme, _ value: Range<Int>) {
        guard let words = text.folded(value), let id = PaperID(scheme: scheme, parsing: words) else { return }
        paper.identifiers.append(id)
    }

    /// `10.1161/STROKEAHA.118.021126 [doi]`, `S1052-3057(19)30000-1 [pii]`, `e0268950`: with a kind in brackets, or the
    /// number that stands for a page.
    private mutating func addPlaceID(_ value: Range<Int>) {
        let value = text.bytes.trimmed(value)
        guard let bracket = text.bytes[value].lastIndex(of: UInt8(ascii: "[")) else {
            if value.count <= 12 { elsewhere = elsewhere ?? text.folded(value) }
            return
        }
        if text.bytes.hasPrefix("[doi]", at: bracket, ignoringCase: true) {
            addIdentifier(.doi, value.lowerBound..<bracket)
        }
    }
}
