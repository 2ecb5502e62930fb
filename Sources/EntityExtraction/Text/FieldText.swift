/// The tokens and the bytes of a field while it is read. They are pointers, so that no step counts references.
struct FieldText {
    let tokens: UnsafeBufferPointer<Token>
    let bytes: UnsafeRawBufferPointer

    /// The first byte of a token: the sign itself, if it is one of ASCII.
    @inline(__always)
    func first(of token: Token) -> UInt8 { bytes[Int(token.start)] }

    /// Whether a token is a sign of ASCII.
    @inline(__always)
    func isSign(_ sign: Unicode.Scalar, _ token: Token) -> Bool {
        !token.isWord && first(of: token) == UInt8(ascii: sign)
    }

    /// The bytes from the first to the last of some tokens, of which there must be one.
    @inline(__always)
    func range(of tokens: Range<Int>) -> Range<Int> {
        Int(self.tokens[tokens.lowerBound].start)..<Int(self.tokens[tokens.upperBound - 1].end)
    }

    /// The bytes of a range.
    @inline(__always)
    func bytes(_ range: Range<Int>) -> UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: bytes[range]) }

    /// Whether a token of some has a property.
    @inline(__always)
    func contains(in range: Range<Int>, _ holds: (Token) -> Bool) -> Bool {
        for index in range where holds(tokens[index]) { return true }
        return false
    }
}
