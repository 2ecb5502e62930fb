/// A short form and the long form it stands for: `Direct Preference Optimization (DPO)`.
///
/// The letters of the short form are sought in the long form from right to left, the first at the beginning of a word
/// (A. S. Schwartz and M. A. Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text",
/// PSB 2003).
struct AcronymDefinition {
    /// The tokens of the short form.
    var short: Range<Int>
    /// The tokens of the long form.
    var long: Range<Int>
}

extension AcronymDefinition {
    /// The definitions of a field.
    static func all(in text: FieldText, units: [NameUnit]) -> [AcronymDefinition] {
        var found: [AcronymDefinition] = []
        for unit in units where isShortForm(unit.tokens, in: text) {
            let short = unit.tokens
            if let long = before(short, text) ?? behind(short, text) ?? behindColon(short, text) {
                found.append(AcronymDefinition(short: short, long: long))
            }
        }
        return found
    }

    /// 2 to 12 bytes with a capital or a digit.
    private static func isShortForm(_ tokens: Range<Int>, in text: FieldText) -> Bool {
        let range = text.range(of: tokens)
        return (2...14).contains(range.count) && text.contains(in: tokens) { $0.shape.contains(.hasUpper) }
    }

    /// `long form (SHORT)`
    private static func before(_ short: Range<Int>, _ text: FieldText) -> Range<Int>? {
        let tokens = text.tokens
        let open = short.lowerBound - 1
        guard open > 0, text.isSign("(", tokens[open]), short.upperBound < tokens.count,
            ")],;".utf8.contains(text.first(of: tokens[short.upperBound]))
        else { return nil }
        let letters = letters(of: short, text)
        var start = open
        var words = 0
        while start > 0, words < min(letters.count + 5, letters.count * 2 + 1),
            continues(tokens[start - 1], text)
        {
            start -= 1
            if tokens[start].isWord, !tokens[start].isGlued { words += 1 }
        }
        return match(letters, start..<open, text)
    }

    /// `SHORT (long form)`
    private static func behind(_ short: Range<Int>, _ text: FieldText) -> Range<Int>? {
        let tokens = text.tokens
        let open = short.upperBound
        guard open + 2 < tokens.count, text.isSign("(", tokens[open]) else { return nil }
        var close = open + 1
        while close < tokens.count, close < open + 20, !text.isSign(")", tokens[close]) { close += 1 }
        guard close < tokens.count, text.isSign(")", tokens[close]), close - open > 3 else { return nil }
        let letters = letters(of: short, text)
        guard let long = match(letters, (open + 1)..<close, text), long.lowerBound == open + 1 else {
            return nil
        }
        return long.lowerBound..<close
    }

    /// `SHORT: Long Form`, where the long form has hardly more words than the short one has letters.
    private static func behindColon(_ short: Range<Int>, _ text: FieldText) -> Range<Int>? {
        let tokens = text.tokens
        let colon = short.upperBound
        guard colon + 2 < tokens.count, tokens[colon].isGlued, text.isSign(":", tokens[colon]),
            tokens[colon + 1].shape.contains(.capitalized)
        else { return nil }
        let letters = letters(of: short, text)
        guard letters.count > 2 else { return nil }
        var end = colon + 1
        var words = 0
        while end < tokens.count, words <= letters.count + 1, continues(tokens[end], text),
            !tokens[end].says(.functionWords) || tokens[end].says(.insideLongForms)
        {
            let isWord = tokens[end].isWord && !tokens[end].isGlued
            if isWord, !tokens[end].says(.functionWords) { words += 1 }
            end += 1
        }
        // A name inside it is that of another thing: `ALBERT: A Lite BERT`.
        guard words <= letters.count, !text.contains(in: (colon + 1)..<end, \.isAllUpper),
            let long = match(letters, (colon + 1)..<end, text), long.lowerBound == colon + 1
        else { return nil }
        return long.lowerBound..<end
    }

    private static func continues(_ token: Token, _ text: FieldText) -> Bool {
        if token.isWord || token.shape.contains(.foreign) { return true }
        switch text.first(of: token) {
        case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "'"): return true
        default: return false
        }
    }

    /// The letters and digits of the short form in lower case; a plural `s` does not count.
    private static func letters(of short: Range<Int>, _ text: FieldText) -> [UInt8] {
        var letters: [UInt8] = []
        for index in short {
            let token = text.tokens[index]
            let end = Int(token.end) - (token.shape.contains(.plural) ? 1 : 0)
            for offset in Int(token.start)..<end where text.bytes[offset].isWord {
                letters.append(text.bytes[offset].asciiLowercased)
            }
        }
        return letters
    }

    /// The shortest tail of the window that spells the letters, from a word that begins with the first of them.
    private static func match(_ letters: [UInt8], _ window: Range<Int>, _ text: FieldText) -> Range<Int>? {
        guard letters.count >= 2, !window.isEmpty else { return nil }
        let tokens = text.tokens
        var wanted = letters.count - 1
        for index in window.reversed() where tokens[index].isWord {
            for offset in tokens[index].range.reversed() {
                let isStart = offset == Int(tokens[index].start)
                guard text.bytes[offset].asciiLowercased == letters[wanted], wanted > 0 || isStart else { continue }
                if wanted == 0 {
                    let wordCount = tokens[index..<window.upperBound].count(where: \.isWord)
                    return wordCount >= 2 ? index..<window.upperBound : nil
                }
                wanted -= 1
            }
        }
        return nil
    }
}
