import Foundation
import PaperGraph

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

    func text(_ format: Format) throws -> String {
        switch format {
        case .table: aligned
        case .json: try json
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

    private static func readable(_ value: Value) -> String {
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
        String(format: abs(number) >= 1 ? "%.3f" : "%.4g", number)
    }

    // MARK: For programs

    private func delimited(_ separator: String) -> String {
        func quote(_ text: String) -> String {
            if separator == "\t" {
                return text.map { $0 == "\t" || $0.isNewline ? " " : String($0) }.joined()
            }
            let needsQuotes = text.contains { $0 == "," || $0 == "\"" || $0.isNewline }
            return needsQuotes ? "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\"" : text
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
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.withoutEscapingSlashes]
            let lines = try rows.map { row in
                let members = try zip(columns, row).map { name, value in
                    let key = name.lowercased().replacingOccurrences(of: " ", with: "_")
                    return try "\(String(decoding: encoder.encode(key), as: UTF8.self)):\(Self.encoded(value, encoder))"
                }
                return "  {" + members.joined(separator: ",") + "}"
            }
            return lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
        }
    }

    private static func encoded(_ value: Value, _ encoder: JSONEncoder) throws -> String {
        switch value {
        case .text(let text): String(decoding: try encoder.encode(text), as: UTF8.self)
        case .integer(let number): String(number)
        case .number(let number): number.description
        case .none: "null"
        }
    }
}
