/// Parses line after line of one batch.
struct JSONLineParser {
    private let bytes: UnsafeRawBufferPointer
    private(set) var result = ParsedBatch()
    private let document = JSONDocument()

    init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// Adds the record on a line, which has no white space at either end.
    mutating func add(_ line: Range<Int>) {
        result.lineCount += 1
        guard !line.isEmpty else { return }
        do throws(JSONDocument.Failure) {
            add(try document.parse(UnsafeRawBufferPointer(rebasing: bytes[line])))
        } catch {
            addRepaired(Array(bytes[line]), failure: error, attempts: 3)
        }
    }

    /// Mends what can be mended and tries again. A line may need each of the three repairs once.
    private mutating func addRepaired(_ text: [UInt8], failure: JSONDocument.Failure, attempts: Int) {
        var text = text
        guard attempts > 0, let repair = JSONRepair.mend(&text, failure) else {
            skip(.malformedJSON(line: result.lineCount, failure.reason))
            return
        }
        if let note = repair.diagnostic(line: result.lineCount) { result.diagnostics.append(note) }
        do throws(JSONDocument.Failure) {
            let padded = PaddedBytes(text)
            try padded.withBytes { bytes throws(JSONDocument.Failure) in add(try document.parse(bytes)) }
        } catch {
            addRepaired(text, failure: error, attempts: attempts - 1)
        }
    }

    private mutating func add(_ object: JSONValue) {
        guard object.isObject else {
            skip(.notAnObject(line: result.lineCount))
            return
        }
        var paper = JSONPaper(object).paper
        guard !paper.title.isEmpty || !paper.identifiers.isEmpty else {
            skip(.emptyRecord(line: result.lineCount))
            return
        }
        paper.origin = RecordOrigin(record: result.papers.count + result.skippedRecords + 1, line: result.lineCount)
        result.papers.append(paper)
    }

    private mutating func skip(_ diagnostic: Diagnostic) {
        result.diagnostics.append(diagnostic)
        result.skippedRecords += 1
    }
}

extension Diagnostic {
    static func malformedJSON(line: Int, _ reason: String) -> Diagnostic {
        Diagnostic(
            .warning, "malformed-json",
            "the line is not JSON (\(reason.hasSuffix(".") ? String(reason.dropLast()) : reason)); "
                + "it was skipped, each record must stand on one line",
            line: line)
    }

    static func notAnObject(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "not-an-object",
            "the line is JSON but no object; it was skipped, write {\"title\": …, \"abstract\": …}", line: line)
    }
}
