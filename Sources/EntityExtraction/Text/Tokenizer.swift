/// Cuts a text into words and signs in one pass over its bytes.
///
/// A word is a run of letters and digits, in any script; an apostrophe between letters belongs to it. Everything else
/// but white space is a token of one sign, hyphens too: `U-Net` is three tokens.
struct Tokenizer {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0
    private var tokens: [Token] = []
    private let known = KnownWords.all
    private var isGlued = false
    private var opensSentence = true

    static func tokens(of bytes: UnsafeRawBufferPointer) -> [Token] {
        var tokenizer = Tokenizer(bytes: bytes)
        tokenizer.run()
        return tokenizer.tokens
    }

    private init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        tokens.reserveCapacity(bytes.count / 5 + 8)
    }

    private mutating func run() {
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte.isSpace {
                offset += 1
                isGlued = false
            } else if byte.isWord {
                word()
            } else if byte < 0x80 {
                sign(length: 1)
            } else {
                foreign()
            }
        }
    }

    private mutating func word() {
        let start = offset
        // Values of its own, which stay in registers.
        var offset = offset
        var hash = WordHash()
        var shape: Token.Shape = .word
        var lowerCount = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            if byte.isLower {
                lowerCount += 1
            } else if byte.isUpper {
                shape.insert(offset == start ? [.hasUpper, .capitalized] : [.hasUpper, .innerUpper])
            } else if byte.isDigit {
                shape.insert(.hasDigit)
            } else if byte >= 0x80, let length = foreignLetterLength(at: offset) {
                shape.insert([.foreign, .hasLower])
                for position in offset..<(offset + length) { hash.add(bytes[position]) }
                offset += length
                continue
            } else if !isApostrophe(at: offset, behind: start) {
                break
            }
            hash.add(byte.asciiLowercased)
            offset += 1
        }
        if lowerCount > 0 { shape.insert(.hasLower) }
        self.offset = offset
        let endsInS = bytes[offset - 1] == UInt8(ascii: "s") && offset - start > 2 && bytes[offset - 2].isUpper
        if endsInS, shape.contains(.innerUpper) {
            shape.insert(lowerCount == 1 ? [.plural, .acronym] : .plural)
        }
        append(start: start, hash: hash.value, shape: shape)
        opensSentence = false
    }

    /// An apostrophe between letters that is not a possessive: `don't` is one word, `GPT's` is `GPT`, `'` and `s`.
    private func isApostrophe(at offset: Int, behind start: Int) -> Bool {
        guard bytes[offset] == UInt8(ascii: "'"), offset > start, offset + 1 < bytes.count, bytes[offset + 1].isLetter
        else { return false }
        let isPossessive =
            bytes[offset + 1] == UInt8(ascii: "s") && (offset + 2 == bytes.count || !bytes[offset + 2].isWord)
        return !isPossessive
    }

    private mutating func foreign() {
        if foreignLetterLength(at: offset) != nil {
            word()
        } else {
            let length = scalarLength(at: offset)
            // A no-break space and its kin separate words.
            if isForeignSpace(at: offset) {
                offset += length
                isGlued = false
            } else {
                sign(length: length)
            }
        }
    }

    private mutating func sign(length: Int) {
        let start = offset
        var hash = WordHash()
        for position in offset..<min(bytes.count, offset + length) { hash.add(bytes[position]) }
        offset = min(bytes.count, offset + length)
        append(start: start, hash: hash.value, shape: length > 1 ? .foreign : [])
        if length == 1, ".!?".utf8.contains(bytes[start]) {
            opensSentence = offset == bytes.count || bytes[offset].isSpace || bytes[offset] == UInt8(ascii: "\"")
        }
    }

    private mutating func append(start: Int, hash: UInt64, shape: Token.Shape) {
        var shape = shape
        if isGlued { shape.insert(.glued) }
        if opensSentence, shape.contains(.word) { shape.insert(.opensSentence) }
        let known = shape.contains(.word) ? known.meaning(of: hash) : KnownWords.Meaning()
        tokens.append(
            Token(
                start: UInt32(start), end: UInt32(offset), hash: hash, shape: shape, cues: known.cues,
                role: known.role))
        isGlued = true
    }

    // MARK: Outside ASCII

    private func scalarLength(at offset: Int) -> Int {
        let lead = bytes[offset]
        return lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1
    }

    /// The length of the scalar if it is a letter: all but Latin-1 signs, general punctuation, arrows and symbols.
    private func foreignLetterLength(at offset: Int) -> Int? {
        let length = scalarLength(at: offset)
        guard length > 1, offset + length <= bytes.count else { return nil }
        let lead = bytes[offset]
        let second = bytes[offset + 1]
        switch lead {
        case 0xC2: return second == 0xAA || second == 0xB5 || second == 0xBA ? length : nil
        case 0xC3: return second == 0x97 || second == 0xB7 ? nil : length
        case 0xE2: return nil
        case 0xE3: return second == 0x80 && bytes[offset + 2] < 0x84 ? nil : length
        case 0xEF: return second >= 0xBC && second < 0xBE ? nil : length
        case 0xF0: return second == 0x9F ? nil : length
        default: return length
        }
    }

    private func isForeignSpace(at offset: Int) -> Bool {
        let third = offset + 2 < bytes.count ? bytes[offset + 2] : 0
        switch bytes[offset] {
        case 0xC2: return offset + 1 < bytes.count && bytes[offset + 1] == 0xA0
        case 0xE2: return bytes[offset + 1] == 0x80 && (third <= 0x8B || third == 0xAF)
        case 0xE3: return bytes[offset + 1] == 0x80 && third == 0x80
        default: return false
        }
    }
}
