public import EntityExtraction
public import PaperCorpus

/// A record and what was found in its texts.
public struct ExtractedRecord: Sendable {
    /// The record.
    public var paper: Paper
    /// Where entities are named, by field and place.
    public var mentions: [Mention]

    /// Extracts the entities of a record: the document step, or with a settled lexicon the second pass.
    public init(_ paper: Paper, lexicon: CorpusLexicon = CorpusLexicon()) {
        self.paper = paper
        let document = TokenizedDocument(title: paper.title, abstract: paper.abstract)
        mentions = EntityExtractors.mentions(in: document, lexicon: lexicon)
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

/// What identifies an entity in a corpus.
public struct EntityID: Sendable, Hashable, Comparable {
    /// What sort of thing it is.
    public var kind: EntityKind
    /// Its folded name.
    public var key: String

    /// Makes an identifier.
    public init(kind: EntityKind, key: String) {
        self.kind = kind
        self.key = key
    }

    /// By name of the kind, then by bytes of the key: the order of nodes in files.
    public static func < (left: EntityID, right: EntityID) -> Bool {
        if left.kind != right.kind { return left.kind.rawValue < right.kind.rawValue }
        return left.key.utf8.lexicographicallyPrecedes(right.key.utf8)
    }
}
