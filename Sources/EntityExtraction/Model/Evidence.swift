/// What speaks for a mention. The tagger's margin decides; of the points of rules, which the tagger knows, those of a
/// name are added up over all its places in the record.
public struct Evidence: Sendable, Hashable {
    /// How much better the best labelling of the sentence is than one without the mention, in the tagger's units.
    public var tagger: Int16 = 0
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

    /// The points of all rules.
    var total: Int { Int(shape) + Int(cues) + Int(lexicon) + Int(corpus) }

    /// The points by the stable name of their source, in a fixed order, without those that are 0.
    public var sources: [(name: String, points: Int)] {
        [("tagger", tagger), ("shape", shape), ("cues", cues), ("lexicon", lexicon), ("corpus", corpus)]
            .filter { $0.1 != 0 }.map { ($0.0, Int($0.1)) }
    }
}
