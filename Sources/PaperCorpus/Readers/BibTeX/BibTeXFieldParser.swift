/// Takes the fields of an entry one after the other, and is not put off by a missing comma or a stray sign.
struct BibTeXFieldParser {
    private let bytes: UnsafeRawBufferPointer
    private let macros: BibTeXMacros
    private let ignoresEscapedBraces: Bool
    /// Groups whose ends are known already, and the first that may lie ahead.
    private let groups: [Range<Int>]
    private var nextGroup = 0
    private let end: Int
    private var position: Int

    /// The fields of an item that stand in a part of its body.
    init(_ item: BibTeXItem, fields: Range<Int>, in bytes: UnsafeRawBufferPointer, macros: BibTeXMacros) {
        self.bytes = bytes
        self.macros = macros
        ignoresEscapedBraces = item.ignoresEscapedBraces
        groups = item.groups
        position = fields.lowerBound
        end = fields.upperBound
    }

    /// The next field whose value is whole.
    mutating func next() -> (name: Range<Int>, value: BibTeXValue)? {
        while let name = name() {
            guard let value = value() else { return nil }
            if !name.isEmpty { return (name, value) }
        }
        return nil
    }

    // MARK: Names

    /// What stands before the next equals sign; empty for a value without a name.
    private mutating func name() -> Range<Int>? {
        var start = position
        while position < end {
            switch bytes[position] {
            case UInt8(ascii: "="):
                let name = bytes.trimmed(start..<position)
                position += 1
                return name
            case UInt8(ascii: "{"), UInt8(ascii: "\""):
                // The equals sign is missing.
                return bytes.trimmed(start..<position)
            case UInt8(ascii: ","), UInt8(ascii: "}"), UInt8(ascii: "#"): start = position + 1
            case .lineFeed:
                // A name stands on one line; what no sign follows is left over from the line before.
                skipSpace()
                if position < end, bytes[position] != UInt8(ascii: "=") { start = position }
                continue
            default: break
            }
            position += 1
        }
        return nil
    }

    // MARK: Values

    /// A value; nothing where it is not closed before the entry ends.
    private mutating func value() -> BibTeXValue? {
        var joined: [UInt8]?
        var first: BibTeXValue?
        var borrowed = 0
        while true {
            skipSpace()
            guard let part = part() else { return nil }
            borrowed += part.joined?.count ?? 0
            skipSpace()
            let goesOn = position < end && bytes[position] == UInt8(ascii: "#")
            if first == nil, !goesOn { return part }
            if borrowed <= BibTeXMacros.longestExpansion { part.withBytes(in: bytes) { joined = (joined ?? []) + $0 } }
            guard goesOn else { return BibTeXValue(joined ?? []) }
            first = first ?? part
            position += 1
        }
    }

    private mutating func part() -> BibTeXValue? {
        guard position < end else { return nil }
        switch bytes[position] {
        case UInt8(ascii: "{"): return braced()
        case UInt8(ascii: "\""): return quoted()
        default: return bare()
        }
    }

    private mutating func braced() -> BibTeXValue? {
        guard let close = groupEnd(from: position) else { return nil }
        defer { position = close + 1 }
        // A brace that is none ends where it begins.
        return BibTeXValue(min(position + 1, close)..<close)
    }

    /// The closing brace of the group that `start` opens.
    private mutating func groupEnd(from start: Int) -> Int? {
        while nextGroup < groups.count, groups[nextGroup].lowerBound < start { nextGroup += 1 }
        if nextGroup < groups.count, groups[nextGroup].lowerBound == start {
            let close = groups[nextGroup].upperBound
            return close < end ? close : nil
        }
        var depth = 0
        var place = start
        while place < end {
            if !ignoresEscapedBraces || !bytes.isEscaped(place) {
                if bytes[place] == UInt8(ascii: "{") { depth += 1 }
                if bytes[place] == UInt8(ascii: "}") { depth -= 1 }
            }
            if depth == 0 { return place }
            place = bytes.nextBrace(from: place + 1)
        }
        return nil
    }

    private mutating func quoted() -> BibTeXValue? {
        var place = bytes.nextBrace(from: position + 1, orQuote: true)
        while place < end {
            switch bytes[place] {
            case UInt8(ascii: "{"):
                guard let close = groupEnd(from: place) else { return nil }
                place = close
            case UInt8(ascii: "\"") where !bytes.isAccent(place):
                defer { position = place + 1 }
                return BibTeXValue((position + 1)..<place)
            default: break
            }
            place = bytes.nextBrace(from: place + 1, orQuote: true)
        }
        return nil
    }

    /// A number, or the name of a macro: what no macro is called stands for itself.
    private mutating func bare() -> BibTeXValue {
        let start = position
        while position < end, !Self.endsWord(bytes[position]) { position += 1 }
        let word = start..<position
        if let text = macros[bytes[word]] { return BibTeXValue(text) }
        return BibTeXValue(word)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "#"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""),
            UInt8(ascii: "="):
            true
        default: byte.isSpace
        }
    }

    private mutating func skipSpace() {
        while position < end, bytes[position].isSpace { position += 1 }
    }
}
