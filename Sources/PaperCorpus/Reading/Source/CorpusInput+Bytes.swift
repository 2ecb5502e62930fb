extension CorpusInput {
    /// All bytes of an input that is no corpus: a list of names, a file made earlier.
    ///
    /// - Throws: `ReadError` where it cannot be read, or has more bytes than `limit`.
    package func bytes(atMost limit: Int) throws(ReadError) -> [UInt8] {
        let source = try ByteSource(self, takesDigest: false)
        let bytes = try source.bytes(upTo: limit + 1, expecting: source.fileSize)
        guard bytes.count <= limit else { throw ReadError(.tooLarge(name, limit: limit)) }
        return bytes
    }

    /// SHA-256 of all bytes of an input.
    ///
    /// - Throws: `ReadError` where it cannot be read.
    package func digest() throws(ReadError) -> Digest {
        let source = try ByteSource(self)
        try source.drain()
        return source.digest
    }
}

extension Diagnostic {
    static func tooLarge(_ name: String, limit: Int) -> Diagnostic {
        Diagnostic(
            .error, "too-large", "is larger than \(limit >> 20) MB; check that it is the right file", input: name)
    }
}
