extension CorpusInput {
    /// All bytes of an input that is no corpus: a list of names, a file made earlier.
    ///
    /// - Throws: `ReadError` where it cannot be read, or has more bytes than `limit`.
    package func bytes(atMost limit: Int) throws(ReadError) -> [UInt8] {
        var bytes: [UInt8] = []
        let source = try ByteSource(self)
        while try source.appendBlock(to: &bytes) {
            guard bytes.count <= limit else { throw ReadError(.tooLarge(name, limit: limit)) }
        }
        return bytes
    }

    /// SHA-256 of all bytes of an input.
    ///
    /// - Throws: `ReadError` where it cannot be read.
    package func digest() throws(ReadError) -> Digest {
        let source = try ByteSource(self)
        var block: [UInt8] = []
        while try source.appendBlock(to: &block) { block.removeAll(keepingCapacity: true) }
        return source.digest
    }
}

extension ByteSource {
    /// Appends the next megabyte; false at the end of the input.
    fileprivate func appendBlock(to bytes: inout [UInt8]) throws(ReadError) -> Bool {
        let block = try read(upTo: 1 << 20, after: PaddedBytes([]))
        block.withBytes { bytes.append(contentsOf: $0) }
        return block.count > 0
    }
}

extension Diagnostic {
    static func tooLarge(_ name: String, limit: Int) -> Diagnostic {
        Diagnostic(
            .error, "too-large", "is larger than \(limit >> 20) MB; check that it is the right file", input: name)
    }
}
