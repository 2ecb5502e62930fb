// What every reader may have to say of a record.

extension Diagnostic {
    static func emptyRecord(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "empty-record", "the record has neither title nor identifier; it was skipped", line: line)
    }

    static func truncatedRecord(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "truncated-record",
            "the file ends within the record that begins here; what there is of it was read, export it again",
            line: line)
    }
}
