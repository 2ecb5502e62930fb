/// Names of up to eight tokens, found by the hash of their folded bytes.
///
/// The hash is built token by token while the text is read, so that looking for the longest name that begins at a
/// token costs one look-up a token; a set of first tokens answers most questions at once.
struct PhraseTable: Sendable {
    struct Entry: Sendable, Hashable {
        var name: String
        var kind: EntityKind?
        /// Whether only this spelling counts.
        var isExact: Bool
        /// The key of what it stands for, where that is not its own.
        var key: String?
    }

    private(set) var entries: [Entry] = []
    /// How each entry is compared with a text, beside it because the text is not compared with strings.
    private var spellings: [Spelling] = []
    private var letters: [UInt8] = []
    private var positions = HashTable(capacity: 0)
    private var firstWords = HashTable(capacity: 0)
    /// Bits of the hashes of first words: nearly all other words are told apart by one of them.
    private var firstBits = [UInt64](repeating: 0, count: 256)
    /// The length of the longest folded name.
    private var longestName = 0
    private static let longestPhrase = 8

    private struct Spelling {
        var letters: Range<Int>
        var isExact: Bool
        /// Whether it has capitals or digits.
        var isMarked: Bool
    }

    var isEmpty: Bool { entries.isEmpty }

    mutating func add(_ entry: Entry) {
        var text = entry.name
        text.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            let tokens = Tokenizer.tokens(of: bytes)
            guard let first = tokens.first else { return }
            var fold = FoldedHash()
            for token in tokens { fold.add(token, in: bytes) }
            let position = positions.value(of: fold.value, orInsert: UInt32(entries.count))
            guard position == entries.count else { return }
            _ = firstWords.value(of: first.hash, orInsert: 1)
            firstBits[Self.word(of: first.hash)] |= Self.bit(of: first.hash)
            longestName = max(longestName, fold.count)
            spellings.append(
                Spelling(
                    letters: letters.count..<(letters.count + bytes.count), isExact: entry.isExact,
                    isMarked: bytes.contains { $0.isUpper || $0.isDigit }))
            letters += bytes
            entries.append(entry)
        }
    }

    /// The entry of a folded name.
    func entry(folded key: Substring.UTF8View) -> Entry? {
        var hash = WordHash()
        for byte in key where byte != UInt8(ascii: ".") { hash.add(byte) }
        return positions[hash.value].map { entries[Int($0)] }
    }

    @inline(__always)
    private static func word(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 32) & 255 }

    @inline(__always)
    private static func bit(of hash: UInt64) -> UInt64 { 1 &<< ((hash >> 40) & 63) }

    /// Whether a name may begin with a token.
    @inline(__always)
    func mayBegin(with token: Token) -> Bool { firstBits[Self.word(of: token.hash)] & Self.bit(of: token.hash) != 0 }

    /// The longest name that begins at a token: its entry and the token behind it.
    func longestMatch(in text: FieldText, at start: Int) -> (entry: Int, end: Int)? {
        guard mayBegin(with: text.tokens[start]), firstWords[text.tokens[start].hash] != nil else { return nil }
        var best: (entry: Int, end: Int)?
        var fold = FoldedHash()
        for index in start..<min(text.tokens.count, start + Self.longestPhrase) {
            let token = text.tokens[index]
            if index > start, !Self.joins(token, in: text.bytes) { break }
            fold.add(token, in: text.bytes)
            guard fold.count <= longestName else { break }
            guard token.isWord, let position = positions[fold.value] else { continue }
            let surface = text.range(of: start..<(index + 1))
            if accepts(spellings[Int(position)], surface, in: text.bytes) { best = (Int(position), index + 1) }
        }
        return best
    }

    private static func joins(_ token: Token, in bytes: UnsafeRawBufferPointer) -> Bool {
        if token.isWord { return true }
        guard token.isGlued, token.count == 1 else { return false }
        switch bytes[Int(token.start)] {
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "_"), UInt8(ascii: "/"),
            UInt8(ascii: "&"), UInt8(ascii: "'"), UInt8(ascii: "!"):
            return true
        default: return false
        }
    }

    /// A folded match must look like a name: where the name has capitals or digits, the text has some too.
    private func accepts(_ spelling: Spelling, _ surface: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
        if spelling.isExact {
            guard spelling.letters.count == surface.count else { return false }
            for (letter, offset) in zip(spelling.letters, surface) where letters[letter] != bytes[offset] {
                return false
            }
            return true
        }
        guard spelling.isMarked else { return true }
        for offset in surface where bytes[offset].isUpper || bytes[offset].isDigit || bytes[offset] >= 0x80 {
            return true
        }
        return false
    }
}

/// The hash of a name without case, hyphens and spaces, built a token at a time.
struct FoldedHash {
    private var hash = WordHash()
    /// How many bytes it has.
    private(set) var count = 0

    var value: UInt64 { hash.value }

    @inline(__always)
    mutating func add(_ token: Token, in bytes: UnsafeRawBufferPointer) {
        for offset in token.range {
            let byte = bytes[offset]
            if byte.isWord || byte >= 0x80 || byte == UInt8(ascii: "+") {
                hash.add(byte.asciiLowercased)
                count += 1
            }
        }
    }
}
