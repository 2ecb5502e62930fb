/// A person or a group, as Crossref and CSL-JSON write it.
enum CrossrefPerson {
    static func author(_ value: JSONValue) -> Author? {
        var given: String?
        var family: String?
        var suffix: String?
        var whole: String?
        var ids: [AuthorID] = []
        for (key, value) in value.members {
            switch key {
            case "given": given = value.plain
            case "family": family = value.plain
            case "suffix": suffix = value.plain
            case "name", "literal": whole = value.plain
            case "ORCID": ids.appendNew(value.string.flatMap { AuthorID(.orcid, $0) })
            default: break
            }
        }
        guard let family else { return (whole ?? given).map { Author(name: $0, identifiers: ids) } }
        let name = [family, given, suffix].compactMap(\.self).joined(separator: ", ")
        return Author(name: name, identifiers: ids)
    }
}

/// An entry of a list of references: a DOI, parts, a text, or any of them.
struct CrossrefReference {
    private(set) var reference: Reference?

    init(_ entry: JSONValue) {
        var found = Reference(id: nil, text: "")
        var volumeTitle: String?
        var series: String?
        var articleNumber: String?
        for (key, value) in entry.members {
            switch key {
            case "DOI": found.id = value.string.flatMap { PaperID(scheme: .doi, parsing: $0) }
            case "unstructured": found.text = value.plain ?? ""
            case "author": found.firstAuthor = value.plain
            case "year": found.year = value.year
            case "article-title": found.title = value.plain
            case "journal-title": found.source = value.plain
            case "volume-title": volumeTitle = value.plain
            case "series-title": series = value.plain
            case "volume": found.volume = value.trimmedScalar
            case "first-page": found.firstPage = value.trimmedScalar
            case "article-number": articleNumber = value.trimmedScalar
            default: break
            }
        }
        // A chapter has the title of its book as its source; a book has it as its own.
        if found.title == nil {
            found.title = volumeTitle ?? series
        } else if found.source == nil {
            found.source = volumeTitle ?? series
        }
        if found.firstPage == nil { found.firstPage = articleNumber }
        if found.text.isEmpty { found.text = Self.text(of: found) }
        reference = found.text.isEmpty ? nil : found
    }

    /// The parts in the usual order.
    private static func text(of reference: Reference) -> String {
        var text = ""
        text.reserveCapacity(120)
        func add(_ part: String?) {
            guard let part else { return }
            if !text.isEmpty { text += ", " }
            text += part
        }
        add(reference.firstAuthor)
        add(reference.year.map(String.init))
        add(reference.title)
        add(reference.source)
        add(reference.volume)
        add(reference.firstPage)
        return text.isEmpty ? reference.id?.description ?? "" : text
    }
}
