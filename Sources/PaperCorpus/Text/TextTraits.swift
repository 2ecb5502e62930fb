/// What one quick look at a text says of the work that it needs.
struct TextTraits {
    /// Whether every byte is ASCII.
    let isASCII: Bool
    /// Whether there are signs that TeX gives a meaning: `\`, `{`, `}`, `~`, `$` (and, for speed, `|`).
    let mayHoldTeX: Bool
    /// Whether white space is more than single spaces between words.
    let hasLooseSpaces: Bool

    /// One pass without branches, which the compiler turns into vector code.
    init(_ bytes: UnsafeRawBufferPointer) {
        var high: UInt8 = 0
        var special: UInt8 = 0
        var loose: UInt8 = bytes.first == .space || bytes.last == .space ? 1 : 0
        for index in bytes.indices {
            let byte = bytes[index]
            high |= byte
            special |= byte &- 0x7B < 4 ? 1 : 0
            special |= byte == 0x5C ? 1 : 0
            special |= byte == 0x24 ? 1 : 0
            loose |= byte &- 9 < 5 ? 1 : 0
        }
        for index in bytes.indices.dropLast() {
            let pair = (bytes[index] ^ .space) | (bytes[index + 1] ^ .space)
            loose |= pair == 0 ? 1 : 0
        }
        isASCII = high < 0x80
        mayHoldTeX = special != 0
        hasLooseSpaces = loose != 0
    }
}
