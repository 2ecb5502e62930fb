internal import GRDB

/// The tables of a workspace, and how an older one becomes one of today.
///
/// `sources`, `records`, `spellings`, `findings` and `lexicon` are what was imported and found; they only grow until an
/// import is settled. `papers`, `paper_records`, `entities`, `incidence` and `facts` are made of them in one
/// transaction, and are what commands read.
enum WorkspaceSchema {
    /// `PGws`: what tells a workspace from other SQLite files.
    static let applicationID: Int32 = 0x5047_7773

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: tables) }
        migrator.registerMigration("2") { try $0.execute(sql: views) }
        migrator.registerMigration("3") { try $0.execute(sql: drafts) }
        return migrator
    }

    /// How many bits of a record's number tell where it stands in its source.
    static let recordBits = 32

    private static let tables = """
        PRAGMA application_id = \(applicationID);

        CREATE TABLE sources (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL,
            sha256 TEXT,
            bytes INTEGER NOT NULL DEFAULT 0,
            state TEXT NOT NULL CHECK (state IN ('reading', 'read', 'whole', 'replaced')),
            options TEXT NOT NULL DEFAULT '[]',
            formats TEXT NOT NULL DEFAULT '[]',
            problems TEXT NOT NULL DEFAULT '[]'
        );
        CREATE TABLE records (
            id INTEGER PRIMARY KEY,
            line INTEGER NOT NULL,
            year INTEGER,
            format TEXT NOT NULL,
            member TEXT,
            digest BLOB NOT NULL,
            title TEXT NOT NULL,
            venue TEXT,
            abstract_bytes INTEGER
        );
        CREATE TABLE bodies (
            id INTEGER PRIMARY KEY,
            details TEXT NOT NULL,
            abstract TEXT
        );
        CREATE VIEW record_texts AS
        SELECT r.id, r.title, b.abstract FROM records r JOIN bodies b ON b.id = r.id;
        CREATE VIRTUAL TABLE texts USING fts5(title, abstract, content='record_texts', content_rowid='id');

        CREATE TABLE spellings (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            name TEXT NOT NULL,
            host TEXT,
            target TEXT
        );
        CREATE TABLE findings (
            record INTEGER NOT NULL,
            generation INTEGER NOT NULL,
            sentences INTEGER NOT NULL,
            mentions TEXT NOT NULL,
            PRIMARY KEY (record, generation)
        ) WITHOUT ROWID;
        CREATE TABLE lexicon (
            key TEXT NOT NULL,
            generation INTEGER NOT NULL,
            claims TEXT NOT NULL,
            PRIMARY KEY (key, generation)
        ) WITHOUT ROWID;

        CREATE TABLE papers (
            id INTEGER PRIMARY KEY,
            key TEXT NOT NULL,
            record INTEGER NOT NULL,
            has_abstract INTEGER NOT NULL,
            year INTEGER,
            digest BLOB NOT NULL,
            merged TEXT
        );
        CREATE TABLE paper_records (
            paper INTEGER NOT NULL,
            position INTEGER NOT NULL,
            record INTEGER NOT NULL,
            match TEXT NOT NULL,
            PRIMARY KEY (paper, position)
        ) WITHOUT ROWID;
        CREATE TABLE entities (
            id INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            name TEXT NOT NULL,
            papers INTEGER NOT NULL,
            mentions INTEGER NOT NULL,
            first_year INTEGER,
            last_year INTEGER,
            members BLOB NOT NULL
        );
        CREATE TABLE incidence (
            kind TEXT NOT NULL,
            block INTEGER NOT NULL,
            members BLOB NOT NULL,
            PRIMARY KEY (kind, block)
        ) WITHOUT ROWID;
        CREATE TABLE facts (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
        """

    /// What was found in records that are not settled yet; and an index that a look-up by key and kind takes, where that of
    /// kinds and papers was taken before.
    private static let drafts = """
        DROP INDEX entities_by_key;
        CREATE INDEX entities_by_key ON entities (key, kind);
        CREATE TABLE drafts (
            record INTEGER PRIMARY KEY,
            extractor TEXT NOT NULL,
            claims TEXT NOT NULL,
            tags BLOB NOT NULL
        );
        """

    /// For other programs; papergraph reads the tables.
    private static let views = """
        CREATE INDEX entities_by_key ON entities (key);
        CREATE INDEX entities_by_papers ON entities (kind, papers DESC, id);
        CREATE INDEX papers_by_record ON papers (record);
        CREATE INDEX paper_records_by_record ON paper_records (record);
        CREATE INDEX spellings_by_name ON spellings (lower(name));

        CREATE VIEW paper AS
        SELECT p.id, p.key, r.title, b.abstract, p.year, r.venue, s.name AS source, r.line
        FROM papers p JOIN records r ON r.id = p.record JOIN bodies b ON b.id = p.record JOIN sources s ON s.id = p.record >> \(recordBits);

        CREATE VIEW identifier AS
        SELECT p.id AS paper, i.value AS identifier
        FROM papers p JOIN bodies b ON b.id = p.record, json_each(coalesce(p.merged, b.details), '$.ids') i;

        CREATE VIEW author AS
        SELECT p.id AS paper, a.key + 1 AS position, json_extract(a.value, '$.name') AS name
        FROM papers p JOIN bodies b ON b.id = p.record, json_each(coalesce(p.merged, b.details), '$.authors') a;

        CREATE VIEW reference AS
        SELECT p.id AS paper, f.key + 1 AS position, json_extract(f.value, '$.id') AS cited,
            json_extract(f.value, '$.text') AS text, json_extract(f.value, '$.year') AS year
        FROM papers p JOIN bodies b ON b.id = p.record, json_each(coalesce(p.merged, b.details), '$.references') f;

        CREATE VIEW entity AS
        SELECT id, kind, key, name, papers, mentions, first_year, last_year FROM entities;

        CREATE VIEW mention AS
        SELECT p.id AS paper, e.id AS entity, s.name AS text,
            CASE m.value ->> 1 WHEN 0 THEN 'title' WHEN 1 THEN 'abstract' ELSE 'keywords' END AS field,
            m.value ->> 2 AS first_byte, m.value ->> 3 AS end_byte, (m.value ->> 5) / 1000.0 AS confidence
        FROM papers p
        JOIN findings f ON f.record = p.record AND f.generation = (
            SELECT max(generation) FROM findings WHERE record = p.record
                AND generation <= (SELECT value FROM facts WHERE name = 'generation')),
        json_each(f.mentions) m
        JOIN spellings s ON s.id = m.value ->> 0
        JOIN entities e ON e.kind = s.kind AND e.key = s.key;
        """
}
