/// The texts of a record, cut into tokens once for all extractors.
public struct TokenizedDocument {
    /// The fields that have text.
    var fields: [TokenizedField]

    /// Cuts a title and an abstract.
    public init(title: String, abstract: String?) {
        fields = []
        if !title.isEmpty { fields.append(TokenizedField(.title, title)) }
        if let abstract, !abstract.isEmpty { fields.append(TokenizedField(.abstract, abstract)) }
    }
}

/// One text and its tokens.
struct TokenizedField {
    let field: TextField
    let text: String
    let tokens: [Token]
    /// What may be names, and the definitions of short forms: names and keywords need both.
    let units: [NameUnit]
    let definitions: [AcronymDefinition]

    init(_ field: TextField, _ text: String) {
        self.field = field
        var contiguous = text
        (tokens, units, definitions) = contiguous.withUTF8 { utf8 in
            let bytes = UnsafeRawBufferPointer(utf8)
            let tokens = Tokenizer.tokens(of: bytes)
            return tokens.withUnsafeBufferPointer { buffer in
                let text = FieldText(tokens: buffer, bytes: bytes)
                let units = NameUnit.all(in: text)
                return (tokens, units, AcronymDefinition.all(in: text, units: units))
            }
        }
        self.text = contiguous
    }

    /// The text of a range of bytes.
    func string(_ range: Range<Int>) -> String {
        withBytes { String(decoding: $0[range], as: UTF8.self) }
    }

    /// The first token that begins at or behind a byte.
    func firstToken(from byte: Int) -> Int {
        tokens.firstPosition { Int($0.start) >= byte }
    }

    /// Calls `body` with the bytes of the text.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
        var text = text
        return text.withUTF8 { body(UnsafeRawBufferPointer($0)) }
    }

    /// Calls `body` with the tokens and the bytes of the text.
    func withText<Result>(_ body: (FieldText) -> Result) -> Result {
        tokens.withUnsafeBufferPointer { tokens in
            withBytes { body(FieldText(tokens: tokens, bytes: $0)) }
        }
    }
}
