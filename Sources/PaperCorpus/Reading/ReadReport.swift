/// What was read: counts over all inputs and over each.
public struct ReadReport: Sendable {
    /// What was read of one input.
    public struct Input: Sendable, Hashable {
        /// The name of the input.
        public var name: String
        /// SHA-256 of its bytes; of a directory, over those of its files; nothing where the source takes none.
        public var digest: Digest?
        /// Its size in bytes, as it lies there.
        public var byteCount: Int
        /// What its records hold, by format, in the order of the names.
        public var formats: [FormatCounts]

        package init(name: String, digest: Digest?, byteCount: Int, formats: [FormatCounts]) {
            self.name = name
            self.digest = digest
            self.byteCount = byteCount
            self.formats = formats.sorted { $0.format < $1.format }
        }

        /// The names of its formats.
        public var format: String { formats.map(\.format).joined(separator: ", ") }
        /// What its records hold.
        public var counts: Counts { formats.reduce(into: Counts()) { $0.add($1.counts) } }
    }

    /// What the records of one format hold.
    public struct FormatCounts: Sendable, Hashable {
        /// The name of the format.
        public var format: String
        /// What its records hold.
        public var counts = Counts()

        package init(format: String, counts: Counts = Counts()) {
            (self.format, self.counts) = (format, counts)
        }
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

        package init() {}
    }

    /// Each input in the order of the command line.
    public package(set) var inputs: [Input] = []
    /// What was wrong, by code and input.
    public package(set) var problems = DiagnosticTally()

    package init() {}

    /// The sums over all inputs.
    public var total: Counts {
        inputs.reduce(into: Counts()) { $0.add($1.counts) }
    }

    /// The file that a record stands in, as messages call it: `set.zip:papers.ris`.
    public func fileName(of origin: RecordOrigin) -> String {
        guard inputs.indices.contains(origin.input) else { return origin.member ?? "" }
        return inputs[origin.input].name + (origin.member.map { ":" + $0 } ?? "")
    }

    /// The sums over all inputs of each format, by name.
    public var formats: [FormatCounts] {
        var sums: [FormatCounts] = []
        for entry in inputs.flatMap(\.formats) {
            if let known = sums.firstIndex(where: { $0.format == entry.format }) {
                sums[known].counts.add(entry.counts)
            } else {
                sums.append(entry)
            }
        }
        return sums.sorted { $0.format < $1.format }
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
