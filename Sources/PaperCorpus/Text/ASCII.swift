// Bytes are classified through comparisons that compile to a handful of instructions; `Character` is a hundred times
// slower and knows nothing more that a bibliographic file needs.

extension UInt8 {
    var isDigit: Bool { self &- 0x30 < 10 }
    var isUpper: Bool { self &- 0x41 < 26 }
    var isLower: Bool { self &- 0x61 < 26 }
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    var isWord: Bool { isDigit || isLetter }
    /// Space, tab, line feed, vertical tab, form feed, carriage return.
    var isSpace: Bool { self == 0x20 || self &- 9 < 5 }
    var asciiLowercased: UInt8 { isUpper ? self | 0x20 : self }

    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")
}

/// Eight bytes at once, the first in the lowest bits as little-endian machines load them. Bytes that are not ASCII are
/// neither changed nor found.
struct ASCIIWord {
    private static let low: UInt64 = 0x0101_0101_0101_0101
    private static let high: UInt64 = 0x8080_8080_8080_8080

    private let word: UInt64

    init(_ word: UInt64) { self.word = word }

    /// The high bits of the bytes that are ASCII and whose value is at least `bound`.
    @inline(__always)
    private func isAtLeast(_ bound: UInt8) -> UInt64 {
        ((word & ~Self.high) &+ UInt64(0x80 - bound) &* Self.low) & ~word & Self.high
    }

    /// The bytes with capitals in lower case.
    var lowercased: UInt64 {
        word | (isAtLeast(UInt8(ascii: "A")) & ~isAtLeast(UInt8(ascii: "Z") + 1)) >> 2
    }

    /// Whether there is a space or a control character.
    var hasSpaceOrControl: Bool { (isAtLeast(.space + 1) ^ isAtLeast(0x7F)) != ~word & Self.high }

    /// Whether `byte`, which is ASCII, is there.
    func contains(_ byte: UInt8) -> Bool { firstIndex(of: byte) != nil }

    /// Where `byte`, which is ASCII, first stands.
    @inline(__always)
    func firstIndex(of byte: UInt8) -> Int? {
        let found = places(of: byte)
        return found == 0 ? nil : found.trailingZeroBitCount / 8
    }

    /// The high bits of the bytes that are `byte`, which is ASCII.
    @inline(__always)
    func places(of byte: UInt8) -> UInt64 { isAtLeast(byte) ^ isAtLeast(byte + 1) }
}

extension Unicode.Scalar {
    var isDecimal: Bool { properties.numericType == .decimal }
}

extension String {
    /// The text without leading and trailing ASCII white space.
    package func trimmingASCIIWhitespace() -> String {
        guard let first = utf8.firstIndex(where: { !$0.isSpace }), let last = utf8.lastIndex(where: { !$0.isSpace })
        else { return "" }
        return String(self[first...last])
    }
}

extension UnsafeRawBufferPointer {
    /// The part of `range` without white space at either end.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, self[low].isSpace { low += 1 }
        while high > low, self[high - 1].isSpace { high -= 1 }
        return low..<high
    }

    /// Whether `text` stands at `offset`, without regard to ASCII case where `text` is in lower case.
    func hasPrefix(_ text: StaticString, at offset: Int, ignoringCase: Bool = false) -> Bool {
        let count = text.utf8CodeUnitCount
        guard offset + count <= self.count else { return false }
        for index in 0..<count {
            let byte = self[offset + index]
            if (ignoringCase ? byte.asciiLowercased : byte) != text.utf8Start[index] { return false }
        }
        return true
    }
}
