/// The first row of a table: the delimiter, and what stands in which column.
struct TableHeader {
    let delimiter: UInt8
    /// The names in lower case, without white space at either end.
    let names: [String]

    /// Reads the first row that is not blank; nothing where there is none, or not all of it.
    ///
    /// - Parameter isWhole: whether a row without a line feed is the whole of it.
    init?(_ bytes: UnsafeRawBufferPointer, isWhole: Bool = true) {
        guard let range = Self.range(in: bytes, isWhole: isWhole) else { return nil }
        let row = UnsafeRawBufferPointer(rebasing: bytes[range])
        delimiter = Self.delimiter(of: row)
        var scanner = TableScanner(bytes: row, delimiter: delimiter, end: .nothing)
        guard scanner.row(at: 0) != nil else { return nil }
        names = scanner.cells.map { (TableText.text($0, in: row) ?? "").lowercased() }
    }

    /// Where the first row that is not blank stands, with its line feed.
    static func range(in bytes: UnsafeRawBufferPointer, isWhole: Bool) -> Range<Int>? {
        var start = 0
        var isInQuotes = false
        var isBlank = true
        for offset in start..<bytes.count {
            let byte = bytes[offset]
            if byte == .quote { isInQuotes.toggle() }
            if !byte.isSpace { isBlank = false }
            guard byte == .lineFeed, !isInQuotes else { continue }
            if !isBlank { return start..<offset + 1 }
            start = offset + 1
        }
        return isWhole && !isBlank ? start..<bytes.count : nil
    }

    /// The sign of comma, semicolon and tab that stands most often outside quotes.
    private static func delimiter(of row: UnsafeRawBufferPointer) -> UInt8 {
        var counts = [0, 0, 0]
        var isInQuotes = false
        for byte in row {
            if byte == .quote { isInQuotes.toggle() }
            if !isInQuotes, let place = delimiters.firstIndex(of: byte) { counts[place] += 1 }
        }
        let most = counts.max() ?? 0
        return delimiters[counts.firstIndex(of: most) ?? 0]
    }

    private static let delimiters = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

    /// The column of the first of the names that there is; names are in lower case.
    func column(_ candidates: String...) -> Int? {
        for name in candidates {
            if let place = names.firstIndex(of: name) { return place }
        }
        return nil
    }

    /// Whether there are columns of all these names.
    func has(_ wanted: String...) -> Bool { wanted.allSatisfy(names.contains) }
}
