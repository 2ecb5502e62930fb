/// What a word looks like and where it belongs: everything that features ask of a word apart from its place.
struct WordForm {
    /// Hashes of the word in small letters and as it is written.
    var lower: UInt64 = 0
    var cased: UInt64 = 0
    /// Hashes of its last and first letters in small letters: 2, 3, 4 and 5 of them.
    var suffixes = SIMD4<UInt64>()
    var prefixes = SIMD4<UInt64>()
    /// The hash of the kinds of its first eight letters, and that of all with runs drawn together: `Xx-d`.
    var shape: UInt64 = 0
    var outline: UInt64 = 0
    /// Whether it is all capitals, a capitalised word, mixed, with a digit: one bit each.
    var flags: UInt64 = 0
    var length: UInt64 = 0
    var lastLetter: UInt64 = 0
    var clusters = WordClusters.Entry()
    var codes: WordCodes.Entry?
    /// A function word or a sign: what phrases stand between.
    var isBoundary = false
}

extension WordForm {
    init(_ token: Token, in text: FieldText) {
        let bytes = text.bytes(token.range)
        lower = token.hash
        cased = Self.caseHash(bytes)
        for (place, count) in [2, 3, 4, 5].enumerated() where bytes.count >= count {
            suffixes[place] = Self.hash(bytes[(bytes.count - count)...]) { $0.asciiLowercased }
            prefixes[place] = Self.hash(bytes[..<count]) { $0.asciiLowercased }
        }
        shape = Self.hash(bytes.prefix(8), Self.letterKind)
        outline = Self.outline(bytes)
        flags = Self.flags(token)
        length = UInt64(min(bytes.count, 8))
        lastLetter = UInt64(bytes.last ?? 0)
        let hash = Self.hash(bytes) { $0.isDigit ? UInt8(ascii: "0") : $0.asciiLowercased }
        clusters = WordClusters.embedded[hash]
        codes = WordCodes.embedded[hash]
        isBoundary = FunctionWords.all.contains(token) || !token.isWord
    }

    /// The hash of a word as it is written; that of its token where it has no capitals.
    static func caseHash(_ bytes: UnsafeRawBufferPointer) -> UInt64 { hash(bytes) { $0 } }

    private static func hash(_ bytes: some Sequence<UInt8>, _ change: (UInt8) -> UInt8) -> UInt64 {
        var hash = WordHash()
        for byte in bytes { hash.add(change(byte)) }
        return hash.value
    }

    private static func letterKind(_ byte: UInt8) -> UInt8 {
        if byte.isUpper { return UInt8(ascii: "X") }
        if byte.isLower { return UInt8(ascii: "x") }
        return byte.isDigit ? UInt8(ascii: "d") : byte
    }

    private static func outline(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = WordHash()
        var last: UInt8 = 0
        for byte in bytes {
            let kind = letterKind(byte)
            if kind != last { hash.add(kind) }
            last = kind
        }
        return hash.value
    }

    private static func flags(_ token: Token) -> UInt64 {
        let shape = token.shape
        var flags: UInt64 = 0
        if token.isAllUpper { flags |= 1 }
        if shape.contains(.capitalized), shape.isDisjoint(with: [.innerUpper, .hasDigit]) { flags |= 2 }
        if shape.isSuperset(of: [.innerUpper, .hasLower]) { flags |= 4 }
        if shape.contains(.hasDigit) { flags |= 8 }
        return flags
    }
}

/// Words that phrases stand between.
enum FunctionWords {
    static let all = WordSet(
        "a an the of in on for to with by from at as and or that which we is are be using via our this these such than "
            + "into between over under both can not it its their has have was were each where when while also")
}
