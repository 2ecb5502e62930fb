/// A run of lines without a blank one among them, or a part of it: the title above its text.
struct ListingParagraph {
    /// What the look of a paragraph says before its neighbours are known.
    enum Kind {
        /// What web pages put around their content: dates, counts, buttons.
        case furniture
        /// A title, perhaps: short, and no sentence.
        case short
        /// An abstract or a part of one.
        case text
    }

    /// The bytes, without white space at either end.
    var range: Range<Int>
    /// The line it begins on, from 0.
    var line: Int
    var kind: Kind
    /// Whether more of it may follow behind the bytes that were looked at.
    var isOpen = false

    /// A paragraph this long is text even where it does not end like a sentence.
    static let longestTitle = 300
}

extension ListingParagraph {
    /// The paragraphs of `bytes` from `start` on.
    ///
    /// - Parameter atEnd: whether the input ends with the bytes. Otherwise the last paragraph is open unless a blank
    ///   line closes it.
    static func all(in bytes: UnsafeRawBufferPointer, from start: Int = 0, atEnd: Bool = true) -> [ListingParagraph] {
        var found: [ListingParagraph] = []
        var run = ListingLineRun()
        var line = 0
        var offset = start
        while offset < bytes.count {
            let end = bytes.nextLineFeed(from: offset) ?? bytes.count
            let content = bytes.trimmed(offset..<end)
            if content.isEmpty || isInvisible(content, in: bytes) {
                run.close(in: bytes, into: &found)
            } else {
                run.add(content, line: line, in: bytes, into: &found)
            }
            line += 1
            offset = end + 1
        }
        if !run.isEmpty, !atEnd {
            run.leaveOpen(in: bytes, into: &found)
        } else {
            run.close(in: bytes, into: &found)
        }
        return found
    }

    /// What the bytes in `range` look like.
    static func kind(of range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Kind {
        if range.count >= longestTitle { return .text }
        if ListingFurniture.matches(range, in: bytes) { return .furniture }
        return endsSentence(range, in: bytes) && !isTitleCase(range, in: bytes) ? .text : .short
    }

    /// Whether a line holds nothing but spaces that are no ASCII: no-break (C2 A0) and zero-width (E2 80 8B) ones, byte
    /// order marks (EF BB BF).
    private static func isInvisible(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard bytes[range.lowerBound] >= 0x80, range.count <= 32 else { return false }
        return String(decoding: bytes[range], as: UTF8.self).unicodeScalars.allSatisfy {
            $0.properties.isWhitespace || $0 == "\u{200B}" || $0 == "\u{FEFF}"
        }
    }

    /// A full stop, perhaps inside quotes or brackets. Question and exclamation marks end titles as well.
    private static func endsSentence(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
        for offset in range.reversed() {
            switch bytes[offset] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "]"), 0x9D, 0x99, 0x80, 0xE2:
                continue
            case UInt8(ascii: "."): return true
            default: return false
            }
        }
        return false
    }

    /// Whether most of the longer words begin with a capital: a title that ends in a full stop.
    static func isTitleCase(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard range.count < 150 else { return false }
        var long = 0
        var capital = 0
        for word in bytes[range].split(separator: UInt8.space) where word.count > 3 {
            guard let first = word.first, first.isLetter else { continue }
            long += 1
            if first.isUpper { capital += 1 }
        }
        return long >= 2 && capital * 10 >= long * 7
    }
}
