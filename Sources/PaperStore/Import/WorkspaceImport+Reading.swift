internal import GRDB
internal import PaperCorpus
internal import PaperGraph

// Records are read and kept.
extension WorkspaceImport {
    /// Reads one input, unless its bytes are there already.
    mutating func read(_ input: FileCorpusSource, _ options: [String], _ span: InputSpan?) throws {
        let name = input.inputs.first?.name ?? ""
        let repeatable = try input.reopenable()
        let digest = try (repeatable as? FileCorpusSource)?.inputs.first?.fileDigest()
        guard var source = try begin(name, digest?.hex, options) else {
            summary.unchanged.append(name)
            return
        }
        let (report, count) = try keep(repeatable, of: source, span, drafting: try isNew(name))
        source.take(report)
        try workspace.access { database in
            if try isKnown(source.digest, besides: source, database) {
                // Of a directory, only reading it tells that it is as it was.
                try database.inTransaction {
                    try RecordTable(database).remove(source)
                    return .commit
                }
                summary.unchanged.append(name)
            } else {
                source.state = .read
                try source.save(database)
                (summary.inputs, summary.records) = (summary.inputs + 1, summary.records + count)
            }
        }
    }

    /// The source to read an input into: a new one, or one that an earlier import left unfinished; nothing where the bytes
    /// are there already.
    private func begin(_ name: String, _ digest: String?, _ options: [String]) throws -> StoredSource? {
        try workspace.access { database in
            var source: StoredSource?
            try database.inTransaction(.immediate) {
                for unfinished in try StoredSource.all(database, in: [.reading]) where unfinished.name == name {
                    if digest != nil, unfinished.digest == digest, unfinished.options == options {
                        source = unfinished
                    } else {
                        try RecordTable(database).remove(unfinished)
                    }
                }
                if source != nil { return .commit }
                if try isKnown(digest, besides: nil, database) { return .commit }
                let next = (try Int.fetchOne(database, sql: "SELECT max(id) FROM sources") ?? 0) + 1
                var new = StoredSource(id: next, name: name, state: .reading)
                (new.digest, new.options) = (digest, options)
                try new.save(database)
                source = new
                return .commit
            }
            return source
        }
    }

    /// Whether no earlier import read an input of this name: of another, most records are as they were and need not be looked
    /// into.
    private func isNew(_ name: String) throws -> Bool {
        try workspace.access { database in try !StoredSource.all(database, in: [.whole]).contains { $0.name == name } }
    }

    private func isKnown(_ digest: String?, besides own: StoredSource?, _ database: Database) throws -> Bool {
        guard let digest else { return false }
        return try StoredSource.all(database, in: [.read, .whole]).contains { $0.digest == digest && $0.id != own?.id }
    }

    /// Keeps the records of an input, but for those that are there already.
    ///
    /// - Parameter isDrafted: whether records are looked into while they are at hand.
    private func keep(
        _ input: any CorpusSource, of source: StoredSource, _ span: InputSpan?, drafting isDrafted: Bool
    ) throws -> (ReadReport, count: Int) {
        var analysis = Analysis(input, threads: threads, memoryLimit: memoryLimit, onDiagnostic: onDiagnostic)
        let (onProgress, before) = (onProgress, summary.records)
        analysis.onProgress = { progress in
            let share = span.flatMap { span in progress.share.map { span.whole($0) } }
            onProgress(.reading, ReadingProgress(records: before + progress.records, share: share))
        }
        let known = try workspace.access { try RecordTable($0).lastNumber(of: source) }
        var writer = BatchedWriter(workspace)
        var count = 0
        let report = try analysis.forEachPaperBatch { papers in
            papers.filter { $0.origin.record > known }.map { StoredRecord($0, isDrafted: isDrafted) }
        } deliver: { records in
            try writer.write(records.count) { database in
                let table = try RecordTable(database)
                for record in records { try table.insert(record, of: source) }
            }
            count += records.count
        }
        try writer.commit()
        return (report, count)
    }
}

extension CorpusInput {
    /// SHA-256 of a file's bytes; nothing for a directory, whose files are read in any case.
    fileprivate func fileDigest() throws -> Digest? { isDirectory ? nil : try digest() }
}
