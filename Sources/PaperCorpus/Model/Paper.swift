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
    /// The year of publication.
    public var year: Int?
    /// The journal, conference or archive.
    public var venue: String?
    /// Keywords that the authors gave.
    public var keywords: [String]
    /// Addresses that the record names outside its text.
    public var urls: [String]
    /// The works that the paper cites.
    public var references: [Reference]
    /// Where the record stands.
    public var origin: RecordOrigin

    /// Makes a paper; all but the title may be missing.
    public init(
        title: String, abstract: String? = nil, identifiers: [PaperID] = [], authors: [Author] = [],
        year: Int? = nil, venue: String? = nil, keywords: [String] = [], urls: [String] = [],
        references: [Reference] = [], origin: RecordOrigin = RecordOrigin()
    ) {
        self.title = title
        self.abstract = abstract
        self.identifiers = identifiers.sorted()
        self.authors = authors
        self.year = year
        self.venue = venue
        self.keywords = keywords
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

/// A person, as the record spells the name.
public struct Author: Sendable, Hashable {
    /// The name as given: `Ada Lovelace` or `Lovelace, Ada`.
    public var name: String

    /// Makes an author.
    public init(name: String) {
        self.name = name
    }

    /// The family name: what stands before a comma, or else the last word.
    public var familyName: String {
        if let comma = name.firstIndex(of: ",") { return String(name[..<comma]).trimmingASCIIWhitespace() }
        return String(name.split(separator: " ").last ?? "")
    }
}

/// A cited work: its identifier where there is one, and what the record says of it.
public struct Reference: Sendable, Hashable {
    /// The identifier of the cited work.
    public var id: PaperID?
    /// The reference as it was written.
    public var text: String

    /// Makes a reference.
    public init(id: PaperID?, text: String) {
        self.id = id
        self.text = text
    }
}

/// Where a record stands: its input, its number in that input and its first line, both from 1.
public struct RecordOrigin: Sendable, Hashable {
    /// The position of the input in the list of inputs, from 0.
    public var input: Int
    /// The number of the record in its input, from 1.
    public var record: Int
    /// The first line of the record in its input, from 1.
    public var line: Int

    /// Makes an origin.
    public init(input: Int = 0, record: Int = 0, line: Int = 0) {
        self.input = input
        self.record = record
        self.line = line
    }
}
