import PaperGraph

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// Rows of named values, for people as aligned columns and for programs as JSON, CSV or TSV.
struct Table {
    enum Value {
        case text(String)
        case integer(Int)
        case number(Double)
        case none
    }

    enum Format: String, CaseIterable {
        case table, json, csv, tsv
    }

    let columns: [String]
    private(set) var rows: [[Value]] = []

    init(_ columns: String...) {
        self.columns = columns
    }

    init(columns: [String]) {
        self.columns = columns
    }

    mutating func add(_ row: [Value]) {
        rows.append(row)
    }

    func text(_ format: Format) -> String {
        switch format {
        case .table: aligned
        case .json: json
        case .csv: delimited(",")
        case .tsv: delimited("\t")
        }
    }

    // MARK: For people

    private var aligned: String {
        let cells = rows.map { $0.map(Self.readable) }
        let widths = columns.indices.map { column in
            min(Self.widest, max(columns[column].count, cells.map { $0[column].count }.max() ?? 0))
        }
        func line(_ row: [String]) -> String {
            let padded = row.indices.map { column in
                pad(row[column], to: widths[column], onLeft: isNumeric(column))
            }
            var text = padded.joined(separator: "  ")
            while text.hasSuffix(" ") { text.removeLast() }
            return text
        }
        return ([line(columns)] + cells.map(line)).joined(separator: "\n") + "\n"
    }

    private static let widest = 72

    private func isNumeric(_ column: Int) -> Bool {
        rows.allSatisfy { row in
            if case .text = row[column] { return false }
            return true
        } && !rows.isEmpty
    }

    private func pad(_ text: String, to width: Int, onLeft: Bool) -> String {
        guard text.count <= width else { return text.prefix(width - 1) + "…" }
        let space = String(repeating: " ", count: width - text.count)
        return onLeft ? space + text : text + space
    }

    static func readable(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .integer(let number): grouped(number)
        case .number(let number):
            number == number.rounded() && abs(number) < 1e9 ? grouped(Int(number)) : significant(number)
        case .none: "–"
        }
    }

    /// Four digits that count.
    private static func significant(_ number: Double) -> String {
        var digits = [CChar](repeating: 0, count: 64)
        _ = withVaList([number]) { vsnprintf(&digits, digits.count, abs(number) >= 1 ? "%.3f" : "%.4g", $0) }
        return String(decoding: digits.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    // MARK: For programs

    private func delimited(_ separator: String) -> String {
        func quote(_ text: String) -> String {
            if separator == "\t" {
                return text.map { $0 == "\t" || $0.isNewline ? " " : String($0) }.joined()
            }
            let needsQuotes = text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
            return needsQuotes
                ? "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
                : text
        }
        let lines = [columns] + rows.map { $0.map(Self.exact) }
        return lines.map { $0.map(quote).joined(separator: separator) + "\n" }.joined()
    }

    private static func exact(_ value: Value) -> String {
        switch value {
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let number): number.description
        case .none: ""
        }
    }

    private var json: String {
        var json = JSONText()
        json.beginArray()
        for row in rows {
            json.beginElement()
            json.beginObject()
            for (column, value) in zip(columns, row) { write(value, of: column, to: &json) }
            json.endObject()
        }
        json.endArray(onOwnLine: !rows.isEmpty)
        json.endLine()
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// Keys are the columns' titles as files spell names.
    private func write(_ value: Value, of column: String, to json: inout JSONText) {
        let key = column.lowercased().split(separator: " ").joined(separator: "_")
        switch value {
        case .text(let text): json.member(key, text)
        case .integer(let number): json.member(key, number)
        case .number(let number): json.member(key, number)
        case .none: json.null(key)
        }
    }
}
