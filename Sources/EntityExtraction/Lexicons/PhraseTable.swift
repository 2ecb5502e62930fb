/// Names of up to eight tokens, found by the hash of their folded bytes.
///
/// The hash is built token by token while the text is read, so that looking for the longest name that begins at a
/// token costs one look-up a token; a set of first tokens answers most questions at once.
struct PhraseTable: Sendable {
    struct Entry: Sendable {
        var name: String
        var kind: EntityKind?
        /// Whether only this spelling counts.
        var isExact: Bool
        /// The key of what it stands for, where that is not its own.
        var key: String?
    }

    private(set) var entries: [Entry] = []
    private var positions: [UInt64: Int] = [:]
    private var firstWords: Set<UInt64> = []
    private static let longestPhrase = 8

    var isEmpty: Bool { entries.isEmpty }

    mutating func add(_ entry: Entry) {
        var text = entry.name
        text.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            let tokens = Tokenizer.tokens(of: bytes)
            guard let first = tokens.first else { return }
            var fold = FoldedHash()
            for token in tokens { fold.add(token, in: bytes) }
            guard positions[fold.value] == nil else { return }
            positions[fold.value] = entries.count
            firstWords.insert(first.hash)
        }
        if positions.count > entries.count { entries.append(entry) }
    }

    /// The entry of a folded name.
    func entry(folded key: Substring) -> Entry? {
        var hash = WordHash()
        for byte in key.utf8 where byte != UInt8(ascii: ".") { hash.add(byte) }
        return positions[hash.value].map { entries[$0] }
    }

    /// The longest name that begins at a token: its entry and the token behind it.
    func longestMatch(in tokens: [Token], at start: Int, bytes: UnsafeRawBufferPointer) -> (entry: Int, end: Int)? {
        guard firstWords.contains(tokens[start].hash) else { return nil }
        var best: (entry: Int, end: Int)?
        var fold = FoldedHash()
        for index in start..<min(tokens.count, start + Self.longestPhrase) {
            let token = tokens[index]
            if index > start, !Self.joins(token, in: bytes) { break }
            fold.add(token, in: bytes)
            guard token.isWord, let position = positions[fold.value] else { continue }
            let surface = Int(tokens[start].start)..<Int(token.end)
            if accepts(entries[position], surface, in: bytes) { best = (position, index + 1) }
        }
        return best
    }

    private static func joins(_ token: Token, in bytes: UnsafeRawBufferPointer) -> Bool {
        if token.isWord { return true }
        let sign = bytes[Int(token.start)]
        return token.isGlued && token.count == 1 && "-.+_/&'!".utf8.contains(sign)
    }

    /// A folded match must look like a name: where the name has capitals or digits, the text has some too.
    private func accepts(_ entry: Entry, _ surface: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
        if entry.isExact {
            return entry.name.utf8.elementsEqual(bytes[surface])
        }
        return bytes[surface].contains { $0.isUpper || $0.isDigit || $0 >= 0x80 }
            || !entry.name.utf8.contains { $0.isUpper || $0.isDigit }
    }
}

/// The hash of a name without case, hyphens and spaces, built a token at a time.
struct FoldedHash {
    private var hash = WordHash()

    var value: UInt64 { hash.value }

    mutating func add(_ token: Token, in bytes: UnsafeRawBufferPointer) {
        for offset in token.range {
            let byte = bytes[offset]
            if byte.isWord || byte >= 0x80 || byte == UInt8(ascii: "+") { hash.add(byte.asciiLowercased) }
        }
    }
}
