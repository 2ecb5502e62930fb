internal import GRDB

/// Numbers and words about the whole workspace, by name.
struct WorkspaceFacts {
    let database: Database

    /// The number of the last settled import; what was found under a later one is not seen yet.
    var generation: Int { get throws { try integer("generation") ?? 0 } }

    /// What found the names: they are found anew where it is another.
    var extractor: String? {
        get throws { try String.fetchOne(database, sql: "SELECT value FROM facts WHERE name = 'extractor'") }
    }

    func integer(_ name: String) throws -> Int? {
        try Int.fetchOne(database, sql: "SELECT value FROM facts WHERE name = ?", arguments: [name])
    }

    func set(_ name: String, _ value: (any DatabaseValueConvertible)?) throws {
        try database.execute(
            sql:
                "INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            arguments: [name, value])
    }
}
