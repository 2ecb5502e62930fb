public import EntityExtraction
public import PaperCorpus

/// What one paper says for an edge: the sentences in which it names the ends, the references that join them, or the
/// authors. Offsets count Unicode scalars of the field, as Python's `str` does.
public struct PaperEvidence: Sendable, Hashable {
    /// A place where an end of the edge is named.
    public struct Place: Sendable, Hashable {
        /// The entity.
        public var entity: EntityID
        /// The words that name it.
        public var text: String
        /// Its first scalar in the field.
        public var start: Int
        /// The scalar behind its last.
        public var end: Int
        /// How sure the extractor is.
        public var confidence: Confidence
    }

    /// A reference that makes an edge.
    public struct CitedReference: Sendable, Hashable {
        /// The key of the node or work that it cites.
        public var cited: String
        /// Its place in the paper's list, from 1.
        public var number: Int
        /// The reference as it is written.
        public var text: String
    }

    /// A sentence that names at least one of the ends.
    public struct Sentence: Sendable, Hashable {
        /// `title`, `abstract`, or `keywords` for a keyword that the authors gave.
        public var field: String
        /// The words.
        public var text: String
        /// Its first scalar in the field.
        public var start: Int
        /// The scalar behind its last.
        public var end: Int
        /// Where it names what, from left to right.
        public var places: [Place]

        /// Whether it names more than one of the entities.
        public var namesSeveral: Bool { Set(places.map(\.entity)).count > 1 }
    }

    /// The identifier of the paper.
    public var paper: PaperID
    /// Its title, or its identifier where it has none.
    public var label: String
    /// Its year.
    public var year: Int?
    /// Where its record stands: the name of the input and the line.
    public var input: String
    /// The first line of the record in that input, from 1.
    public var line: Int
    /// The sentences that name an end, in the order of the text.
    public var sentences: [Sentence] = []
    /// The references that make the edge, in the order of the paper's list.
    public var references: [CitedReference] = []
    /// The authors that make the edge, in the order of the paper, as it spells them.
    public var authors: [String] = []

    /// The sentences worth showing to a person: those that name both ends where there are any, else the first for each
    /// end.
    public var tellingSentences: [Sentence] {
        let together = sentences.filter(\.namesSeveral)
        if !together.isEmpty { return together }
        var shown: Set<EntityID> = []
        return sentences.filter { sentence in
            sentence.places.contains { shown.insert($0.entity).inserted }
        }
    }
}
