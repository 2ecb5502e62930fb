/// The stemmer that keyphrase scores are taken with (M. F. Porter, "An algorithm for suffix stripping", Program 14(3),
/// 1980).
enum PorterStemmer {
    /// The stems of the words of a phrase, with spaces between.
    static func stems(_ phrase: String) -> String {
        phrase.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "_") }.map { stem(String($0)) }
            .joined(separator: " ")
    }

    static func stem(_ word: String) -> String {
        guard word.utf8.count > 2, word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
        var stem = Stem(letters: Array(word.utf8))
        stem.plural()
        stem.pastAndProgressive()
        if stem.ends("y"), stem.hasVowel(before: 1) { stem.replace(1, "i") }
        stem.first(of: doubleSuffixes) { $0 > 0 }
        stem.first(of: adjectiveSuffixes) { $0 > 0 }
        stem.lastSuffix()
        stem.finalE()
        return String(decoding: stem.letters, as: UTF8.self)
    }

    private static func pairs(_ list: String) -> [(String, String)] {
        list.split(separator: " ").map { pair in
            let parts = pair.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
            return (parts[0], parts[1])
        }.sorted { $0.0.count > $1.0.count }
    }

    private static let doubleSuffixes = pairs(
        """
        ational:ate tional:tion enci:ence anci:ance izer:ize abli:able alli:al entli:ent eli:e ousli:ous ization:ize \
        ation:ate ator:ate alism:al iveness:ive fulness:ful ousness:ous aliti:al iviti:ive biliti:ble
        """)
    private static let adjectiveSuffixes = pairs("icate:ic ative: alize:al iciti:ic ical:ic ful: ness:")
    fileprivate static let lastSuffixes = pairs(
        """
        al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ion: ou: ism: ate: iti: ous: ive: ize:
        """)
}

private struct Stem {
    var letters: [UInt8]

    func ends(_ suffix: String) -> Bool { letters.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) }

    mutating func replace(_ count: Int, _ ending: String) {
        letters.removeLast(count)
        letters += ending.utf8
    }

    private func isConsonant(_ index: Int) -> Bool {
        if "aeiou".utf8.contains(letters[index]) { return false }
        return letters[index] != UInt8(ascii: "y") || index == 0 || !isConsonant(index - 1)
    }

    func hasVowel(before count: Int) -> Bool { (0..<(letters.count - count)).contains { !isConsonant($0) } }

    /// The number of rows of vowels that consonants follow, before the last letters.
    private func measure(before count: Int) -> Int {
        let kinds = (0..<(letters.count - count)).map(isConsonant)
        return zip(kinds, kinds.dropFirst()).count { !$0 && $1 }
    }

    private func isShort(before count: Int) -> Bool {
        let end = letters.count - count
        return end > 2 && isConsonant(end - 3) && !isConsonant(end - 2) && isConsonant(end - 1)
            && !"wxy".utf8.contains(letters[end - 1])
    }

    mutating func plural() {
        if ends("sses") || ends("ies") {
            letters.removeLast(2)
        } else if ends("s"), !ends("ss") {
            letters.removeLast()
        }
    }

    mutating func pastAndProgressive() {
        if ends("eed") {
            if measure(before: 3) > 0 { letters.removeLast() }
            return
        }
        let count = ends("ed") && hasVowel(before: 2) ? 2 : ends("ing") && hasVowel(before: 3) ? 3 : 0
        guard count > 0 else { return }
        letters.removeLast(count)
        let last = letters.count - 1
        if ends("at") || ends("bl") || ends("iz") {
            letters.append(UInt8(ascii: "e"))
        } else if last > 0, letters[last] == letters[last - 1], isConsonant(last) {
            if !"lsz".utf8.contains(letters[last]) { letters.removeLast() }
        } else if measure(before: 0) == 1, isShort(before: 0) {
            letters.append(UInt8(ascii: "e"))
        }
    }

    mutating func first(of suffixes: [(String, String)], where accepts: (Int) -> Bool) {
        guard let (suffix, ending) = suffixes.first(where: { ends($0.0) }) else { return }
        if accepts(measure(before: suffix.utf8.count)) { replace(suffix.utf8.count, ending) }
    }

    mutating func lastSuffix() {
        guard let (suffix, _) = PorterStemmer.lastSuffixes.first(where: { ends($0.0) }) else { return }
        let end = letters.count - suffix.utf8.count
        guard measure(before: suffix.utf8.count) > 1 else { return }
        if suffix == "ion", !"st".utf8.contains(letters[end - 1]) { return }
        letters.removeLast(suffix.utf8.count)
    }

    mutating func finalE() {
        if ends("e") {
            let count = measure(before: 1)
            if count > 1 || (count == 1 && !isShort(before: 1)) { letters.removeLast() }
        }
        if ends("ll"), measure(before: 0) > 1 { letters.removeLast() }
    }
}
