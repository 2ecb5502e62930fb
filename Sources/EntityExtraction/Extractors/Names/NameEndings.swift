/// What the last letters of a name say by convention.
struct NameEndings: OptionSet {
    let rawValue: UInt32

    /// Datasets end so: `TruthfulQA`.
    static let dataset = NameEndings(rawValue: 1)
    /// Models end so: `SciBERT`.
    static let model = NameEndings(rawValue: 2)

    /// Whatever the tagger says: of the names in `Scripts/train/names.jsonl` that end so none is of another kind.
    static let isCertain = NameEndings(rawValue: 4)

    /// The kind that the end of a key leaves no doubt of.
    static func certainKind(of key: String) -> EntityKind? {
        let endings = of(key)
        guard endings.contains(.isCertain) else { return nil }
        return endings.contains(.dataset) ? .dataset : .model
    }

    /// What the end of a key says. The letters are hashed from the last on, so that one walk finds every ending.
    static func of(_ key: String) -> NameEndings {
        var key = key
        return key.withUTF8 { letters in
            var found: NameEndings = []
            var hash = WordHash()
            for letter in letters.suffix(longest).reversed() {
                hash.add(letter)
                if let endings = table[hash.value] { found.insert(NameEndings(rawValue: endings)) }
            }
            return found
        }
    }

    private static let lists: [(NameEndings, String)] = [
        ([.dataset, .isCertain], "bench corpus benchmark dataset bank"),
        (.dataset, "eval qa arena gym verse"),
        ([.model, .isCertain], "gpt bert former llm"),
        (
            .model,
            """
            lm net gan vae llama nerf coder rag vit diffusion formers tts mae clip lora
            """
        ),
    ]

    private static let longest = 9

    private static let table: HashTable = {
        var table = HashTable(capacity: 64)
        for (endings, words) in lists {
            for word in words.split(separator: " ") {
                _ = table.value(of: WordHash.of(String(word.reversed())), orInsert: endings.rawValue)
            }
        }
        return table
    }()
}
