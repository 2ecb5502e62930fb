/// Tells the small change of a web page from titles: dates, counts, buttons, lines that say who posted what.
///
/// It looks at bytes: it is asked about every title of a listing.
struct ListingFurniture {
    private let bytes: UnsafeRawBufferPointer
    private var words: [Range<Int>] = []

    /// Whether a paragraph is certainly neither title nor text.
    static func matches(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard range.count <= 80, !range.isEmpty else { return false }
        if isPoster(range, in: bytes) { return true }
        guard hasFewWords(range, in: bytes) else { return false }
        let paragraph = ListingFurniture(bytes: bytes, range: range)
        return paragraph.isDate || paragraph.isCount || paragraph.isControl
    }

    private init(bytes: UnsafeRawBufferPointer, range: Range<Int>) {
        self.bytes = bytes
        var position = range.lowerBound
        while position < range.upperBound {
            let start = position
            while position < range.upperBound, !Self.isSeparator(bytes[position]) { position += 1 }
            if position > start { words.append(start..<position) }
            position += 1
        }
    }

    /// Whether there are four words at most: all that a date or a button has.
    private static func hasFewWords(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
        var count = 0
        var isInside = false
        for byte in bytes[range] {
            let isWord = !isSeparator(byte)
            if isWord, !isInside {
                count += 1
                if count > 4 { return false }
            }
            isInside = isWord
        }
        return true
    }

    /// Spaces, commas, and the two bytes of a no-break space.
    private static func isSeparator(_ byte: UInt8) -> Bool {
        byte.isSpace || byte == UInt8(ascii: ",") || byte == 0xC2 || byte == 0xA0
    }

    /// `byAK and the research community`, `Submitted by`, `Posted by …`
    private static func isPoster(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
        let start = range.lowerBound
        if openings.contains(where: { bytes.hasPrefix($0, at: start) }) { return true }
        guard bytes.hasPrefix("by", at: start) else { return false }
        guard range.count > 2 else { return true }
        let next = bytes[start + 2]
        return next.isUpper || next == .space || next == UInt8(ascii: "@")
    }

    /// `Mar 12`, `12 March 2024`, `2024-03-12`: month names and numbers only.
    private var isDate: Bool {
        guard !words.isEmpty else { return false }
        var isNamed = false
        var isNumbered = false
        for word in words {
            if isMonth(word) {
                isNamed = true
            } else if bytes[word].allSatisfy({ $0.isDigit || "-/.".utf8.contains($0) }) {
                isNumbered = true
            } else {
                return false
            }
        }
        return isNumbered && (isNamed || words.count == 1)
    }

    private func isMonth(_ word: Range<Int>) -> Bool {
        let bare = bytes[word.upperBound - 1] == UInt8(ascii: ".") ? word.dropLast() : word
        return (3...9).contains(bare.count) && bytes[bare].allSatisfy(\.isLetter)
            && Self.months.contains { bytes.hasPrefix($0, at: bare.lowerBound, ignoringCase: true) }
    }

    /// `128`, `5 authors`, `3.2k`, `12 comments`, `3 days ago`
    private var isCount: Bool {
        guard let first = words.first, bytes[first.lowerBound].isDigit,
            bytes[first].allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "k") })
        else { return false }
        switch words.count {
        case 1: return true
        case 2: return Self.counted.contains { isWord(1, $0) }
        case 3: return isWord(2, "ago")
        default: return false
        }
    }

    /// One or two words that are buttons everywhere.
    private var isControl: Bool {
        switch words.count {
        case 1: Self.controls.contains { isWord(0, $0) }
        case 2: Self.pairs.contains { isWord(0, $0.0) && isWord(1, $0.1) }
        default: false
        }
    }

    private func isWord(_ index: Int, _ text: StaticString) -> Bool {
        words[index].count == text.utf8CodeUnitCount
            && bytes.hasPrefix(text, at: words[index].lowerBound, ignoringCase: true)
    }

    private static let openings: [StaticString] = [
        "Submitted by", "Posted by", "Published on", "Upvote ", "·", "•", "|",
    ]
    private static let months: [StaticString] = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let counted: [StaticString] = [
        "author", "authors", "comment", "comments", "like", "likes", "upvote", "upvotes", "views", "citations", "pages",
        "min", "models", "datasets", "spaces",
    ]
    private static let controls: [StaticString] = [
        "new", "subscribe", "login", "home", "menu", "search", "share", "save", "next", "previous", "back", "more",
        "abstract", "pdf", "github", "code", "papers", "models", "datasets", "docs", "pricing", "bookmark", "cite",
        "upvote",
    ]
    private static let pairs: [(StaticString, StaticString)] = [
        ("sign", "in"), ("log", "in"), ("sign", "up"), ("load", "more"), ("read", "more"), ("view", "pdf"),
        ("daily", "papers"), ("trending", "papers"),
    ]
}
