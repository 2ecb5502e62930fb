internal import EntityExtraction

/// The words of a name, and what is left of them when what writers vary is folded away.
struct NameWords {
    /// In small letters; a full stop between digits stays.
    let words: [String]
    /// Each in the singular. A capital `S` makes no plural: `HANS` is not two `HAN`.
    private let singulars: [String]

    init(_ name: String) {
        var words: [String] = []
        var word = ""
        let scalars = Array(name.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let isPoint = scalar == "." && index > 0 && index + 1 < scalars.count
            let joins = isPoint && scalars[index - 1].isDigit && scalars[index + 1].isDigit
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "+" || joins {
                word.unicodeScalars.append(scalar)
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        self.words = words.map { $0.lowercased() }
        singulars = zip(words, self.words).map { $0.hasSuffix("S") ? $1 : KeywordKey.fold($1) }
    }

    // MARK: Spelling

    /// The words without spaces between them.
    var joined: String { words.joined() }
    /// Each in the singular.
    var singular: String { singulars.joined() }
    /// Each in the singular, and in one of the spellings of English.
    var american: String { singulars.map(Self.american).joined() }
    /// So too, and without the mark of a version.
    var unmarked: String { plainWords.joined() }

    private var plainWords: [String] { singulars.map { Self.withoutMark(Self.american($0)) } }

    /// A folding, not a translation: what it makes of other words is no word, and so no other name.
    private static func american(_ word: String) -> String {
        guard word.utf8.count > 4, word.utf8.allSatisfy({ $0 &- 0x61 < 26 }) else { return word }
        var word = word
        for (british, american) in endings where word.hasSuffix(british) {
            word = word.dropLast(british.count) + american
            break
        }
        return word.replacing("our", with: "or").replacing("aem", with: "em").replacing("lled", with: "led")
            .replacing("lling", with: "ling")
    }

    private static let endings = [
        ("isation", "ization"), ("ising", "izing"), ("ised", "ized"), ("iser", "izer"), ("ise", "ize"), ("yse", "yze"),
        ("ysing", "yzing"), ("ysed", "yzed"), ("yser", "yzer"), ("ogue", "og"), ("tre", "ter"), ("ence", "ense"),
    ]

    /// `v2` is `2`, `yolov5` is `yolo5`.
    private static func withoutMark(_ word: String) -> String {
        let digits = word.utf8.reversed().prefix { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ".") }.count
        let head = word.dropLast(digits)
        guard digits > 0, head.last == "v" else { return word }
        return String(head.dropLast()) + word.suffix(digits)
    }

    /// The runs of digits, in order: names that differ in them differ in version, size or year.
    static func numbers(_ text: String) -> [Substring] {
        text.split { !($0.isASCII && $0.isNumber) && $0 != "." }.filter { $0 != "." }
    }

    // MARK: Parts that say little

    /// The name without the words that say what it is or who made it.
    struct Core: Hashable {
        var words: [String]
        /// The words that say what it is.
        var heads: Set<String>
        var hasMaker: Bool
    }

    func core(isKeyword: Bool) -> Core {
        var rest = plainWords[...]
        var heads: Set<String> = []
        let known = isKeyword ? Self.keywordHeads : Self.nameHeads
        while let last = rest.last, rest.count > 1, known.contains(last) {
            heads.insert(last)
            rest.removeLast()
        }
        let hasMaker = !isKeyword && rest.count > 1 && rest.first.map(Self.makers.contains) ?? false
        if hasMaker { rest.removeFirst() }
        return Core(words: Array(rest), heads: heads, hasMaker: hasMaker)
    }

    static let ways: Set<String> = [
        "approach", "method", "technique", "algorithm", "methodology", "strategy", "framework",
    ]
    private static let keywordHeads = ways.union(["task", "system", "problem"])
    /// What kinds of thing a data set can be.
    static let collections: Set<String> = [
        "dataset", "data", "set", "corpu", "corpus", "benchmark", "challenge", "collection", "database", "testset",
        "suite",
    ]
    private static let nameHeads = ways.union(collections).union([
        "model", "network", "architecture", "toolkit", "library", "system", "task",
    ])
    private static let makers: Set<String> = [
        "ms", "microsoft", "google", "openai", "facebook", "deepmind", "nvidia", "stanford", "amazon", "allenai",
        "berkeley", "huggingface", "the",
    ]

    /// The first letters of words, and those of words that are no prepositions.
    var initials: Set<String> {
        let telling = words.filter { !Self.small.contains($0) }
        return [words, telling].reduce(into: []) { all, words in
            if words.count > 1 { all.insert(String(words.compactMap(\.first))) }
        }
    }

    /// `analysis of sentiment` as `sentiment analysis`; nothing where there is no preposition to turn around.
    var inverted: String? {
        guard let place = words.firstIndex(where: { $0 == "of" || $0 == "for" }), place > 0, place + 1 < words.count
        else { return nil }
        return (plainWords[(place + 1)...] + plainWords[..<place]).joined()
    }

    private static let small: Set<String> = ["of", "for", "and", "the", "in", "to", "with", "a", "on", "by"]
}

extension Unicode.Scalar {
    fileprivate var isDigit: Bool { value &- 0x30 < 10 }
}
