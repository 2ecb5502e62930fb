/// Reduces the rests of TeX that copied text carries to plain text: `50\%`, `~\cite{…}`, `$\alpha$`, `{\it x}`,
/// `\"{u}`, and the `{Github}` that hangs on an address. White space is folded to single spaces.
///
/// What is not certainly TeX stays as it is. Linear in time, whatever the text.
enum TeXText {
    /// Where a text comes from.
    enum Source {
        /// It was copied from a page: some TeX may be left in it.
        case copied
        /// It is meant for TeX: no brace is part of it, `--` is a dash, and quotes are two signs each.
        case bibliography
        /// An address or an identifier in a text that is meant for TeX.
        case address
    }

    /// The plain text of some bytes, as Windows-1252 where they are no UTF-8, and the offset of the first byte that is
    /// none.
    static func plain(
        _ bytes: UnsafeRawBufferPointer, as source: Source = .copied
    ) -> (text: String, firstMalformed: Int?) {
        let traits = TextTraits(bytes)
        let mayHoldTeX = traits.mayHoldTeX || (source == .bibliography && TextTraits.hasLigatures(bytes))
        let isPlain = !mayHoldTeX && !traits.hasLooseSpaces
        if isPlain { return DecodedText.decode(bytes) }
        if !traits.isASCII, let malformed = DecodedText.firstMalformedOffset(in: bytes) {
            let text = DecodedText.mending(bytes).bytes.withUnsafeBytes { plain($0, as: source).text }
            return (text, malformed)
        }
        let result = mayHoldTeX ? reduced(bytes, source) : foldingSpaces(bytes)
        return (String(decoding: result, as: UTF8.self), nil)
    }

    /// The plain text of a text.
    static func plain(_ text: String) -> String {
        var text = text
        return text.withUTF8 { plain(UnsafeRawBufferPointer($0)).text }
    }

    private static func reduced(_ bytes: UnsafeRawBufferPointer, _ source: Source) -> [UInt8] {
        var reducer = TeXReducer(bytes: bytes, source: source)
        return reducer.reduce().withUnsafeBytes { foldingSpaces($0) }
    }

    private static func foldingSpaces(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: bytes.count) { target, count in
            var isPending = false
            for byte in bytes {
                if byte.isSpace {
                    isPending = count > 0
                } else {
                    if isPending {
                        target[count] = .space
                        count += 1
                        isPending = false
                    }
                    target[count] = byte
                    count += 1
                }
            }
        }
    }
}
