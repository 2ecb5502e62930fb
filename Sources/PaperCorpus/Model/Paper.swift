/// One record of a bibliographic file, or several that were merged because they are the same paper.
public struct Paper: Sendable, Hashable {
    /// Every identifier the record carries, best first.
    public var identifiers: [PaperID]
    /// The title as plain text; empty where the record has only an identifier.
    public var title: String
    /// The abstract as plain text.
    public var abstract: String?
    /// The authors in order.
    public var authors: [Author]
    /// Where the authors work, each once.
    public var affiliations: [Affiliation] = []
    /// The year of publication.
    public var year: Int?
    /// The journal, conference or archive.
    public var venue: String?
    /// The volume of the journal, as written.
    public var volume: String?
    /// The first page, or the article number that stands for it.
    public var firstPage: String?
    /// Keywords that the authors gave.
    public var keywords: [String]
    /// Keywords that an index gave: Keywords Plus, MeSH headings, index keywords, concepts.
    public var indexKeywords: [String]
    /// What kind of work it is, in the words of the input: `Article`, `proceedings-article`.
    public var documentType: String?
    /// How many works cite it, as the input counts.
    public var citationCount: Int?
    /// Addresses that the record names outside its text.
    public var urls: [String]
    /// The works that the paper cites.
    public var references: [Reference]
    /// Where the record stands.
    public var origin: RecordOrigin

    /// Makes a paper; all but the title may be missing.
    public init(
        title: String, abstract: String? = nil, identifiers: [PaperID] = [], authors: [Author] = [],
        year: Int? = nil, venue: String? = nil, volume: String? = nil, firstPage: String? = nil,
        keywords: [String] = [], indexKeywords: [String] = [], documentType: String? = nil,
        citationCount: Int? = nil, urls: [String] = [], references: [Reference] = [],
        origin: RecordOrigin = RecordOrigin()
    ) {
        self.title = title
        self.abstract = abstract
        self.identifiers = identifiers.count > 1 ? identifiers.sorted() : identifiers
        self.authors = authors
        self.year = year
        self.venue = venue
        self.volume = volume
        self.firstPage = firstPage
        self.keywords = keywords
        self.indexKeywords = indexKeywords
        self.documentType = documentType
        self.citationCount = citationCount
        self.urls = urls
        self.references = references
        self.origin = origin
    }

    /// The best identifier; where there is none but a local one, the one made from the title.
    public var id: PaperID {
        if let best = identifiers.first, best.scheme != .local { return best }
        return titleID
    }

    /// What people call it: the title, or the identifier where there is none.
    public var label: String { title.isEmpty ? (identifiers.first?.description ?? id.description) : title }
}

/// Where a record stands: its input, its number in that input and its first line, both from 1.
public struct RecordOrigin: Sendable, Hashable {
    /// The position of the input in the list of inputs, from 0.
    public var input: Int
    /// Where in the input, if that is an archive or a directory, the file with the record lies.
    public var member: String?
    /// The name of the format that it is in.
    public var format: String
    /// The number of the record in its input, from 1.
    public var record: Int
    /// The first line of the record in its file, from 1.
    public var line: Int

    /// Makes an origin.
    public init(input: Int = 0, member: String? = nil, format: String = "", record: Int = 0, line: Int = 0) {
        self.input = input
        self.member = member
        self.format = format
        self.record = record
        self.line = line
    }
}
