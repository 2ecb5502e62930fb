/// How the words of a record are written throughout it.
struct DocumentWords {
    struct Count {
        /// No feature tells more of them apart.
        static let enough: UInt16 = 3

        /// Occurrences in all.
        var total: UInt16 = 0
        /// With a capital that no beginning of a sentence explains, or with one inside.
        var capitalized: UInt16 = 0
        var lower: UInt16 = 0
        var isInTitle = false
    }

    private var numbers: HashTable
    private var counts: [Count] = []

    init(_ document: TokenizedDocument) {
        let tokenCount = document.tokenCount
        numbers = HashTable(capacity: tokenCount / 2)
        counts.reserveCapacity(tokenCount)
        for field in document.fields {
            for token in field.tokens where token.isWord {
                let number = Int(numbers.value(of: token.hash, orInsert: UInt32(counts.count)))
                if number == counts.count { counts.append(Count()) }
                counts[number].add(token, isInTitle: field.field == .title)
            }
        }
    }

    subscript(token: Token) -> Count { numbers[token.hash].map { counts[Int($0)] } ?? Count() }
}

extension DocumentWords.Count {
    fileprivate mutating func add(_ token: Token, isInTitle: Bool) {
        total = min(total + 1, Self.enough)
        let shape = token.shape
        if shape.contains(.innerUpper) || shape.contains(.capitalized) && !shape.contains(.opensSentence) {
            capitalized = min(capitalized + 1, Self.enough)
        } else if !shape.contains(.hasUpper) {
            lower = min(lower + 1, Self.enough)
        }
        if isInTitle { self.isInTitle = true }
    }
}
