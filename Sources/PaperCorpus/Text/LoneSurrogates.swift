/// Finds halves of surrogate pairs among the escapes of a JSON text.
enum LoneSurrogates {
    /// Puts `\ufffd` in the place of each half, and says whether there was one.
    static func replace(in text: inout [UInt8]) -> Bool {
        var found = false
        var position = 0
        while position + 1 < text.count {
            guard text[position] == UInt8(ascii: "\\") else {
                position += 1
                continue
            }
            guard let unit = escapedUnit(at: position, in: text) else {
                position += 2
                continue
            }
            if (0xD800..<0xDC00).contains(unit), let next = escapedUnit(at: position + 6, in: text),
                (0xDC00..<0xE000).contains(next)
            {
                position += 12
                continue
            }
            if (0xD800..<0xE000).contains(unit) {
                text.replaceSubrange((position + 2)..<(position + 6), with: "fffd".utf8)
                found = true
            }
            position += 6
        }
        return found
    }

    /// The UTF-16 unit that `\uXXXX` writes.
    private static func escapedUnit(at position: Int, in text: [UInt8]) -> UInt16? {
        guard position + 6 <= text.count, text[position] == UInt8(ascii: "\\"), text[position + 1] == UInt8(ascii: "u")
        else { return nil }
        return UInt16(String(decoding: text[(position + 2)..<(position + 6)], as: UTF8.self), radix: 16)
    }
}
