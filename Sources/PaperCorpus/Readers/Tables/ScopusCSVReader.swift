/// Reads the CSV files that Scopus exports, of any year and with any choice of columns.
public struct ScopusCSVReader: TableReader {
    typealias Columns = ScopusColumns

    /// A Scopus reader has no settings.
    public init() {}

    /// `scopus-csv`
    public var name: String { "scopus-csv" }
    /// What these files are.
    public var summary: String { "CSV files that Scopus exports" }

    /// Whether the first row names the columns of Scopus.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        guard let header = TableHeader(head), header.column("title", "authors") != nil else { return false }
        return header.has("eid") || header.has("title", "source title", "authors", "year")
    }
}

/// The columns of Scopus.
struct ScopusColumns: TableFormat {
    private let header: TableHeader
    private let authors, fullNames, authorIDs, title, year, source, volume, article, page, citations, doi: Int?
    private let affiliations, link, abstract, keywords, indexKeywords, references, type, eid, pubMed, funding: Int?

    init(_ header: TableHeader) {
        self.header = header
        authors = header.column("authors")
        fullNames = header.column("author full names")
        affiliations = header.column("affiliations")
        authorIDs = header.column("author(s) id", "authors id")
        title = header.column("title", "document title")
        year = header.column("year")
        source = header.column("source title")
        volume = header.column("volume")
        article = header.column("art. no.", "article number")
        page = header.column("page start")
        citations = header.column("cited by")
        doi = header.column("doi")
        link = header.column("link")
        abstract = header.column("abstract")
        keywords = header.column("author keywords")
        indexKeywords = header.column("index keywords")
        references = header.column("references")
        type = header.column("document type")
        eid = header.column("eid")
        pubMed = header.column("pubmed id")
        funding = header.names.lastIndex { $0.hasPrefix("funding text") }
    }

    func paper(of row: inout TableRow) -> Paper {
        let link = row.text(link)
        var paper = Paper(
            title: row.plainText(title).flatMap(Self.unlessNotice) ?? "",
            abstract: AbstractText.meaningful(row.plainText(abstract)), identifiers: identifiers(of: &row, link: link),
            authors: authors(of: &row), year: row.year(year), venue: row.plainText(source), volume: row.text(volume),
            firstPage: row.text(page) ?? row.text(article),
            keywords: row.plainList(keywords, separator: ";"),
            indexKeywords: row.plainList(indexKeywords, separator: ";"),
            documentType: row.text(type), citationCount: row.integer(citations), urls: link.map { [$0] } ?? [],
            references: row.withCell(references, ScopusReferences.parse) ?? [])
        paper.affiliations =
            row.list(affiliations, separator: ";").compactMap {
                Affiliation(address: $0, beginsWithOrganisation: false)
            }.distinct
        return paper
    }

    /// DOI, PubMed's number and Scopus' own, which stands in the link where the export has no column for it.
    private func identifiers(of row: inout TableRow, link: String?) -> [PaperID] {
        let number = row.text(eid) ?? link.flatMap(Self.eid)
        return [
            row.identifier(.doi, doi), row.identifier(.pmid, pubMed),
            number.flatMap { PaperID(scheme: .scopus, parsing: $0) },
        ].compactMap(\.self)
    }

    private static func eid(in link: String) -> String? {
        var link = link
        return link.withUTF8 { buffer in
            let bytes = UnsafeRawBufferPointer(buffer)
            guard let found = bytes.firstRange(of: "eid=2-s2.0-", in: 0..<bytes.count) else { return nil }
            let end = bytes[(found + 11)...].firstIndex { !$0.isDigit } ?? bytes.count
            return end > found + 11 ? String(decoding: bytes[(found + 4)..<end], as: UTF8.self) : nil
        }
    }

    /// The text, unless it says in square brackets that there is none: `[No title available]`.
    private static func unlessNotice(_ text: String) -> String? {
        text.hasPrefix("[No ") && text.hasSuffix(" available]") ? nil : text
    }

    // MARK: Authors

    private func authors(of row: inout TableRow) -> [Author] {
        let full = row.list(fullNames, separator: ";").compactMap(ScopusAuthors.withNumber)
        if !full.isEmpty { return full }
        guard let names = row.text(authors).flatMap(Self.unlessNotice) else { return [] }
        var found = ScopusAuthors.parse(names)
        let numbers = row.list(authorIDs, separator: ";")
        guard numbers.count == found.count else { return found }
        for place in found.indices where numbers[place].utf8.allSatisfy(\.isDigit) {
            found[place].identifiers = [AuthorID(.scopus, numbers[place])].compactMap(\.self)
        }
        return found
    }

    // MARK: Rows with more cells

    /// A record with several funding texts has more cells than the header of another export names: the number of
    /// Scopus, which stands last, tells by how many, and the texts stand together.
    func realign(_ row: inout TableRow, extra: Int) -> Bool {
        guard let eid, let funding, funding < eid, row.cells.indices.contains(eid + extra),
            row.withCell(eid + extra, { $0.hasPrefix("2-s2.0-", at: $0.trimmed(0..<$0.count).lowerBound) }) == true
        else { return false }
        row.cells.removeSubrange(funding + 1...funding + extra)
        return true
    }
}
