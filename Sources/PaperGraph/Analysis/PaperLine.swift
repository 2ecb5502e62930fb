public import PaperCorpus

/// Writes papers as JSON Lines that are valid input again, and as rows of a table.
public struct PaperLine: Sendable {
    /// A writer of papers has no settings.
    public init() {}

    /// The line of a paper; what it lacks is left out.
    public func json(_ paper: Paper) -> [UInt8] {
        var json = JSONText()
        json.beginObject()
        json.member("id", paper.id.description)
        json.identifiers(of: paper)
        json.member("title", paper.title.isEmpty ? nil : paper.title)
        json.member("abstract", paper.abstract)
        write(paper.authors, to: &json)
        write(paper.affiliations, to: &json)
        json.member("year", paper.year)
        json.member("venue", paper.venue)
        json.member("volume", paper.volume)
        json.member("first_page", paper.firstPage)
        json.member("document_type", paper.documentType)
        json.member("citation_count", paper.citationCount)
        if !paper.keywords.isEmpty { json.member("keywords", paper.keywords) }
        if !paper.indexKeywords.isEmpty { json.member("index_keywords", paper.indexKeywords) }
        if !paper.urls.isEmpty { json.member("urls", paper.urls) }
        write(paper.references, to: &json)
        json.endObject()
        json.endLine()
        return json.bytes
    }

    /// Names, or objects where registries know one of the persons.
    private func write(_ authors: [Author], to json: inout JSONText) {
        guard authors.contains(where: { !$0.identifiers.isEmpty }) else {
            if !authors.isEmpty { json.member("authors", authors.map(\.name)) }
            return
        }
        json.beginArray("authors")
        for author in authors {
            json.beginObject()
            json.member("name", author.name)
            if !author.identifiers.isEmpty {
                json.beginObject("ids")
                for id in author.identifiers { json.member(id.scheme.rawValue, id.value) }
                json.endObject()
            }
            json.endObject()
        }
        json.endArray()
    }

    private func write(_ affiliations: [Affiliation], to json: inout JSONText) {
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

    private func write(_ references: [Reference], to json: inout JSONText) {
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

extension JSONText {
    /// The identifiers of a paper by scheme, but for one made from its title; of several of one scheme the first.
    mutating func identifiers(of paper: Paper) {
        guard paper.identifiers.contains(where: { $0.scheme != .title }) else { return }
        beginObject("ids")
        var last: PaperID.Scheme?
        for id in paper.identifiers where id.scheme != last && id.scheme != .title {
            member(id.scheme.rawValue, id.value)
            last = id.scheme
        }
        endObject()
    }
}
