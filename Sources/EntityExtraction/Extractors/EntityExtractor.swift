/// Finds entities of some kinds in a record. To add one, write a conforming type and name it in
/// `EntityExtractors.all`; help, tables and the contract tests follow.
public protocol EntityExtractor: Sendable {
    /// The name that its mentions carry.
    var name: String { get }
    /// The kinds it finds.
    var kinds: [EntityKind] { get }
    /// One line for people.
    var summary: String { get }

    /// Appends the mentions of a record. The result depends on the record and the lexicon alone.
    ///
    /// - Parameters:
    ///   - document: the record, cut into tokens once for all extractors.
    ///   - lexicon: what the corpus taught; empty in the document step.
    ///   - mentions: what extractors before this one found; no span of theirs may be taken again.
    func extract(from document: TokenizedDocument, lexicon: CorpusLexicon, into mentions: inout [Mention])
}

/// The extractors that run.
public enum EntityExtractors {
    /// Every extractor, in the order in which they run: what an earlier one takes, a later one leaves alone.
    public static let all: [any EntityExtractor] = [URLExtractor(), NameExtractor()]

    /// The kinds that any of them finds, in order.
    public static var kinds: [EntityKind] { all.flatMap(\.kinds) }

    /// All mentions of a record, by field and place.
    public static func mentions(
        in document: TokenizedDocument, lexicon: CorpusLexicon = CorpusLexicon()
    ) -> [Mention] {
        var mentions: [Mention] = []
        for extractor in all { extractor.extract(from: document, lexicon: lexicon, into: &mentions) }
        return sorted(mentions)
    }

    /// By field and place, the longer first. They nearly always stand so already, and are heavy to move.
    private static func sorted(_ mentions: [Mention]) -> [Mention] {
        let places = mentions.map { mention in
            Place(
                field: mention.field == .title ? 0 : 1, start: mention.range.lowerBound,
                end: mention.range.upperBound)
        }
        if places.indices.dropFirst().allSatisfy({ !(places[$0] < places[$0 - 1]) }) { return mentions }
        let order = places.indices.sorted { left, right in
            places[left] < places[right] || (!(places[right] < places[left]) && left < right)
        }
        return order.map { mentions[$0] }
    }

    private struct Place: Comparable {
        var field: Int
        var start: Int
        var end: Int

        static func < (left: Place, right: Place) -> Bool {
            if left.field != right.field { return left.field < right.field }
            return left.start != right.start ? left.start < right.start : left.end > right.end
        }
    }
}
