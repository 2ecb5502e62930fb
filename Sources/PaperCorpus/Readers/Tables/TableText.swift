/// Bytes of a cell as the text that is kept of it.
enum TableText {
    /// The text of a part without white space at either end, and with single spaces inside; nothing for a blank one.
    static func folded(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> String? {
        let part = bytes.trimmed(range)
        guard !part.isEmpty else { return nil }
        let text = UnsafeRawBufferPointer(rebasing: bytes[part])
        guard TextTraits(text).hasLooseSpaces else { return String(decoding: text, as: UTF8.self) }
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        for byte in text {
            if !byte.isSpace {
                output.append(byte)
            } else if output.last != .space {
                output.append(.space)
            }
        }
        return String(decoding: output, as: UTF8.self)
    }
}
