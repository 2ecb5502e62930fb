/// JSON as brackets, strings and what lies between: as much of the grammar as finding records takes.
struct JSONText {
    let bytes: UnsafeRawBufferPointer

    var count: Int { bytes.count }
    subscript(position: Int) -> UInt8 { bytes[position] }

    /// How far a value reaches.
    enum Extent {
        case ends(Int)
        /// What stands here cannot be; a quote or a bracket before it is missing, or one too many.
        case damaged(at: Int)
        /// It reaches beyond the bytes.
        case open
    }

    /// The first byte at or behind `offset` that is no white space.
    func significant(from offset: Int, skipping other: UInt8 = .space) -> Int? {
        var position = offset
        while position < count, self[position].isSpace || self[position] == other { position += 1 }
        return position < count ? position : nil
    }

    // MARK: Values

    /// An object, an array or a string. Where a record begins its first line with more than a brace, an object that
    /// begins a line at the `indentation` of records is the next record.
    func extent(from start: Int, indentation: JSONPlace.Indentation = .unknown) -> Extent {
        if self[start] == .quote { return string(from: start) }
        let isBounded = indentation.isKnown && !endsLine(behind: start)
        var brackets = OpenBrackets()
        var position = start
        while position < count {
            let byte = self[position]
            switch byte {
            case .quote:
                guard case .ends(let end) = string(from: position) else { return string(from: position) }
                position = end
                continue
            case .openBrace, .openBracket:
                if brackets.isInObject, lastByte(before: position) != .colon {
                    return .damaged(at: position)
                }
                if isBounded, position > start, self[position - 1].isSpace,
                    self.indentation(at: position) == indentation
                {
                    return .damaged(at: position)
                }
                brackets.open(byte)
            case .closeBrace, .closeBracket:
                guard brackets.close(byte) else { return .damaged(at: position) }
                if brackets.depth == 0 { return .ends(position + 1) }
            default: break
            }
            position += 1
        }
        return .open
    }

    /// A string never holds a line feed: where one stands, the closing quote is missing.
    private func string(from start: Int) -> Extent {
        var position = start + 1
        while true {
            position = nextInString(from: position)
            guard position < count else { return .open }
            let byte = self[position]
            if byte == .quote { return .ends(position + 1) }
            if byte == .lineFeed { return .damaged(at: position) }
            let isEscape = byte == .backslash && position + 1 < count && self[position + 1] != .lineFeed
            position += isEscape ? 2 : 1
        }
    }

    /// The first quote, backslash or line feed at or behind `offset`, eight bytes at a time: most bytes of most files
    /// stand in strings.
    @inline(__always)
    private func nextInString(from offset: Int) -> Int {
        var position = offset
        while position + 8 <= count {
            let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
            let found =
                Self.places(of: .quote, in: word) | Self.places(of: .backslash, in: word)
                | Self.places(of: .lineFeed, in: word)
            if found != 0 { return position + found.trailingZeroBitCount / 8 }
            position += 8
        }
        while position < count, self[position] != .quote, self[position] != .backslash, self[position] != .lineFeed {
            position += 1
        }
        return position
    }

    /// The highest bit of each byte of the word that equals `byte`; above the lowest of them there may be others.
    @inline(__always)
    private static func places(of byte: UInt8, in word: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let rest = word ^ (ones &* UInt64(byte))
        return (rest &- ones) & ~rest & (ones << 7)
    }

    /// What stands in an array of records: one, or a value that is none.
    func element(from start: Int, indentation: JSONPlace.Indentation) -> Extent {
        if self[start] == .openBrace || self[start] == .openBracket {
            return extent(from: start, indentation: indentation)
        }
        var end = start + 1
        if self[start] == .quote {
            guard case .ends(let close) = string(from: start) else { return string(from: start) }
            end = close
        } else {
            while end < count, !self[end].isSpace, !Self.delimiters.contains(self[end]) { end += 1 }
        }
        guard let next = significant(from: end) else { return .open }
        return self[next] == .comma || self[next] == .closeBracket ? .ends(end) : .damaged(at: next)
    }

    private static let delimiters: [UInt8] = [
        .comma, .colon, .quote, .openBrace, .closeBrace, .openBracket, .closeBracket,
    ]

    /// The byte before `position` that is no white space.
    func lastByte(before position: Int) -> UInt8 {
        var last = position - 1
        while last > 0, self[last].isSpace { last -= 1 }
        return self[max(0, last)]
    }

    // MARK: Lines

    private func endsLine(behind position: Int) -> Bool {
        var next = position + 1
        while next < count, self[next].isSpace, self[next] != .lineFeed { next += 1 }
        return next == count || self[next] == .lineFeed
    }

    /// How far what stands at `position` is indented, if nothing stands before it on its line.
    func indentation(at position: Int) -> JSONPlace.Indentation {
        var start = position
        while start > 0, self[start - 1] != .lineFeed {
            guard self[start - 1].isSpace else { return .inline }
            start -= 1
        }
        return .columns(min(position - start, 250))
    }

    /// The beginning of the line of `position`, if that lies behind `start`.
    func lineStart(of position: Int, behind start: Int) -> Int? {
        var line = position
        while line > start, self[line - 1] != .lineFeed { line -= 1 }
        return line > start ? line : nil
    }

    /// The first line, at `position` or behind its line, that begins with an object or an array at the indentation.
    func recordLine(from position: Int, indentation: JSONPlace.Indentation) -> Int? {
        var line = position
        if position == 0 || self[position - 1] != .lineFeed {
            guard let end = bytes.nextLineFeed(from: position) else { return nil }
            line = end + 1
        }
        while line < count {
            if beginsRecord(at: line, indentation) { return line }
            guard let end = bytes.nextLineFeed(from: line) else { return nil }
            line = end + 1
        }
        return nil
    }

    private func beginsRecord(at line: Int, _ indentation: JSONPlace.Indentation) -> Bool {
        var position = line
        while position < count, self[position].isSpace, self[position] != .lineFeed { position += 1 }
        guard position < count, self[position] == .openBrace || self[position] == .openBracket else { return false }
        guard case .columns(let columns) = indentation else { return true }
        return min(position - line, 250) == columns
    }
}

/// The brackets that are open, as far as a machine word remembers them: of the outer ones beyond, only the number.
struct OpenBrackets {
    private(set) var depth = 0
    private var deepest = 0
    /// A bit for each, 1 for an array; the innermost is the lowest.
    private var kinds: UInt64 = 0

    private var isKnown: Bool { depth > 0 && depth > deepest - UInt64.bitWidth }
    var isInObject: Bool { isKnown && kinds & 1 == 0 }
    var isInArray: Bool { isKnown && kinds & 1 == 1 }

    mutating func open(_ byte: UInt8) {
        kinds = kinds << 1 | (byte == .openBracket ? 1 : 0)
        depth += 1
        deepest = max(deepest, depth)
    }

    /// Whether a closing bracket fits the one it closes.
    mutating func close(_ byte: UInt8) -> Bool {
        guard depth > 0, !isKnown || (kinds & 1 == 1) == (byte == .closeBracket) else { return false }
        kinds >>= 1
        depth -= 1
        return true
    }
}

extension UInt8 {
    static let backslash = UInt8(ascii: "\\")
    static let comma = UInt8(ascii: ",")
    static let colon = UInt8(ascii: ":")
    static let openBrace = UInt8(ascii: "{")
    static let closeBrace = UInt8(ascii: "}")
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")
}
