/// The words that some list has, with all that the lists say of them: one look-up a token serves names and keywords.
struct KnownWords: Sendable {
    struct Meaning: Sendable {
        /// What it says of the names around it.
        var cues: NameCues = []
        /// What it may not do in a keyword.
        var role: KeywordStopWords.Role = []
    }

    static let all = KnownWords()

    private var numbers = HashTable(capacity: 2048)
    private var meanings: [Meaning] = []

    private init() {
        for (cue, words) in NameCues.lists { add(words) { $0.cues.insert(cue) } }
        for (words, role) in KeywordStopWords.lists { add(words) { $0.role.insert(role) } }
        for hash in Singular.listedWords { add(hash) { $0.role.insert(.listedPlural) } }
    }

    /// What is known of a word, by its hash.
    @inline(__always)
    func meaning(of hash: UInt64) -> Meaning {
        guard let number = numbers[hash] else { return Meaning() }
        return meanings[Int(number)]
    }

    private mutating func add(_ words: String, _ change: (inout Meaning) -> Void) {
        for word in words.split(separator: " ") { add(WordHash.of(String(word)), change) }
    }

    private mutating func add(_ hash: UInt64, _ change: (inout Meaning) -> Void) {
        let number = Int(numbers.value(of: hash, orInsert: UInt32(meanings.count)))
        if number == meanings.count { meanings.append(Meaning()) }
        change(&meanings[number])
    }
}
