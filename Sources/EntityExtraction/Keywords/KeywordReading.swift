/// Reads the tokens of a field for keywords.
struct KeywordReading {
    let tokens: [Token]
    let bytes: UnsafeRawBufferPointer
    var words: [KeywordWord] = []
    /// Whether an opening bracket occurs, and with it perhaps a definition.
    private(set) var hasBracket = false

    init(tokens: [Token], bytes: UnsafeRawBufferPointer, lexicon: borrowing KeywordLexicon) {
        self.tokens = tokens
        self.bytes = bytes
        words.reserveCapacity(tokens.count)
        for token in tokens {
            words.append(Self.word(token, bytes, lexicon))
            if bytes[Int(token.start)] == UInt8(ascii: "(") { hasBracket = true }
        }
        markCompounds()
    }

    /// Takes short words without a capital for function words, in a language whose function words are not known.
    mutating func stopAtShortWords() {
        for (index, token) in tokens.enumerated()
        where token.count < 5 && token.isWord && token.shape.isDisjoint(with: [.hasUpper, .hasDigit]) {
            words[index].traits = []
        }
    }

    private static func word(
        _ token: Token, _ bytes: UnsafeRawBufferPointer, _ lexicon: borrowing KeywordLexicon
    ) -> KeywordWord {
        guard token.isWord else {
            return KeywordWord(folded: token.hash, entry: lexicon.entry(of: token.hash), ending: 0, traits: [])
        }
        let role = token.role
        if role.contains(.stop) {
            return KeywordWord(folded: token.hash, entry: lexicon.entry(of: token.hash), ending: 0, traits: [])
        }
        let folded = foldedHash(of: token, in: bytes)
        let entry = lexicon.entry(of: folded)
        guard !lexicon.entries[Int(entry)].isVerb else {
            return KeywordWord(folded: folded, entry: entry, ending: 0, traits: [])
        }
        var traits: KeywordWord.Traits = .passes
        if role.contains(.generic) { traits.insert(.generic) }
        if role.contains(.empty) { traits.insert(.empty) }
        let isBare = token.isNumber || token.count == 1 || role.contains(.inner)
        if token.isNumber { traits.remove(.passes) }
        if !isBare, !role.contains(.neverFirst) { traits.insert(.opens) }
        let closes = !role.contains(.neverLast) && !isAdverb(token, bytes) && !isParticiple(token, bytes)
        if !isBare, closes { traits.insert(.closes) }
        return KeywordWord(
            folded: folded, entry: entry, ending: lexicon.ending(of: token, in: bytes), traits: traits)
    }

    private static func isAdverb(_ token: Token, _ bytes: UnsafeRawBufferPointer) -> Bool {
        let end = Int(token.end)
        return token.count > 6 && bytes[end - 1] == UInt8(ascii: "y") && bytes[end - 2] == UInt8(ascii: "l")
            && !"aioepmb".utf8.contains(bytes[end - 3])
    }

    /// A word in `-ed`, but not in `-eed`: nouns end otherwise.
    private static func isParticiple(_ token: Token, _ bytes: UnsafeRawBufferPointer) -> Bool {
        let end = Int(token.end)
        return token.count > 4 && bytes[end - 1] == UInt8(ascii: "d") && bytes[end - 2] == UInt8(ascii: "e")
            && bytes[end - 3] != UInt8(ascii: "e")
    }

    private static func foldedHash(of token: Token, in bytes: UnsafeRawBufferPointer) -> UInt64 {
        guard let change = token.singular(in: bytes) else { return token.hash }
        let start = Int(token.start)
        var hash = WordHash()
        for offset in start..<(start + change.kept) { hash.add(bytes[offset].asciiLowercased) }
        change.ending.withUTF8Buffer { for byte in $0 { hash.add(byte) } }
        return hash.value
    }
}

/// The tokens and words of a field as pointers, so that no step counts references.
struct KeywordText {
    let tokens: UnsafeBufferPointer<Token>
    let words: UnsafeBufferPointer<KeywordWord>
    let bytes: UnsafeRawBufferPointer
}

extension KeywordReading {
    /// Calls `body` with the texts of some readings.
    static func withTexts<Result>(of readings: [KeywordReading], _ body: ([KeywordText]) -> Result) -> Result {
        withTexts(of: readings[...], [], body)
    }

    private static func withTexts<Result>(
        of readings: ArraySlice<KeywordReading>, _ texts: [KeywordText], _ body: ([KeywordText]) -> Result
    ) -> Result {
        guard let reading = readings.first else { return body(texts) }
        return reading.tokens.withUnsafeBufferPointer { tokens in
            reading.words.withUnsafeBufferPointer { words in
                let text = KeywordText(tokens: tokens, words: words, bytes: reading.bytes)
                return withTexts(of: readings.dropFirst(), texts + [text], body)
            }
        }
    }
}

extension Token {
    /// How the word changes to its singular, if it does.
    func singular(in bytes: UnsafeRawBufferPointer) -> Singular.Change? {
        let isShortAcronym = count < 6 && shape.contains(.hasUpper) && shape.isDisjoint(with: .hasLower)
        return Singular.change(
            of: UnsafeRawBufferPointer(rebasing: bytes[range]), hash: hash, isShortAcronym: isShortAcronym,
            isListed: role.contains(.listedPlural))
    }
}
