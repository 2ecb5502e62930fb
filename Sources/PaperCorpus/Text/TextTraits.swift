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
    /// Whether there are `--`, ` `` ` or `''`, which TeX puts together; no where that was not asked.
    private(set) var hasLigatures = false
    private var high: UInt8 = 0

    /// Looks for everything but ligatures.
    @inline(never)
    init(_ bytes: UnsafeRawBufferPointer) {
        look(at: bytes, forLigatures: false)
    }

    /// Looks for ligatures as well.
    @inline(never)
    init(withLigatures bytes: UnsafeRawBufferPointer) {
        look(at: bytes, forLigatures: true)
    }

    /// Looks at 16 bytes at a time, each with the byte behind it.
    @inline(__always)
    private mutating func look(at bytes: UnsafeRawBufferPointer, forLigatures: Bool) {
        if bytes.first == .space || bytes.last == .space { hasLooseSpaces = true }
        var found = Found()
        let width = Found.Block.scalarCount
        if bytes.count > width {
            // The last block overlaps the one before, so that none is too short.
            let last = bytes.count - 1 - width
            var offset = 0
            while true {
                let block = bytes.loadUnaligned(fromByteOffset: offset, as: Found.Block.self)
                let next = bytes.loadUnaligned(fromByteOffset: offset + 1, as: Found.Block.self)
                found.add(block, before: next, forLigatures: forLigatures)
                if offset == last { break }
                offset = min(offset + width, last)
            }
            add(bytes[bytes.count - 1], before: 0, forLigatures: forLigatures)
        } else if bytes.count > 8 {
            // Two halves that overlap. What stands behind the last byte is 0.
            let low = bytes.loadUnaligned(as: UInt64.self)
            let lowNext = bytes.loadUnaligned(fromByteOffset: 1, as: UInt64.self)
            let high = bytes.loadUnaligned(fromByteOffset: bytes.count - 8, as: UInt64.self)
            let highNext = UInt64(littleEndian: UInt64(littleEndian: high) >> 8)
            found.add(block(low, high), before: block(lowNext, highNext), forLigatures: forLigatures)
        } else {
            for index in bytes.indices {
                add(bytes[index], before: index + 1 < bytes.count ? bytes[index + 1] : 0, forLigatures: forLigatures)
            }
            return
        }
        take(found)
    }

    @inline(__always)
    private func block(_ low: UInt64, _ high: UInt64) -> Found.Block {
        withUnsafeBytes(of: (low, high)) { $0.loadUnaligned(as: Found.Block.self) }
    }

    @inline(__always)
    private mutating func take(_ found: Found) {
        let highs = unsafeBitCast(found.highs, to: SIMD2<UInt64>.self)
        if (highs.x | highs.y) & 0x8080_8080_8080_8080 != 0 { high = 0x80 }
        mayHoldCommands = mayHoldCommands || found.commands.isAny
        mayHoldTeX = mayHoldTeX || mayHoldCommands || found.special.isAny
        hasLooseSpaces = hasLooseSpaces || found.loose.isAny
        hasLigatures = hasLigatures || found.ligatures.isAny
    }

    @inline(__always)
    private mutating func add(_ byte: UInt8, before next: UInt8, forLigatures: Bool) {
        high |= byte
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "}"): mayHoldTeX = true
        case UInt8(ascii: "\\"), UInt8(ascii: "$"), UInt8(ascii: "~"), UInt8(ascii: "|"):
            mayHoldTeX = true
            mayHoldCommands = true
        case UInt8(ascii: "-"), UInt8(ascii: "`"), UInt8(ascii: "'"):
            if forLigatures, byte == next { hasLigatures = true }
        default: break
        }
        if byte &- 9 < 5 || (byte == .space && next == .space) { hasLooseSpaces = true }
    }

    /// What was found in blocks so far, by lane.
    private struct Found {
        typealias Block = SIMD16<UInt8>
        typealias Mask = SIMDMask<SIMD16<Int8>>

        var highs = Block(repeating: 0)
        var special = Mask(repeating: false)
        var commands = Mask(repeating: false)
        var loose = Mask(repeating: false)
        var ligatures = Mask(repeating: false)

        @inline(__always)
        mutating func add(_ block: Block, before next: Block, forLigatures: Bool) {
            highs |= block
            special = special .| ((block &- Block(repeating: UInt8(ascii: "{"))) .< Block(repeating: 4))
            // A backslash differs from a bar in one bit.
            commands =
                commands .| ((block | Block(repeating: 0x20)) .== Block(repeating: UInt8(ascii: "|")))
                .| (block .== Block(repeating: UInt8(ascii: "$"))) .| (block .== Block(repeating: UInt8(ascii: "~")))
            let isDouble = block .== next
            loose =
                loose .| ((block &- Block(repeating: 9)) .< Block(repeating: 5))
                .| (isDouble .& (block .== Block(repeating: .space)))
            guard forLigatures else { return }
            let isSign =
                (block .== Block(repeating: UInt8(ascii: "-"))) .| (block .== Block(repeating: UInt8(ascii: "`")))
                .| (block .== Block(repeating: UInt8(ascii: "'")))
            ligatures = ligatures .| (isDouble .& isSign)
        }
    }
}
