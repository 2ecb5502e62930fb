/// One walk over a text with TeX in it.
///
/// Open groups are kept on a stack of their own, so that no nesting is too deep, and what is looked at ahead or behind
/// is bounded, so that the walk is linear.
struct TeXReducer {
    /// How an open group ends.
    enum Group {
        /// With the brace that was written as it stands.
        case brace
        /// With nothing: the braces were there for TeX.
        case silent
        /// With a parenthesis.
        case parenthesis
        /// With a slash and the denominator.
        case numerator
    }

    let bytes: UnsafeRawBufferPointer
    private let source: TeXText.Source
    var offset = 0
    var output: [UInt8] = []
    var groups: [Group] = []
    /// Where the mathematics ends that the walk is in, how long the mark is, and how many groups were open before it.
    private var mathematics: (end: Int, mark: Int, groups: Int)?

    init(bytes: UnsafeRawBufferPointer, source: TeXText.Source) {
        self.bytes = bytes
        self.source = source
        output.reserveCapacity(bytes.count)
    }

    /// The plain text; white space is left as it falls.
    mutating func reduce() -> [UInt8] {
        while offset < bytes.count {
            if let place = mathematics, offset >= place.end { leaveMathematics(place) } else { step() }
        }
        return output
    }

    func byte(at position: Int) -> UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func step() {
        switch bytes[offset] {
        case UInt8(ascii: "\\"): control()
        case UInt8(ascii: "{"): openBrace()
        case UInt8(ascii: "}"): closeBrace()
        case UInt8(ascii: "~"): tie()
        case UInt8(ascii: "$"): dollar()
        case UInt8(ascii: "-") where isTypeset, UInt8(ascii: "`") where isTypeset, UInt8(ascii: "'") where isTypeset:
            ligature()
        default: copy()
        }
    }

