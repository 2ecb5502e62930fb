/// Cuts the tokens of a text into sentences, in one pass.
///
/// A sentence ends behind `.`, `?`, `!`, an ellipsis or `。！？`, with the quotes and brackets that close there, when
/// what follows looks like a beginning: a capital, a digit, an opening sign, a letter of a script without capitals. It
/// does not end behind an abbreviation, an initial or the number of a list item. A blank line ends it, and so does a
/// line break before a list item. Without a space it ends only where a capitalised word is stuck to a lower-case one
/// and the whole is no address (`categories.Besides`).
struct SentenceSplitter {
    private let tokens: [Token]
    private let bytes: UnsafeRawBufferPointer
    private var sentences: [Range<Int>] = []
    /// The first token of the sentence.
    private var opening = 0

    /// The UTF-8 ranges of the sentences, in order. They do not overlap, none is empty, each begins and ends with a
    /// token, and only white space lies between them.
    static func sentences(of field: TokenizedField) -> [Range<Int>] {
        field.withBytes { bytes in
            var splitter = SentenceSplitter(tokens: field.tokens, bytes: bytes)
            splitter.run()
            return splitter.sentences
        }
    }

    private init(tokens: [Token], bytes: UnsafeRawBufferPointer) {
        self.tokens = tokens
        self.bytes = bytes
    }

    private mutating func run() {
        var index = 0
        while index < tokens.count {
            if index > opening, startsParagraph(at: index) { close(before: index) }
            guard let terminator = terminator(at: index) else {
                index += 1
                continue
            }
            let next = endOfTerminators(from: index)
            let behind = endOfClosers(from: next)
            if behind < tokens.count, isEnd(terminator, at: index, isRun: next > index + 1, behind: behind) {
                close(before: behind)
            }
            index = behind
        }
        close(before: tokens.count)
    }

    private mutating func close(before end: Int) {
        guard opening < end else { return }
        sentences.append(Int(tokens[opening].start)..<Int(tokens[end - 1].end))
        opening = end
    }
}

// MARK: - Signs

extension SentenceSplitter {
    private enum Terminator {
        /// A full stop, which may as well belong to an abbreviation, a number or an address.
        case stop
        /// `?`, `!` or an ellipsis.
        case mark
        /// `。`, `！`, `？` or `｡`, which no space follows.
        case wide
    }

    private func terminator(at index: Int) -> Terminator? {
        let token = tokens[index]
        guard !token.isWord else { return nil }
        let first = Int(token.start)
        switch bytes[first] {
        case UInt8(ascii: "."): return .stop
        case UInt8(ascii: "?"), UInt8(ascii: "!"): return .mark
        case 0xE2 where isScalar(token, 0xE2, 0x80, 0xA6): return .mark
        case 0xE3 where isScalar(token, 0xE3, 0x80, 0x82): return .wide
        case 0xEF:
            let isWide =
                isScalar(token, 0xEF, 0xBC, 0x81) || isScalar(token, 0xEF, 0xBC, 0x9F)
                || isScalar(token, 0xEF, 0xBD, 0xA1)
            return isWide ? .wide : nil
        default: return nil
        }
    }

    private func isScalar(_ token: Token, _ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        let start = Int(token.start)
        return token.count == 3 && bytes[start] == first && bytes[start + 1] == second && bytes[start + 2] == third
    }

    /// Behind a run such as `...` or `?!`.
    private func endOfTerminators(from index: Int) -> Int {
        var end = index + 1
        while end < tokens.count, tokens[end].isGlued, terminator(at: end) != nil { end += 1 }
        return end
    }

    /// Behind the quotes and brackets that close at the end of a sentence.
    private func endOfClosers(from index: Int) -> Int {
        var end = index
        while end < tokens.count, tokens[end].isGlued, isCloser(tokens[end]) { end += 1 }
        return end
    }

    private func isCloser(_ token: Token) -> Bool {
        guard !token.isWord else { return false }
        let first = bytes[Int(token.start)]
        if first < 0x80 { return "\"')]}".utf8.contains(first) }
        switch token.count {
        case 2: return first == 0xC2 && bytes[Int(token.start) + 1] == 0xBB
        case 3:
            return isScalar(token, 0xE2, 0x80, 0x9D) || isScalar(token, 0xE2, 0x80, 0x99)
                || isScalar(token, 0xEF, 0xBC, 0x89)
        default: return false
        }
    }
}

// MARK: - Decisions

extension SentenceSplitter {
    private func isEnd(_ terminator: Terminator, at index: Int, isRun: Bool, behind: Int) -> Bool {
        if terminator == .wide { return true }
        if tokens[behind].isGlued { return isMissingSpace(at: index, isRun: isRun, behind: behind) }
        // Of `. . .` only the last may end it.
        guard self.terminator(at: behind) == nil, looksLikeBeginning(at: behind) else { return false }
        return terminator == .mark || isRun || !belongsToWord(at: index, behind: behind)
    }

