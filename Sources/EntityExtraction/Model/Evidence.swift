/// What speaks for a mention, in points: those of a name are added up over all its places in the record.
public struct Evidence: Sendable, Hashable {
    /// From the letters of the name: capitals inside it, digits.
    public var shape: Int16 = 0
    /// From the words around its places.
    public var cues: Int16 = 0
    /// From the list of well-known names.
    public var lexicon: Int16 = 0
    /// From another record that introduces or defines the name.
    public var corpus: Int16 = 0

    /// No evidence: an address needs none.
    public init() {}

    /// The points of all sources.
    public var total: Int { Int(shape) + Int(cues) + Int(lexicon) + Int(corpus) }

    /// The points from which on a name is believed.
    public static let needed = 45

    /// The points by the stable name of their source, in a fixed order, without those that are 0.
    public var sources: [(name: String, points: Int)] {
        [("shape", shape), ("cues", cues), ("lexicon", lexicon), ("corpus", corpus)]
            .filter { $0.1 != 0 }.map { ($0.0, Int($0.1)) }
    }
}
