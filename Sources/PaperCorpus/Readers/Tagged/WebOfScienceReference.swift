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

    /// The parts of the reference in a range of one line.
    private static func parse(_ range: Range<Int>, in field: FieldText) -> Reference {
        withUnsafeTemporaryAllocation(of: Reference.self, capacity: 1) { place in
            let place = place.baseAddress.unsafelyUnwrapped
            parse(range, in: field, into: place)
            return place.move()
        }
    }

    /// Makes, where it will stay, a reference of the parts of the one in a range of one line.
    static func parse(_ range: Range<Int>, in field: FieldText, into place: UnsafeMutablePointer<Reference>) {
        let range = field.bytes.trimmed(range)
        var parts = WebOfScienceReferenceParts(field: field)
        var start = range.lowerBound
        while start < range.upperBound {
            if parts.count > 0, start + 4 < range.upperBound, field.bytes[start] == UInt8(ascii: "D"),
                field.bytes.hasPrefix("DOI ", at: start)
            {
                parts.identifiers = start..<range.upperBound
                break
            }
            let end = separator(in: start..<range.upperBound, of: field.bytes)
            parts.add(start..<end)
            start = min(end + 2, range.upperBound)
        }
        parts.initialize(place, from: range)
    }

    /// The next comma before a space, or the end. Eight bytes at a time: most parts are so short that calling a search
    /// costs more than it saves.
    @inline(__always)
    private static func separator(in range: Range<Int>, of bytes: UnsafeRawBufferPointer) -> Int {
        var position = range.lowerBound
        while position < range.upperBound {
            if position + 8 <= range.upperBound {
                let word = ASCIIWord(bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self))
                guard let comma = word.firstIndex(of: UInt8(ascii: ",")) else {
                    position += 8
                    continue
                }
                position += comma
            } else if bytes[position] != UInt8(ascii: ",") {
                position += 1
                continue
            }
            if position + 1 == range.upperBound || bytes[position + 1] == .space { return position }
            position += 1
        }
        return range.upperBound
    }
}
