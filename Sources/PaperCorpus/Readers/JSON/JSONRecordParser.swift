/// Makes papers of the records of one batch.
struct JSONRecordParser {
    private let bytes: UnsafeRawBufferPointer
    /// Whether the input ends with the bytes.
    private let atEnd: Bool
    private let paper: (JSONValue) -> Paper
    private let document = JSONDocument()
    var result = ParsedBatch()
    private var line = 1
    /// Up to where the lines are counted.
    private var counted = 0

    init(bytes: UnsafeRawBufferPointer, atEnd: Bool, paper: @escaping (JSONValue) -> Paper) {
        self.bytes = bytes
        self.atEnd = atEnd
        self.paper = paper
    }

    mutating func add(_ record: JSONScanner.Record) {
        line += UnsafeRawBufferPointer(rebasing: bytes[counted..<record.range.lowerBound]).lineFeedCount
        counted = record.range.lowerBound
        do throws(JSONDocument.Failure) {
            add(try document.parse(UnsafeRawBufferPointer(rebasing: bytes[record.range])), isPage: false)
        } catch {
            let text = Array(bytes[record.range])
            if record.isCutOff, atEnd, addCutOff(text) { return }
            addRepaired(text, failure: error, attempts: 3)
        }
    }

    /// Mends what can be mended and tries again. A record may need each of the three repairs once.
    private mutating func addRepaired(_ text: [UInt8], failure: JSONDocument.Failure, attempts: Int) {
        var text = text
        guard attempts > 0, let repair = JSONRepair.mend(&text, failure) else {
            skip(.malformedJSON(line: line, failure.reason))
            return
        }
        if let note = repair.diagnostic(line: line) { result.diagnostics.append(note) }
        do throws(JSONDocument.Failure) {
            let padded = PaddedBytes(text)
            try padded.withBytes { bytes throws(JSONDocument.Failure) in
                add(try document.parse(bytes), isPage: false)
            }
        } catch {
            addRepaired(text, failure: error, attempts: attempts - 1)
        }
    }

    /// Adds what is whole of a record that the input ends in; false where that is neither title nor identifier.
    private mutating func addCutOff(_ text: [UInt8]) -> Bool {
        guard let closed = JSONRepair.closing(text) else { return false }
        let padded = PaddedBytes(closed)
        let papers = result.papers.count
        let before = (result.skippedRecords, result.diagnostics)
        try? padded.withBytes { bytes throws(JSONDocument.Failure) in add(try document.parse(bytes), isPage: false) }
        guard result.papers.count > papers else {
            (result.skippedRecords, result.diagnostics) = before
            return false
        }
        result.diagnostics.append(.truncatedRecord(line: line))
        return true
    }

    private mutating func add(_ value: JSONValue, isPage: Bool) {
        guard value.isObject else {
            skip(.notAnObject(line: line))
            return
        }
        var paper = paper(value)
        guard !paper.title.isEmpty || !paper.identifiers.isEmpty else {
            if !isPage, let records = value.page {
                for record in records { add(record, isPage: true) }
            } else {
                skip(.emptyRecord(line: line))
            }
            return
        }
        paper.origin = RecordOrigin(record: result.papers.count + result.skippedRecords + 1, line: line)
        result.papers.append(paper)
    }

    private mutating func skip(_ diagnostic: Diagnostic) {
        result.diagnostics.append(diagnostic)
        result.skippedRecords += 1
    }
}

extension JSONValue {
    /// The records of a line that is a page of them.
    fileprivate var page: JSONElements? {
        guard let list = self["results"] ?? self["data"] ?? self["message"]?["items"], list.isArray else { return nil }
        return list.elements
    }
}

extension Diagnostic {
    static func malformedJSON(line: Int, _ reason: String) -> Diagnostic {
        Diagnostic(
            .warning, "malformed-json",
            "the record is not JSON (\(reason.hasSuffix(".") ? String(reason.dropLast()) : reason)); "
                + "it was skipped, mend it or export it again",
            line: line)
    }

    static func notAnObject(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "not-an-object",
            "the value is JSON but no object; it was skipped, write {\"title\": …, \"abstract\": …}", line: line)
    }
}