    /// Whether a sentence may begin here. The first word decides, past at most two opening signs.
    private func looksLikeBeginning(at index: Int) -> Bool {
        for token in tokens[index..<min(tokens.count, index + 3)] where token.isWord {
            let first = bytes[Int(token.start)]
            return !first.isLower || token.shape.contains(.innerUpper)
        }
        return true
    }

    /// Whether a full stop marks an abbreviation, an initial or a list item and not the end of a sentence.
    private func belongsToWord(at index: Int, behind: Int) -> Bool {
        guard index > opening, tokens[index].isGlued, tokens[index - 1].isWord else { return false }
        let word = tokens[index - 1]
        // `1. First item`
        if index - 1 == opening, word.isNumber || word.count == 1 { return true }
        let next = tokens[behind]
        if behind == index + 1, SentenceAbbreviations.never.contains(word) { return true }
        if next.isWord, next.isNumber, SentenceAbbreviations.numbered.contains(word) { return true }
        let mayEnd = isInitial(at: index - 1) || SentenceAbbreviations.sometimes.contains(word)
        return mayEnd && !SentenceAbbreviations.openers.contains(next)
    }

    /// `J.`, `U.S.`, `Ph.D.`: one letter, a capital or the end of a dotted row.
    private func isInitial(at index: Int) -> Bool {
        let word = tokens[index]
        guard word.count == 1, bytes[Int(word.start)].isLetter else { return false }
        let isDotted = word.isGlued && index > opening && bytes[Int(tokens[index - 1].start)] == UInt8(ascii: ".")
        return isDotted || (!word.isGlued && bytes[Int(word.start)].isUpper)
    }

    /// `categories.Besides`: a capitalised word stuck to the end of a sentence.
    private func isMissingSpace(at index: Int, isRun: Bool, behind: Int) -> Bool {
        let next = tokens[behind]
        guard !isRun, index > opening, tokens[index].isGlued, next.isWord, next.shape.contains(.capitalized),
            next.shape.isDisjoint(with: [.innerUpper, .hasDigit]), isWhole(next, at: behind)
        else { return false }
        let previous = tokens[index - 1]
        if previous.isWord {
            let last = bytes[Int(previous.end) - 1]
            guard previous.count > 1, last.isLower || last >= 0x80,
                !SentenceAbbreviations.never.contains(previous)
            else { return false }
        } else if !")]}\"%".utf8.contains(bytes[Int(previous.start)]) {
            return false
        }
        return !isAddress(before: index)
    }

    /// A word of two letters and more, or `A` and `I` with a space behind.
    private func isWhole(_ token: Token, at index: Int) -> Bool {
        if index + 1 < tokens.count, tokens[index + 1].isGlued, ".(/_:@".utf8.contains(bytes[Int(token.end)]) {
            return false
        }
        if token.count > 1 { return true }
        let isArticle = "AI".utf8.contains(bytes[Int(token.start)])
        return isArticle && index + 1 < tokens.count && !tokens[index + 1].isGlued
    }

    /// Whether the tokens stuck together up to here look like an address, a path or a name with dots.
    private func isAddress(before index: Int) -> Bool {
        let limit = max(opening, index - 24)
        var place = index
        while place > limit, tokens[place].isGlued {
            place -= 1
            if !tokens[place].isWord, "./@_:\\#".utf8.contains(bytes[Int(tokens[place].start)]) { return true }
        }
        // What is stuck together for longer than this is no sentence.
        return place == limit && limit > opening
    }
}

// MARK: - Lines

extension SentenceSplitter {
    /// Whether a blank line, or a line break and a list item, stand before this token.
    private func startsParagraph(at index: Int) -> Bool {
        guard !tokens[index].isGlued else { return false }
        var breaks = 0
        for offset in Int(tokens[index - 1].end)..<Int(tokens[index].start) where bytes[offset] == UInt8(ascii: "\n") {
            breaks += 1
        }
        return breaks > 1 || (breaks == 1 && isListItem(at: index))
    }

    /// `- item`, `* item`, `• item`, `1. item`, `2) item`, `(a) item`
    private func isListItem(at index: Int) -> Bool {
        let token = tokens[index]
        guard index + 1 < tokens.count else { return false }
        if !token.isWord {
            if bytes[Int(token.start)] == UInt8(ascii: "(") {
                return index + 2 < tokens.count && tokens[index + 1].count < 3 && tokens[index + 1].isWord
                    && bytes[Int(tokens[index + 2].start)] == UInt8(ascii: ")")
            }
            let isBullet = "-*".utf8.contains(bytes[Int(token.start)]) || isScalar(token, 0xE2, 0x80, 0xA2)
            return isBullet && !tokens[index + 1].isGlued
        }
        guard token.isNumber || token.count == 1, index + 2 < tokens.count else { return false }
        return ".)".utf8.contains(bytes[Int(tokens[index + 1].start)]) && tokens[index + 1].isGlued
            && !tokens[index + 2].isGlued
    }
}

extension TokenizedDocument {
    /// The UTF-8 ranges of the sentences of a field, in order: disjoint, and only white space lies between them.
    public func sentences(of field: TextField) -> [Range<Int>] {
        fields.first { $0.field == field }.map(SentenceSplitter.sentences(of:)) ?? []
    }
}
