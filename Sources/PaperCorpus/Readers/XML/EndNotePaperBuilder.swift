/// Makes papers of the records of EndNote, whose texts stand in `<style>` elements.
struct EndNotePaperBuilder: XMLRecordBuilder {
    enum Element: String, CaseIterable {
        case record, contributors, authors, author, titles, title, periodical, pages, volume, keywords, keyword
        case dates, year, abstract, urls, url, custom1, custom2, custom3, custom4, custom5, custom6, custom7
        case refType = "ref-type"
        case secondaryTitle = "secondary-title"
        case fullTitle = "full-title"
        case pdfURLs = "pdf-urls"
        case doi = "electronic-resource-num"
        case accession = "accession-num"
        case database = "remote-database-name"
        case provider = "remote-database-provider"
    }

    static let elements = Element.allCases

    private var paper = Paper(title: "")
    private var periodical: String?
    private var articleNumber: String?
    private var accession: String?
    private var database = ""

    mutating func open(_ element: Element, in parent: Element?, _ attributes: XMLAttributes) -> Bool {
        switch element {
        case .record, .contributors, .authors, .titles, .periodical, .keywords, .dates, .urls, .pdfURLs: return false
        case .refType: paper.documentType = attributes["name"]
        // Editors and translators are contributors too.
        case .author: return parent == .authors
        case .title, .secondaryTitle: return parent == .titles
        // Where a file lay on somebody's disk is no address.
        case .url: return parent != .pdfURLs
        default: return true
        }
        return false
    }

    mutating func close(_ element: Element, in parent: Element?, _ text: UnsafeRawBufferPointer) {
        guard let text = text.nonBlankText else { return }
        switch element {
        case .author: paper.authors.append(Author(name: text))
        case .title: paper.title = text
        case .secondaryTitle: paper.venue = text
        case .fullTitle: periodical = text
        case .pages: paper.firstPage = text.firstPage
        case .volume: paper.volume = text
        case .keyword: addKeywords(text)
        case .year: paper.year = text.firstYear
        case .abstract: paper.abstract = AbstractText.meaningful(text)
        case .doi: paper.add(PaperID(scheme: .doi, parsing: text) ?? Self.identifier(text))
        case .url: addAddress(text)
        case .accession: accession = text
        case .database, .provider: database += " " + text.lowercased()
        case .custom7:
            articleNumber = text
            paper.add(Self.identifier(text))
        case .custom1, .custom2, .custom3, .custom4, .custom5, .custom6: paper.add(Self.identifier(text))
        default: break
        }
    }

    mutating func takePaper() -> Paper? {
        defer { self = EndNotePaperBuilder() }
        paper.venue = paper.venue ?? periodical
        // Elsewhere the seventh custom field is free; an article number is short and has a digit.
        if paper.firstPage == nil, let number = articleNumber, number.utf8.count <= 12,
            number.utf8.contains(where: \.isDigit)
        {
            paper.firstPage = number
        }
        if let accession { paper.add(accessionID(accession)) }
        return paper
    }

    // MARK: Parts

    /// An identifier that says of what scheme it is.
    private static func identifier(_ text: String) -> PaperID? {
        PaperID(parsing: text).flatMap { $0.merges ? $0 : nil }
    }

    /// The number that a database gave: those of the Web of Science and of Scopus are known by their look, those of
    /// PubMed are bare digits and count where something else says PubMed.
    private func accessionID(_ text: String) -> PaperID? {
        if text.uppercased().hasPrefix("WOS:") { return PaperID(scheme: .wos, parsing: text) }
        if text.lowercased().hasPrefix("2-s2.0-") { return PaperID(scheme: .scopus, parsing: text) }
        if let id = Self.identifier(text) { return id }
        let isPubMed = database.contains("medline") || database.contains("pubmed") || database.contains("nlm")
        return isPubMed ? PaperID(scheme: .pmid, parsing: text) : nil
    }

    private mutating func addAddress(_ text: String) {
        for word in text.split(separator: " ").map(String.init) where word.hasAddressScheme {
            paper.add(Self.identifier(word))
            if !paper.urls.contains(word) { paper.urls.append(word) }
        }
    }

    /// Some programs write all keywords into one element, a line each or with semicolons between; lines have been folded
    /// by now, semicolons are still there.
    private mutating func addKeywords(_ text: String) {
        for part in text.split(separator: ";") {
            if let keyword = String(part).trimmingASCIIWhitespace().nonEmpty { paper.keywords.append(keyword) }
        }
    }
}
