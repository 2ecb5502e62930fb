// What stands around records at the outermost level.
extension JSONText {
    /// What an object at the outermost level turns out to be.
    enum Envelope {
        /// It holds an array of records that opens here; with it so many brackets are open.
        case array(opening: Int, depth: Int)
        /// It is a record, or holds one, and so many brackets are open behind that.
        case record(Range<Int>, rest: Int)
        case damaged(at: Int)
        case open
    }

    /// Reads an object up to its records.
    func envelope(from start: Int, atEnd: Bool) -> Envelope {
        var position = start + 1
        var message: Int?
        // What has a title or an identifier of its own is a record, whatever lists it holds.
        var isRecord = false
        var key = 0..<0
        while let next = significant(from: position, skipping: .comma) {
            position = next + 1
            switch self[next] {
            case .quote:
                switch extent(from: next) {
                case .ends(let end): (key, position) = ((next + 1)..<(end - 1), end)
                case .damaged(let at): return .damaged(at: at)
                case .open: return .open
                }
            case .colon: isRecord = isRecord || isOne(key, of: Self.recordKeys)
            case .openBrace, .openBracket:
                guard lastByte(before: next) == .colon else { return .damaged(at: next) }
                if !isRecord, message == nil, self[next] == .openBrace, isOne(key, of: ["message"]) {
                    message = next
                    continue
                }
                if !isRecord, self[next] == .openBracket, isOne(key, of: Self.listKeys) {
                    guard let first = significant(from: position) else {
                        return atEnd ? .array(opening: next, depth: message == nil ? 2 : 3) : .open
                    }
                    if self[first] == .openBrace || self[first] == .closeBracket {
                        return .array(opening: next, depth: message == nil ? 2 : 3)
                    }
                }
                switch extent(from: next) {
                case .ends(let end): position = end
                case .damaged(let at): return .damaged(at: at)
                case .open: return .open
                }
            case .closeBrace:
                return .record((message ?? start)..<position, rest: message == nil ? 0 : 1)
            case .closeBracket: return .damaged(at: next)
            default: break
            }
        }
        return .open
    }

    private static let listKeys: [StaticString] = ["results", "items", "data", "papers", "works"]
    private static let recordKeys: [StaticString] = [
        "title", "id", "paperId", "DOI", "doi", "corpusid", "display_name", "abstract",
    ]

    private func isOne(_ range: Range<Int>, of keys: [StaticString]) -> Bool {
        keys.contains { $0.utf8CodeUnitCount == range.count && bytes.hasPrefix($0, at: range.lowerBound) }
    }

    // MARK: The beginning of an input

    /// Whether each line is a value or values may take many lines; nothing where that is not seen yet.
    ///
    /// The first line and what follows it decide, so that bytes further on change nothing.
    func firstLevel(from offset: Int, atEnd: Bool) -> JSONPlace.Level? {
        guard let start = significant(from: offset) else { return nil }
        if self[start] == .openBracket { return .top }
        guard self[start] == .openBrace else { return .lines }
        let lineEnd = bytes.nextLineFeed(from: start)
        let reach = lineEnd ?? count
        switch envelope(from: start, atEnd: atEnd) {
        case .array(let opening, _) where opening < reach: return .top
        case .record(let range, let rest) where range.upperBound <= reach: return rest > 0 ? .top : .lines
        // A line that ends within a string, or has a bracket too many, is damaged.
        case .damaged(let at) where at <= reach: return .lines
        default: break
        }
        guard let lineEnd, let next = significant(from: lineEnd) else { return atEnd ? .lines : nil }
        guard self[next] == .openBrace || self[next] == .openBracket else { return .top }
        switch lastByte(before: lineEnd) {
        case .colon, .openBracket: return .top
        case .comma: return isInArray(at: lineEnd, from: start) ? .top : .lines
        default: return .lines
        }
    }

    /// Whether the innermost bracket that is open at `position` is that of an array.
    private func isInArray(at position: Int, from start: Int) -> Bool {
        let line = JSONText(bytes: UnsafeRawBufferPointer(rebasing: bytes[..<position]))
        var brackets = OpenBrackets()
        var offset = start
        while offset < line.count {
            switch line[offset] {
            case .quote:
                guard case .ends(let end) = line.extent(from: offset) else { return false }
                offset = end
                continue
            case .openBrace, .openBracket: brackets.open(line[offset])
            case .closeBrace, .closeBracket: if !brackets.close(line[offset]) { return false }
            default: break
            }
            offset += 1
        }
        return brackets.isInArray
    }
}
