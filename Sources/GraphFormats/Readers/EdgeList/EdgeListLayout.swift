/// How the lines of a list of edges are laid out, as its first lines tell.
struct EdgeListLayout: Sendable {
    /// The byte between columns; a blank stands for any number of blanks and tabs.
    let separator: UInt8
    /// Whether the third column is a weight.
    let isWeighted: Bool
    /// Where the edges begin.
    let start: Int
    /// How many lines stand in front of them.
    let line: Int

    init(of text: UnsafeBufferPointer<UInt8>, reader: EdgeListReader) throws(EdgeListError) {
        // A mark of byte order is no text.
        var position = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = 0
        var separator = reader.separator?.byte
        var mayBeHeader = reader.header != .absent
        while position < text.count {
            let end = text[position...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
            let bytes = text[position..<end]
            guard Self.isEdge(bytes) else {
                position = min(text.count, end + 1)
                line += 1
                continue
            }
            let byte = separator ?? Self.separator(in: bytes)
            separator = reader.separator?.byte
            let cells = Self.cells(of: bytes, separator: byte, atMost: 3)
            if mayBeHeader, reader.header == .present || Self.isHeader(cells, reader.nodes) {
                mayBeHeader = false
                position = min(text.count, end + 1)
                line += 1
                continue
            }
            (self.separator, isWeighted) = (byte, reader.isWeighted ?? (cells.count > 2))
            (start, self.line) = (position, line)
            return
        }
        (self.separator, isWeighted, start, self.line) = (separator ?? 0x20, false, text.count, line)
    }

    private static func isEdge(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = line.first(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }) else { return false }
        return first != UInt8(ascii: "#") && first != UInt8(ascii: "%")
    }

    private static func separator(in line: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8 {
        var isQuoted = false
        var found: Set<UInt8> = []
        for byte in line {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if !isQuoted { found.insert(byte) }
        }
        return [0x09, UInt8(ascii: ","), UInt8(ascii: ";")].first(where: found.contains) ?? 0x20
    }

    /// The first cells of a line, without quotation marks that matter; blanks at its end are no cell.
    private static func cells(
        of line: Slice<UnsafeBufferPointer<UInt8>>, separator: UInt8, atMost most: Int
    ) -> [[UInt8]] {
        var cells: [[UInt8]] = [[]]
        var isQuoted = false
        for byte in line where byte != 0x0D {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            let isBlank = byte == 0x20 || byte == 0x09
            let separates = byte == separator || (separator == 0x20 && isBlank)
            if separates && !isQuoted {
                // Several blanks are one separator.
                if separator == 0x20 && cells[cells.count - 1].isEmpty { continue }
                if cells.count == most { break }
                cells.append([])
            } else if !isBlank || isQuoted {
                cells[cells.count - 1].append(byte)
            }
        }
        if cells.last?.isEmpty == true { cells.removeLast() }
        return cells
    }

    private static func isHeader(_ cells: [[UInt8]], _ nodes: EdgeListReader.Nodes) -> Bool {
        guard cells.count >= 2 else { return false }
        switch nodes {
        case .numbers:
            // A number with a sign is a wrong number, not a name of a column.
            return cells.prefix(2).allSatisfy { cell in
                cell.first.map { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") || $0 == 0x22 }
                    ?? false
            }
        case .names:
            let names = cells.prefix(2).map { String(decoding: $0.filter { $0 != 0x22 }, as: UTF8.self).lowercased() }
            return [["source", "target"], ["from", "to"], ["src", "dst"]].contains(names)
        }
    }
}

extension EdgeListReader.Separator {
    /// The byte that stands for it.
    var byte: UInt8 {
        switch self {
        case .tab: 0x09
        case .comma: UInt8(ascii: ",")
        case .semicolon: UInt8(ascii: ";")
        case .blanks: 0x20
        }
    }
}
