internal import EntityExtraction

/// Two entities that are probably one thing, and what speaks for it.
public struct ThesaurusSuggestion: Sendable, Hashable {
    /// What the two have in common.
    public enum Reason: Sendable, Hashable {
        /// Hyphens and spaces are set otherwise.
        case spacing
        /// A word is in the plural.
        case plural
        /// One is British, one American.
        case british
        /// One has the mark of the version: `v1.5` and `1.5`.
        case versionMark
        /// So many records define one as the other, but not all of them.
        case definition(Int)
        /// One is often written as the other is.
        case alias
        /// One says what it is: `COCO dataset`.
        case head
        /// One says who made it: `MS COCO`.
        case maker
        /// The words are turned around a preposition: `analysis of sentiment`.
        case inversion
        /// One is made of the first letters of the other.
        case initials
        /// A letter differs.
        case letter

        /// How far the reason alone is to be trusted.
        var weight: Double {
            switch self {
            case .spacing, .plural, .british: 1
            case .versionMark, .definition, .alias: 0.9
            case .head, .maker, .inversion: 0.7
            case .initials, .letter: 0.5
            }
        }

        /// One clause for people.
        public var summary: String {
            switch self {
            case .spacing: "hyphens or spaces differ"
            case .plural: "one is the plural"
            case .british: "British and American spelling"
            case .versionMark: "the version is marked in one"
            case .definition(let count):
                "\(count == 1 ? "a record defines" : "\(count) records define") one as the other"
            case .alias: "one is often written as the other is"
            case .head: "one says what it is"
            case .maker: "one says who made it"
            case .inversion: "the words are turned around"
            case .initials: "one has the first letters of the other"
            case .letter: "a letter differs"
            }
        }
    }

    /// The one that fewer papers name.
    public var label: Entity
    /// The one that would replace it.
    public var replacement: Entity
    /// What they have in common.
    public var reason: Reason
    /// How many papers name both.
    public var together: Int
    /// How alike the entities are that stand with each, from 0 to 1.
    public var similarity: Double
    /// What ranks the suggestion: the surer and the more papers, the higher.
    public var score: Double {
        let rarer = Double(max(1, label.paperCount))
        let apart = 1 + Double(label.paperCount - together)
        return reason.weight * (0.2 + similarity) * (1 - 0.7 * Double(together) / rarer) * apart.squareRoot()
    }

    /// Whether what speaks for it is enough. A letter or initials alone are not, nor is another name where nothing else
    /// is alike; and of two keywords the longer always brings the shorter with it.
    var isLikely: Bool {
        switch reason {
        case .head where label.id.kind == .keyword: together < label.paperCount
        case .head, .maker, .alias: similarity >= 0.03
        case .letter: similarity >= 0.05 && together * 5 <= label.paperCount
        case .initials: similarity >= 0.1
        default: true
        }
    }
}
