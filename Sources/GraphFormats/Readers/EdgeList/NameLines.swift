/// Reads lines of two names and perhaps a weight.
struct NameLines: Sendable {
    let layout: EdgeListLayout
    let allowsNegativeWeights: Bool

    /// Writes the edges of a chunk to a place, by numbers of the names of the chunk.
    func read(
        _ chunk: TextChunks.Chunk, _ place: TextChunks.Place
    ) -> Result<TextChunks.Part<NameTable>, EdgeListError> {
        let separator = layout.separator
        var cursor = NameCursor(line: LineCursor(chunk.start), separator: separator)
        var (line, edge, names) = (chunk.line, 0, NameTable())
        while cursor.line.position < chunk.end {
            line &+= 1
            let start = cursor.line
            if cursor.line.skipLineWithoutEdge() { continue }
            if separator == 0x09 { cursor.line = start }
            cursor.line.skipBlanks(separator)
            for (expectation, column) in [(LineCursor.Expectation.source, place.sources), (.target, place.targets)] {
                switch cursor.name(expectation, line: line, in: &names) {
                case .success(let name): column[edge] = name
                case .failure(let error): return .failure(error)
                }
                guard expectation == .source else { continue }
                _ = cursor.line.skipSeparator(separator)
            }
            if let weights = place.weights {
                _ = cursor.line.skipSeparator(separator)
                let first = cursor.line
                guard let weight = cursor.line.weight(), weight.isFinite else {
                    return .failure(first.error(.weight, line: line, separator: separator))
                }
                guard weight >= 0 || allowsNegativeWeights else { return .failure(.negative(weight, line: line)) }
                weights[edge] = weight
            }
            edge &+= 1
            let last = cursor.line
            guard cursor.line.endLine(separator) else {
                let error = cursor.line.byte == 0 ? cursor.line : last
                return .failure(error.error(.weight, line: line, separator: separator))
            }
        }
        return .success(TextChunks.Part(count: edge, extra: names))
    }
}

/// Reads names.
private struct NameCursor {
    var line: LineCursor
    let separator: UInt8
    private var unquoted: [UInt8] = []

    init(line: LineCursor, separator: UInt8) {
        (self.line, self.separator) = (line, separator)
    }

    /// The number of the name here in a table.
    mutating func name(
        _ what: LineCursor.Expectation, line number: Int, in names: inout NameTable
    ) -> Result<UInt32, EdgeListError> {
        if line.byte == UInt8(ascii: "\"") { return quotedName(what, line: number, in: &names) }
        let start = line.position
        while !isEndOfCell {
            guard line.byte != 0 else { return .failure(line.error(what, line: number, separator: separator)) }
            line.skip(1)
        }
        var end = line.position
        while end > start, end[-1] == 0x20 || end[-1] == 0x09 || end[-1] == 0x0D { end -= 1 }
        guard end > start else { return .failure(missing(what, number)) }
        return .success(names.number(of: UnsafeBufferPointer(start: start, count: end - start)))
    }

    private mutating func quotedName(
        _ what: LineCursor.Expectation, line number: Int, in names: inout NameTable
    ) -> Result<UInt32, EdgeListError> {
        let mark = UInt8(ascii: "\"")
        unquoted.removeAll(keepingCapacity: true)
        line.skip(1)
        while true {
            guard line.byte != 0 else { return .failure(line.error(what, line: number, separator: separator)) }
            guard line.byte != 0x0A else { return .failure(Self.openQuote(number)) }
            if line.byte == mark {
                line.skip(1)
                guard line.byte == mark else { break }
            }
            unquoted.append(line.byte)
            line.skip(1)
        }
        guard !unquoted.isEmpty else { return .failure(missing(what, number)) }
        guard isEndOfCell || line.isAtEnd || line.byte == 0x20 || line.byte == 0x09 else {
            return .failure(Self.openQuote(number))
        }
        return .success(unquoted.withUnsafeBufferPointer { names.number(of: $0) })
    }

    private var isEndOfCell: Bool {
        line.byte == separator || line.byte == 0x0A || (separator == 0x20 && line.byte == 0x09)
    }

    private func missing(_ what: LineCursor.Expectation, _ number: Int) -> EdgeListError {
        EdgeListError(
            .missingColumn, line: number, "there is no \(what.rawValue); each line takes the names of two nodes")
    }

    private static func openQuote(_ number: Int) -> EdgeListError {
        EdgeListError(
            .quote, line: number,
            "a cell in quotation marks does not end; close it on its line and double the marks within it")
    }
}
