/// A cited reference as Web of Science writes it: `White GC, 1999, BIRD STUDY, V46, P120, DOI 10.1080/…`.
///
/// The parts stand in that order, and any may be missing: `[Anonymous], STATISTICS`, `2010, ECOLOGY, V91, P951`.
enum WebOfScienceReference {
    /// The parts of a reference, which may stand in several lines.
    static func parse(_ text: String) -> Reference {
        var text = text
        return text.withUTF8 { buffer in
            let field = FieldText(bytes: UnsafeRawBufferPointer(buffer))
            let whole = 0..<field.bytes.count
            guard buffer.contains(where: { $0.isSpace && $0 != .space }), var line = field.folded(whole) else {
                return parse(whole, in: field)
            }
            return line.withUTF8 { parse(0..<$0.count, in: FieldText(bytes: UnsafeRawBufferPointer($0))) }
        }
    }

    /// The reference in a range of one line.
    @inline(__always)
    static func parse(_ range: Range<Int>, in field: FieldText) -> Reference {
        let range = field.bytes.trimmed(range)
        var parts = WebOfScienceReferenceParts(field: field)
        var start = range.lowerBound
        while start < range.upperBound {
            if parts.count > 0, field.bytes[start] == UInt8(ascii: "D"), field.bytes.hasPrefix("DOI ", at: start) {
                parts.identifiers = start..<range.upperBound
                break
            }
            let end = separator(in: start..<range.upperBound, of: field.bytes)
            parts.add(start..<end)
            start = min(end + 2, range.upperBound)
        }
        return parts.reference(in: range)
    }

    /// The next comma before a space, or the end. Most are so near that a search costs more than it saves.
    @inline(__always)
    private static func separator(in range: Range<Int>, of bytes: UnsafeRawBufferPointer) -> Int {
        var position = range.lowerBound
        while position < range.upperBound {
            let next = position + 1
            if bytes[position] == UInt8(ascii: ","), next == range.upperBound || bytes[next] == .space {
                return position
            }
            position = next
        }
        return range.upperBound
    }
}
