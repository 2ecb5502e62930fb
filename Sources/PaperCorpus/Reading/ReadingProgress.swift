/// How far the reading of a corpus has come.
public struct ReadingProgress: Sendable, Hashable {
    /// How many records were read.
    public var records: Int
    /// The share of the whole that was read, from 0 to 1; nothing where the whole is not known, as of a pipe.
    public var share: Double?

    /// A progress.
    public init(records: Int, share: Double? = nil) {
        self.records = records
        self.share = share
    }

    /// So many records of so many.
    public init(records: Int, of total: Int) {
        self.init(records: records, share: total > 0 ? Double(records) / Double(total) : 1)
    }
}
