/// What one quick look at a reference says of the work that it needs.
struct ScopusReferenceSigns {
    /// Whether white space is more than single spaces between words: then each text is folded.
    private(set) var hasLooseSpaces = false
    /// Whether there is a `/`, as in each DOI.
    private(set) var hasSlash = false
    /// Whether there is an `X`, as in `arXiv`.
    private(set) var hasX = false
    /// Whether there is a `<`, as in markup.
    private(set) var hasBracket = false

    private typealias Block = SIMD16<UInt8>
    private typealias Mask = SIMDMask<SIMD16<Int8>>

    /// Looks at 16 bytes at a time, each with the byte behind it. There is no white space at the ends of `range`.
    init(_ range: Range<Int>, of bytes: UnsafeRawBufferPointer) {
        let width = Block.scalarCount
        guard range.count > width else {
            for index in range { add(bytes[index], behind: index > range.lowerBound ? bytes[index - 1] : 0) }
            return
        }
        var (loose, slashes) = (Mask(repeating: false), Mask(repeating: false))
        var (letters, brackets) = (Mask(repeating: false), Mask(repeating: false))
        let (slash, letter) = (Block(repeating: UInt8(ascii: "/")), Block(repeating: UInt8(ascii: "X")))
        let (bracket, space) = (Block(repeating: UInt8(ascii: "<")), Block(repeating: .space))
        let (tab, five, zero) = (Block(repeating: 9), Block(repeating: 5), Block(repeating: 0))
        // The last block overlaps the one before, so that none is too short.
        let last = range.upperBound - 1 - width
        var offset = range.lowerBound
        while true {
            let block = bytes.loadUnaligned(fromByteOffset: offset, as: Block.self)
            let next = bytes.loadUnaligned(fromByteOffset: offset + 1, as: Block.self)
            slashes = slashes .| (block .== slash)
            letters = letters .| (block .== letter)
            brackets = brackets .| (block .== bracket)
            loose = loose .| ((block &- tab) .< five) .| (((block ^ space) | (next ^ space)) .== zero)
            if offset == last { break }
            offset = min(offset + width, last)
        }
        hasLooseSpaces = loose.isAny
        hasSlash = slashes.isAny
        hasX = letters.isAny
        hasBracket = brackets.isAny
        add(bytes[range.upperBound - 1], behind: bytes[range.upperBound - 2])
    }

    private mutating func add(_ byte: UInt8, behind last: UInt8) {
        switch byte {
        case UInt8(ascii: "/"): hasSlash = true
        case UInt8(ascii: "X"): hasX = true
        case UInt8(ascii: "<"): hasBracket = true
        default: if byte &- 9 < 5 || (byte == .space && last == .space) { hasLooseSpaces = true }
        }
    }
}
