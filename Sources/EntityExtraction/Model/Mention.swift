/// The part of a record that a mention stands in.
public enum TextField: String, Sendable, Hashable, CaseIterable {
    /// The title.
    case title
    /// The abstract.
    case abstract
}

/// A place in a text where an entity is named.
public struct Mention: Sendable, Hashable {
    /// What sort of thing is named.
    public var kind: EntityKind
    /// The folded name: equal for spellings of one thing. With the kind it identifies the entity.
    public var key: String
    /// The name as it should be shown: the text without what is glued to it, or the normalised address of a URL.
    public var name: String
    /// The field of the record.
    public var field: TextField
    /// The UTF-8 bytes of the field that name the entity.
    public var range: Range<Int>
    /// How sure the extractor is, from 0 to 1 in thousandths.
    public var confidence: Confidence
    /// The name of the extractor.
    public var extractor: String
    /// Whether this text presents the entity to the world: `Dolma: an open corpus …`, `we introduce Dolma`.
    public var isIntroduction: Bool
    /// What an address leads to; only for URLs.
    public var link: Link?
    /// What speaks for the name.
    public var evidence: Evidence
    /// Why it counts for its entity.
    public var reasons: LinkReasons

    /// Makes a mention.
    public init(
        kind: EntityKind, key: String, name: String, field: TextField, range: Range<Int>, confidence: Confidence,
        extractor: String, isIntroduction: Bool = false, link: Link? = nil,
        evidence: Evidence = Evidence(), reasons: LinkReasons = []
    ) {
        self.kind = kind
        self.key = key
        self.name = name
        self.field = field
        self.range = range
        self.confidence = confidence
        self.extractor = extractor
        self.isIntroduction = isIntroduction
        self.link = link
        self.evidence = evidence
        self.reasons = reasons
    }
}

/// A confidence between 0 and 1, kept in thousandths so that sums are exact and do not depend on their order.
public struct Confidence: Sendable, Hashable, Comparable {
    /// The confidence times 1000.
    public let thousandths: Int

    /// Clamps to 0...1000.
    public init(thousandths: Int) {
        self.thousandths = min(1000, max(0, thousandths))
    }

    /// The confidence from 0 to 1.
    public var value: Double { Double(thousandths) / 1000 }

    /// By value.
    public static func < (left: Confidence, right: Confidence) -> Bool { left.thousandths < right.thousandths }
}

/// What an address leads to.
public struct Link: Sendable, Hashable {
    /// What stands behind the address, as far as the host and path tell.
    public enum Target: String, Sendable, Hashable {
        /// Source code.
        case code
        /// A dataset.
        case data
        /// Model weights.
        case model
        /// A publication.
        case paper
        /// Anything else: most often the page of the project.
        case project
    }

    /// The host in lower case, without `www.`.
    public var host: String
    /// What stands behind the address.
    public var target: Target

    package init(host: String, target: Target) {
        (self.host, self.target) = (host, target)
    }
}
