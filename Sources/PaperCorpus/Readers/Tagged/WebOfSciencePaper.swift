/// A paper as Web of Science says it, in lines or in cells.
struct WebOfSciencePaper {
    /// How lists are written.
    enum Layout {
        /// An element a line; keywords and author numbers run on and are wrapped anywhere.
        case lines
        /// Elements with a semicolon and a space between.
        case cells
    }

    let text: FieldText
    let layout: Layout
    private var paper = Paper(title: "")
    /// Values that count only where better ones are missing.
    private var shortNames: Range<Int>?
    private var groups: [Range<Int>] = []
    private var shortVenue: Range<Int>?
    private var articleNumber: Range<Int>?
    private var earlyYear: Int?
    private var localCitations: Int?
    private var authorNumbers: [(scheme: AuthorID.Scheme, value: Range<Int>)] = []

    init(text: FieldText, layout: Layout) {
        self.text = text
        self.layout = layout
    }

    /// Takes a field in.
    mutating func add(_ tag: Tag, _ value: Range<Int>) {
        switch tag {
        case "CR": addReferences(value)
        case "TI": paper.title = text.plain(value)
        case "AB": paper.abstract = AbstractText.meaningful(text.plain(value))
        case "AU": shortNames = value
        case "AF": paper.authors = authors(value)
        case "C1": addAddresses(value)
        case "BA", "CA": groups.append(value)
        case "OI": authorNumbers.append((.orcid, value))
        case "RI": authorNumbers.append((.researcherid, value))
        case "DE": paper.keywords += keywords(value)
        case "ID": paper.indexKeywords += keywords(value)
        case "DI": addDOI(value)
        case "PM": addIdentifier(.pmid, value)
        case "UT": addAccession(value)
        default: addPlace(tag, value)
        }
    }

    /// Takes in a field that says where and when the paper was published, or how often it was cited.
    private mutating func addPlace(_ tag: Tag, _ value: Range<Int>) {
        switch tag {
        case "SO": paper.venue = text.folded(value)
        case "J9", "SE": if shortVenue == nil, !text.bytes.trimmed(value).isEmpty { shortVenue = value }
        case "PY": paper.year = text.year(value)
        case "EY", "EA": earlyYear = earlyYear ?? text.year(value)
        case "VL": paper.volume = text.folded(value)
        case "BP": paper.firstPage = text.folded(value)
        case "AR": articleNumber = value
        case "DT": paper.documentType = text.folded(value)
        case "Z9": paper.citationCount = text.number(value)
        case "TC": localCitations = text.number(value)
        default: break
        }
    }

    /// The paper, with second-best values where the best are missing.
    consuming func finish() -> Paper {
        if paper.authors.isEmpty, let shortNames { paper.authors = authors(shortNames) }
        if paper.authors.isEmpty { paper.authors = groups.flatMap { authors($0) } }
        if paper.venue == nil, let shortVenue { paper.venue = text.folded(shortVenue) }
        if paper.firstPage == nil, let articleNumber { paper.firstPage = text.folded(articleNumber) }
        paper.year = paper.year ?? earlyYear
        paper.citationCount = paper.citationCount ?? localCitations
        paper.affiliations = paper.affiliations.distinct
        paper.orderIdentifiers()
        if !authorNumbers.isEmpty {
            var names = AuthorNames(paper.authors)
            for (scheme, value) in authorNumbers { names.add(scheme, value, in: text) }
            paper.authors = names.authors
        }
        return paper
    }

    // MARK: Lists

    @inline(__always)
    private func forEachElement(of value: Range<Int>, _ body: (Range<Int>) -> Void) {
        switch layout {
        case .lines: text.forEachPart(of: value, between: .lineFeed, body)
        case .cells: text.forEachItem(of: value, between: UInt8(ascii: ";"), body)
        }
    }

    private func authors(_ value: Range<Int>) -> [Author] {
        var authors: [Author] = []
        forEachElement(of: value) { item in
            if let name = text.folded(item) { authors.append(Author(name: name)) }
        }
        return authors
    }

    private mutating func addReferences(_ value: Range<Int>) {
        let separator = layout == .lines ? UInt8.lineFeed : UInt8(ascii: ";")
        let mostReferences = text.count(of: separator, in: value) + 1
        let references = [Reference](unsafeUninitializedCapacity: mostReferences) { target, count in
            guard let base = target.baseAddress else { return }
            forEachElement(of: value) { item in
                WebOfScienceReference.parse(item, in: text, into: base + count)
                count += 1
            }
        }
        if paper.references.isEmpty { paper.references = references } else { paper.references += references }
    }

    /// `[Hubert, Ellen; Gobin, Anne] Univ Ghent, Dept Biol, B-9000 Ghent, Belgium.`, an address a line, or in cells with
    /// semicolons between, as there are between the names in brackets.
    private mutating func addAddresses(_ value: Range<Int>) {
        var start = value.lowerBound
        var isInBrackets = false
        for place in value {
            switch text.bytes[place] {
            case UInt8(ascii: "["): isInBrackets = true
            case UInt8(ascii: "]"):
                isInBrackets = false
                start = place + 1
            case UInt8.lineFeed where layout == .lines, UInt8(ascii: ";") where layout == .cells && !isInBrackets:
                addAddress(start..<place)
                start = place + 1
            default: break
            }
        }
        if !isInBrackets { addAddress(start..<value.upperBound) }
    }

    private mutating func addAddress(_ value: Range<Int>) {
        guard let words = text.folded(value), let found = Affiliation(address: words, beginsWithOrganisation: true)
        else { return }
        paper.affiliations.append(found)
    }

    private func keywords(_ value: Range<Int>) -> [String] {
        var keywords: [String] = []
        text.forEachPart(of: value, between: UInt8(ascii: ";")) { item in
            if let keyword = text.folded(item) { keywords.append(keyword) }
        }
        return keywords
    }

    // MARK: Identifiers

    private mutating func addIdentifier(_ scheme: PaperID.Scheme, _ value: Range<Int>) {
        guard let words = text.folded(value), let id = PaperID(scheme: scheme, parsing: words) else { return }
        paper.identifiers.append(id)
    }

    /// A DOI is written in records as it is in references, with the same blemishes.
    private mutating func addDOI(_ value: Range<Int>) {
        paper.identifiers += WebOfScienceDOI(text: text).best(in: value).map { [$0] } ?? []
    }

    /// `WOS:000473123100003`, formerly `ISI:000473123100003`; other databases have other prefixes.
    private mutating func addAccession(_ value: Range<Int>) {
        let value = text.bytes.trimmed(value)
        let isOld = text.bytes.hasPrefix("isi:", at: value.lowerBound, ignoringCase: true)
        addIdentifier(.wos, isOld ? value.dropFirst(4) : value)
    }
}
