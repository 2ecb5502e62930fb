/// What was read: counts over all inputs and over each.
public struct ReadReport: Sendable {
    /// What was read of one input.
    public struct Input: Sendable, Hashable {
        /// The name of the input.
        public var name: String
        /// The name of its format.
        public var format: String
        /// SHA-256 of its bytes.
        public var digest: Digest
        /// Its size in bytes.
        public var byteCount: Int
        /// What its records hold.
        public var counts: Counts
    }

    /// What a number of records hold.
    public struct Counts: Sendable, Hashable {
        /// Records with a title or an identifier.
        public var records = 0
        /// Records with neither, or unreadable.
        public var skipped = 0
        /// Records with an abstract.
        public var abstracts = 0
        /// Records with a year.
        public var years = 0
        /// Records with at least one author.
        public var authors = 0
        /// Records with at least one author keyword.
        public var keywords = 0
        /// Records with at least one reference.
        public var references = 0
    }

    /// Each input in the order of the command line.
    public internal(set) var inputs: [Input] = []
    /// What was wrong, by code and input.
    public internal(set) var problems = DiagnosticTally()

    /// The sums over all inputs.
    public var total: Counts {
        inputs.reduce(into: Counts()) { $0.add($1.counts) }
    }
}

extension ReadReport.Counts {
    mutating func add(_ other: Self) {
        records += other.records
        skipped += other.skipped
        abstracts += other.abstracts
        years += other.years
        authors += other.authors
        keywords += other.keywords
        references += other.references
    }

    mutating func add(_ paper: Paper) {
        records += 1
        if paper.abstract != nil { abstracts += 1 }
        if paper.year != nil { years += 1 }
        if !paper.authors.isEmpty { authors += 1 }
        if !paper.keywords.isEmpty { keywords += 1 }
        if !paper.references.isEmpty { references += 1 }
    }
}
