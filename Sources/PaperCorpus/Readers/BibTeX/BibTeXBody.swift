/// One walk over what stands between the delimiters of an item: braces and quotes are balanced, nothing is kept but
/// where the parents of an entry are named and, where asked for, its groups.
struct BibTeXBody {
    private let bytes: UnsafeRawBufferPointer
    private let atEnd: Bool
    private let start: Int
    private let closer: UInt8
    private let ignoresEscapedBraces: Bool
    private var depth = 0
    private var isQuoted = false
    /// The first line inside that looks like the beginning of an entry, and how many there were.
    private var candidate: Int?
    private var candidateCount = 0
    /// Where the value of a `crossref` begins that the walk is in.
    private var parentStart: Int?
    private(set) var parents: [Range<Int>] = []
    private let keepsGroups: Bool
    private var groupStart = 0
    /// The groups that stand in no other, from the opening to the closing brace.
    private(set) var groups: [Range<Int>] = []

    init(
        bytes: UnsafeRawBufferPointer, atEnd: Bool, head: BibTeXHead, ignoresEscapedBraces: Bool = false,
        keepsGroups: Bool
    ) {
        self.bytes = bytes
        self.ignoresEscapedBraces = ignoresEscapedBraces
        self.atEnd = atEnd
        self.keepsGroups = keepsGroups
        if keepsGroups { groups.reserveCapacity(40) }
        start = head.bodyStart
        closer = head.closer
    }

    /// The offset of the closing delimiter, or where the item is given up; nothing where more bytes are needed.
    mutating func findEnd() -> (offset: Int, isClosed: Bool)? {
        var position = start
        while true {
            position = nextMark(from: position)
            if let candidate, position - candidate > BibTeXScanner.patience { return (candidate, false) }
            guard position < bytes.count else { break }
            switch bytes[position] {
            case UInt8(ascii: "{") where isEscapedBrace(position), UInt8(ascii: "}") where isEscapedBrace(position):
                break
            case UInt8(ascii: "{"): open(at: position)
            case UInt8(ascii: "}"):
                if depth == 0 {
                    if closer == UInt8(ascii: "}") { return (position, true) }
                } else {
                    close(at: position)
                }
            case UInt8(ascii: ")"):
                if depth == 0, !isQuoted, closer == UInt8(ascii: ")") { return (position, true) }
            case UInt8(ascii: "\""): quote(at: position)
            case UInt8(ascii: "@"):
                guard let begins = beginsEntry(at: position) else { return nil }
                if begins, let place = giveUp(at: position) { return (place, false) }
            default: break
            }
            position += 1
        }
        return atEnd ? (candidate ?? bytes.count, false) : nil
    }

    private func isEscapedBrace(_ position: Int) -> Bool { ignoresEscapedBraces && bytes.isEscaped(position) }

