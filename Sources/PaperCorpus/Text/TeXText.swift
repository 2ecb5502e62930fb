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
        plain(bytes, traits(of: bytes, as: source), as: source)
    }

    /// The same of a text that was looked at.
    static func plain(
        _ bytes: UnsafeRawBufferPointer, _ traits: TextTraits, as source: Source = .copied
    ) -> (text: String, firstMalformed: Int?) {
        let mayHoldTeX = traits.mayHoldTeX || traits.hasLigatures
        let isPlain = !mayHoldTeX && !traits.hasLooseSpaces
        if isPlain {
            return traits.isASCII ? (String(decoding: bytes, as: UTF8.self), nil) : DecodedText.decode(bytes)
        }
        if !traits.isASCII, let malformed = DecodedText.firstMalformedOffset(in: bytes) {
            let text = DecodedText.mending(bytes).bytes.withUnsafeBytes { plain($0, as: source).text }
            return (text, malformed)
        }
        // Braces alone are there for TeX in what is meant for it.
        let isBare = !traits.mayHoldCommands && !traits.hasLigatures && source != .copied
        if isBare || !mayHoldTeX { return (folded(bytes, withoutBraces: isBare), nil) }
        return (reduced(bytes, source), nil)
    }

    /// Whether a text in a bibliography, or an address there, is UTF-8 and stays as it is.
    static func isPlain(_ bytes: UnsafeRawBufferPointer, as source: Source = .bibliography) -> Bool {
        let traits = traits(of: bytes, as: source)
        return !traits.mayHoldTeX && !traits.hasLooseSpaces && !traits.hasLigatures
            && (traits.isASCII || DecodedText.firstMalformedOffset(in: bytes) == nil)
    }

    private static func traits(of bytes: UnsafeRawBufferPointer, as source: Source) -> TextTraits {
        source == .bibliography ? TextTraits(withLigatures: bytes) : TextTraits(bytes)
    }

    /// The plain text of a text.
    static func plain(_ text: String) -> String {
        var text = text
        return text.withUTF8 { plain(UnsafeRawBufferPointer($0)).text }
    }

    private static func reduced(_ bytes: UnsafeRawBufferPointer, _ source: Source) -> String {
        var reducer = TeXReducer(bytes: bytes, source: source)
        return reducer.reduce().withUnsafeBytes { folded($0, withoutBraces: false) }
    }

    private typealias Block = SIMD16<UInt8>

    /// The text with its white space folded. Where 16 bytes hold nothing to leave out, they are copied at once.
    private static func folded(_ bytes: UnsafeRawBufferPointer, withoutBraces: Bool) -> String {
        let width = Block.scalarCount
        let (tab, five, space) = (Block(repeating: 9), Block(repeating: 5), Block(repeating: .space))
        let (brace, braces) = (Block(repeating: UInt8(ascii: "{")), Block(repeating: withoutBraces ? 3 : 0))
        return String(unsafeUninitializedCapacity: bytes.count) { buffer in
            let target = UnsafeMutableRawBufferPointer(buffer)
            var folding = Folding(target: target)
            var offset = 0
            while offset + width < bytes.count {
                let block = bytes.loadUnaligned(fromByteOffset: offset, as: Block.self)
                let next = bytes.loadUnaligned(fromByteOffset: offset + 1, as: Block.self)
                let loose = ((block &- tab) .< five) .| ((block .== space) .& (next .== space))
                let found = loose .| ((block &- brace) .< braces)
                let count = found.isAny ? found.firstLane : width
                if count > 0, bytes[offset] != .space || !folding.isAtSpace {
                    folding.settle()
                    target.storeBytes(of: block, toByteOffset: folding.count, as: Block.self)
                    folding.count += count
                    offset += count
                } else {
                    // White space and braces seldom stand alone.
                    repeat {
                        if !withoutBraces || !isBrace(bytes[offset]) { folding.add(bytes[offset]) }
                        offset += 1
                    } while offset < bytes.count && (bytes[offset].isSpace || isBrace(bytes[offset]))
                }
            }
            while offset < bytes.count {
                if !withoutBraces || !isBrace(bytes[offset]) { folding.add(bytes[offset]) }
                offset += 1
            }
            return folding.end
        }
    }

    private static func isBrace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}") }

    /// Where a folded text is written.
    private struct Folding {
        let target: UnsafeMutableRawBufferPointer
        var count = 0
        private var isPending = false

        init(target: UnsafeMutableRawBufferPointer) {
            self.target = target
        }

        /// Whether a space that comes next would be one too many.
        var isAtSpace: Bool { isPending || count == 0 || target[count - 1] == .space }

        /// Writes the space that was put off.
        mutating func settle() {
            guard isPending else { return }
            target[count] = .space
            count += 1
            isPending = false
        }

        mutating func add(_ byte: UInt8) {
            if byte.isSpace {
                if !isAtSpace { isPending = true }
            } else {
                settle()
                target[count] = byte
                count += 1
            }
        }

        /// How long the text is without a space at its end.
        var end: Int { count > 0 && target[count - 1] == .space ? count - 1 : count }
    }
}
