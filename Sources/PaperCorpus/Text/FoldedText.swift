/// Text with its white space folded to single spaces, as titles, names and abstracts that were wrapped want it.
enum FoldedText {
    /// The bytes, folded, without white space at either end; U+00A0 counts as white space.
    static func bytes(of text: UnsafeRawBufferPointer) -> [UInt8] {
        let range = text.trimmed(0..<text.count)
        let text = UnsafeRawBufferPointer(rebasing: text[range])
        return [UInt8](unsafeUninitializedCapacity: text.count) { target, count in
            let done = wrapped(text, into: UnsafeMutableRawBufferPointer(target))
            count = done == text.count ? done : fold(text, into: target)
        }
    }

    private typealias Block = SIMD16<UInt8>

    /// Puts a space for each line feed and its like, as long as no white space neighbours another and all is ASCII:
    /// the case of text that was wrapped. Returns how far that went.
    private static func wrapped(_ text: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer) -> Int {
        let width = Block.scalarCount
        let (tab, five, space, zero) = (
            Block(repeating: 9), Block(repeating: 5), Block(repeating: .space), Block(repeating: 0)
        )
        let high = Block(repeating: 0x80)
        var offset = 0
        while offset + width < text.count {
            let block = text.loadUnaligned(fromByteOffset: offset, as: Block.self)
            let next = text.loadUnaligned(fromByteOffset: offset + 1, as: Block.self)
            let breaks = unsafeBitCast((block &- tab) .< five, to: Block.self)
            let folded = block ^ ((block ^ space) & breaks)
            let nextBreaks = unsafeBitCast((next &- tab) .< five, to: Block.self)
            let pairs = ((folded ^ space) | ((next ^ ((next ^ space) & nextBreaks)) ^ space)) .== zero
            if (pairs .| (block .>= high)).isAny { return offset }
            target.storeBytes(of: folded, toByteOffset: offset, as: Block.self)
            offset += width
        }
        while offset < text.count {
            let byte = text[offset]
            if byte >= 0x80 || (byte.isSpace && text[offset + 1].isSpace) { return offset }
            target[offset] = byte.isSpace ? .space : byte
            offset += 1
        }
        return offset
    }

    private static func fold(_ text: UnsafeRawBufferPointer, into target: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var count = 0
        var isPending = false
        var offset = 0
        while offset < text.count {
            let byte = text[offset]
            let isNoBreak = byte == 0xC2 && offset + 1 < text.count && text[offset + 1] == 0xA0
            if byte.isSpace || isNoBreak {
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
            offset += isNoBreak ? 2 : 1
        }
        return count
    }
}
