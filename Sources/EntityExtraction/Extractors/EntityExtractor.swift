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
    ///   - memo: what was said of the record before; it may spare work and changes nothing.
    ///   - mentions: what extractors before this one found; no span of theirs may be taken again.
    func extract(
        from document: TokenizedDocument, lexicon: CorpusLexicon, memo: inout TagMemo, into mentions: inout [Mention])
}

/// The extractors that run.
public enum EntityExtractors {
    /// Every extractor, in the order in which they run: what an earlier one takes, a later one leaves alone.
    public static let all: [any EntityExtractor] = [URLExtractor(), NameExtractor()]

    /// Counts up with every change of what is found in a text: what an older revision found and kept is found anew.
    public static let revision = 1

    /// The kinds that any of them finds, in order.
    public static var kinds: [EntityKind] { all.flatMap(\.kinds) }

    /// All mentions of a record, by field and place.
    public static func mentions(
        in document: TokenizedDocument, lexicon: CorpusLexicon = CorpusLexicon()
    ) -> [Mention] {
        var memo = TagMemo()
        return mentions(in: document, lexicon: lexicon, memo: &memo)
    }

    /// All mentions of a record, with what may be remembered of an earlier time, and is remembered for the next.
    public static func mentions(
        in document: TokenizedDocument, lexicon: CorpusLexicon, memo: inout TagMemo
    ) -> [Mention] {
        var mentions: [Mention] = []
        for extractor in all { extractor.extract(from: document, lexicon: lexicon, memo: &memo, into: &mentions) }
        if !lexicon.ownNames.isEmpty { lexicon.ownNames.mark(in: document, &mentions) }
        return sorted(mentions)
    }

    /// The addresses of a record, and what the tagger marks under a guideline and nothing else: to be measured against
    /// annotations. Names are not looked for in other places, and not linked.
    public static func mentions(in document: TokenizedDocument, under guideline: Guideline) -> [Mention] {
        var mentions = URLExtractor().mentions(in: document)
        mentions += NameExtractor().mentions(in: document, under: guideline, besides: mentions)
        return sorted(mentions)
    }

    /// By field and place, the longer first. They nearly always stand so already, and are heavy to move.
    static func sorted(_ mentions: [Mention]) -> [Mention] {
        let isSorted = mentions.withUnsafeBufferPointer { mentions in
            mentions.indices.dropFirst().allSatisfy { !precedes(mentions[$0], mentions[$0 - 1]) }
        }
        return isSorted ? mentions : mentions.sorted(by: precedes)
    }

    private static func precedes(_ left: Mention, _ right: Mention) -> Bool {
        if left.field != right.field { return left.field == .title }
        if left.range.lowerBound != right.range.lowerBound { return left.range.lowerBound < right.range.lowerBound }
        return left.range.upperBound > right.range.upperBound
    }
}
