internal import EntityExtraction
internal import GRDB
internal import PaperCorpus
internal import PaperGraph
internal import Synchronization

/// What the document step finds in a record while it is at hand, kept until the import is settled: what the record claims
/// of names, and what the tagger said. Without it the record is looked into once more; nothing else depends on it.
struct RecordDraft: Sendable {
    fileprivate let claims: [UInt8]
    fileprivate let tags: [UInt8]

    init(_ paper: Paper) {
        let record = ExtractedRecord(paper)
        claims = ClaimText.text(of: Claim.claims(of: record.mentions))
        tags = record.memo.bytes
    }
}

/// The drafts of records.
struct DraftTable {
    let database: Database

    func insert(_ draft: RecordDraft, record: Int) throws {
        let statement = try BulkStatement(
            cached: database, "INSERT OR REPLACE INTO drafts (record, extractor, claims, tags) VALUES (?, ?, ?, ?)")
        statement.bind(record, at: 1)
        statement.bind(WorkspaceImport.extractor, at: 2)
        statement.bind(text: draft.claims, at: 3)
        draft.tags.withUnsafeBytes { statement.bind(blob: $0, at: 4) }
        try statement.run()
    }

    /// Hands on what some records, ascending, claim, and gives those of which that is not known.
    func forEachClaims(of records: [Int], _ body: ([Claim]) -> Void) throws -> [Int] {
        let reader = ClaimReader()
        var unknown: [Int] = []
        var next = records.startIndex
        let statement = try BulkStatement(
            database, "SELECT record, claims FROM drafts WHERE extractor = ? ORDER BY record")
        statement.bind(WorkspaceImport.extractor, at: 1)
        try statement.forEachRow { row in
            let record = row.integer(0)
            while next < records.endIndex, records[next] < record {
                unknown.append(records[next])
                next += 1
            }
            guard next < records.endIndex, records[next] == record else { return }
            body(reader.claims(row.bytes(1)))
            next += 1
        }
        return unknown + records[next...]
    }

    func removeAll() throws { try database.execute(sql: "DELETE FROM drafts") }
}

/// The tags of drafts on their way from the thread that reads records to those that look into them.
final class DraftMemos: TagMemos {
    private let tags = Mutex<[Int: [UInt8]]>([:])

    func put(_ bytes: [UInt8], of record: Int) { tags.withLock { $0[record] = bytes } }

    func memo(of origin: RecordOrigin) -> TagMemo {
        TagMemo(bytes: tags.withLock { $0.removeValue(forKey: origin.number) } ?? [])
    }
}

/// Claims as a list of JSON: for each its key, kind, confidence in thousandths, name, 1 where the record introduces it, and
/// its long forms.
private enum ClaimText {
    static func text(of claims: [Claim]) -> [UInt8] {
        var json = JSONText()
        json.beginArray()
        for claim in claims {
            json.beginArray()
            json.element(claim.key)
            json.element(claim.kind.rawValue)
            json.element(claim.confidence.thousandths)
            json.element(claim.name)
            json.element(claim.isIntroduction ? 1 : 0)
            for longForm in claim.longForms { json.element(longForm) }
            json.endArray()
        }
        json.endArray()
        return json.bytes
    }
}

private final class ClaimReader {
    private let document = JSONDocument()
    private var buffer: [UInt8] = []
    private var kinds: [String: EntityKind] = [:]

    func claims(_ text: UnsafeRawBufferPointer) -> [Claim] {
        var claims: [Claim] = []
        document.read(text, copiedTo: &buffer) { root in
            for element in root.elements {
                var values = Array(element.elements)[...]
                guard values.count >= 5, let key = values.popFirst(), let kind = values.popFirst(),
                    let confidence = values.popFirst(), let name = values.popFirst(), let introduces = values.popFirst()
                else { continue }
                claims.append(
                    Claim(
                        key: key.string ?? "", kind: self.kind(kind.string ?? ""),
                        confidence: Confidence(thousandths: confidence.integer ?? 0), name: name.string ?? "",
                        isIntroduction: introduces.integer == 1, longForms: values.compactMap(\.string)))
            }
        }
        return claims
    }

    /// Kinds are few: they share their texts.
    private func kind(_ name: String) -> EntityKind {
        if let known = kinds[name] { return known }
        let kind = EntityKind(rawValue: name)
        kinds[name] = kind
        return kind
    }
}
