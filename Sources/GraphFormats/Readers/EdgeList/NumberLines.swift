/// Reads lines of two node numbers and perhaps a weight.
struct NumberLines: Sendable {
    let layout: EdgeListLayout
    let limit: NodeLimit
    let allowsNegativeWeights: Bool

    /// Writes the edges of a chunk to a place.
    func read(
        _ chunk: TextChunks.Chunk, _ place: TextChunks.Place
    ) -> Result<TextChunks.Part<Void>, EdgeListError> {
        let (separator, highest) = (layout.separator, limit.highest)
        var cursor = LineCursor(chunk.start)
        var (line, edge) = (chunk.line, 0)
        while cursor.position < chunk.end {
            line &+= 1
            let start = cursor
            cursor.skipBlanks(separator)
            guard let source = cursor.number() else {
                cursor = start
                guard cursor.skipLineWithoutEdge() else {
                    // An empty first column is what is wrong, not what follows it.
                    if separator == 0x09, start.byte == separator { cursor = start }
                    return .failure(cursor.error(.source, line: line, separator: separator))
                }
                continue
            }
            guard source <= highest else { return .failure(limit.error(line: line)) }
            guard cursor.skipSeparator(separator) else {
                return .failure(failure(cursor, after: start, .source, .target, line))
            }
            guard let target = cursor.number() else {
                return .failure(cursor.error(.target, line: line, separator: separator))
            }
            guard target <= highest else { return .failure(limit.error(line: line)) }
            place.sources[edge] = UInt32(truncatingIfNeeded: source)
            place.targets[edge] = UInt32(truncatingIfNeeded: target)
            if let weights = place.weights {
                guard cursor.skipSeparator(separator) else {
                    return .failure(failure(cursor, after: start, .target, .weight, line))
                }
                let first = cursor
                guard let weight = cursor.weight(), weight.isFinite else {
                    return .failure(first.error(.weight, line: line, separator: separator))
                }
                guard weight >= 0 || allowsNegativeWeights else { return .failure(.negative(weight, line: line)) }
                weights[edge] = weight
            }
            edge &+= 1
            guard cursor.endLine(separator) else {
                let last: LineCursor.Expectation = place.weights == nil ? .target : .weight
                return .failure(cursor.error(last, line: line, separator: separator))
            }
        }
        return .success(TextChunks.Part(count: edge, extra: ()))
    }

    /// What is wrong where a separator is missing: the column before it, unless the line ends there.
    private func failure(
        _ cursor: LineCursor, after start: LineCursor, _ before: LineCursor.Expectation,
        _ next: LineCursor.Expectation, _ line: Int
    ) -> EdgeListError {
        cursor.error(cursor.isAtEnd ? next : before, line: line, separator: layout.separator)
    }
}

extension LineCursor {
    /// Goes behind a comment or a line without text, or says that the line is neither and stops where its text begins.
    mutating func skipLineWithoutEdge() -> Bool {
        while byte == 0x20 || byte == 0x09 || byte == 0x0D { skip(1) }
        guard byte == 0x0A || byte == UInt8(ascii: "#") || byte == UInt8(ascii: "%") else { return false }
        return skipLine()
    }

    /// Goes behind the end of a line whose last column that matters ends here; more columns may follow.
    @inline(__always)
    mutating func endLine(_ separator: UInt8) -> Bool {
        if byte == 0x0A {
            skip(1)
            return true
        }
        guard byte == separator || byte == 0x20 || byte == 0x09 || isAtEnd else { return false }
        return skipLine()
    }
}

extension EdgeListError {
    static func negative(_ weight: Double, line: Int) -> EdgeListError {
        EdgeListError(
            .negativeWeight, line: line,
            "the weight \(weight) is below 0; leave the edge out, or read the graph without weights")
    }
}
