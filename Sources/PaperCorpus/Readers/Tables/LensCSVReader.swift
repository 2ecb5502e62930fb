/// Reads the CSV files that the Lens exports.
public struct LensCSVReader: TableReader {
    typealias Columns = LensColumns

    /// A Lens reader has no settings.
    public init() {}

    /// `lens-csv`
    public var name: String { "lens-csv" }
    /// What these files are.
    public var summary: String { "CSV files that the Lens (lens.org) exports" }

    /// Whether the first row names the columns of the Lens.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        TableHeader(head)?.has("lens id", "title") ?? false
    }
}

/// The columns of the Lens.
struct LensColumns: TableFormat {
    private let lens, title, year, date, type, source, authors, abstract, volume, page, fields, keywords, mesh: Int?
    private let sources, external, pubMed, doi, references, citations: Int?

    init(_ header: TableHeader) {
        lens = header.column("lens id")
        title = header.column("title")
        year = header.column("publication year")
        date = header.column("date published")
        type = header.column("publication type")
        source = header.column("source title")
        authors = header.column("author/s", "authors")
        abstract = header.column("abstract")
        volume = header.column("volume")
        page = header.column("start page")
        fields = header.column("fields of study")
        keywords = header.column("keywords")
        mesh = header.column("mesh terms")
        sources = header.column("source urls")
        external = header.column("external url")
        pubMed = header.column("pmid")
        doi = header.column("doi")
        references = header.column("references")
        citations = header.column("citing works count", "cited by works count")
    }

    /// The Lens calls the cited works by its own numbers. They are identifiers within its exports: a work that is
    /// cited and exported is found by them.
    func paper(of row: inout TableRow) -> Paper {
        var urls = row.list(sources, separator: " ")
        if let address = row.text(external), !urls.contains(address) { urls.append(address) }
        return Paper(
            title: row.plainText(title) ?? "", abstract: AbstractText.meaningful(row.plainText(abstract)),
            identifiers: [
                row.identifier(.doi, doi), row.identifier(.pmid, pubMed), row.identifier(.local, lens),
            ].compactMap(\.self),
            authors: row.list(authors, separator: ";").map { Author(name: $0) },
            year: row.year(year) ?? row.year(date), venue: row.plainText(source), volume: row.text(volume),
            firstPage: row.text(page), keywords: row.plainList(keywords, separator: ";"),
            indexKeywords: row.list(fields, separator: ";") + row.list(mesh, separator: ";"),
            documentType: row.text(type), citationCount: row.integer(citations), urls: urls,
            references: row.list(references, separator: ";").map {
                Reference(id: PaperID(scheme: .local, parsing: $0), text: $0)
            })
    }
}
