/// A run of lines without a blank one among them.
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

    /// A paragraph this long is text even where it does not end like a sentence.
    static let longestTitle = 300
}

extension ListingParagraph {
    /// The paragraphs of `bytes` from `start` on.
    static func all(in bytes: UnsafeRawBufferPointer, from start: Int = 0) -> [ListingParagraph] {
        var found: [ListingParagraph] = []
        var open: Range<Int>?
        var openLine = 0
        var line = 0
        var offset = start
        func close() {
            guard let range = open else { return }
            open = nil
            found.append(ListingParagraph(range: range, line: openLine, kind: kind(of: range, in: bytes)))
        }
        while offset < bytes.count {
            let end = bytes.nextLineFeed(from: offset) ?? bytes.count
            let content = bytes.trimmed(offset..<end)
            if content.isEmpty {
                close()
            } else if let paragraph = open {
                if isTitle(paragraph, above: content, in: bytes) {
                    close()
                    open = content
                    openLine = line
                } else {
                    open = paragraph.lowerBound..<content.upperBound
                }
            } else {
                open = content
                openLine = line
            }
            line += 1
            offset = end + 1
        }
        close()
        return found
    }

    /// Whether a line is the title of the text that follows it without a blank line between.
    private static func isTitle(
        _ first: Range<Int>, above second: Range<Int>, in bytes: UnsafeRawBufferPointer
    ) -> Bool {
        second.count >= longestTitle && first.count < longestTitle && kind(of: first, in: bytes) == .short
    }

    private static func kind(of range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Kind {
        if range.count >= longestTitle { return .text }
        if ListingFurniture.matches(range, in: bytes) { return .furniture }
        return endsSentence(range, in: bytes) && !isTitleCase(range, in: bytes) ? .text : .short
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
    private static func isTitleCase(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
        var long = 0
        var capital = 0
        for word in bytes[range].split(separator: UInt8.space) where word.count > 3 {
            guard let first = word.first, first.isLetter else { continue }
            long += 1
            if first.isUpper { capital += 1 }
        }
        return long >= 2 && capital * 10 >= long * 7 && range.count < 150
    }
}
