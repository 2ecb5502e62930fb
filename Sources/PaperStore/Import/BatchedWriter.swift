internal import GRDB

/// Writes in transactions of about a second: long enough to cost little, short enough to lose little.
struct BatchedWriter {
    private let workspace: Workspace
    private var begin: ContinuousClock.Instant?
    private var rows = 0

    private static let longest = Duration.seconds(1)
    private static let mostRows = 20_000

    init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Runs `body` in the transaction that is open, and ends that where it is long enough.
    mutating func write(_ rows: Int, _ body: (Database) throws -> Void) throws {
        let isOpen = begin != nil
        try workspace.access { database in
            if !isOpen { try database.beginTransaction(.immediate) }
            do {
                try body(database)
            } catch {
                try? database.rollback()
                throw error
            }
        }
        begin = begin ?? .now
        self.rows += rows
        if let begin, .now - begin > Self.longest || self.rows >= Self.mostRows { try commit() }
    }

    /// Ends the transaction.
    mutating func commit() throws {
        guard begin != nil else { return }
        begin = nil
        rows = 0
        try workspace.access { try $0.commit() }
    }
}
