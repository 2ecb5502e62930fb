// Bytes are classified through comparisons that compile to a handful of instructions; `Character` is a hundred times
// slower on a per-word path.

extension UInt8 {
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isUpper: Bool { self &- 0x41 < 26 }
    @inline(__always) var isLower: Bool { self &- 0x61 < 26 }
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    @inline(__always) var isWord: Bool { isDigit || isLetter }
    @inline(__always) var isSpace: Bool { self == 0x20 || self &- 9 < 5 }
    @inline(__always) var asciiLowercased: UInt8 { isUpper ? self | 0x20 : self }
}
