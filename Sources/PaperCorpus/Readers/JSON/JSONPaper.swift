/// A paper as our own JSON says it.
struct JSONPaper {
    private(set) var paper = Paper(title: "")
    private var ids: [PaperID] = []
    /// A bit for each field.
    private var seen: UInt16 = 0
    private var urls: (one: [String], list: [String]) = ([], [])

    /// The members of which only the first counts.
    private enum Field: UInt16 { case title, abstract, authors, year, venue, keywords, url, urls, references }

    init(_ object: JSONValue) {
        var own: PaperID?
        for (key, value) in object.members {
            if case "id" = key, own == nil {
                own = Self.identifier(value)
            } else if let scheme = Self.scheme(key) {
                ids.appendNew(value.scalar.flatMap { PaperID(scheme: scheme, parsing: $0) })
            } else if case "ids" = key {
                addIdentifiers(value)
            } else {
                read(key, value)
            }
        }
        if let own { ids.insert(own, at: 0) }
        var distinct: [PaperID] = []
        for id in ids { distinct.appendNew(id) }
        paper.identifiers = distinct.sorted()
        paper.urls = urls.one + urls.list
    }

    private mutating func read(_ key: JSONKey, _ value: JSONValue) {
        switch key {
        case "title": if isFirst(.title) { paper.title = value.nonBlank ?? "" }
        case "abstract": if isFirst(.abstract) { paper.abstract = value.nonBlank }
        case "authors": if isFirst(.authors) { paper.authors = value.map(Self.author) }
        case "year": if isFirst(.year) { paper.year = value.year }
        case "venue": if isFirst(.venue) { paper.venue = value.nonBlank }
        case "keywords": if isFirst(.keywords) { paper.keywords = value.map(Self.keyword) }
        case "references": if isFirst(.references) { paper.references = value.map(Self.reference) }
        case "url": if isFirst(.url) { urls.one = value.map(Self.address) }
        case "urls": if isFirst(.urls) { urls.list = value.map(Self.address) }
        case "affiliations" where paper.affiliations.isEmpty: paper.affiliations = value.map(Self.affiliation).distinct
        case "index_keywords" where paper.indexKeywords.isEmpty: paper.indexKeywords = value.map(\.nonBlank)
        case "volume" where paper.volume == nil: paper.volume = value.scalar?.nonBlank
        case "first_page" where paper.firstPage == nil: paper.firstPage = value.scalar?.nonBlank
        case "document_type" where paper.documentType == nil: paper.documentType = value.nonBlank
        case "citation_count" where paper.citationCount == nil: paper.citationCount = value.count
        default: break
        }
    }

    private mutating func isFirst(_ field: Field) -> Bool {
        defer { seen |= 1 << field.rawValue }
        return seen & 1 << field.rawValue == 0
    }

    // MARK: Identifiers

    private static func scheme(_ key: JSONKey) -> PaperID.Scheme? {
        switch key {
        case "doi": .doi
        case "arxiv": .arxiv
        case "acl": .acl
        case "pmid": .pmid
        case "openalex": .openalex
        case "s2": .s2
        case "dblp": .dblp
        case "wos": .wos
        case "scopus": .scopus
        case "local": .local
        default: nil
        }
    }

    /// Identifiers by scheme, or a list of them.
    private mutating func addIdentifiers(_ value: JSONValue) {
        guard value.isObject else {
            for id in value.map(Self.identifier) { ids.appendNew(id) }
            return
        }
        for (key, value) in value.members {
            let scheme = if case "title" = key { PaperID.Scheme.title } else { Self.scheme(key) }
            guard let scheme else { continue }
            ids.appendNew(value.scalar.flatMap { PaperID(scheme: scheme, parsing: $0) })
        }
    }

    private static func identifier(_ value: JSONValue) -> PaperID? { value.scalar.flatMap(PaperID.init(parsing:)) }

    // MARK: Lists; static, so that handing these functions on copies no paper

    /// A text, or an object that holds it.
    private static func address(_ element: JSONValue) -> String? {
        (element.string ?? element["url"]?.string)?.nonBlank
    }

    private static func author(_ element: JSONValue) -> Author? {
        if let name = element.nonBlank { return Author(name: name) }
        let ids = element["ids"].map(authorIDs) ?? []
        if let name = element["name"]?.nonBlank { return Author(name: name, identifiers: ids) }
        guard let family = element["family"]?.nonBlank else { return nil }
        return Author(name: element["given"]?.nonBlank.map { "\(family), \($0)" } ?? family, identifiers: ids)
    }

    private static func affiliation(_ element: JSONValue) -> Affiliation? {
        if let text = element.nonBlank { return Affiliation(address: text, beginsWithOrganisation: false) }
        let (organisation, country) = (element["organisation"]?.nonBlank, element["country"]?.nonBlank)
        guard organisation != nil || country != nil else { return nil }
        return Affiliation(organisation: organisation, country: country)
    }

    private static func authorIDs(_ ids: JSONValue) -> [AuthorID] {
        ids.members.compactMap { key, value in
            guard let scheme = AuthorID.Scheme(rawValue: String(decoding: key.bytes, as: UTF8.self)) else { return nil }
            return value.scalar.flatMap { AuthorID(scheme, $0) }
        }
    }

    /// Keywords that the authors gave: those that `extract` found are found again from the text.
    private static func keyword(_ element: JSONValue) -> String? {
        if let text = element.string { return text.nonBlank }
        guard element["source"]?.string != "extracted" else { return nil }
        return element["name"]?.nonBlank
    }

    private static func reference(_ element: JSONValue) -> Reference? {
        if let text = element.scalar?.nonBlank { return Reference(id: PaperID(parsing: text), text: text) }
        guard element.isObject else { return nil }
        let title = element["title"]?.nonBlank
        let text = element["text"]?.nonBlank ?? title
        let id =
            element["id"].flatMap(identifier) ?? element["doi"]?.string.flatMap { PaperID(scheme: .doi, parsing: $0) }
        guard id != nil || text != nil else { return nil }
        return Reference(
            id: id, text: text ?? id?.description ?? "", firstAuthor: element["first_author"]?.nonBlank,
            year: element["year"]?.year, title: title, source: element["source"]?.nonBlank,
            volume: element["volume"]?.scalar?.nonBlank, firstPage: element["first_page"]?.scalar?.nonBlank)
    }
}
