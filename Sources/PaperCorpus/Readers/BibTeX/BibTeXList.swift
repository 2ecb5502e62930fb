/// Lists as BibTeX has them: their signs count outside braces only.
enum BibTeXList {
    /// Keywords: between semicolons where there are any, else between commas.
    /// Braces around all of them, as Web of Science has them, do not count.
    static func keywords(in text: UnsafeRawBufferPointer) -> [Range<Int>] {
        let range = withoutBraces(text.trimmed(0..<text.count), of: text)
        if text.firstIndex(of: UInt8(ascii: ";"), in: range) != nil {
            let parts = split(range, of: text, at: UInt8(ascii: ";"))
            if parts.count > 1 { return parts }
        }
        return split(range, of: text, at: UInt8(ascii: ","))
    }

    private static func withoutBraces(_ range: Range<Int>, of text: UnsafeRawBufferPointer) -> Range<Int> {
        guard range.count >= 2, text[range.lowerBound] == UInt8(ascii: "{") else { return range }
        var depth = 0
        for position in range {
            if text[position] == UInt8(ascii: "{") { depth += 1 }
            if text[position] == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 { return position == range.upperBound - 1 ? (range.lowerBound + 1)..<position : range }
        }
        return range
    }

    private static func split(
        _ range: Range<Int>, of text: UnsafeRawBufferPointer, at separator: UInt8
    ) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        parts.reserveCapacity(12)
        var start = range.lowerBound
        var depth = 0
        for position in range {
            let byte = text[position]
            if byte == separator, depth == 0 {
                parts.append(start..<position)
                start = position + 1
            } else if byte == UInt8(ascii: "{") {
                depth += 1
            } else if byte == UInt8(ascii: "}") {
                depth = max(0, depth - 1)
            }
        }
        parts.append(start..<range.upperBound)
        return parts
    }

    /// Names: between the words `and`. `others` is nobody.
    static func names(in text: UnsafeRawBufferPointer) -> [Range<Int>] {
        var names: [Range<Int>] = []
        names.reserveCapacity(8)
        var start = 0
        var depth = 0
        var position = 0
        func add(upTo end: Int) {
            let name = text.trimmed(start..<end)
            let isOthers = name.count == 6 && text.hasPrefix("others", at: name.lowerBound, ignoringCase: true)
            if !name.isEmpty, !isOthers { names.append(name) }
        }
        while position < text.count {
            let byte = text[position]
            if byte == UInt8(ascii: "{") { depth += 1 }
            if byte == UInt8(ascii: "}") { depth = max(0, depth - 1) }
            if depth == 0, byte.isSpace, isAnd(at: position + 1, in: text) {
                add(upTo: position)
                start = position + 4
                position += 3
            } else {
                position += 1
            }
        }
        add(upTo: text.count)
        return names
    }

    private static func isAnd(at position: Int, in text: UnsafeRawBufferPointer) -> Bool {
        text.hasPrefix("and", at: position, ignoringCase: true) && position + 3 < text.count
            && text[position + 3].isSpace
    }
}
