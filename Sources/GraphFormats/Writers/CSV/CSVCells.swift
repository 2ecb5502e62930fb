/// Writes cells of comma-separated values as RFC 4180 has them, but for lines that end with a line feed alone.
///
/// A cell is quoted where it holds a comma, a quote or a line end. An empty text is `""`, a missing value is nothing.
/// A cell that begins with `=`, `+`, `-` or `@` is left as it is: these are data. Where cells are guarded an apostrophe
/// stands before it, which keeps spreadsheets from calculating with what a paper says.
struct CSVCells {
    let guardsFormulas: Bool

    private static let escapes = EscapeTable(["\"": "\"\"", "\t": "\t", "\n": "\n", "\r": "\r"])

    func write(_ text: String, to output: inout TextOutput) {
        var text = guardsFormulas && Self.looksLikeFormula(text) ? "'" + text : text
        text.withUTF8 { bytes in
            let isQuoted = bytes.isEmpty || bytes.contains { $0 <= UInt8(ascii: ",") && Self.needsQuotes($0) }
            if isQuoted { output.write("\"") }
            output.write(bytes, escaping: Self.escapes)
            if isQuoted { output.write("\"") }
        }
    }

    /// Whether a spreadsheet would take a text for something to calculate (OWASP, "CSV injection").
    private static func looksLikeFormula(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        return "=+-@\t\r".utf8.contains(first)
    }

    /// Writes a value with the comma before it.
    func write(_ values: AttributeColumn.Values, _ index: Int, to output: inout TextOutput) {
        output.write(",")
        switch values {
        case .text(let list): if let text = list[index] { write(text, to: &output) }
        case .integers(let list): if let number = list[index] { output.write(number) }
        case .numbers(let list): if list[index].isFinite { output.write(list[index]) }
        case .flags(let list): output.write(list[index] ? "true" : "false")
        }
    }

    /// The names of columns, with commas before them, and the end of the line.
    static func writeNames(of columns: [AttributeColumn], to output: inout TextOutput) {
        for column in columns { output.write("," + column.name) }
        output.write("\n")
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }
}
