/// The map file of VOSviewer: a table of nodes with a line of names first. The network file beside it is a list of edges
/// between the ids of the map.
struct VOSviewerMap {
    private let names: [String]
    private let separator: UInt8
    private var rows: [(line: Int, cells: [String])] = []

    /// Reads the table; nothing where its first line names neither `id` nor `label`.
    init?(_ bytes: [UInt8]) {
        var text = GraphText.guessed(bytes)[...]
        if text.starts(with: [0xEF, 0xBB, 0xBF]) { text = text.dropFirst(3) }
        let head = text.prefix { $0 != 0x0A }
        separator = [UInt8(ascii: "\t"), UInt8(ascii: ","), UInt8(ascii: ";")].first { head.contains($0) } ?? 9
        var lines = Self.table(text, separator)
        guard let first = lines.first else { return nil }
        names = first.cells.map { $0.trimmed }
        let known = Set(names.map { $0.lowercased() })
        guard known.contains("id") || known.contains("label") else { return nil }
        lines.removeFirst()
        rows = lines.filter { !($0.cells.count == 1 && $0.cells[0].isEmpty) }
    }

    /// Cells, which may stand in quotes, and the line that each row begins on.
    private static func table(_ text: ArraySlice<UInt8>, _ separator: UInt8) -> [(line: Int, cells: [String])] {
        var rows: [(line: Int, cells: [String])] = []
        var (cells, cell) = ([String](), [UInt8]())
        var (line, start, isQuoted) = (1, 1, false)
        func close() {
            cells.append(String(decoding: cell, as: UTF8.self))
            cell = []
        }
        var index = text.startIndex
        while index < text.endIndex {
            let byte = text[index]
            index += 1
            if byte == 0x0A { line += 1 }
            if isQuoted {
                guard byte == UInt8(ascii: "\"") else {
                    cell.append(byte)
                    continue
                }
                isQuoted = index < text.endIndex && text[index] == byte
                if isQuoted {
                    cell.append(byte)
                    index += 1
                }
            } else if byte == UInt8(ascii: "\""), cell.isEmpty {
                isQuoted = true
            } else if byte == separator {
                close()
            } else if byte == 0x0A {
                close()
                rows.append((start, cells))
                (cells, start) = ([], line)
            } else if byte != 0x0D {
                cell.append(byte)
            }
        }
        if !cell.isEmpty || !cells.isEmpty {
            close()
            rows.append((start, cells))
        }
        return rows
    }

    /// Declares the nodes.
    func declareNodes(in assembly: inout NetworkAssembly) {
        var columns = NamedColumns()
        for (number, row) in rows.enumerated() {
            var values: [String: String] = [:]
            for (name, cell) in zip(names, row.cells) where !cell.isEmpty { values[name] = cell }
            guard var id = values["id"] ?? values["label"] else {
                assembly.problems.add("no-id", line: row.line, "a row has neither an id nor a label; it was left out")
                continue
            }
            let node = id.withUTF8 { assembly.declareNode($0, line: row.line) }
            if let label = values["label"] { assembly.setLabel(label, of: node) }
            if let x = values["x"].flatMap(Double.init), let y = values["y"].flatMap(Double.init) {
                assembly.setPlace(x: x * 500, y: y * 500, of: node)
            }
            set(values, at: node, number, in: &columns)
        }
        assembly.nodeColumns = columns.columns
    }

    private func set(_ values: [String: String], at node: Int, _ row: Int, in columns: inout NamedColumns) {
        for name in names {
            guard let value = values[name], !["id", "label", "x", "y"].contains(name) else { continue }
            if name == "cluster" {
                columns.set("community", .integer, value, at: node)
            } else if let title = Self.inner(name) {
                columns.set(title, Double(value) == nil ? .text : .number, value, at: node)
            } else {
                columns.set(name, .text, value, at: node)
            }
        }
    }

    /// `Documents` of `weight<Documents>` and `score<Documents>`.
    private static func inner(_ name: String) -> String? {
        guard name.hasSuffix(">"), name.hasPrefix("weight<") || name.hasPrefix("score<"),
            let open = name.firstIndex(of: "<")
        else { return nil }
        return String(name[name.index(after: open)...].dropLast())
    }
}

extension VOSviewerReader {
    /// Reads a map file, and the network file beside it.
    ///
    /// - Throws: where the map file has no line of names with `id` or `label`.
    public func read(
        map: [UInt8], network: [UInt8], options: GraphReadOptions
    ) throws(GraphFileError) -> GraphFile {
        guard let table = VOSviewerMap(map) else {
            throw GraphFileError("no-map", line: 1, "the map has no line of names with id or label")
        }
        var assembly = NetworkAssembly()
        table.declareNodes(in: &assembly)
        for (number, line) in network.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            let cells = String(decoding: line, as: UTF8.self).split { "\t,;".contains($0) || $0.isNewline }
                .map { $0.trimmed }
            guard !cells.isEmpty, !cells.allSatisfy(\.isEmpty) else { continue }
            guard cells.count >= 2, let weight = cells.count > 2 ? Double(cells[2]) : 1 else {
                assembly.problems.add(
                    "no-ends", line: number + 1, "a line takes two ids and perhaps a strength; it was left out")
                continue
            }
            var (source, target) = (cells[0], cells[1])
            let from = source.withUTF8 { assembly.number(of: $0) }
            let to = target.withUTF8 { assembly.number(of: $0) }
            let edge = assembly.addEdge(from, to)
            if cells.count > 2 { assembly.setWeight(weight, of: edge) }
            if !assembly.closeEdge() { assembly.reportDroppedEdge(line: number + 1) }
        }
        return try assembly.file(name, options)
    }
}
