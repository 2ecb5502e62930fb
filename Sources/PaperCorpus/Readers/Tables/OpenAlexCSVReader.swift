/// Reads the CSV files that OpenAlex exports.
public struct OpenAlexCSVReader: TableReader {
    typealias Columns = OpenAlexColumns

    /// An OpenAlex reader has no settings.
    public init() {}

    /// `openalex-csv`
    public var name: String { "openalex-csv" }
    /// What these files are.
    public var summary: String { "CSV files that OpenAlex exports" }

    /// Whether the first row names the columns of OpenAlex.
    public func recognizes(_ head: UnsafeRawBufferPointer) -> Bool {
        guard let header = TableHeader(head), header.has("id"), header.column("display_name", "title") != nil
        else { return false }
        let marks = ["authorships", "primary_location", "open_access", "cited_by_count", "ids.", "ids_"]
        return header.names.contains { name in marks.contains(where: name.hasPrefix) }
    }
}

/// The columns of OpenAlex: the places in its JSON with dots or underscores between, lists with bars.
struct OpenAlexColumns: TableFormat {
    private let id, doi, pubMed, title, abstract, authors, authorIDs, orcids, year, date, source, volume, page: Int?
    private let keywords, type, citations, references, address: Int?
    private let topics: [Int?]

    init(_ header: TableHeader) {
        let names = header.names.map { $0.replacing(".", with: "_") }
        func column(_ candidates: String...) -> Int? { candidates.lazy.compactMap(names.firstIndex).first }
        id = column("id", "ids_openalex", "openalex_id")
        doi = column("doi", "ids_doi")
        pubMed = column("ids_pmid", "pmid")
        title = column("display_name", "title")
        abstract = column("abstract")
        authors = column("authorships_author_display_name", "authorships_raw_author_name", "authors", "author_names")
        authorIDs = column("authorships_author_id", "author_ids")
        orcids = column("authorships_author_orcid", "author_orcids")
        year = column("publication_year")
        date = column("publication_date")
        source = column(
            "primary_location_source_display_name", "primary_location_display_name", "host_venue_display_name",
            "source_display_name")
        volume = column("biblio_volume", "volume")
        page = column("biblio_first_page", "first_page")
        keywords = column("keywords_display_name", "keywords_keyword", "keywords")
        topics = [
            column("primary_topic_display_name"), column("topics_display_name"), column("concepts_display_name"),
        ]
        type = column("type")
        citations = column("cited_by_count")
        references = column("referenced_works")
        address = column("best_oa_location_landing_page_url", "primary_location_landing_page_url", "landing_page_url")
    }

    /// Keywords and topics are the index's own, not the authors'.
    func paper(of row: inout TableRow) -> Paper {
        var index: [String] = []
        for column in [keywords] + topics {
            for name in row.list(column, separator: "|") where !index.contains(name) { index.append(name) }
        }
        return Paper(
            title: row.plainText(title) ?? "", abstract: AbstractText.meaningful(row.plainText(abstract)),
            identifiers: [
                row.identifier(.openalex, id), row.identifier(.doi, doi), row.identifier(.pmid, pubMed),
            ].compactMap(\.self),
            authors: authors(of: &row), year: row.year(year) ?? row.year(date), venue: row.plainText(source),
            volume: row.text(volume), firstPage: row.text(page), indexKeywords: index, documentType: row.text(type),
            citationCount: row.integer(citations), urls: row.list(address, separator: "|"),
            references: row.list(references, separator: "|").map {
                Reference(id: PaperID(scheme: .openalex, parsing: $0), text: $0)
            })
    }

    /// Lists of the same length go together; in others nobody can say whose identifier is left out.
    private func authors(of row: inout TableRow) -> [Author] {
        let names = row.entries(authors, separator: "|")
        let columns: [(AuthorID.Scheme, [String?])] = [
            (.openalex, row.entries(authorIDs, separator: "|")), (.orcid, row.entries(orcids, separator: "|")),
        ]
        return names.indices.compactMap { place in
            names[place].map { name in
                let identifiers = columns.compactMap { scheme, values in
                    values.count == names.count ? values[place].flatMap { AuthorID(scheme, $0) } : nil
                }
                return Author(name: name, identifiers: identifiers)
            }
        }
    }
}
