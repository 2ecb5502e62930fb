/// Reads works of Crossref: pages and single answers of its REST API, lines of its public data file, and CSL-JSON,
/// which is alike.
struct CrossrefReader: JSONFormat {
    var name: String { "crossref" }
    var summary: String { "Crossref works: pages of the API, single works, lines of the public data" }

    func recognizes(_ shape: JSONShape) -> Bool { shape.hasOne(of: "DOI") && shape.count(of: Self.keys) >= 1 }

    private static let keys = [
        "container-title", "is-referenced-by-count", "reference", "issued", "indexed", "prefix", "member", "publisher",
        "type", "author", "reference-count", "title",
    ]

    func paper(_ object: JSONValue) -> Paper { CrossrefWork(object).paper }
}

/// One work.
private struct CrossrefWork {
    private(set) var paper = Paper(title: "")
    private var subtitle: String?
    private var editors: [Author] = []
    private var places: (container: String?, event: String?, group: String?, institution: String?)
    private var articleNumber: String?
    /// Years by the trust in them.
    private var years = [Int?](repeating: nil, count: 5)

    init(_ work: JSONValue) {
        for (key, value) in work.members { read(key, value) }
        if let subtitle, !paper.title.isEmpty { paper.title += ": " + subtitle }
        if paper.authors.isEmpty { paper.authors = editors }
        paper.venue = places.container ?? places.event ?? places.group ?? places.institution
        if paper.firstPage == nil { paper.firstPage = articleNumber }
        paper.year = years.lazy.compactMap(\.self).first
    }

    private mutating func read(_ key: JSONKey, _ value: JSONValue) {
        switch key {
        case "DOI": paper.identifiers = value.string.flatMap { PaperID(scheme: .doi, parsing: $0) }.map { [$0] } ?? []
        case "title": paper.title = value.first?.plain ?? ""
        case "subtitle": subtitle = value.first?.plain
        case "abstract": paper.abstract = value.bytes.flatMap(Self.abstract)
        case "author": paper.authors = value.map(CrossrefPerson.author)
        case "editor": editors = value.map(CrossrefPerson.author)
        case "container-title": places.container = value.first?.plain
        case "event": places.event = (value["name"] ?? value).plain
        case "group-title": places.group = value.plain
        case "institution": places.institution = value.first?["name"]?.plain
        case "volume": paper.volume = value.trimmedScalar
        case "page": paper.firstPage = value.trimmedScalar.flatMap(Self.firstPage)
        case "article-number": articleNumber = value.trimmedScalar
        case "type": paper.documentType = value.folded
        case "is-referenced-by-count": paper.citationCount = value.count
        case "subject": paper.indexKeywords = value.map(\.plain)
        case "keyword": paper.keywords = value.map(\.plain)
        case "reference": paper.references = value.map { CrossrefReference($0).reference }
        case "resource": paper.urls.appendNew(value["primary"]?["URL"].flatMap(Self.address))
        case "URL": paper.urls.appendNew(Self.address(value))
        default: readYear(key, value)
        }
    }

    private mutating func readYear(_ key: JSONKey, _ value: JSONValue) {
        switch key {
        case "issued": years[0] = Self.year(value)
        case "published": years[1] = Self.year(value)
        case "published-print": years[2] = Self.year(value)
        case "published-online": years[3] = Self.year(value)
        case "posted": years[4] = Self.year(value)
        default: break
        }
    }

    /// `{"date-parts": [[2020, 5, 1]]}`, where the year may be null.
    private static func year(_ date: JSONValue) -> Int? {
        date["date-parts"]?.first?.first?.year ?? date["raw"]?.year ?? date["literal"]?.year
    }

    /// The address of a work is mostly its DOI once more.
    private static func address(_ value: JSONValue) -> String? {
        value.folded.flatMap { PaperID(parsing: $0)?.scheme == .doi ? nil : $0 }
    }

    private static func firstPage(_ range: String) -> String? {
        let first = range.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ",") && $0 < 0x80 }
        return String(Substring(first)).trimmingASCIIWhitespace().nonBlank ?? range
    }

    /// The text without the heading that says that it is an abstract.
    private static func abstract(_ bytes: UnsafeRawBufferPointer) -> String? {
        guard var text = MarkupText.plain(bytes) else { return nil }
        let hasHeading = bytes.firstRange(of: "title>", in: 0..<bytes.count) != nil
        if hasHeading, text.utf8.count > 9, text.utf8.prefix(9).map(\.asciiLowercased) == Array("abstract ".utf8) {
            text = String(text.utf8.dropFirst(9)) ?? text
        }
        return AbstractText.meaningful(text)
    }
}
