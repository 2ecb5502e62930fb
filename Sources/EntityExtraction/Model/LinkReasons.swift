/// Why a mention counts for its entity although it is written otherwise, or would not be believed alone.
public struct LinkReasons: OptionSet, Sendable, Hashable {
    /// One bit a reason.
    public let rawValue: UInt8

    /// Reasons by their bits.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Hyphens, spaces, Greek letters or the mark of a version are written otherwise: `GPT 4` and `GPT-4`.
    public static let spelling = LinkReasons(rawValue: 1)
    /// A plural counts for its singular: `ConvLSTMs`.
    public static let plural = LinkReasons(rawValue: 2)
    /// A size at the end does not make another thing: `Vicuna-13B`.
    public static let size = LinkReasons(rawValue: 4)
    /// The record defines it: `Direct Preference Optimization (DPO)`.
    public static let definition = LinkReasons(rawValue: 8)
    /// Another record of the corpus defines it, and none of them otherwise.
    public static let corpusDefinition = LinkReasons(rawValue: 16)
    /// Another record introduces it, which speaks for it.
    public static let introducedElsewhere = LinkReasons(rawValue: 32)
    /// The list of well-known names has it, or a list of one's own.
    public static let lexicon = LinkReasons(rawValue: 64)
    /// The corpus defines its acronym in different ways, and the record says which of them it means.
    public static let sense = LinkReasons(rawValue: 128)

    /// The stable names of the reasons, in a fixed order.
    public var names: [String] {
        Self.all.filter { contains($0.reason) }.map(\.name)
    }

    private static let all: [(name: String, reason: LinkReasons)] = [
        ("spelling", .spelling), ("plural", .plural), ("size", .size), ("definition", .definition),
        ("corpus-definition", .corpusDefinition), ("introduced-elsewhere", .introducedElsewhere),
        ("lexicon", .lexicon), ("sense", .sense),
    ]
}
