/// Comma-separated values as RFC 4180 has them, read into rows of cells; a line ends with a line feed.
enum CSVTable {
    /// A cell, and whether it stood in quotes.
    struct Cell: Equatable {
        var text: String
        var isQuoted = false
    }

    struct Malformed: Error {
        var reason: String
    }

    static func rows(of bytes: [UInt8]) throws -> [[Cell]] {
        var rows: [[Cell]] = []
        var row: [Cell] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            row.append(rest.first == UInt8(ascii: "\"") ? try quotedCell(&rest) : try bareCell(&rest))
            switch rest.popFirst() {
            case UInt8(ascii: ","): continue
            case UInt8(ascii: "\n"):
                rows.append(row)
                row = []
            case let other: throw Malformed(reason: "\(String(describing: other)) after a cell")
            }
        }
        guard row.isEmpty else { throw Malformed(reason: "the last line has no end") }
        return rows
    }

    private static func bareCell(_ rest: inout ArraySlice<UInt8>) throws -> Cell {
        let cell = rest.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "\n") }
        rest = rest.dropFirst(cell.count)
        guard !cell.contains(UInt8(ascii: "\"")), !cell.contains(UInt8(ascii: "\r")) else {
            throw Malformed(reason: "a quote or a carriage return outside of quotes")
        }
        return Cell(text: String(decoding: cell, as: UTF8.self))
    }

    private static func quotedCell(_ rest: inout ArraySlice<UInt8>) throws -> Cell {
        rest.removeFirst()
        var cell: [UInt8] = []
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "\"") {
                guard rest.first == byte else {
                    return Cell(text: String(decoding: cell, as: UTF8.self), isQuoted: true)
                }
                rest.removeFirst()
            }
            cell.append(byte)
        }
        throw Malformed(reason: "no closing quote")
    }
}
