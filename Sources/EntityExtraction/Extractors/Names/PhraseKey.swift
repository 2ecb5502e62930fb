/// Folds what is named by describing it to its key: small letters without what writers vary, the last word in the
/// singular. `Named-Entity Recognition` is `namedentityrecognition`, `word embeddings` are `wordembedding`.
enum PhraseKey {
    /// The key of some tokens.
    static func fold(_ range: Range<Int>, in text: FieldText) -> String {
        var letters: [UInt8] = []
        letters.reserveCapacity(32)
        let last = range.last { text.tokens[$0].isWord }
        for index in range where text.tokens[index].isWord {
            let token = text.tokens[index]
            let bytes = text.bytes(token.range)
            if index == last, let change = singular(of: token, bytes) {
                letters.append(contentsOf: bytes[..<change.kept].map(\.asciiLowercased))
                change.ending.withUTF8Buffer { letters.append(contentsOf: $0) }
            } else {
                letters.append(contentsOf: bytes.map(\.asciiLowercased))
            }
        }
        let key = String(decoding: letters, as: UTF8.self)
        return text.contains(in: range) { $0.shape.contains(.foreign) } ? EntityKey.fold(key) : key
    }

    private static func singular(of token: Token, _ bytes: UnsafeRawBufferPointer) -> Singular.Change? {
        let isShortAcronym = token.count < 6 && token.shape.contains(.hasUpper) && !token.shape.contains(.hasLower)
        return Singular.change(
            of: bytes, hash: token.hash, isShortAcronym: isShortAcronym,
            isListed: token.role.contains(.listedPlural))
    }
}
