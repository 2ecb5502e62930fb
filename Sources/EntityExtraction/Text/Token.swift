/// A word or a single sign of a text.
struct Token {
    /// The first byte.
    var start: UInt32
    /// The byte behind the last.
    var end: UInt32
    /// The hash of the lower-case bytes: equal words have equal hashes.
    var hash: UInt64
    var shape: Shape
    /// What it says of the names around it.
    var cues: NameCues = []
    /// What it may not do in a keyword.
    var role: KeywordStopWords.Role = []

    /// What the bytes of a token look like.
    struct Shape: OptionSet {
        let rawValue: UInt16

        /// Letters or digits; without it the token is one sign.
        static let word = Shape(rawValue: 1)
        /// No white space stands before it.
        static let glued = Shape(rawValue: 2)
        /// The first letter is a capital.
        static let capitalized = Shape(rawValue: 4)
        /// It has a lower-case letter.
        static let hasLower = Shape(rawValue: 8)
        /// It has a capital.
        static let hasUpper = Shape(rawValue: 16)
        /// It has a digit.
        static let hasDigit = Shape(rawValue: 32)
        /// A capital stands behind another letter or digit.
        static let innerUpper = Shape(rawValue: 64)
        /// It has a byte outside ASCII.
        static let foreign = Shape(rawValue: 128)
        /// It begins a sentence.
        static let opensSentence = Shape(rawValue: 256)
        /// A small `s` behind a capital ends it: `LLMs`, `ConvSSMs`.
        static let plural = Shape(rawValue: 512)
        /// A plural of capitals alone: `LLMs`.
        static let acronym = Shape(rawValue: 1024)
    }

    /// Whether one of some lists has the word.
    @inline(__always)
    func says(_ cues: NameCues) -> Bool { !self.cues.isDisjoint(with: cues) }

    var range: Range<Int> { Int(start)..<Int(end) }
    var count: Int { Int(end - start) }
    var isWord: Bool { shape.contains(.word) }
    var isGlued: Bool { shape.contains(.glued) }
    /// Two or more capitals and nothing else.
    var isAllUpper: Bool { shape.contains(.innerUpper) && shape.isDisjoint(with: [.hasLower, .hasDigit, .foreign]) }
    var isNumber: Bool { shape.contains(.hasDigit) && shape.isDisjoint(with: [.hasLower, .hasUpper, .foreign]) }
}

/// The hash of a word in lower case, built a byte at a time (FNV-1a over 64 bits).
struct WordHash {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    static func of(_ text: String) -> UInt64 {
        var hash = WordHash()
        for byte in text.utf8 { hash.add(byte.asciiLowercased) }
        return hash.value
    }
}

extension WordHash {
    /// The hash of a key, the same for equal strings in one run of the program. Outside ASCII strings may be equal
    /// without having the same bytes.
    static func ofKey(_ key: String) -> UInt64 {
        var text = key
        return text.withUTF8 { letters in
            var hash = WordHash()
            for letter in letters {
                guard letter < 0x80 else { return UInt64(bitPattern: Int64(key.hashValue)) }
                hash.add(letter)
            }
            return hash.value
        }
    }
}

/// A set of words that is asked by hash.
struct WordSet {
    private let table: HashTable

    /// The words of a text, separated by spaces.
    init(_ words: String) {
        let words = words.split(separator: " ")
        var table = HashTable(capacity: words.count)
        for word in words { _ = table.value(of: WordHash.of(String(word)), orInsert: 1) }
        self.table = table
    }

    func contains(_ token: Token) -> Bool { table[token.hash] != nil }
}
