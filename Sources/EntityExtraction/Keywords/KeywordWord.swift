/// What keywords need to know of a token.
struct KeywordWord {
    /// The hash of the singular: equal for the forms of one word.
    var folded: UInt64
    /// What is learned of the word.
    var entry: UInt16
    /// What is learned of its last letters.
    var ending: UInt16
    var traits: Traits

    struct Traits: OptionSet {
        let rawValue: UInt16
        /// A phrase may go over the token.
        static let passes = Traits(rawValue: 1)
        /// A phrase may begin with it, or with the compound it begins.
        static let opens = Traits(rawValue: 2)
        /// A phrase may end with it, or with the compound it ends.
        static let closes = Traits(rawValue: 4)
        /// Alone it is no keyword.
        static let generic = Traits(rawValue: 8)
        /// It adds nothing to a generic word.
        static let empty = Traits(rawValue: 64)
        /// A hyphen joins it to the word before.
        static let joined = Traits(rawValue: 16)
        /// It is a hyphen between words.
        static let hyphen = Traits(rawValue: 32)
    }
}

/// Reads the tokens of a field for keywords.
struct KeywordReading {
    let tokens: [Token]
    let bytes: UnsafeRawBufferPointer
    private(set) var words: [KeywordWord] = []
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

    private static func word(
        _ token: Token, _ bytes: UnsafeRawBufferPointer, _ lexicon: borrowing KeywordLexicon
    ) -> KeywordWord {
        guard token.isWord else {
            return KeywordWord(folded: token.hash, entry: lexicon.entry(of: token.hash), ending: 0, traits: [])
        }
        let role = KeywordStopWords.role(of: token.hash)
        if role.contains(.stop) {
            return KeywordWord(folded: token.hash, entry: lexicon.entry(of: token.hash), ending: 0, traits: [])
        }
        let folded = foldedHash(of: token, in: bytes)
        var traits: KeywordWord.Traits = .passes
        if role.contains(.generic) { traits.insert(.generic) }
        if role.contains(.empty) { traits.insert(.empty) }
        let isBare = token.isNumber || token.count == 1 || role.contains(.inner)
        if token.isNumber { traits.remove(.passes) }
        if !isBare, !role.contains(.neverFirst) { traits.insert(.opens) }
        if !isBare, !role.contains(.neverLast), !isAdverb(token, bytes) { traits.insert(.closes) }
        return KeywordWord(
            folded: folded, entry: lexicon.entry(of: folded), ending: lexicon.ending(of: token, in: bytes),
            traits: traits)
    }

    private static func isAdverb(_ token: Token, _ bytes: UnsafeRawBufferPointer) -> Bool {
        let end = Int(token.end)
        return token.count > 6 && bytes[end - 1] == UInt8(ascii: "y") && bytes[end - 2] == UInt8(ascii: "l")
            && !"aioepmb".utf8.contains(bytes[end - 3])
    }

    /// The word of a token in lower case and in the singular.
    func singular(at index: Int) -> String {
        let token = tokens[index]
        let word = UnsafeRawBufferPointer(rebasing: bytes[token.range])
        guard let change = Self.change(of: token, in: bytes) else {
            return String(decoding: word, as: UTF8.self).lowercased()
        }
        return String(decoding: word[..<change.kept], as: UTF8.self).lowercased() + "\(change.ending)"
    }

    private static func change(of token: Token, in bytes: UnsafeRawBufferPointer) -> Singular.Change? {
        let isShortAcronym =
            token.count < 6 && token.shape.contains(.hasUpper) && token.shape.isDisjoint(with: .hasLower)
        return Singular.change(
            of: UnsafeRawBufferPointer(rebasing: bytes[token.range]), hash: token.hash, isShortAcronym: isShortAcronym)
    }

    private static func foldedHash(of token: Token, in bytes: UnsafeRawBufferPointer) -> UInt64 {
        guard let change = change(of: token, in: bytes) else { return token.hash }
        let start = Int(token.start)
        var hash = WordHash()
        for offset in start..<(start + change.kept) { hash.add(bytes[offset].asciiLowercased) }
        change.ending.withUTF8Buffer { for byte in $0 { hash.add(byte) } }
        return hash.value
    }
}

// MARK: - Compounds

extension KeywordReading {
    /// Words that hyphens join stand or fall together: `end-to-end` passes although `to` does not, and no phrase begins
    /// or ends inside one.
    private mutating func markCompounds() {
        var start = 0
        while start < words.count {
            var end = start + 1
            guard tokens[start].isWord else {
                start = end
                continue
            }
            while end + 1 < tokens.count, tokens[end].isGlued, tokens[end + 1].isGlued, tokens[end + 1].isWord,
                isHyphen(tokens[end])
            {
                end += 2
            }
            if end > start + 1 { markCompound(start..<end) }
            start = end
        }
    }

    private mutating func markCompound(_ range: Range<Int>) {
        let last = range.upperBound - 1
        let hasLetters = stride(from: range.lowerBound, to: range.upperBound, by: 2).contains { !tokens[$0].isNumber }
        // `state-of-the-art` and its like are no names.
        let passes =
            hasLetters
            && !stride(from: range.lowerBound, to: range.upperBound, by: 2).contains {
                tokens[$0].hash == Self.article
            }
        let closes = passes && !KeywordStopWords.role(of: tokens[last].hash).contains(.neverLast)
        for index in range {
            let isHyphen = (index - range.lowerBound) % 2 == 1
            words[index].traits = passes ? .passes : []
            if isHyphen {
                words[index].traits.insert(.hyphen)
            } else if index > range.lowerBound {
                words[index].traits.insert(.joined)
            }
        }
        if passes { words[range.lowerBound].traits.insert(.opens) }
        if closes { words[last].traits.insert(.closes) }
    }

    private static let article = WordHash.of("the")

    private func isHyphen(_ token: Token) -> Bool {
        let start = Int(token.start)
        if token.count == 1 { return bytes[start] == UInt8(ascii: "-") }
        // U+2010 and U+2011
        return token.count == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80 && (bytes[start + 2] | 1) == 0x91
    }
}
