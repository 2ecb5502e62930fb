/// Turns offsets of bytes into offsets of Unicode scalars; in a text that is ASCII they are the same.
struct ScalarOffsets {
    private let source: String
    private let isASCII: Bool
    private var byte = 0
    private var scalar = 0

    init(_ text: String) {
        source = text
        isASCII = text.utf8.allSatisfy { $0 < 0x80 }
    }

    /// The number of scalars before a byte. Asking in ascending order makes it linear in all.
    mutating func offset(of target: Int) -> Int {
        if isASCII { return target }
        if target < byte {
            byte = 0
            scalar = 0
        }
        let utf8 = source.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: byte)
        scalar += utf8[start...].prefix(target - byte).count { $0 & 0xC0 != 0x80 }
        byte = target
        return scalar
    }

    func text(_ range: Range<Int>) -> String {
        let utf8 = source.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
        return String(utf8[start..<utf8.index(start, offsetBy: range.count)]) ?? ""
    }
}
