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
            switch error {
            case .notUTF8:
                result.diagnostics.append(.invalidUTF8(line: result.lineCount))
                addRepaired(Array(String(decoding: bytes[line], as: UTF8.self).utf8), "it is neither UTF-8 nor JSON")
            case .malformedString(let reason):
                addWithoutLoneSurrogates(Array(bytes[line]), reason)
            case .malformed(let reason):
                skip(.malformedJSON(line: result.lineCount, reason))
            }
        }
    }

    /// Once more, with U+FFFD for what is no UTF-8.
    private mutating func addRepaired(_ text: [UInt8], _ reason: String) {
        do throws(JSONDocument.Failure) {
            let padded = PaddedBytes(text)
            try padded.withBytes { bytes throws(JSONDocument.Failure) in add(try document.parse(bytes)) }
        } catch {
            if case .malformedString = error {
                addWithoutLoneSurrogates(text, reason)
            } else {
                skip(.malformedJSON(line: result.lineCount, reason))
            }
        }
    }

    /// Once more, with `\ufffd` for halves of surrogate pairs: programs that cut a text by UTF-16 units write them.
    private mutating func addWithoutLoneSurrogates(_ text: [UInt8], _ reason: String) {
        var text = text
        guard LoneSurrogates.replace(in: &text) else {
            skip(.malformedJSON(line: result.lineCount, reason))
            return
        }
        result.diagnostics.append(.loneSurrogate(line: result.lineCount))
        addRepaired(text, reason)
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

    static func loneSurrogate(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "lone-surrogate",
            "the line has half of a surrogate pair (\\ud800 to \\udfff); it is U+FFFD now", line: line)
    }

    static func notAnObject(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "not-an-object",
            "the line is JSON but no object; it was skipped, write {\"title\": …, \"abstract\": …}", line: line)
    }

    static func emptyRecord(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "empty-record", "the record has neither title nor identifier; it was skipped", line: line)
    }
}
