/// Reads papers of Semantic Scholar: pages and single papers of the Graph API, and lines of its bulk data.
struct SemanticScholarReader: JSONFormat {
    var name: String { "semantic-scholar" }
    var summary: String { "Semantic Scholar papers: pages of the Graph API, single papers, lines of the bulk data" }

    func recognizes(_ shape: JSONShape) -> Bool {
        shape.hasOne(of: "paperId", "citedPaper", "citingPaper", "corpusid", "externalIds", "recommendedPapers")
    }

    func paper(_ object: JSONValue) -> Paper {
        // Lists of citations wrap each paper, lists of recommendations may.
        SemanticScholarPaper(object["citedPaper"] ?? object["citingPaper"] ?? object).paper
    }
}

/// One paper.
private struct SemanticScholarPaper {
    private(set) var paper = Paper(title: "")
    private var ids: [PaperID] = []
    private var venues: (venue: String?, publication: String?, journal: String?)
    private var date: Int?
    private var fields: [String] = []
    private var classified: [String] = []

    init(_ object: JSONValue) {
        for (key, value) in object.members { read(key, value) }
        paper.identifiers = ids.sorted()
        paper.year = paper.year ?? date
        paper.venue = venues.venue ?? venues.publication ?? venues.journal
        for name in fields + classified { paper.indexKeywords.appendNew(name) }
    }

    private mutating func read(_ key: JSONKey, _ value: JSONValue) {
        switch key {
        case "paperId": ids.appendNew(Self.paperID(value))
        case "corpusId", "corpusid": ids.appendNew(Self.corpusID(value))
        case "externalIds", "externalids": for id in Self.external(value) { ids.appendNew(id) }
        case "title": paper.title = value.plain ?? ""
        case "abstract": paper.abstract = AbstractText.meaningful(value.plain)
        case "authors": paper.authors = value.map(author)
        case "year": paper.year = value.year
        case "publicationDate", "publicationdate": date = value.year
        case "venue": venues.venue = value.plain
        case "publicationVenue": venues.publication = value["name"]?.plain
        case "journal": readJournal(value)
        case "citationCount", "citationcount": paper.citationCount = value.count
        case "publicationTypes", "publicationtypes": paper.documentType = value.first?.folded
        case "fieldsOfStudy": fields = value.map(\.folded)
        case "s2FieldsOfStudy", "s2fieldsofstudy": classified = value.map { $0["category"]?.folded }
        case "references": paper.references = value.map(reference)
        case "openAccessPdf": paper.urls.appendNew(value["url"]?.folded)
        case "url": paper.urls.appendNew(value.folded.flatMap { PaperID(parsing: $0)?.scheme == .s2 ? nil : $0 })
        default: break
        }
    }

    private mutating func readJournal(_ value: JSONValue) {
        for (key, value) in value.members {
            switch key {
            case "name": venues.journal = value.plain
            case "volume": paper.volume = value.trimmedScalar
            case "pages":
                let first = value.folded?.utf8.prefix { $0 != UInt8(ascii: "-") && $0 < 0x80 }
                paper.firstPage = first.map { String(Substring($0)).trimmingASCIIWhitespace() }?.nonBlank
            default: break
            }
        }
    }

    // MARK: Identifiers

    private static func paperID(_ value: JSONValue) -> PaperID? {
        value.string.flatMap { PaperID(scheme: .s2, parsing: $0) }
    }

    private static func corpusID(_ value: JSONValue) -> PaperID? {
        value.trimmedScalar.flatMap { PaperID(scheme: .s2, parsing: "CorpusId:" + $0) }
    }

    private static func external(_ value: JSONValue) -> [PaperID] {
        value.members.compactMap { key, value in
            let scheme: PaperID.Scheme
            switch key {
            case "DOI": scheme = .doi
            case "ArXiv": scheme = .arxiv
            case "PubMed": scheme = .pmid
            case "ACL": scheme = .acl
            case "DBLP": scheme = .dblp
            case "CorpusId": return corpusID(value)
            default: return nil
            }
            return value.first?.scalar.flatMap { PaperID(scheme: scheme, parsing: $0) }
        }
    }

    // MARK: Lists

    private func author(_ value: JSONValue) -> Author? {
        guard let name = value["name"]?.folded else { return nil }
        let id = value["authorId"]?.scalar.flatMap { AuthorID(.s2, $0) }
        return Author(name: name, identifiers: id.map { [$0] } ?? [])
    }

    /// Papers in a list of references may lack everything but a title.
    private func reference(_ value: JSONValue) -> Reference? {
        let cited = SemanticScholarPaper(value["citedPaper"] ?? value).paper
        let id = cited.identifiers.first
        guard id != nil || !cited.title.isEmpty else { return nil }
        let parts = [cited.authors.first?.name, cited.year.map(String.init), cited.title.nonBlank, cited.venue]
        let text = parts.compactMap(\.self).joined(separator: ", ")
        return Reference(
            id: id, text: text.isEmpty ? id?.description ?? "" : text, firstAuthor: cited.authors.first?.name,
            year: cited.year, title: cited.title.nonBlank, source: cited.venue, volume: cited.volume,
            firstPage: cited.firstPage)
    }
}
