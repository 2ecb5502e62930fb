import EntityExtraction

/// A text in which entities are marked: `fine-tuned [model:BERT] on [dataset:SQuAD]`.
///
/// A line break parts title and abstract; a text without one is an abstract. A test strips the marks, extracts, and
/// marks the plain text with what was found: the two strings are equal, or their difference is the failure.
struct MarkedText {
    let title: String
    let abstract: String

    /// The text without its marks.
    init(_ marked: String) {
        let plain = Self.withoutMarks(marked)
        let parts = plain.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        title = parts.count == 2 ? String(parts[0]) : ""
        abstract = String(parts[parts.count - 1])
    }

    /// What the extractors find in the text.
    func mentions(_ lexicon: CorpusLexicon = CorpusLexicon()) -> [Mention] {
        EntityExtractors.mentions(in: TokenizedDocument(title: title, abstract: abstract), lexicon: lexicon)
    }

    /// The text with the names and addresses marked that the extractors find in it.
    func marked(_ lexicon: CorpusLexicon = CorpusLexicon()) -> String {
        let found = mentions(lexicon).filter { [.model, .dataset, .url].contains($0.kind) }
        let body = Self.mark(abstract, found.filter { $0.field == .abstract })
        return title.isEmpty ? body : Self.mark(title, found.filter { $0.field == .title }) + "\n" + body
    }

    private static func mark(_ text: String, _ mentions: [Mention]) -> String {
        let bytes = Array(text.utf8)
        var result = ""
        var position = 0
        for mention in mentions {
            result += String(decoding: bytes[position..<mention.range.lowerBound], as: UTF8.self)
            result += "[\(mention.kind.rawValue):" + String(decoding: bytes[mention.range], as: UTF8.self) + "]"
            position = mention.range.upperBound
        }
        return result + String(decoding: bytes[position...], as: UTF8.self)
    }

    private static func withoutMarks(_ marked: String) -> String {
        var text = marked
        for kind in EntityExtractors.kinds { text = withoutMarks(text, opening: "[\(kind.rawValue):") }
        return text
    }

    /// Drops each opening and the first closing bracket behind it.
    private static func withoutMarks(_ text: String, opening: String) -> String {
        var result = ""
        var rest = Substring(text)
        while let start = rest.firstRange(of: opening), let end = rest[start.upperBound...].firstIndex(of: "]") {
            result += rest[..<start.lowerBound] + rest[start.upperBound..<end]
            rest = rest[rest.index(after: end)...]
        }
        return result + rest
    }
}
