/// Where the sentences of a record are. They are numbered through: those of the title, then those of the abstract.
public struct DocumentSentences: Sendable, Hashable {
    private var ranges: [TextField: [Range<Int>]] = [:]

    /// Without a sentence.
    public init() {}

    /// The sentences of a record. Linear in its tokens.
    public init(_ document: TokenizedDocument) {
        for field in document.fields { ranges[field.field] = SentenceSplitter.sentences(of: field) }
    }

    /// How many sentences the record has.
    public var count: Int { TextField.allCases.reduce(0) { $0 + (ranges[$1]?.count ?? 0) } }

    /// The number of the sentence in which a byte of a field stands, from 0.
    public func sentence(of byte: Int, in field: TextField) -> Int {
        let before = field == .title ? 0 : ranges[.title]?.count ?? 0
        return before + position(of: byte, in: ranges[field] ?? [])
    }

    /// The UTF-8 bytes of the sentence in which a byte of a field stands.
    public func range(of byte: Int, in field: TextField) -> Range<Int> {
        guard let sentences = ranges[field], !sentences.isEmpty else { return 0..<0 }
        return sentences[position(of: byte, in: sentences)]
    }

    /// The last sentence that begins at or before a byte.
    private func position(of byte: Int, in sentences: [Range<Int>]) -> Int {
        var low = 0
        var high = sentences.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if sentences[middle].lowerBound <= byte { low = middle } else { high = middle }
        }
        return low
    }
}
