/// A row of a table, asked by columns; a column that is not there, or a blank cell, gives nothing.
struct TableRow {
    let bytes: UnsafeRawBufferPointer
    var cells: [TableCell]
    /// Whether a text that was asked for is no UTF-8.
    private(set) var isMalformed = false

    init(bytes: UnsafeRawBufferPointer, cells: [TableCell]) {
        self.bytes = bytes
        self.cells = cells
    }

    /// Calls `body` with the bytes of a cell, without the quotes around it.
    func withCell<Result>(_ column: Int?, _ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
        guard let column, cells.indices.contains(column) else { return nil }
        let cell = cells[column]
        guard !bytes.trimmed(cell.range).isEmpty else { return nil }
        guard cell.hasDoubledQuotes else { return body(UnsafeRawBufferPointer(rebasing: bytes[cell.range])) }
        return TableText.withoutDoubledQuotes(cell, in: bytes).withUnsafeBytes(body)
    }

    /// The text of a cell, with single spaces.
    mutating func text(_ column: Int?) -> String? {
        guard let (text, isMalformed) = withCell(column, Self.text) else { return nil }
        if isMalformed { self.isMalformed = true }
        return text
    }

    private static func text(_ cell: UnsafeRawBufferPointer) -> (text: String, isMalformed: Bool) {
        TableText.folded(UnsafeRawBufferPointer(rebasing: cell[cell.trimmed(0..<cell.count)]))
    }

    /// The text of a cell without markup: `YBa<inf>2</inf>`, `<jats:p>`, `p &lt; 0.05`.
    mutating func plainText(_ column: Int?) -> String? {
        guard let text = text(column) else { return nil }
        return mayHoldMarkup(column) ? MarkupText.plain(text) : text
    }

    /// The parts of a cell between separators, without markup.
    mutating func plainList(_ column: Int?, separator: Unicode.Scalar) -> [String] {
        let list = list(column, separator: separator)
        return mayHoldMarkup(column) ? list.compactMap { MarkupText.plain($0) } : list
    }

    private func mayHoldMarkup(_ column: Int?) -> Bool {
        let holds = withCell(column) { cell in
            let all = 0..<cell.count
            return cell.firstIndex(of: UInt8(ascii: "<"), in: all) != nil
                || cell.firstIndex(of: UInt8(ascii: "&"), in: all) != nil
        }
        return holds == true
    }

    /// The parts of a cell between separators; blank ones are left out.
    mutating func list(_ column: Int?, separator: Unicode.Scalar) -> [String] {
        entries(column, separator: separator).compactMap(\.self)
    }

    /// The parts of a cell between separators, the blank ones among them: lists in two columns go together by place.
    mutating func entries(_ column: Int?, separator: Unicode.Scalar) -> [String?] {
        guard var text = text(column) else { return [] }
        guard let sign = UInt8(exactly: separator.value) else { return [text] }
        return text.withUTF8 { buffer in
            let bytes = UnsafeRawBufferPointer(buffer)
            var parts: [String?] = []
            var start = 0
            while start <= bytes.count {
                let end = bytes.firstIndex(of: sign, in: start..<bytes.count) ?? bytes.count
                parts.append(TableText.folded(start..<end, in: bytes))
                start = end + 1
            }
            return parts
        }
    }

    /// A whole number of a few digits, as counts and years are.
    func integer(_ column: Int?) -> Int? {
        let number = withCell(column) { cell -> Int? in
            let range = cell.trimmed(0..<cell.count)
            guard (1...9).contains(range.count), cell[range].allSatisfy(\.isDigit) else { return nil }
            return cell[range].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        }
        return number ?? nil
    }

    /// The year at the beginning of a cell: `2016`, `2016-05-03`.
    func year(_ column: Int?) -> Int? {
        let year = withCell(column) { cell -> Int? in
            let range = cell.trimmed(0..<cell.count)
            let digits = cell[range].prefix(5).prefix(while: \.isDigit)
            guard digits.count == 4 else { return nil }
            return digits.reduce(0) { $0 * 10 + Int($1 &- 0x30) }
        }
        return (year ?? nil).flatMap { $0 > 0 ? $0 : nil }
    }

    /// The identifier of a known scheme.
    mutating func identifier(_ scheme: PaperID.Scheme, _ column: Int?) -> PaperID? {
        text(column).flatMap { PaperID(scheme: scheme, parsing: $0) }
    }
}
