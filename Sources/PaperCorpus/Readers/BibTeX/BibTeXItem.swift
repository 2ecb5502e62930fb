/// One thing that begins with `@`: an entry, a macro, a preamble or a comment.
struct BibTeXItem {
    enum Kind {
        case entry, string, preamble, comment
    }

    let kind: Kind
    /// Where the `@` stands.
    let start: Int
    /// Where its line begins, unless another item ends on that line.
    let lineStart: Int?
    /// The word behind it.
    let type: Range<Int>
    /// What stands between the delimiters; up to the end of what there is where the item is never closed.
    let body: Range<Int>
    /// Where the search for the next item goes on.
    let end: Int
    let isClosed: Bool
    /// Whether `\{` and `\}` are no braces in it.
    let ignoresEscapedBraces: Bool
    /// The values of `crossref` and `xdata`.
    let parents: [Range<Int>]
    /// The groups in braces that stand in no other, from the opening to the closing brace, where they were asked for.
    let groups: [Range<Int>]
}

/// `@article{`: how an item begins.
struct BibTeXHead {
    enum Found {
        case head(BibTeXHead)
        case none
        /// The bytes end too early to tell.
        case undecided
    }

    /// How far an item's beginning is looked at: it must be told from few bytes, so that a cut never waits for many.
    static let reach = 300

    let kind: BibTeXItem.Kind
    let type: Range<Int>
    /// What closes the item: a brace or a parenthesis.
    let closer: UInt8
    let bodyStart: Int

    /// The head whose `@` stands at `start`.
    static func at(_ start: Int, in bytes: UnsafeRawBufferPointer, atEnd: Bool) -> Found {
        let limit = min(bytes.count, start + reach)
        let isCutOff = limit == bytes.count && !atEnd
        var position = start + 1
        while position < limit, bytes[position].isLetter { position += 1 }
        let type = (start + 1)..<position
        while position < limit, bytes[position].isSpace { position += 1 }
        guard position < limit else { return isCutOff ? .undecided : .none }
        guard !type.isEmpty, bytes[position] == UInt8(ascii: "{") || bytes[position] == UInt8(ascii: "(") else {
            return .none
        }
        let closer = bytes[position] == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
        return .head(
            BibTeXHead(kind: kind(bytes, type), type: type, closer: closer, bodyStart: position + 1))
    }

    private static func kind(_ bytes: UnsafeRawBufferPointer, _ type: Range<Int>) -> BibTeXItem.Kind {
        func isCalled(_ name: StaticString) -> Bool {
            type.count == name.utf8CodeUnitCount && bytes.hasPrefix(name, at: type.lowerBound, ignoringCase: true)
        }
        if isCalled("string") { return .string }
        if isCalled("preamble") { return .preamble }
        return isCalled("comment") ? .comment : .entry
    }

    /// Whether a key and a comma follow, or a name and an equals sign for a macro: what a text that only talks of
    /// `@article{…}` seldom has. Nothing where the bytes end too early to tell.
    func isCertain(in bytes: UnsafeRawBufferPointer, atEnd: Bool) -> Bool? {
        guard kind == .entry || kind == .string else { return true }
        let limit = min(bytes.count, type.lowerBound - 1 + Self.reach)
        var position = bodyStart
        while position < limit, !Self.endsKey(bytes[position]) { position += 1 }
        guard position < limit else { return limit == bytes.count && !atEnd ? nil : false }
        return bytes[position] == (kind == .string ? UInt8(ascii: "=") : UInt8(ascii: ","))
    }

    private static func endsKey(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ","), UInt8(ascii: "="), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "\""),
            UInt8(ascii: "\\"), .lineFeed:
            true
        default: false
        }
    }
}
