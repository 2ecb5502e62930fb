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
    /// The column that bars beside the rows show, for people at a terminal.
    var barColumn: String?
    /// Counts of each row by year, which a last column draws for people at a terminal.
    var sparks: [[Int]] = []

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
        case .table: aligned(width: Terminal.outputWidth)
        case .json: json
        case .csv: delimited(",")
        case .tsv: delimited("\t")
        }
    }

    // MARK: For people

    /// - Parameter width: how long lines may be at a terminal; nothing for a file, which has neither bars nor limits.
    func aligned(width: Int?) -> String {
        var columns = columns
        var cells = rows.map { $0.map(Self.readable) }
        if width != nil, !sparks.isEmpty {
            columns.append("years")
            for row in cells.indices { cells[row].append(Spark.line(Spark.folded(sparks[row], to: 20))) }
        }
        var widths = columns.indices.map { column in
            min(Self.widest, max(columns[column].count, cells.map { $0[column].count }.max() ?? 0))
        }
        if let width { shrink(&widths, to: width) }
        let taken = widths.reduce(0) { $0 + $1 + 2 }
        let bars = width.flatMap { self.bars(within: $0 - taken) }
        func line(_ row: [String], _ bar: String) -> String {
            let padded = row.indices.map { column in
                pad(row[column], to: widths[column], onLeft: column < self.columns.count && isNumeric(column))
            }
            var text = (padded + (bar.isEmpty ? [] : [bar])).joined(separator: "  ")
            while text.hasSuffix(" ") { text.removeLast() }
            return text
        }
        let lines = cells.indices.map { line(cells[$0], bars?[$0] ?? "") }
        return ([line(columns, "")] + lines).joined(separator: "\n") + "\n"
    }

    /// Makes the widest columns of texts narrower, so that lines fit.
    private func shrink(_ widths: inout [Int], to width: Int) {
        while widths.reduce(-2, { $0 + $1 + 2 }) > width {
            let texts = columns.indices.filter { !isNumeric($0) && widths[$0] > 12 }
            guard let widest = texts.max(by: { widths[$0] < widths[$1] }) else { return }
            widths[widest] -= 1
        }
    }

    /// A bar for each row, where there is room for one.
    private func bars(within room: Int) -> [String]? {
        guard let barColumn, let column = columns.firstIndex(of: barColumn), room >= 6 else { return nil }
        let values = rows.map { Self.number($0[column]) ?? 0 }
        guard let largest = values.max(), largest > 0 else { return nil }
        return values.map { Spark.bar($0 / largest, of: min(room, 24)) }
    }

    private static func number(_ value: Value) -> Double? {
        switch value {
        case .integer(let number): Double(number)
        case .number(let number): number
        case .text, .none: nil
        }
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
