public import EntityExtraction
public import PaperCorpus

/// A thing that papers name.
public struct Entity: Sendable, Hashable {
    /// Its kind and folded name.
    public var id: EntityID
    /// Its most frequent spelling.
    public var name: String
    /// How many papers name it.
    public var paperCount: Int
    /// How often they name it.
    public var mentionCount: Int
    /// The year of the earliest paper that names it and has a year.
    public var firstYear: Int?
    /// The year of the latest.
    public var lastYear: Int?
    /// What an address leads to; only for URLs.
    public var link: Link?

    package init(
        id: EntityID, name: String, paperCount: Int, mentionCount: Int, firstYear: Int? = nil, lastYear: Int? = nil
    ) {
        (self.id, self.name, self.paperCount, self.mentionCount) = (id, name, paperCount, mentionCount)
        (self.firstYear, self.lastYear) = (firstYear, lastYear)
    }
}

/// Merged papers and their entities. Papers are ordered by identifier, entities by kind and key, so that equal papers
/// give equal corpora whatever the order of the records.
public struct AnalyzedCorpus: Sendable {
    /// A paper without its abstract.
    public struct PaperEntry: Sendable {
        /// The paper.
        public var paper: Paper
        /// Whether one of its records has an abstract.
        public var hasAbstract: Bool
        /// SHA-256 over the contents of its records.
        public var digest: Digest
        /// Its records and why they were merged, in the order of the inputs; empty where there is only one.
        public var records: [Record]

        package init(paper: Paper, hasAbstract: Bool, digest: Digest, records: [Record]) {
            (self.paper, self.hasAbstract, self.digest, self.records) = (paper, hasAbstract, digest, records)
        }

        /// How many records were merged into it.
        public var recordCount: Int { max(1, records.count) }
    }

    /// One of several records of a paper.
    public struct Record: Sendable, Hashable {
        /// Where it stands.
        public var origin: RecordOrigin
        /// Its title, as it stands there.
        public var title: String
        /// What it has in common with another.
        public var match: DuplicateMerger.Match

        package init(origin: RecordOrigin, title: String, match: DuplicateMerger.Match) {
            (self.origin, self.title, self.match) = (origin, title, match)
        }
    }

    /// The papers by identifier.
    public let papers: [PaperEntry]
    /// The entities by kind and key.
    public let entities: [Entity]
    /// What was read.
    public let report: ReadReport
    /// Where each paper names what.
    package let mentions: MentionTable
    /// For each spelling of `mentions` the number of its entity.
    package let tally: EntityTally
    /// Which entities each paper names.
    package let incidence: Incidence

    package init(papers: [PaperEntry], mentions: MentionTable, report: ReadReport) {
        self.papers = papers
        self.mentions = mentions
        self.report = report
        tally = EntityTally(mentions, years: papers.map(\.paper.year))
        entities = tally.entities
        incidence = Incidence(mentions, tally)
    }

    /// How many records were merged into another.
    public var mergedRecords: Int { papers.reduce(0) { $0 + $1.recordCount - 1 } }

    /// How many entities each paper names.
    public var paperEntityCounts: [Int] { papers.indices.map { incidence.row($0).count } }

    /// SHA-256 over the sorted digests of the papers: equal for equal papers in any order.
    public var digest: Digest { Digest(of: papers.map(\.digest).sorted()) }
}
