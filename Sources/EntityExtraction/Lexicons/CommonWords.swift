/// Words that stand in many papers and begin many sentences: that one record calls something `Large` is no reason to
/// find it wherever another says `Large`.
enum CommonWords {
    /// The rarity of a word that stands in about every five-hundredth abstract, in fifths of a natural logarithm.
    private static let commonRarity = 31

    /// Whether a name consists of such words alone, with capitals at their beginnings only.
    static func make(up name: String) -> Bool {
        let lexicon = KeywordModel.builtIn.lexicon
        var text = name
        return text.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            return Tokenizer.tokens(of: bytes).allSatisfy { token in
                guard token.shape.isDisjoint(with: [.innerUpper, .hasDigit, .foreign]) else { return false }
                let word = KeywordKey.fold(String(decoding: bytes[token.range], as: UTF8.self))
                let entry = Int(lexicon.entry(of: WordHash.of(word)))
                return entry > 0 && Int(lexicon.entries[entry].rarity) <= commonRarity
            }
        }
    }
}
