/// Makes papers of the records of DBLP.
struct DBLPPaperBuilder: XMLRecordBuilder {
    enum Element: String, CaseIterable {
        case article, inproceedings, incollection, book, phdthesis, mastersthesis, data
        case hit, info, authors, key, venue, doi, type
        case author, editor, title, journal, booktitle, school, volume, pages, year, ee, url, cite
    }

    static let elements = Element.allCases

    private var paper = Paper(title: "")
    private var editors: [Author] = []
    private var authorIDs: [AuthorID] = []
    private var isInfo = false

    mutating func open(_ element: Element, in parent: Element?, _ attributes: XMLAttributes) -> Bool {
        switch element {
        case .article, .inproceedings, .incollection, .book, .phdthesis, .mastersthesis, .data:
            guard parent == nil else { break }
            paper.documentType = element.rawValue
            paper.add(attributes["key"].flatMap { PaperID(scheme: .dblp, parsing: $0) })
        case .author, .editor:
            authorIDs = attributes["orcid"].flatMap { AuthorID(.orcid, $0) }.map { [$0] } ?? []
            return true
        case .hit, .authors: break
        case .info: isInfo = true
        // `<sub>` and its like have no names here; a name in a title is not looked for.
        default: return parent != .title
        }
        return false
    }

    mutating func close(_ element: Element, in parent: Element?, _ text: UnsafeRawBufferPointer) {
        guard let text = text.nonBlankText else { return }
        switch element {
        case .author: paper.authors.append(author(text))
        case .editor: editors.append(author(text))
        case .title: if paper.title.isEmpty { paper.title = Self.withoutFullStop(text) }
        case .journal, .booktitle, .venue, .school: paper.venue = paper.venue ?? text
        case .volume: paper.volume = text
        case .pages: paper.firstPage = text.firstPage
        case .year: paper.year = Int(text).flatMap { (1...9999).contains($0) ? $0 : nil }
        case .ee: addAddress(text)
        case .url: if text.hasAddressScheme, !isInfo { paper.urls.append(text) }
        case .doi: paper.add(PaperID(scheme: .doi, parsing: text))
        case .key: paper.add(PaperID(scheme: .dblp, parsing: text))
        case .type: paper.documentType = text
        case .cite where text != "...":
            if let id = PaperID(scheme: .dblp, parsing: text) {
                paper.references.append(Reference(id: id, text: text))
            }
        default: break
        }
    }

    mutating func takePaper() -> Paper? {
        defer { self = DBLPPaperBuilder() }
        if paper.authors.isEmpty { paper.authors = editors }
        // What the arXiv holds is an article of the journal CoRR.
        if paper.venue == "CoRR", let volume = paper.volume, volume.hasPrefix("abs/") {
            paper.add(PaperID(scheme: .arxiv, parsing: String(volume.dropFirst(4))))
        }
        return paper
    }

    // MARK: Parts

    /// Namesakes are told apart by four digits behind the name, which are no part of it.
    private func author(_ text: String) -> Author {
        let digits = text.utf8.suffix(4)
        guard text.utf8.count > 5, digits.allSatisfy(\.isDigit), text.utf8.dropLast(4).last == .space else {
            return Author(name: text, identifiers: authorIDs)
        }
        let id = AuthorID(.dblp, text).map { [$0] } ?? []
        return Author(name: String(text.dropLast(5)), identifiers: authorIDs + id)
    }

    /// DBLP closes every title with a full stop.
    private static func withoutFullStop(_ title: String) -> String {
        title.hasSuffix(".") && !title.hasSuffix("..") ? String(title.dropLast()) : title
    }

    /// The address of an electronic edition, which often is an identifier.
    private mutating func addAddress(_ text: String) {
        if let id = PaperID(parsing: text), id.merges { paper.add(id) }
        if !paper.urls.contains(text) { paper.urls.append(text) }
    }
}
