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

    init(_ field: TextField, _ text: String) {
        self.field = field
        var contiguous = text
        tokens = contiguous.withUTF8 { Tokenizer.tokens(of: UnsafeRawBufferPointer($0)) }
        self.text = contiguous
    }

    /// The text of a range of bytes.
    func string(_ range: Range<Int>) -> String {
        let utf8 = text.utf8
        return String(
            utf8[
                utf8.index(
                    utf8.startIndex, offsetBy: range.lowerBound)..<utf8.index(
                        utf8.startIndex, offsetBy: range.upperBound)]) ?? ""
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
}
