internal import PaperCorpus
internal import PaperGraph

/// What a record says besides its title, abstract, year and venue, as one object of JSON: everything, exactly as it is,
/// unlike the lines of `papers`, which are for people and are read with care.
enum RecordDetails {
    static func text(of paper: Paper) -> [UInt8] {
        var json = JSONText()
        json.beginObject()
        write(paper, to: &json)
        json.endObject()
        return json.bytes
    }

    /// The same of what several records say together, with its title, year and venue.
    static func text(ofMerged paper: Paper) -> [UInt8] {
        var json = JSONText()
        json.beginObject()
        json.member("title", paper.title)
        json.member("year", paper.year)
        json.member("venue", paper.venue)
        write(paper, to: &json)
        json.endObject()
        return json.bytes
    }

    private static func write(_ paper: Paper, to json: inout JSONText) {
        if !paper.identifiers.isEmpty { json.member("ids", paper.identifiers.map(\.description)) }
        write(paper.authors, to: &json)
        write(paper.affiliations, to: &json)
        json.member("volume", paper.volume)
        json.member("first_page", paper.firstPage)
        json.member("document_type", paper.documentType)
        json.member("citation_count", paper.citationCount)
        if !paper.keywords.isEmpty { json.member("keywords", paper.keywords) }
        if !paper.indexKeywords.isEmpty { json.member("index_keywords", paper.indexKeywords) }
        if !paper.urls.isEmpty { json.member("urls", paper.urls) }
        write(paper.references, to: &json)
    }

    private static func write(_ authors: [Author], to json: inout JSONText) {
        guard !authors.isEmpty else { return }
        json.beginArray("authors")
        for author in authors {
            json.beginObject()
            json.member("name", author.name)
            if !author.identifiers.isEmpty { json.member("ids", author.identifiers.map(\.description)) }
            json.endObject()
        }
        json.endArray()
    }

    private static func write(_ affiliations: [Affiliation], to json: inout JSONText) {
        guard !affiliations.isEmpty else { return }
        json.beginArray("affiliations")
        for affiliation in affiliations {
            json.beginObject()
            json.member("organisation", affiliation.organisation)
            json.member("country", affiliation.country)
            json.endObject()
        }
        json.endArray()
    }

    private static func write(_ references: [Reference], to json: inout JSONText) {
        guard !references.isEmpty else { return }
        json.beginArray("references")
        for reference in references {
            json.beginObject()
            json.member("id", reference.id?.description)
            json.member("text", reference.text)
            json.member("first_author", reference.firstAuthor)
            json.member("year", reference.year)
            json.member("title", reference.title)
            json.member("source", reference.source)
            json.member("volume", reference.volume)
            json.member("first_page", reference.firstPage)
            json.endObject()
        }
        json.endArray()
    }
}

/// Reads details back. One parser serves many records; it is used by one thread.
final class RecordDetailsReader {
    private let document = JSONDocument()
    private var buffer: [UInt8] = []

    /// How much is read: what people see (title, year, venue), what merging needs (identifiers and the first author), or
    /// everything.
    enum Extent { case texts, identity, everything }

    /// Adds what a text says to a paper.
    func read(_ text: UnsafeRawBufferPointer, _ extent: Extent, into paper: inout Paper) {
        document.read(text, copiedTo: &buffer) { root in
            for (key, value) in root.members {
                switch key {
                case "title" where extent != .identity: paper.title = value.string ?? ""
                case "year" where extent != .identity: paper.year = value.integer
                case "venue" where extent != .identity: paper.venue = value.string
                case _ where extent == .texts: continue
                case "ids": paper.identifiers = value.elements.compactMap { Self.identifier($0.string) }
                case "authors": paper.authors = Self.authors(value, extent)
                default: if extent == .everything { Self.add(key, value, to: &paper) }
                }
            }
        }
    }

    private static func add(_ key: JSONKey, _ value: JSONValue, to paper: inout Paper) {
        switch key {
        case "affiliations":
            paper.affiliations = value.elements.map {
                Affiliation(organisation: $0["organisation"]?.string, country: $0["country"]?.string)
            }
        case "volume": paper.volume = value.string
        case "first_page": paper.firstPage = value.string
        case "document_type": paper.documentType = value.string
        case "citation_count": paper.citationCount = value.integer
        case "keywords": paper.keywords = value.elements.compactMap(\.string)
        case "index_keywords": paper.indexKeywords = value.elements.compactMap(\.string)
        case "urls": paper.urls = value.elements.compactMap(\.string)
        case "references": paper.references = value.elements.map(reference)
        default: break
        }
    }

    private static func authors(_ list: JSONValue, _ extent: Extent) -> [Author] {
        if extent == .identity {
            for first in list.elements { return [author(first)] }
        }
        return list.elements.map(author)
    }

    private static func author(_ value: JSONValue) -> Author {
        let ids = value["ids"]?.elements.compactMap { $0.string.flatMap(authorID) }
        return Author(name: value["name"]?.string ?? "", identifiers: ids ?? [])
    }

    private static func authorID(_ text: String) -> AuthorID? {
        guard let colon = text.firstIndex(of: ":"), let scheme = AuthorID.Scheme(rawValue: String(text[..<colon]))
        else {
            return nil
        }
        return AuthorID(scheme, String(text[text.index(after: colon)...]))
    }

    private static func reference(_ value: JSONValue) -> Reference {
        var reference = Reference(id: nil, text: "")
        for (key, value) in value.members {
            switch key {
            case "id": reference.id = identifier(value.string)
            case "text": reference.text = value.string ?? ""
            case "first_author": reference.firstAuthor = value.string
            case "year": reference.year = value.integer
            case "title": reference.title = value.string
            case "source": reference.source = value.string
            case "volume": reference.volume = value.string
            case "first_page": reference.firstPage = value.string
            default: break
            }
        }
        return reference
    }

    /// An identifier as `description` writes it; it was normalised when it was first read.
    static func identifier(_ text: String?) -> PaperID? {
        guard let text, let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")),
            let scheme = PaperID.Scheme(rawValue: String(text[..<colon]))
        else { return nil }
        return PaperID(scheme: scheme, value: String(text[text.utf8.index(after: colon)...]))
    }
}
