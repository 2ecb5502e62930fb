/// What one quick look at a text says of the work that it needs.
struct TextTraits {
    /// Whether every byte is ASCII.
    var isASCII: Bool { high < 0x80 }
    /// Whether there are signs that TeX gives a meaning: `\`, `{`, `}`, `~`, `$` (and, for speed, `|`).
    private(set) var mayHoldTeX = false
    /// Whether there are `\`, `~` or `$` among them (and, for speed, `|`): signs that are more than a brace.
    private(set) var mayHoldCommands = false
    /// Whether white space is more than single spaces between words.
    private(set) var hasLooseSpaces = false
    private var high: UInt8 = 0

    private typealias Block = SIMD16<UInt8>
    private typealias Mask = SIMDMask<SIMD16<Int8>>

    /// Looks at 16 bytes at a time, each with the byte behind it.
    init(_ bytes: UnsafeRawBufferPointer) {
        if bytes.first == .space || bytes.last == .space { hasLooseSpaces = true }
        let width = Block.scalarCount
        guard bytes.count > width else {
            for index in bytes.indices { add(bytes[index], before: index + 1 < bytes.count ? bytes[index + 1] : 0) }
            return
        }
        var highs = Block(repeating: 0)
        var special = Mask(repeating: false)
        var commands = Mask(repeating: false)
        var loose = Mask(repeating: false)
        let (brace, four) = (Block(repeating: UInt8(ascii: "{")), Block(repeating: 4))
        let (tilde, bar) = (Block(repeating: UInt8(ascii: "~")), Block(repeating: UInt8(ascii: "|")))
        let (backslash, dollar) = (Block(repeating: UInt8(ascii: "\\")), Block(repeating: UInt8(ascii: "$")))
        let (tab, five) = (Block(repeating: 9), Block(repeating: 5))
        let (space, zero) = (Block(repeating: .space), Block(repeating: 0))
        // The last block overlaps the one before, so that none is too short.
        let last = bytes.count - 1 - width
        var offset = 0
        while true {
            let block = bytes.loadUnaligned(fromByteOffset: offset, as: Block.self)
            let next = bytes.loadUnaligned(fromByteOffset: offset + 1, as: Block.self)
            highs |= block
            special = special .| ((block &- brace) .< four)
            commands = commands .| (block .== backslash) .| (block .== dollar) .| (block .== tilde) .| (block .== bar)
            loose = loose .| ((block &- tab) .< five) .| (((block ^ space) | (next ^ space)) .== zero)
            if offset == last { break }
            offset = min(offset + width, last)
        }
        for lane in 0..<width { high |= highs[lane] }
        mayHoldCommands = commands.isAny
        mayHoldTeX = mayHoldCommands || special.isAny
        hasLooseSpaces = hasLooseSpaces || loose.isAny
        add(bytes[bytes.count - 1], before: 0)
    }

    private mutating func add(_ byte: UInt8, before next: UInt8) {
        high |= byte
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"): mayHoldTeX = true
        case UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "~"), UInt8(ascii: "|"):
            mayHoldTeX = true
            mayHoldCommands = true
        default: break
        }
        if byte &- 9 < 5 || (byte == .space && next == .space) { hasLooseSpaces = true }
    }

    /// Whether there are `--`, ` `` ` or `''`, which TeX puts together.
    static func hasLigatures(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let (dash, opening) = (Block(repeating: UInt8(ascii: "-")), Block(repeating: UInt8(ascii: "`")))
        let closing = Block(repeating: UInt8(ascii: "'"))
        var offset = 0
        while offset + Block.scalarCount < bytes.count {
            let block = bytes.loadUnaligned(fromByteOffset: offset, as: Block.self)
            let next = bytes.loadUnaligned(fromByteOffset: offset + 1, as: Block.self)
            let isSign = (block .== dash) .| (block .== opening) .| (block .== closing)
            if (isSign .& (block .== next)).isAny { return true }
            offset += Block.scalarCount
        }
        while offset + 1 < bytes.count {
            if bytes[offset] == bytes[offset + 1], "-`'".utf8.contains(bytes[offset]) { return true }
            offset += 1
        }
        return false
    }
}
