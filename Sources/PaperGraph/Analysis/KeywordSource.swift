/// Where the keywords of a corpus come from.
public struct KeywordSource: OptionSet, Sendable, Hashable {
    /// A bit for each source.
    public let rawValue: Int

    /// The sources of some bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Nowhere: keywords are no entities.
    public static let none: KeywordSource = []
    /// Those that the authors gave.
    public static let author = KeywordSource(rawValue: 1)
    /// Those found in title and abstract.
    public static let extracted = KeywordSource(rawValue: 2)
    /// Those that an index gave: Keywords Plus, MeSH headings, index keywords, concepts.
    public static let index = KeywordSource(rawValue: 4)
    /// Those that the authors gave and those found: a keyword that is both is one.
    public static let both: KeywordSource = [.author, .extracted]

    /// The sources by name.
    public static let named: [(name: String, source: KeywordSource)] = [
        ("author", .author), ("extracted", .extracted), ("index", .index),
    ]

    /// The names of the sources, in a fixed order.
    public var names: [String] { Self.named.filter { contains($0.source) }.map(\.name) }
}
