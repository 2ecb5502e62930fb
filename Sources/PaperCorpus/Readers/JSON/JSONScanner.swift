/// Finds the records in JSON, whatever stands around them: one a line, elements of an array, an array within an
/// envelope (`{"meta": …, "results": […]}`, `{"message": {"items": […]}}`), or values one after another.
///
/// It looks at brackets, strings and line feeds only. Where it begins in the same place it finds the same records, so
/// that cutting an input into batches and finding their records again agree whatever the bytes.
struct JSONScanner {
    /// A record, or what stands where one should.
    struct Record {
        var range: Range<Int>
        /// Whether the bytes end within it.
        var isCutOff = false
    }

    let text: JSONText
    /// Whether nothing follows the bytes: a record that is open is then all there is of it.
    let atEnd: Bool
    private(set) var place: JSONPlace
    private(set) var offset = 0
    /// Up to where the bytes are whole records.
    private(set) var cut = 0
    /// The last byte that told damage before it. Where the bytes end short of it the damage is not seen, so that a cut
    /// must lie behind it, or where the damaged record ends.
    private var witness = -1
    /// How many brackets of an envelope are open behind its records.
    private var tail = 0

    init(_ bytes: UnsafeRawBufferPointer, place: JSONPlace, atEnd: Bool) {
        text = JSONText(bytes: bytes)
        self.place = place
        self.atEnd = atEnd
        guard place.level == .start else { return }
        if let level = text.firstLevel(from: offset, atEnd: atEnd) { self.place.level = level }
    }

    /// The next record; nothing where none ends in the bytes.
    mutating func next() -> Record? {
        while offset < text.count {
            let found: Step
            switch place.level {
            case .start: return nil
            case .lines: found = line()
            case .top: found = tail > 0 ? restOfEnvelope() : value()
            case .array: found = element()
            }
            switch found {
            case .record(let record): return record
            case .goOn: continue
            case .incomplete: return nil
            }
        }
        return nil
    }

    private enum Step {
        case record(Record)
        case goOn
        case incomplete
    }

    // MARK: Levels

    private mutating func line() -> Step {
        let end = text.bytes.nextLineFeed(from: offset)
        guard let limit = end.map({ $0 + 1 }) ?? (atEnd ? text.count : nil) else { return .incomplete }
        let range = text.bytes.trimmed(offset..<limit)
        offset = limit
        cut = limit
        return range.isEmpty ? .goOn : .record(Record(range: range, isCutOff: end == nil))
    }

    private mutating func value() -> Step {
        guard let start = text.significant(from: offset, skipping: .comma) else { return .incomplete }
        switch text[start] {
        case .openBracket: return enterArray(at: start, depth: 1)
        case .openBrace:
            switch text.envelope(from: start, atEnd: atEnd) {
            case .array(let opening, let depth): return enterArray(at: opening, depth: depth)
            case .record(let range, let rest):
                tail = rest
                offset = range.upperBound
                if tail == 0 { markCut() }
                return .record(Record(range: range))
            case .damaged(let at): return damaged(from: start, at: at, searchingFrom: at)
            case .open: return cutOff(from: start)
            }
        case .closeBracket, .closeBrace:
            offset = start + 1
            return .goOn
        default: return damaged(from: start, at: start, searchingFrom: start)
        }
    }

    private mutating func enterArray(at opening: Int, depth: Int) -> Step {
        offset = opening + 1
        place.level = .array
        place.depth = depth
        let next = text.significant(from: offset) ?? text.count
        let isOnOwnLine = text.bytes.firstIndex(of: .lineFeed, in: offset..<next) != nil
        place.indentation = isOnOwnLine ? .unknown : .inline
        markCut()
        return .goOn
    }

    private mutating func element() -> Step {
        guard let start = text.significant(from: offset, skipping: .comma) else { return .incomplete }
        switch text[start] {
        case .closeBracket:
            offset = start + 1
            tail = place.depth - 1
            place = JSONPlace(level: .top)
            if tail == 0 { markCut() }
            return .goOn
        case .closeBrace:
            // One too many behind a record.
            offset = start + 1
            return .goOn
        default: break
        }
        if place.indentation == .unknown { place.indentation = text.indentation(at: start) }
        switch text.element(from: start, indentation: place.indentation) {
        case .ends(let end):
            offset = end
            markCut()
            return .record(Record(range: start..<end))
        case .damaged(let at):
            return damaged(from: start, at: at, searchingFrom: text.lineStart(of: at, behind: start) ?? at)
        case .open: return cutOff(from: start)
        }
    }

    private mutating func restOfEnvelope() -> Step {
        guard let start = text.significant(from: offset) else { return .incomplete }
        switch text[start] {
        case .closeBrace:
            tail -= 1
            offset = start + 1
            if tail == 0 { markCut() }
        case .openBrace, .openBracket, .quote:
            switch text.extent(from: start) {
            case .ends(let end): offset = end
            case .damaged(let at):
                // The rest is no longer told from values that follow.
                tail = 0
                witness = max(witness, at)
            case .open:
                guard atEnd else { return .incomplete }
                offset = text.count
            }
        default: offset = start + 1
        }
        return .goOn
    }

    // MARK: Ends

    /// The bytes up to here are whole records, with the white space up to the next line.
    private mutating func markCut() {
        let isList = place.level == .array
        for position in offset..<text.count {
            let byte = text[position]
            if byte == .lineFeed { return offerCut(at: position + 1) }
            guard byte.isSpace || (isList && byte == .comma) else { return offerCut(at: position) }
        }
    }

    private mutating func offerCut(at position: Int) {
        if position > witness { cut = position }
    }

    private mutating func cutOff(from start: Int) -> Step {
        guard atEnd else { return .incomplete }
        offset = text.count
        return .record(Record(range: text.bytes.trimmed(start..<text.count), isCutOff: true))
    }

    /// A record whose brackets or quotes are not in order lasts until a line begins as its records do.
    private mutating func damaged(from start: Int, at place: Int, searchingFrom position: Int) -> Step {
        let indentation = self.place.level == .array ? self.place.indentation : .columns(0)
        guard let line = text.recordLine(from: position, indentation: indentation) else { return cutOff(from: start) }
        offset = line
        offerCut(at: line)
        witness = max(witness, place)
        return .record(Record(range: text.bytes.trimmed(start..<line)))
    }
}
