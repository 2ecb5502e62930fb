/// A cited work: its identifier where there is one, and what the record says of it.
public struct Reference: Sendable, Hashable {
    /// The identifier of the cited work.
    public var id: PaperID?
    /// The reference as it was written, or its parts joined where the input has only parts.
    public var text: String
    /// The first author's name as written, where it could be told.
    public var firstAuthor: String?
    /// The year of publication.
    public var year: Int?
    /// The title of the cited work, where the input gives it.
    public var title: String?
    /// The journal or book, often abbreviated.
    public var source: String?
    /// The volume.
    public var volume: String?
    /// The first page, or the article number that stands for it.
    public var firstPage: String?

    /// Makes a reference.
    public init(
        id: PaperID?, text: String, firstAuthor: String? = nil, year: Int? = nil, title: String? = nil,
        source: String? = nil, volume: String? = nil, firstPage: String? = nil
    ) {
        self.id = id
        self.text = text
        self.firstAuthor = firstAuthor
        self.year = year
        self.title = title
        self.source = source
        self.volume = volume
        self.firstPage = firstPage
    }
}
