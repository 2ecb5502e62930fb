/// Tells the small change of a web page from titles: dates, counts, buttons, lines that say who posted what.
enum ListingFurniture {
    /// Whether a paragraph is certainly neither title nor text.
    static func matches(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard range.count <= 80 else { return false }
        let text = String(decoding: bytes[range], as: UTF8.self)
        let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "\t" || $0 == "\u{A0}" }
        return isPoster(text) || isDate(words) || isCount(words) || isControl(words)
    }

    /// `byAK and the research community`, `Submitted by`, `Posted by …`
    private static func isPoster(_ text: String) -> Bool {
        for opening in ["Submitted by", "Posted by", "Published on", "Upvote", "·", "•", "|"] where text.hasPrefix(opening) {
            return true
        }
        guard text.hasPrefix("by") else { return false }
        return text.utf8.dropFirst(2).first.map { $0.isUpper || $0 == .space || $0 == UInt8(ascii: "@") } ?? true
    }

    /// `Mar 12`, `12 March 2024`, `2024-03-12`: month names and numbers only.
    private static func isDate(_ words: [Substring]) -> Bool {
        guard (1...4).contains(words.count) else { return false }
        var named = false
        var numbered = false
        for word in words {
            let bare = word.hasSuffix(".") ? word.dropLast() : word
            if months.contains(String(bare.prefix(3))), bare.utf8.count <= 9, bare.utf8.allSatisfy(\.isLetter) {
                named = true
            } else if bare.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }) {
                numbered = true
            } else {
                return false
            }
        }
        return numbered && (named || words.count == 1)
    }

    /// `128`, `5 authors`, `3.2k`, `12 comments`
    private static func isCount(_ words: [Substring]) -> Bool {
        guard let first = words.first, words.count <= 2, first.utf8.first?.isDigit == true,
            first.utf8.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "k") })
        else { return false }
        return words.count == 1 || counted.contains(String(words[1]))
    }

    /// One or two words that are buttons everywhere.
    private static func isControl(_ words: [Substring]) -> Bool {
        words.count <= 2 && controls.contains(words.joined(separator: " "))
    }

    private static let months: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    private static let counted: Set<String> = [
        "author", "authors", "comment", "comments", "like", "likes", "upvotes", "views", "citations", "pages", "min",
    ]
    private static let controls: Set<String> = [
        "new", "subscribe", "sign in", "log in", "sign up", "login", "home", "menu", "search", "share", "save", "next",
        "previous", "back", "more", "load more", "read more", "abstract", "view pdf", "pdf", "github", "code",
        "daily papers", "trending papers", "papers", "models", "datasets", "docs", "pricing", "bookmark", "cite",
    ]
}
