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
        if !paper.authors.isEmpty { json.member("authors", paper.authors.map(\.name)) }
        json.member("year", paper.year)
        json.member("venue", paper.venue)
        if !paper.keywords.isEmpty { json.member("keywords", paper.keywords) }
        if !paper.urls.isEmpty { json.member("urls", paper.urls) }
        if !paper.references.isEmpty {
            json.beginArray("references")
            for reference in paper.references {
                json.beginObject()
                json.member("id", reference.id?.description)
                json.member("text", reference.text)
                json.endObject()
            }
            json.endArray()
        }
        json.endObject()
        json.endLine()
        return json.bytes
    }
}

extension JSONText {
    /// The identifiers of a paper by scheme; of several of one scheme the first.
    mutating func identifiers(of paper: Paper) {
        guard !paper.identifiers.isEmpty else { return }
        beginObject("ids")
        var last: PaperID.Scheme?
        for id in paper.identifiers where id.scheme != last {
            member(id.scheme.rawValue, id.value)
            last = id.scheme
        }
        endObject()
    }
}
