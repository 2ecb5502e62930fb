internal import EntityExtraction
internal import PaperCorpus

/// How a paper presents a name as its own, if it does.
package enum Presentation: UInt8, Comparable, Sendable {
    /// It does not: it names what others made.
    case none
    /// In its abstract: `we introduce X`, `our model, dubbed X`.
    case abstract
    /// Its title begins with it: `X: a dataset of …`.
    case title

    package static func < (left: Presentation, right: Presentation) -> Bool { left.rawValue < right.rawValue }

    private static let ownWords: Set<String> = ["we", "our", "paper", "work", "article", "authors", "study"]
    private static let presentingWords: Set<String> = [
        "present", "presents", "introduce", "introduces", "propose", "proposes", "release", "describe", "describes",
        "develop", "developed", "create", "created", "construct", "constructed", "build", "built", "design", "designed",
        "publish", "collect", "compile", "contribute", "presented", "introduced", "proposed", "offer", "provide",
    ]
    private static let namingWords: Set<String> = [
        "dubbed", "called", "named", "call", "name", "coined", "termed", "namely", "dub", "acronym",
    ]
    /// Behind these stands what something is made from or tried on, and not what is made.
    private static let usingWords: Set<String> = [
        "use", "uses", "using", "used", "apply", "applying", "evaluate", "evaluating", "train", "trained", "training",
        "on", "for", "with", "of", "by", "to", "from", "and", "against", "in", "based", "than", "like", "as", "via",
        "over", "into", "extend", "extending", "leverage", "leveraging", "that", "which",
    ]

    /// How a record presents what a mention names.
    static func of(_ mention: Mention, in record: ExtractedRecord) -> Presentation {
        switch mention.field {
        case .title: return begins(record.paper.title, mention.range) ? .title : .none
        case .abstract:
            guard mention.isIntroduction, let abstract = record.paper.abstract else { return .none }
            let sentence = record.sentences.range(of: mention.range.lowerBound, in: .abstract)
            return presents(abstract, sentence.lowerBound, mention.range.lowerBound) ? .abstract : .none
        }
    }

    /// Whether a title is a name, a colon or dash, and what the name stands for.
    private static func begins(_ title: String, _ range: Range<Int>) -> Bool {
        let bytes = title.utf8
        guard range.lowerBound <= 1, range.upperBound < bytes.count else { return false }
        let rest = String(decoding: bytes.dropFirst(range.upperBound).prefix(8), as: UTF8.self)
        return [":", " :", " -", " –", " —", "—"].contains { rest.hasPrefix($0) }
    }

    /// Whether the words between the start of a sentence and a name present it as the authors' own.
    private static func presents(_ abstract: String, _ start: Int, _ end: Int) -> Bool {
        guard start < end else { return false }
        let text = String(decoding: abstract.utf8.dropFirst(start).prefix(end - start), as: UTF8.self)
        let words = text.split { !$0.isLetter }.map { $0.lowercased() }
        guard let own = words.lastIndex(where: ownWords.contains) else { return false }
        if words.suffix(3).contains(where: namingWords.contains) { return true }
        let between = words[(own + 1)...]
        return between.contains(where: presentingWords.contains) && !between.contains(where: usingWords.contains)
    }
}
