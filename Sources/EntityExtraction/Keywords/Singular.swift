/// Folds a plural to its singular: `networks` to `network`, `corpora` to `corpus`, while `analysis` stays.
///
/// The rules go by the last letters, the words that break them are listed. No word changes that is not known to be a
/// noun by its ending, so the result is a key and not always a word: `always` is listed, `runs` becomes `run`.
enum Singular {
    /// How a word changes: its first bytes stay, then comes an ending.
    struct Change: Equatable {
        var kept: Int
        var ending: StaticString = ""

        static func == (left: Change, right: Change) -> Bool {
            left.kept == right.kept && "\(left.ending)" == "\(right.ending)"
        }
    }

    /// The change of a word in any case; nil when the word is no plural.
    ///
    /// - Parameters:
    ///   - hash: the hash of the word in lower case.
    ///   - isListed: whether one of the lists has the word.
    static func change(
        of word: UnsafeRawBufferPointer, hash: UInt64, isShortAcronym: Bool, isListed: Bool
    ) -> Change? {
        let count = word.count
        guard count > 2, !isShortAcronym else { return nil }
        let endsInS = word[count - 1].asciiLowercased == UInt8(ascii: "s")
        guard isListed else { return endsInS && count > 3 ? regular(word, hash: nil) : nil }
        if let index = irregular[hash], irregularChanges[Int(index)].kept <= count {
            return irregularChanges[Int(index)]
        }
        guard endsInS, count > 3, invariant[hash] == nil else { return nil }
        return regular(word, hash: hash)
    }

    /// The singular of a word, in lower case.
    static func fold(_ word: String) -> String {
        var lower = word.lowercased()
        let hash = WordHash.of(lower)
        return lower.withUTF8 { utf8 in
            let change = change(
                of: UnsafeRawBufferPointer(utf8), hash: hash, isShortAcronym: false,
                isListed: KeywordStopWords.role(of: hash).contains(.listedPlural))
            guard let change else { return String(decoding: utf8, as: UTF8.self) }
            return String(decoding: utf8[..<change.kept], as: UTF8.self) + "\(change.ending)"
        }
    }

    /// By the last letters. Only words that a list has need their hash.
    private static func regular(_ word: UnsafeRawBufferPointer, hash: UInt64?) -> Change? {
        let count = word.count
        let second = word[count - 2].asciiLowercased
        let third = word[count - 3].asciiLowercased
        switch second {
        case UInt8(ascii: "s"), UInt8(ascii: "'"): return nil
        case UInt8(ascii: "u"), UInt8(ascii: "i"): return !has(shortPlural, hash) ? nil : Change(kept: count - 1)
        case UInt8(ascii: "c") where third == UInt8(ascii: "i"):
            return !has(countableInICS, hash) ? nil : Change(kept: count - 1)
        case UInt8(ascii: "e"): return inES(word, third: third, hash: hash)
        default: return Change(kept: count - 1)
        }
    }

    @inline(__always)
    private static func has(_ words: @autoclosure () -> HashTable, _ hash: UInt64?) -> Bool {
        hash.map { words()[$0] != nil } ?? false
    }

    /// Words in `-es`.
    private static func inES(_ word: UnsafeRawBufferPointer, third: UInt8, hash: UInt64?) -> Change {
        let count = word.count
        let fourth = word[count - 4].asciiLowercased
        if third == UInt8(ascii: "i") {
            return count < 5 || has(inIE, hash) ? Change(kept: count - 1) : Change(kept: count - 3, ending: "y")
        }
        if has(losesES, hash) { return Change(kept: count - 2) }
        let hisses =
            third == UInt8(ascii: "x") || (third == UInt8(ascii: "s") && fourth == UInt8(ascii: "s"))
            || (third == UInt8(ascii: "h") && "cs".utf8.contains(fourth))
        if hisses { return Change(kept: has(keepsE, hash) ? count - 1 : count - 2) }
        let isGreek = third == UInt8(ascii: "s") && fourth == UInt8(ascii: "y") && count > 6
        return isGreek ? Change(kept: count - 2, ending: "is") : Change(kept: count - 1)
    }
}
