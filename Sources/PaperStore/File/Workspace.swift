internal import FoundationEssentials
internal import GRDB
public import PaperCorpus

/// A corpus that is kept in one file of SQLite: its records, what was found in them, and what they make together.
///
/// It is read through one snapshot, so an import that ends meanwhile changes nothing. Reading needs no right to write.
public final class Workspace: Sendable {
    /// Where the file is, as it was named.
    public let path: String
    let queue: DatabaseQueue
    /// Held while the workspace is written.
    private let lock: WorkspaceLock?

    /// Opens a workspace for reading.
    ///
    /// - Throws: `ReadError` where it is none, is damaged, or another version of the program wrote it.
    public init(reading path: String) throws(ReadError) {
        self.path = path
        lock = nil
        guard Self.recognizes(path) else { throw ReadError(.noWorkspace(path)) }
        queue = try Self.translating(path) {
            try Self.rollingBack(path) {
                let queue = try DatabaseQueue(path: path, configuration: Self.configuration(isReadOnly: true))
                try queue.inDatabase { database in
                    try database.beginTransaction(.deferred)
                    try Self.requireKnown(database, path)
                }
                return queue
            }
        }
    }

    /// Opens a workspace for writing, makes it where there is no file, and brings an older one up to date after a copy
    /// was made of it.
    ///
    /// - Parameters:
    ///   - waits: whether to wait for another import to end.
    ///   - onDiagnostic: is told of the copy.
    /// - Throws: `ReadError` where it is none, is damaged, is being written, or a newer version wrote it.
    init(
        writing path: String, waits: Bool = false, onDiagnostic: (Diagnostic) -> Void = { _ in }
    ) throws(ReadError) {
        self.path = path
        lock = try WorkspaceLock(path, waits: waits)
        let isThere = Self.recognizes(path)
        guard isThere || Self.isEmpty(path) else { throw ReadError(.noWorkspace(path)) }
        if isThere { try Self.requireSound(path) }
        queue = try Self.translating(path) {
            let queue = try DatabaseQueue(path: path, configuration: Self.configuration(isReadOnly: false))
            try Self.bringUpToDate(queue, path, onDiagnostic)
            return queue
        }
    }

    /// Looks through the whole file before anything is written to it. Takes about a second a gigabyte.
    private static func requireSound(_ path: String) throws(ReadError) {
        let problem = try translating(path) {
            try rollingBack(path) {
                try DatabaseQueue(path: path, configuration: configuration(isReadOnly: true)).read { database in
                    try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
                }
            }
        }
        guard problem == "ok" else { throw ReadError(.damagedWorkspace(path, problem ?? "no answer")) }
    }

    /// Reads the file, after what a killed process left half done was rolled back, where there is such. SQLite does that as
    /// soon as somebody looks into the file who may write.
    private static func rollingBack<Result>(_ path: String, _ read: () throws -> Result) throws -> Result {
        do {
            return try read()
        } catch let error as DatabaseError where error.resultCode == .SQLITE_READONLY {
            var configuration = Configuration()
            configuration.busyMode = .timeout(60)
            _ = try DatabaseQueue(path: path, configuration: configuration).inDatabase {
                try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_master")
            }
            return try read()
        }
    }

    /// Whether a file is a workspace.
    public static func recognizes(_ path: String) -> Bool {
        guard let head = FileHead.bytes(of: path, count: 72), head.count == 72 else { return false }
        let id = head[68..<72].reduce(0) { $0 << 8 | UInt32($1) }
        return head.starts(with: "SQLite format 3\0".utf8) && id == UInt32(WorkspaceSchema.applicationID)
    }

    private static func isEmpty(_ path: String) -> Bool { FileHead.bytes(of: path, count: 1)?.isEmpty ?? true }

    /// Does something with the database; what SQLite throws becomes a `ReadError`.
    func access<Result>(_ body: (Database) throws -> Result) throws -> Result {
        do {
            return try queue.inDatabase(body)
        } catch let error as DatabaseError {
            throw ReadError(error, path: path)
        }
    }

    private static func translating<Result>(
        _ path: String, _ body: () throws -> Result
    ) throws(ReadError) -> Result {
        do {
            return try body()
        } catch let error as ReadError {
            throw error
        } catch let error as DatabaseError {
            throw ReadError(error, path: path)
        } catch {
            throw ReadError(.failedWorkspace(path, "\(error)"))
        }
    }

    private static func configuration(isReadOnly: Bool) -> Configuration {
        var configuration = Configuration()
        configuration.readonly = isReadOnly
        configuration.allowsUnsafeTransactions = true
        configuration.busyMode = .timeout(60)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA cache_size = -65536")
            guard !isReadOnly else { return }
            // Large pages hold whole abstracts. In a journal of its own, what is read is not waited for.
            try database.execute(sql: "PRAGMA page_size = 8192")
            _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
            try database.execute(sql: "PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8192")
        }
        return configuration
    }

    // MARK: Versions

    private static func requireKnown(_ database: Database, _ path: String) throws {
        let migrator = WorkspaceSchema.migrator
        guard try !migrator.hasBeenSuperseded(database) else { throw ReadError(.newerWorkspace(path)) }
        guard try migrator.hasCompletedMigrations(database) else { throw ReadError(.olderWorkspace(path)) }
    }

    private static func bringUpToDate(
        _ queue: DatabaseQueue, _ path: String, _ onDiagnostic: (Diagnostic) -> Void
    ) throws {
        let migrator = WorkspaceSchema.migrator
        let (isNewer, applied, isCurrent) = try queue.inDatabase { database in
            (
                try migrator.hasBeenSuperseded(database), try migrator.appliedIdentifiers(database),
                try migrator.hasCompletedMigrations(database)
            )
        }
        guard !isNewer else { throw ReadError(.newerWorkspace(path)) }
        guard !isCurrent else { return }
        guard !applied.isEmpty else { return try migrator.migrate(queue) }
        var copy = "\(path).version-\(applied.count)"
        while FileHead.bytes(of: copy, count: 1) != nil { copy += "~" }
        try queue.inDatabase { try $0.execute(sql: "VACUUM INTO ?", arguments: [copy]) }
        try migrator.migrate(queue)
        onDiagnostic(.migratedWorkspace(path, copy: copy))
    }

    // MARK: Closing

    /// Moves everything into the one file and leaves it as one that can be read from anywhere.
    func finishWriting() throws {
        try access { database in
            _ = try Row.fetchAll(database, sql: "PRAGMA wal_checkpoint(TRUNCATE)")
            // While somebody reads, the journal stays; the next import tries again.
            _ = try? String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
        }
    }
}
