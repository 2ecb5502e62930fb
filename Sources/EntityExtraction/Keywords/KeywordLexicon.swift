/// What is learned of words: how often each is part of a keyword, by its place, how rare it is, whether it is a verb,
/// and in whose texts it stands.
///
/// The data is text of 64 signs from `0` (0x30) on, a line of sixteen a word: five for 30 bits of its hash, then the
/// fields of an entry. Odds are natural logarithms of ratios, times 8, from 32 as the middle; rarity is the logarithm of
/// the inverse share of texts with the word, times 5.
struct KeywordLexicon: Sendable {
    /// The odds and the rarity of a word.
    struct Entry: Sendable {
        /// The odds as any, first and last word of a keyword, and as the neighbour to the left and right of one.
        var any: UInt8 = 32
        var first: UInt8 = 32
        var last: UInt8 = 32
        var left: UInt8 = 32
        var right: UInt8 = 32
        var rarity: UInt8 = 63
        /// The odds to stand in a title, given that the abstract has it.
        var title: UInt8 = 32
        /// The odds to stand behind `to`, `can` or `we` rather than behind an article or a preposition.
        var verb: UInt8 = 0
        /// The odds of a text to have keywords by authors, indexers and readers, given that it has the word.
        var authors: UInt8 = 32
        var indexers: UInt8 = 32
        var readers: UInt8 = 32

        /// Whether it is a verb far more often than a noun.
        var isVerb: Bool { verb >= 48 }
    }

    /// The entries; the first stands for all unknown words.
    let entries: [Entry]
    private let table: Table

    init(_ data: StaticString) {
        self = data.withUTF8Buffer { KeywordLexicon(UnsafeRawBufferPointer($0)) }
    }

    init(_ data: UnsafeRawBufferPointer) {
        var entries = [Entry()]
        var reader = PackedDigits(data)
        var table = Table(capacity: data.count / 17)
        while let hash = reader.number(digits: 5) {
            let entry = Entry(
                any: reader.digit(), first: reader.digit(), last: reader.digit(), left: reader.digit(),
                right: reader.digit(), rarity: reader.digit(), title: reader.digit(), verb: reader.digit(),
                authors: reader.digit(), indexers: reader.digit(), readers: reader.digit())
            table.insert(UInt32(truncatingIfNeeded: hash), UInt16(truncatingIfNeeded: entries.count))
            entries.append(entry)
        }
        self.entries = entries
        self.table = table
    }

    /// The entry of a word by its hash.
    @inline(__always)
    func entry(of hash: UInt64) -> UInt16 {
        table.number(of: UInt32(truncatingIfNeeded: hash >> 34))
    }

    /// The entry of the last three bytes of a word.
    func ending(of token: Token, in bytes: UnsafeRawBufferPointer) -> UInt16 {
        guard token.count > 3 else { return 0 }
        return entry(of: Self.endingHash(of: token, in: bytes))
    }

    static func endingHash(of token: Token, in bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = WordHash()
        hash.add(UInt8(ascii: "~"))
        for offset in (Int(token.end) - 3)..<Int(token.end) { hash.add(bytes[offset].asciiLowercased) }
        return hash.value
    }
}

extension KeywordLexicon {
    /// The numbers of entries by 30 bits of a hash: open addressing as in `HashTable`, but of six bytes a slot, so that
    /// it stays in the cache.
    private struct Table: Sendable {
        private var keys: [UInt32]
        private var numbers: [UInt16]

        init(capacity: Int) {
            var size = 16
            while size < capacity * 2 { size *= 2 }
            keys = [UInt32](repeating: 0, count: size)
            numbers = [UInt16](repeating: 0, count: size)
        }

        mutating func insert(_ key: UInt32, _ number: UInt16) {
            let slot = slot(of: key)
            keys[slot] = key + 1
            numbers[slot] = number
        }

        /// The number of a key, or 0.
        @inline(__always)
        func number(of key: UInt32) -> UInt16 { numbers[slot(of: key)] }

        /// The slot of a key, or the empty one that it would take.
        @inline(__always)
        private func slot(of key: UInt32) -> Int {
            let mask = keys.count - 1
            var slot = Int((key &* 0x9E37_79B9) >> 12) & mask
            while keys[slot] != key + 1, keys[slot] != 0 { slot = (slot + 1) & mask }
            return slot
        }
    }
}

/// Reads numbers to the base 64 from text; line breaks are passed over.
struct PackedDigits {
    private let bytes: UnsafeRawBufferPointer
    private var offset = 0

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// The next digit; 0 behind the end.
    mutating func digit() -> UInt8 {
        while offset < bytes.count, bytes[offset] < 0x30 { offset += 1 }
        guard offset < bytes.count else { return 0 }
        defer { offset += 1 }
        return bytes[offset] &- 0x30
    }

    /// The next number, its highest digit first; nil behind the end.
    mutating func number(digits: Int) -> Int? {
        while offset < bytes.count, bytes[offset] < 0x30 { offset += 1 }
        guard offset < bytes.count else { return nil }
        var value = 0
        for _ in 0..<digits { value = value << 6 | Int(digit()) }
        return value
    }
}
