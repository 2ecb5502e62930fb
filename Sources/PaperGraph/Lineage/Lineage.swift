public import PaperCorpus

/// What became of an entity in a corpus: who introduced it, who took it up, through whom and when, and what they made.
public struct Lineage: Sendable {
    /// A paper that names the entity.
    public struct Use: Sendable, Hashable {
        /// Its position in the corpus.
        public var paper: Int
        /// Its year, where it has one.
        public var year: Int?
        /// The paper that names the entity too and that it cites or takes up: the latest, ties by key; nothing where
        /// there is none, or where it introduced the entity.
        public var through: Int?
        /// The other models and datasets that it introduces, as numbers of entities.
        public var introduces: [Int]
    }

    /// The number of the entity in the corpus.
    public let entity: Int
    /// The paper that introduced it, where it came from this corpus.
    public let introducer: Int?
    /// The papers that name it, without the one that introduced it, by year and then by key; those without a year last.
    public let uses: [Use]
    /// How papers are joined: `cites` or `mentions`.
    public let relation: String

    /// The lineage of an entity. O(citations + mentions).
    public init(of entity: Int, in corpus: AnalyzedCorpus, options: NetworkOptions = NetworkOptions()) {
        let links = PaperLinks(corpus, options)
        self.entity = entity
        relation = links.relation
        let introducer = links.introductions.paperOfEntity[entity]
        self.introducer = introducer
        let naming = corpus.papers.indices.filter { paper in
            corpus.incidence.row(paper).contains { Int(corpus.incidence.entities[$0]) == entity }
        }
        let names = Set(naming)
        func year(_ paper: Int) -> Int? { corpus.papers[paper].paper.year }
        uses = naming.filter { $0 != introducer }.map { paper in
            let before = links.cited[paper].filter { names.contains($0) && $0 != paper }
            let through = before.max { (year($0) ?? .min, $1) < (year($1) ?? .min, $0) }
            let own = links.introductions.entitiesOfPaper[paper].filter { $0 != entity }
            return Use(paper: paper, year: year(paper), through: through, introduces: own)
        }.sorted { ($0.year ?? .max, $0.paper) < ($1.year ?? .max, $1.paper) }
    }

    /// The sentences in which the introducer names the entity.
    ///
    /// - Parameter text: the record of the introducer, read again (`Analysis.texts`).
    public func introduction(in corpus: AnalyzedCorpus, text: Paper?) -> PaperEvidence? {
        introducer.map { MentionEvidence.evidence(of: $0, naming: [UInt32(entity)], text: text, in: corpus) }
    }
}
