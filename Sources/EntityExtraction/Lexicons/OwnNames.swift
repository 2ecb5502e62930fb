/// Names that people listed for a corpus of theirs. They are found by their exact spelling wherever it stands as a
/// whole: `FooBench` in `FooBench-based` but not in `FooBench-C`.
struct OwnNames: Sendable {
    /// The kind of each name, by its spelling.
    private(set) var kinds: [String: EntityKind] = [:]
    /// The first words of names: nearly all units of a text are told apart by it.
    private var firstWords = HashTable(capacity: 0)
    /// How many tokens the longest name has.
    private var longest = 0

    /// The most tokens of a name.
    static let longestName = 16
    /// What found the mentions.
    static let extractor = "own-names"

    var isEmpty: Bool { kinds.isEmpty }

    /// Adds a name, or answers that it cannot be found: it begins with a sign, or is a sentence.
    mutating func add(_ name: String, kind: EntityKind) -> Bool {
        var text = name
        let (first, count) = text.withUTF8 { utf8 in
            let tokens = Tokenizer.tokens(of: UnsafeRawBufferPointer(utf8))
            return (tokens.first, tokens.count)
        }
        guard let first, first.isWord, count <= Self.longestName, name.utf8.count <= 500, !EntityKey.fold(name).isEmpty
        else { return false }
        _ = firstWords.value(of: first.hash, orInsert: 1)
        longest = max(longest, count)
        kinds[name] = kind
        return true
    }

    /// Adds the places of the names in a record to its mentions. A shorter mention of something else gives way, a
    /// longer one and an address stay. O(tokens) and one look-up for each token behind a first word.
    func mark(in document: TokenizedDocument, _ mentions: inout [Mention]) {
        var found: [Mention] = []
        for field in document.fields {
            field.withText { text in
                var next = 0
                for (number, unit) in field.units.enumerated() where unit.tokens.lowerBound >= next {
                    guard firstWords[text.tokens[unit.tokens.lowerBound].hash] != nil,
                        let match = longestMatch(field.units[number...], in: text)
                    else { continue }
                    next = match.end
                    found.append(mention(match.name, match.kind, field.field, match.range))
                }
            }
        }
        if !found.isEmpty { mentions = Self.joined(EntityExtractors.sorted(mentions), found) }
    }

    /// What was found before and what was found now, both by field and place. Mentions do not overlap each other.
    private static func joined(_ others: [Mention], _ found: [Mention]) -> [Mention] {
        var joined: [Mention] = []
        var isOver = [Bool](repeating: false, count: others.count)
        for own in found {
            let first = others.firstPosition { other in
                other.field == own.field
                    ? other.range.upperBound > own.range.lowerBound : own.field == .title && other.field == .abstract
            }
            let overlapped = others[first...].prefix { overlap($0, own) }
            guard !overlapped.contains(where: { outdoes($0, own) }) else { continue }
            for index in overlapped.indices { isOver[index] = true }
            joined.append(own)
        }
        return joined + zip(others, isOver).lazy.filter { !$1 }.map(\.0)
    }

    /// The longest name that begins with the first unit and cuts through none.
    private func longestMatch(
        _ units: ArraySlice<NameUnit>, in text: FieldText
    ) -> (name: String, kind: EntityKind, range: Range<Int>, end: Int)? {
        guard let start = units.first?.tokens.lowerBound else { return nil }
        for end in (start + 1...min(text.tokens.count, start + longest)).reversed() {
            let range = text.range(of: start..<end)
            let name = String(decoding: text.bytes(range), as: UTF8.self)
            guard let kind = kinds[name] else { continue }
            let isWhole = units.prefix { $0.tokens.lowerBound < end }.allSatisfy { $0.tokens.upperBound <= end }
            if isWhole { return (name, kind, range, end) }
        }
        return nil
    }

    private func mention(_ name: String, _ kind: EntityKind, _ field: TextField, _ range: Range<Int>) -> Mention {
        Mention(
            kind: kind, key: EntityKey.fold(name), name: name, field: field, range: range,
            confidence: Confidence(thousandths: 1000), extractor: Self.extractor, reasons: .lexicon)
    }

    private static func overlap(_ left: Mention, _ right: Mention) -> Bool {
        left.field == right.field && left.range.overlaps(right.range)
    }

    /// Whether a mention stays where a name of one's own stands in it.
    private static func outdoes(_ other: Mention, _ own: Mention) -> Bool {
        overlap(other, own)
            && (other.link != nil
                || other.range.count > own.range.count && own.range.clamped(to: other.range) == own.range)
    }
}
