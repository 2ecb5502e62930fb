/// Reads the CSV files that IEEE Xplore exports.
public struct IEEECSVReader: TableReader {
    typealias Columns = IEEEColumns

    /// An IEEE reader has no settings.
    public init() {}

    /// `ieee-csv`
    public var name: String { "ieee-csv" }
    /// What these files are.
    public var summary: String { "CSV files that IEEE Xplore exports" }

    /// Whether the first row names the columns of IEEE Xplore.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        guard let header = TableHeader(head) else { return false }
        return header.has("document title", "publication title") || header.has("document title", "pdf link")
    }
}

/// The columns of IEEE Xplore.
struct IEEEColumns: TableFormat {
    private let title, authors, source, year, volume, page, abstract, doi, link, keywords, citations, type: Int?
    private let indexes: [Int?]

    init(_ header: TableHeader) {
        title = header.column("document title")
        authors = header.column("authors")
        source = header.column("publication title")
        year = header.column("publication year", "publication_year")
        volume = header.column("volume")
        page = header.column("start page")
        abstract = header.column("abstract")
        doi = header.column("doi")
        link = header.column("pdf link")
        keywords = header.column("author keywords")
        citations = header.column("article citation count")
        type = header.column("document identifier")
        indexes = [
            header.column("ieee terms"), header.column("inspec controlled terms"),
            header.column("inspec non-controlled terms"), header.column("mesh_terms", "mesh terms"),
        ]
    }

    /// The same term may stand in several indexes.
    func paper(of row: inout TableRow) -> Paper {
        var (terms, seen): ([String], Set<String>) = ([], [])
        for index in indexes {
            for term in row.list(index, separator: ";") where seen.insert(term.lowercased()).inserted {
                terms.append(term)
            }
        }
        return Paper(
            title: row.plainText(title) ?? "", abstract: AbstractText.meaningful(row.plainText(abstract)),
            identifiers: [row.identifier(.doi, doi)].compactMap(\.self),
            authors: row.list(authors, separator: ";").map { Author(name: $0) }, year: row.year(year),
            venue: row.plainText(source), volume: row.text(volume), firstPage: row.text(page),
            keywords: row.plainList(keywords, separator: ";"), indexKeywords: terms,
            documentType: row.text(type), citationCount: row.integer(citations),
            urls: row.text(link).map { [$0] } ?? [])
    }
}
