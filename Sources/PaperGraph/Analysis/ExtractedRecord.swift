public import EntityExtraction
public import PaperCorpus

/// A record and what was found in its texts.
public struct ExtractedRecord: Sendable {
    /// What is made of a record; each costs time.
    public struct Parts: OptionSet, Sendable, Hashable {
        /// The bits.
        public let rawValue: Int

        /// Parts by their bits.
        public init(rawValue: Int) {
            self.rawValue = rawValue
        }

        /// The keywords of its texts.
        public static let keywords = Parts(rawValue: 1)
        /// Where its sentences are.
        public static let sentences = Parts(rawValue: 2)
        /// Where its texts name entities, keywords aside.
        public static let mentions = Parts(rawValue: 4)
    }

    /// The record.
    public var paper: Paper
    /// Where entities are named, by field and place; empty unless asked for.
    public var mentions: [Mention] = []
    /// What its texts are about, the best first; empty unless asked for.
    public var keywords: [Keyword] = []
    /// Whether keywords are ranked by what was learned of English; of other languages they rest on repetition alone.
    public var areKeywordsRanked = true
    /// Where its sentences are; without one unless asked for.
    public var sentences = DocumentSentences()
    /// What spares work when its entities are looked for again, with another lexicon.
    package private(set) var memo = TagMemo()

    /// Extracts the entities of a record: the document step, or with a settled lexicon the second pass.
    ///
    /// - Parameter guideline: where it is given, entities are what the tagger marks under it, and nothing else.
    public init(
        _ paper: Paper, lexicon: CorpusLexicon = CorpusLexicon(), parts: Parts = .mentions, guideline: Guideline? = nil
    ) {
        self.init(paper, lexicon: lexicon, parts: parts, guideline: guideline, memo: TagMemo())
    }

    package init(
        _ paper: Paper, lexicon: CorpusLexicon, parts: Parts, guideline: Guideline? = nil, memo: TagMemo
    ) {
        self.paper = paper
        self.memo = memo
        guard !parts.isEmpty else { return }
        let document = TokenizedDocument(title: paper.title, abstract: paper.abstract)
        if parts.contains(.mentions) {
            mentions =
                guideline.map { EntityExtractors.mentions(in: document, under: $0) }
                ?? EntityExtractors.mentions(in: document, lexicon: lexicon, memo: &self.memo)
        }
        if parts.contains(.keywords) {
            keywords = KeywordExtractor().keywords(in: document)
            areKeywordsRanked = document.isEnglish
        }
        if parts.contains(.sentences) { sentences = DocumentSentences(document) }
    }

    /// The record without the keywords that stop words drop.
    public func dropping(_ stopWords: StopWords) -> ExtractedRecord {
        guard !stopWords.isEmpty else { return self }
        var record = self
        record.paper.keywords.removeAll { stopWords.drops(KeywordKey.fold($0), isExtracted: false) }
        record.keywords.removeAll { stopWords.drops($0.key, isExtracted: true) }
        return record
    }

    /// The entities of the record with the number of their mentions, by kind and key.
    public var entities: [(kind: EntityKind, key: String, name: String, count: Int)] {
        var positions: [EntityID: Int] = [:]
        var found: [(kind: EntityKind, key: String, name: String, count: Int)] = []
        for mention in mentions {
            let id = EntityID(kind: mention.kind, key: mention.key)
            if let position = positions[id] {
                found[position].count += 1
            } else {
                positions[id] = found.count
                found.append((mention.kind, mention.key, mention.name, 1))
            }
        }
        return found.sorted { EntityID(kind: $0.kind, key: $0.key) < EntityID(kind: $1.kind, key: $1.key) }
    }
}

extension EntityKind {
    /// Every kind that a corpus can have: what extractors find, and keywords.
    public static var all: [EntityKind] { EntityExtractors.kinds + [.keyword] }
}

/// What identifies an entity in a corpus.
public struct EntityID: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// What sort of thing it is.
    public var kind: EntityKind
    /// Its folded name.
    public var key: String

    /// Makes an identifier.
    public init(kind: EntityKind, key: String) {
        self.kind = kind
        self.key = key
    }

    /// `model:gpt4`, the key of its node.
    public var description: String { kind.rawValue + ":" + key }

    /// By name of the kind, then by bytes of the key: the order of nodes in files.
    public static func < (left: EntityID, right: EntityID) -> Bool {
        if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
        return left.key.precedesByBytes(right.key)
    }
}
