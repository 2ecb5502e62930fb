/// Keys that differ by one letter inside a long word.
///
/// Both keys without one letter are compared, so that pairs are found by hash (T. Bocek, E. Hunt and B. Stiller, "Fast
/// similarity search in large dictionaries", 2007).
enum OneLetter {
    /// A shorter key has too many neighbours that are other things.
    static let shortest = 8
    /// The word that the letter stands in has at least so many bytes.
    private static let shortestWord = 7

    /// The key without one of its letters, each once, and the key itself.
    static func deletions(_ key: String) -> Set<String> {
        let bytes = Array(key.utf8)
        // What is no ASCII is not taken apart.
        guard bytes.count <= 40, bytes.allSatisfy({ $0 < 0x80 }) else { return [] }
        var parts: Set<String> = [key]
        for place in 1..<bytes.count {
            parts.insert(String(decoding: bytes[..<place] + bytes[(place + 1)...], as: UTF8.self))
        }
        return parts
    }

    /// Whether two keys differ by one letter that was left out, put in, written for another or with its neighbour: no
    /// digit, and neither the first nor the last letter of a word, which often makes another thing (`mBERT`,
    /// `ImageNet-C`).
    static func differ(_ left: String, _ right: String) -> Bool {
        let (a, b) = (Array(left.utf8), Array(right.utf8))
        let head = zip(a, b).prefix { $0 == $1 }.count
        let tail = zip(a.reversed(), b.reversed()).prefix { $0 == $1 }.count
        let end = min(tail, min(a.count, b.count) - head)
        let (x, y) = (a[head..<(a.count - end)], b[head..<(b.count - end)])
        let isOne = x.count <= 1 && y.count <= 1 && x.count + y.count > 0
        let isSwap = x.count == 2 && y.count == 2 && x.first == y.last && x.last == y.first
        guard isOne || isSwap, (x + y).allSatisfy({ $0 &- 0x61 < 26 }), end > 0 else { return false }
        // The letters around it belong to the same word.
        let before = a[..<head].reversed().prefix { $0 &- 0x61 < 26 }.count
        let after = a[(a.count - end)...].prefix { $0 &- 0x61 < 26 }.count
        return before > 1 && after > 1 && before + after + x.count >= shortestWord
    }
}
