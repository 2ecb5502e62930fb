/// Bytes of a cell as the text that is kept of it.
enum TableText {
    /// The text of a part without white space at either end, and with single spaces inside; nothing for a blank one.
    static func folded(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> String? {
        let part = bytes.trimmed(range)
        guard !part.isEmpty else { return nil }
        return folded(UnsafeRawBufferPointer(rebasing: bytes[part])).text
    }

    /// The text of bytes that have no white space at either end, with single spaces inside, and whether they are UTF-8.
    static func folded(_ bytes: UnsafeRawBufferPointer) -> (text: String, isMalformed: Bool) {
        let traits = TextTraits(bytes)
        guard traits.hasLooseSpaces else { return decoded(bytes, isASCII: traits.isASCII) }
        return withSingleSpaces(bytes).withUnsafeBytes { decoded($0, isASCII: traits.isASCII) }
    }

    private static func decoded(_ bytes: UnsafeRawBufferPointer, isASCII: Bool) -> (text: String, isMalformed: Bool) {
        if isASCII { return (String(decoding: bytes, as: UTF8.self), false) }
        if let text = String(validating: bytes, as: UTF8.self) { return (text, false) }
        return (String(decoding: bytes, as: UTF8.self), true)
    }

    private static func withSingleSpaces(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(text.count)
        for byte in text {
            if !byte.isSpace {
                output.append(byte)
            } else if output.last != .space {
                output.append(.space)
            }
        }
        return output
    }

    /// The text of a cell, folded.
    static func text(_ cell: TableCell, in bytes: UnsafeRawBufferPointer) -> String? {
        guard cell.hasDoubledQuotes else { return folded(cell.range, in: bytes) }
        return withoutDoubledQuotes(cell, in: bytes).withUnsafeBytes { folded(0..<$0.count, in: $0) }
    }

    /// The bytes of a cell, with one quote for two.
    static func withoutDoubledQuotes(_ cell: TableCell, in bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(cell.range.count)
        var offset = cell.range.lowerBound
        while let quote = bytes.firstIndex(of: .quote, in: offset..<cell.range.upperBound) {
            output.append(contentsOf: bytes[offset...quote])
            offset = quote + 1
            if offset < cell.range.upperBound, bytes[offset] == .quote { offset += 1 }
        }
        output.append(contentsOf: bytes[offset..<cell.range.upperBound])
        return output
    }
}
