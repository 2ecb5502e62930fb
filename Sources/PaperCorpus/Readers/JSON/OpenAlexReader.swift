/// Reads works of OpenAlex: the pages and single works of its API, and the lines of its snapshot.
struct OpenAlexReader: JSONFormat {
    var name: String { "openalex" }
    var summary: String { "OpenAlex works: pages of the API, single works, lines of the snapshot" }

    func recognizes(_ shape: JSONShape) -> Bool {
        shape.id.contains("openalex.org/W") && !shape.hasOne(of: "abstract")
            || shape.count(of: Self.keys) >= 2
    }

    private static let keys = [
        "authorships", "abstract_inverted_index", "referenced_works", "cited_by_api_url", "primary_location",
        "host_venue", "open_access", "publication_year", "related_works", "cited_by_count",
    ]

    func paper(_ object: JSONValue) -> Paper { OpenAlexWork(object).paper }
}

/// One work.
private struct OpenAlexWork {
    private(set) var paper = Paper(title: "")
    private var displayName: String?
    private var concepts: [String] = []
    private var topics: [String] = []
    private var keywords: [String] = []
    /// Where the work can be found: the venue of the first place, and the addresses of all.
    private var venue: String?
    private var hostVenue: String?
    private var openAccess: [String] = []
    private var landing: [String] = []
    private var ids: [PaperID] = []

    init(_ work: JSONValue) {
        for (key, value) in work.members { read(key, value) }
        if paper.title.isEmpty { paper.title = displayName ?? "" }
        paper.identifiers = ids.sorted()
        paper.venue = venue ?? hostVenue
        for name in concepts + topics + keywords { paper.indexKeywords.appendNew(name) }
        for address in openAccess + landing where PaperID(parsing: address)?.scheme != .doi {
            paper.urls.appendNew(address)
        }
    }

    private mutating func read(_ key: JSONKey, _ value: JSONValue) {
        switch key {
        case "id": ids.appendNew(value.string.flatMap { PaperID(scheme: .openalex, parsing: $0) })
        case "doi": ids.appendNew(value.string.flatMap { PaperID(scheme: .doi, parsing: $0) })
        case "ids": readIdentifiers(value)
        case "title": paper.title = value.plain ?? ""
        case "display_name": if paper.title.isEmpty { displayName = value.plain }
        case "abstract_inverted_index": paper.abstract = AbstractText.meaningful(InvertedAbstract(value).text)
        case "authorships": readAuthorships(value)
        case "publication_year": paper.year = value.year
        case "publication_date": if paper.year == nil { paper.year = value.year }
        case "type": paper.documentType = value.folded
        case "cited_by_count": paper.citationCount = value.count
        case "biblio": readPlaceInVolume(value)
        case "referenced_works": paper.references = value.map(reference)
        case "concepts": concepts = value.map { $0["display_name"]?.folded }
        case "topics": topics = value.map { $0["display_name"]?.folded }
        case "keywords": keywords = value.map { ($0["display_name"] ?? $0["keyword"] ?? $0).folded }
        case "primary_location", "best_oa_location", "host_venue", "open_access", "locations": readPlace(key, value)
        default: break
        }
    }

    private mutating func readIdentifiers(_ value: JSONValue) {
        for (key, value) in value.members {
            let scheme: PaperID.Scheme? =
                switch key {
                case "openalex": .openalex
                case "doi": .doi
                case "pmid": .pmid
                default: nil
                }
            if let scheme { ids.appendNew(value.scalar.flatMap { PaperID(scheme: scheme, parsing: $0) }) }
        }
    }

    private mutating func readPlaceInVolume(_ value: JSONValue) {
        for (key, value) in value.members {
            switch key {
            case "volume": paper.volume = value.trimmedScalar
            case "first_page": paper.firstPage = value.trimmedScalar
            default: break
            }
        }
    }

    private mutating func readPlace(_ key: JSONKey, _ value: JSONValue) {
        switch key {
        case "primary_location":
            venue = value["source"]?["display_name"]?.plain ?? value["raw_source_name"]?.plain
            readAddresses(value)
        case "host_venue":
            hostVenue = value["display_name"]?.plain
            landing.appendNew(value["url"]?.folded)
        case "open_access": openAccess.appendNew(value["oa_url"]?.folded)
        case "best_oa_location": readAddresses(value)
        default: for place in value.elements { readAddresses(place) }
        }
    }

    private mutating func readAddresses(_ place: JSONValue) {
        landing.appendNew(place["landing_page_url"]?.folded)
        landing.appendNew(place["pdf_url"]?.folded)
    }

    private mutating func readAuthorships(_ value: JSONValue) {
        paper.authors = value.map(author)
        for authorship in value.elements {
            paper.affiliations += authorship["institutions"]?.map(affiliation) ?? []
        }
        paper.affiliations = paper.affiliations.distinct
    }

    private func affiliation(_ institution: JSONValue) -> Affiliation? {
        let organisation = institution["display_name"]?.folded
        let country = institution["country_code"]?.string.flatMap { Country.name($0) }
        return organisation == nil && country == nil ? nil : Affiliation(organisation: organisation, country: country)
    }

    private func author(_ authorship: JSONValue) -> Author? {
        var name: String?
        var given: String?
        var ids: [AuthorID] = []
        for (key, value) in authorship.members {
            switch key {
            case "raw_author_name": given = value.folded
            case "author":
                for (key, value) in value.members {
                    switch key {
                    case "id": ids.appendNew(value.string.flatMap { AuthorID(.openalex, $0) })
                    case "orcid": ids.appendNew(value.string.flatMap { AuthorID(.orcid, $0) })
                    case "display_name": name = value.folded
                    default: break
                    }
                }
            default: break
            }
        }
        return (name ?? given).map { Author(name: $0, identifiers: ids) }
    }

    private func reference(_ value: JSONValue) -> Reference? {
        guard let id = value.string.flatMap({ PaperID(scheme: .openalex, parsing: $0) }) else { return nil }
        return Reference(id: id, text: id.description)
    }
}
