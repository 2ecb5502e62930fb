/// Text with its white space, U+00A0 included, folded to single spaces, as titles, names and abstracts that were wrapped
/// want it.
enum FoldedText {
    /// The bytes, folded, without white space at either end.
    static func bytes(of text: UnsafeRawBufferPointer) -> [UInt8] {
        let range = text.trimmed(0..<text.count)
        var fold = Fold(text: UnsafeRawBufferPointer(rebasing: text[range]))
        return [UInt8](unsafeUninitializedCapacity: range.count) { target, count in
            fold.run(into: UnsafeMutableRawBufferPointer(target))
            count = fold.count
        }
    }

    /// One walk over a text without white space at either end.
    private struct Fold {
        private typealias Block = SIMD16<UInt8>

        let text: UnsafeRawBufferPointer
        /// How many bytes were written.
        private(set) var count = 0
        private var offset = 0
        /// Whether white space precedes that is not written yet.
        private var isPending = false

        init(text: UnsafeRawBufferPointer) {
            self.text = text
        }

        mutating func run(into target: UnsafeMutableRawBufferPointer) {
            while offset < text.count {
                copyBlocks(into: target)
                let end = min(offset + Block.scalarCount, text.count)
                while offset < text.count, offset < end || isPending || count == 0 { step(into: target) }
            }
        }

        /// Copies 16 bytes at a time, with a space for each line feed and its like, as long as no white space
        /// neighbours another.
        private mutating func copyBlocks(into target: UnsafeMutableRawBufferPointer) {
            let (tab, five, space) = (Block(repeating: 9), Block(repeating: 5), Block(repeating: .space))
            // What U+00A0 begins with.
            let noBreak = Block(repeating: 0xC2)
            while offset + Block.scalarCount < text.count {
                let block = text.loadUnaligned(fromByteOffset: offset, as: Block.self)
                let next = text.loadUnaligned(fromByteOffset: offset + 1, as: Block.self)
                let breaks = (block .== space) .| ((block &- tab) .< five)
                let nextBreaks = (next .== space) .| ((next &- tab) .< five)
                let stops = (breaks .& nextBreaks) .| (block .== noBreak) .| (next .== noBreak)
                let words = unsafeBitCast(stops, to: SIMD2<UInt64>.self)
                if words[0] | words[1] != 0 { return }
                let mask = unsafeBitCast(breaks, to: Block.self)
                target.storeBytes(of: block ^ ((block ^ space) & mask), toByteOffset: count, as: Block.self)
                offset += Block.scalarCount
                count += Block.scalarCount
            }
        }

        private mutating func step(into target: UnsafeMutableRawBufferPointer) {
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
    }
}
