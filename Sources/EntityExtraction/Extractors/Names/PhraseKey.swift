/// Folds what is named by describing it to its key: small letters without what writers vary, the last word in the
/// singular. `Named-Entity Recognition` is `namedentityrecognition`, `word embeddings` are `wordembedding`.
enum PhraseKey {
    /// The key of some tokens.
    static func fold(_ range: Range<Int>, in text: FieldText) -> String {
        let size = text.range(of: range).count + 8
        let last = range.last { text.tokens[$0].isWord }
        let key = String(unsafeUninitializedCapacity: size) { letters in
            var count = 0
            for index in range where text.tokens[index].isWord {
                let token = text.tokens[index]
                let bytes = text.bytes(token.range)
                let change = index == last ? singular(of: token, in: text) : nil
                for byte in bytes.prefix(change?.kept ?? bytes.count) {
                    letters[count] = byte.asciiLowercased
                    count += 1
                }
                change?.ending.withUTF8Buffer { ending in
                    for byte in ending {
                        letters[count] = byte
                        count += 1
                    }
                }
            }
            return count
        }
        return text.contains(in: range) { $0.shape.contains(.foreign) } ? EntityKey.fold(key) : key
    }

    /// The key of a phrase.
    static func fold(_ phrase: String) -> String {
        var phrase = phrase
        return phrase.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            return Tokenizer.tokens(of: bytes).withUnsafeBufferPointer { tokens in
                fold(tokens.indices, in: FieldText(tokens: tokens, bytes: bytes))
            }
        }
    }

    private static func singular(of token: Token, in text: FieldText) -> Singular.Change? {
        // `LLMs`
        if token.shape.contains(.plural) { return Singular.Change(kept: token.count - 1) }
        return token.singular(in: text.bytes)
    }
}