    /// Copies up to what may have a meaning.
    private mutating func copy() {
        let start = offset
        offset = bytes.nextTeX(
            from: offset + 1, to: mathematics?.end ?? bytes.count, orLigature: source == .bibliography)
        output.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<offset]))
    }

    private var isTypeset: Bool { source == .bibliography && mathematics == nil }

    /// `--`, `---`, ` `` ` and `''`; more hyphens are a rule that someone drew.
    private mutating func ligature() {
        let sign = bytes[offset]
        let start = offset
        while byte(at: offset) == sign { offset += 1 }
        switch (sign, offset - start) {
        case (UInt8(ascii: "-"), 2): output.append(contentsOf: "–".utf8)
        case (UInt8(ascii: "-"), 3): output.append(contentsOf: "—".utf8)
        case (UInt8(ascii: "`"), 2): output.append(contentsOf: "“".utf8)
        case (UInt8(ascii: "'"), 2): output.append(contentsOf: "”".utf8)
        default: output.append(contentsOf: bytes[start..<offset])
        }
    }

    // MARK: Braces

    private mutating func openBrace() {
        if let length = fontSwitchLength(at: offset + 1) {
            open(.silent, skipping: 1 + length)
        } else if mathematics != nil || source != .copied {
            open(.silent, skipping: 1)
        } else if isGluedToAddress {
            output.append(contentsOf: " (".utf8)
            open(.parenthesis, skipping: 1)
        } else if isProtectedWord {
            open(.silent, skipping: 1)
        } else {
            output.append(UInt8(ascii: "{"))
            open(.brace, skipping: 1)
        }
    }

    mutating func open(_ group: Group, skipping count: Int) {
        groups.append(group)
        offset += count
    }

    private mutating func closeBrace() {
        offset += 1
        if let place = mathematics, groups.count <= place.groups { return }
        switch groups.popLast() {
        case .silent: break
        case .brace: output.append(UInt8(ascii: "}"))
        case nil: if source == .copied { output.append(UInt8(ascii: "}")) }
        case .parenthesis: output.append(UInt8(ascii: ")"))
        case .numerator:
            guard byte(at: offset) == UInt8(ascii: "{") else { break }
            output.append(UInt8(ascii: "/"))
            open(.silent, skipping: 1)
        }
    }

    /// `\it `, `\bf `, … or what is left of them when the backslash was lost: `it `.
    private func fontSwitchLength(at start: Int) -> Int? {
        guard source == .copied || byte(at: start) == UInt8(ascii: "\\") else { return nil }
        let word = start + (byte(at: start) == UInt8(ascii: "\\") ? 1 : 0)
        for name in TeXSymbols.fontSwitches where bytes.hasPrefix(name, at: word) {
            let end = word + name.utf8CodeUnitCount
            if byte(at: end) == .space { return end + 1 - start }
        }
        return nil
    }

    /// `https://github.com/a/b{Github}`: the brace stands right behind an address.
    private var isGluedToAddress: Bool {
        guard let last = output.last, last.isWord || last == UInt8(ascii: "/") else { return false }
        let near = output.suffix(Self.longestAddress)
        let word = near.suffix(from: near.lastIndex(where: \.isSpace).map { $0 + 1 } ?? near.startIndex)
        return word.withUnsafeBytes {
            $0.firstRange(of: "://", in: 0..<$0.count) ?? $0.firstRange(of: "github.", in: 0..<$0.count)
        } != nil
    }

    private static let longestAddress = 300

    /// `{BERT}`: braces that protect capitals, as BibTeX has them.
    private var isProtectedWord: Bool {
        var position = offset + 1
        while let next = byte(at: position), next.isWord || next == UInt8(ascii: "-") { position += 1 }
        return position > offset + 1 && byte(at: position) == UInt8(ascii: "}")
    }

    // MARK: Ties and mathematics

    /// `~` is a space between words; it stays before a number (about) and in addresses.
    private mutating func tie() {
        if source == .address {
            output.append(UInt8(ascii: "~"))
            offset += 1
            return
        }
        let joins = output.last.map { !$0.isSpace && $0 != UInt8(ascii: "/") } ?? false
        output.append(joins ? .space : UInt8(ascii: "~"))
        offset += 1
    }

    /// Drops the dollars of `$k$` and `$$k$$`; a price stays.
    private mutating func dollar() {
        let mark = byte(at: offset + 1) == UInt8(ascii: "$") ? 2 : 1
        let start = offset + mark
        guard mathematics == nil, let first = byte(at: start), mark == 2 || !first.isSpace,
            let end = nextDollar(from: start), end > start, mark == 2 || !bytes[end - 1].isSpace,
            mark == 2 ? byte(at: end + 1) == UInt8(ascii: "$") : !isPrice(start..<end)
        else {
            output.append(UInt8(ascii: "$"))
            offset += 1
            return
        }
        mathematics = (end, mark, groups.count)
        offset = start
    }

    /// Whether a figure follows the second dollar and no command stands between the two: `$5-$10`.
    private func isPrice(_ range: Range<Int>) -> Bool {
        byte(at: range.upperBound + 1)?.isDigit == true && !bytes[range].contains(UInt8(ascii: "\\"))
    }

    /// The next dollar that no backslash stands before; a formula is not longer than a line or two.
    private func nextDollar(from start: Int) -> Int? {
        var position = start
        let limit = min(bytes.count, start + 200)
        while position < limit {
            switch bytes[position] {
            case UInt8(ascii: "$"): return position
            case UInt8(ascii: "\\"): position += 2
            default: position += 1
            }
        }
        return nil
    }

    private mutating func leaveMathematics(_ place: (end: Int, mark: Int, groups: Int)) {
        mathematics = nil
        if groups.count > place.groups { groups.removeLast(groups.count - place.groups) }
        // A command that looked further than it should has gone past the mark already.
        if offset == place.end { offset += place.mark }
    }
}

extension UnsafeRawBufferPointer {
    /// The offset of the first `\`, `$`, `{`, `}` or `~` at or behind `offset`, or of a sign that TeX may put together
    /// with the one behind it, or `end`. For speed it may be that of a `|`.
    fileprivate func nextTeX(from offset: Int, to end: Int, orLigature: Bool) -> Int {
        typealias Block = SIMD16<UInt8>
        let (brace, four) = (Block(repeating: UInt8(ascii: "{")), Block(repeating: 4))
        let (backslash, dollar) = (Block(repeating: UInt8(ascii: "\\")), Block(repeating: UInt8(ascii: "$")))
        let (dash, opening) = (Block(repeating: UInt8(ascii: "-")), Block(repeating: UInt8(ascii: "`")))
        let closing = Block(repeating: UInt8(ascii: "'"))
        var position = offset
        while position + Block.scalarCount < end {
            let block = loadUnaligned(fromByteOffset: position, as: Block.self)
            var found = ((block &- brace) .< four) .| (block .== backslash) .| (block .== dollar)
            if orLigature {
                let next = loadUnaligned(fromByteOffset: position + 1, as: Block.self)
                found = found .| ((block .== next) .& ((block .== dash) .| (block .== opening) .| (block .== closing)))
            }
            if found.isAny { return position + found.firstLane }
            position += Block.scalarCount
        }
        while position < end, !isTeX(at: position, orLigature: orLigature) { position += 1 }
        return position
    }

    private func isTeX(at position: Int, orLigature: Bool) -> Bool {
        switch self[position] {
        case UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "~"): true
        case UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"):
            orLigature && position + 1 < count && self[position] == self[position + 1]
        default: false
        }
    }
}