    /// The next byte that may matter where the walk is.
    private func nextMark(from offset: Int) -> Int {
        if depth > 0 { return bytes.nextBrace(from: offset) }
        if isQuoted || closer == UInt8(ascii: "}") { return bytes.nextBrace(from: offset, orQuote: true) }
        var position = offset
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""), UInt8(ascii: ")"), UInt8(ascii: "@"):
                return position
            default: position += 1
            }
        }
        return position
    }

    // MARK: Values

    private mutating func open(at position: Int) {
        if depth == 0 {
            groupStart = position
            if !isQuoted, namesParent(before: position) { parentStart = position + 1 }
        }
        depth += 1
    }

    private mutating func close(at position: Int) {
        depth -= 1
        guard depth == 0 else { return }
        if keepsGroups { groups.append(groupStart..<position) }
        closeParent(at: position)
    }

    /// A quote opens a value behind `=` or `#`, and closes it unless it is the accent of a letter.
    private mutating func quote(at position: Int) {
        guard depth == 0 else { return }
        if isQuoted {
            if bytes.isAccent(position) { return }
            isQuoted = false
            closeParent(at: position)
        } else if let before = lastByte(before: position).map({ bytes[$0] }),
            before == UInt8(ascii: "=") || before == UInt8(ascii: "#")
        {
            isQuoted = true
            if namesParent(before: position) { parentStart = position + 1 }
        }
    }

    private mutating func closeParent(at position: Int) {
        guard let first = parentStart, depth == 0, !isQuoted else { return }
        parents.append(first..<position)
        parentStart = nil
    }

    @inline(__always)
    private func lastByte(before position: Int) -> Int? {
        var place = position - 1
        while place >= start, bytes[place].isSpace { place -= 1 }
        return place >= start ? place : nil
    }

    /// Whether `crossref =` or `xdata =` stands before a value.
    private func namesParent(before position: Int) -> Bool {
        guard let sign = lastByte(before: position), bytes[sign] == UInt8(ascii: "="),
            let last = lastByte(before: sign)
        else { return false }
        switch bytes[last] | 0x20 {
        case UInt8(ascii: "f"): return isName("crossref", endingAt: last)
        case UInt8(ascii: "a"): return isName("xdata", endingAt: last)
        default: return false
        }
    }

    private func isName(_ name: StaticString, endingAt last: Int) -> Bool {
        let first = last + 1 - name.utf8CodeUnitCount
        return first > start && bytes.hasPrefix(name, at: first, ignoringCase: true) && !bytes[first - 1].isLetter
    }

    // MARK: Entries that are never closed

    /// Whether the `@` begins a line and an entry; nothing where the bytes end too early to tell.
    private func beginsEntry(at position: Int) -> Bool? {
        var place = position - 1
        while place >= start, bytes[place] == .space || bytes[place] == 9 { place -= 1 }
        guard place >= start, bytes[place] == .lineFeed else { return false }
        switch BibTeXHead.at(position, in: bytes, atEnd: atEnd) {
        case .head(let head): return head.isCertain(in: bytes, atEnd: atEnd)
        case .none: return false
        case .undecided: return nil
        }
    }

    /// Between fields no `@` begins a line; inside a value it may.
    private mutating func giveUp(at position: Int) -> Int? {
        if depth == 0, !isQuoted { return candidate ?? position }
        let first = candidate ?? position
        candidate = first
        candidateCount += 1
        return candidateCount < BibTeXScanner.candidateLimit ? nil : first
    }
}

extension UnsafeRawBufferPointer {
    /// Where the line begins that `position` stands on.
    func lineStart(of position: Int) -> Int {
        var start = position
        while start > 0, self[start - 1] != .lineFeed { start -= 1 }
        return start
    }

    /// The offset of the first `{`, `}`, `@` and, where asked for, `"` at or behind `offset`, or the end. For speed it
    /// may be that of a `|`.
    func nextBrace(from offset: Int, orQuote: Bool = false) -> Int {
        orQuote ? nextBrace(from: offset, or: UInt8(ascii: "\"")) : nextBrace(from: offset, or: UInt8(ascii: "@"))
    }

    /// Two blocks of 16 bytes at a time: most values are long.
    @inline(__always)
    private func nextBrace(from offset: Int, or fourth: UInt8) -> Int {
        typealias Block = SIMD16<UInt8>
        func marks(at position: Int) -> SIMDMask<SIMD16<Int8>> {
            let block = loadUnaligned(fromByteOffset: position, as: Block.self)
            return ((block &- Block(repeating: UInt8(ascii: "{"))) .< Block(repeating: 3))
                .| (block .== Block(repeating: UInt8(ascii: "@"))) .| (block .== Block(repeating: fourth))
        }
        let width = Block.scalarCount
        var position = offset
        while position + 2 * width <= count {
            let (first, second) = (marks(at: position), marks(at: position + width))
            if (first .| second).isAny {
                return position + (first.isAny ? first.firstLane : width + second.firstLane)
            }
            position += 2 * width
        }
        while position < count, self[position] &- UInt8(ascii: "{") >= 3, self[position] != UInt8(ascii: "@"),
            self[position] != fourth
        {
            position += 1
        }
        return position
    }

    /// Whether a single backslash stands before `position`.
    func isEscaped(_ position: Int) -> Bool {
        let slash = UInt8(ascii: "\\")
        return position > 0 && self[position - 1] == slash && (position == 1 || self[position - 2] != slash)
    }

    /// Whether the quote at `position` is TeX's accent, `\"u`: behind a backslash, before a letter.
    func isAccent(_ position: Int) -> Bool {
        position > 0 && self[position - 1] == UInt8(ascii: "\\") && position + 1 < count
            && (self[position + 1].isLetter || self[position + 1] == UInt8(ascii: "{"))
    }
}
