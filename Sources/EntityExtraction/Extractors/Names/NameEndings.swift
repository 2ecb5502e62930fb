/// What the last letters of a name say by convention.
struct NameEndings: OptionSet {
    let rawValue: UInt32

    /// Datasets end so: `TruthfulQA`.
    static let dataset = NameEndings(rawValue: 1)
    /// Models end so: `SciBERT`.
    static let model = NameEndings(rawValue: 2)

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
        (.dataset, "bench eval qa corpus arena gym benchmark dataset verse bank"),
        (
            .model,
            """
            gpt bert former lm llm net gan vae llama nerf coder rag vit diffusion formers tts mae clip lora
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
