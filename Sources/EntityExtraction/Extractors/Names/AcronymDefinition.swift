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
    static func all(in tokens: [Token], units: [NameUnit], bytes: UnsafeRawBufferPointer) -> [AcronymDefinition] {
        units.compactMap { unit in
            let short = unit.tokens
            guard isShortForm(tokens[short], in: bytes) else { return nil }
            if let long = before(short, tokens, bytes) ?? behind(short, tokens, bytes)
                ?? behindColon(short, tokens, bytes)
            {
                return AcronymDefinition(short: short, long: long)
            }
            return nil
        }
    }

    /// 2 to 12 bytes with a capital or a digit.
    private static func isShortForm(_ tokens: ArraySlice<Token>, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard let first = tokens.first, let last = tokens.last else { return false }
        let count = Int(last.end - first.start)
        return (2...14).contains(count) && tokens.contains { $0.shape.contains(.hasUpper) }
    }

    /// `long form (SHORT)`
    private static func before(
        _ short: Range<Int>, _ tokens: [Token], _ bytes: UnsafeRawBufferPointer
    ) -> Range<Int>? {
        let open = short.lowerBound - 1
        guard open > 0, isSign("(", tokens[open], bytes), short.upperBound < tokens.count,
            ")],;".utf8.contains(bytes[Int(tokens[short.upperBound].start)])
        else { return nil }
        let letters = letters(of: short, tokens, bytes)
        var start = open
        var words = 0
        while start > 0, words < min(letters.count + 5, letters.count * 2 + 1),
            continues(tokens[start - 1], bytes)
        {
            start -= 1
            if tokens[start].isWord, !tokens[start].isGlued { words += 1 }
        }
        return match(letters, start..<open, tokens, bytes)
    }

    /// `SHORT (long form)`
    private static func behind(
        _ short: Range<Int>, _ tokens: [Token], _ bytes: UnsafeRawBufferPointer
    ) -> Range<Int>? {
        let open = short.upperBound
        guard open + 2 < tokens.count, isSign("(", tokens[open], bytes) else { return nil }
        var close = open + 1
        while close < tokens.count, close < open + 20, !isSign(")", tokens[close], bytes) { close += 1 }
        guard close < tokens.count, isSign(")", tokens[close], bytes), close - open > 3 else { return nil }
        let letters = letters(of: short, tokens, bytes)
        guard let long = match(letters, (open + 1)..<close, tokens, bytes), long.lowerBound == open + 1 else {
            return nil
        }
        return long.lowerBound..<close
    }

    /// `SHORT: Long Form`, where the long form has hardly more words than the short one has letters.
    private static func behindColon(
        _ short: Range<Int>, _ tokens: [Token], _ bytes: UnsafeRawBufferPointer
    ) -> Range<Int>? {
        let colon = short.upperBound
        guard colon + 2 < tokens.count, tokens[colon].isGlued, isSign(":", tokens[colon], bytes),
            tokens[colon + 1].shape.contains(.capitalized)
        else { return nil }
        let letters = letters(of: short, tokens, bytes)
        guard letters.count > 2 else { return nil }
        var end = colon + 1
        var words = 0
        while end < tokens.count, words <= letters.count + 1, continues(tokens[end], bytes),
            !NameCues.functionWords.contains(tokens[end]) || NameCues.insideLongForms.contains(tokens[end])
        {
            let isWord = tokens[end].isWord && !tokens[end].isGlued
            if isWord, !NameCues.functionWords.contains(tokens[end]) { words += 1 }
            end += 1
        }
        // A name inside it is that of another thing: `ALBERT: A Lite BERT`.
        guard words <= letters.count, !tokens[(colon + 1)..<end].contains(where: \.isAllUpper),
            let long = match(letters, (colon + 1)..<end, tokens, bytes), long.lowerBound == colon + 1
        else { return nil }
        return long.lowerBound..<end
    }

    private static func continues(_ token: Token, _ bytes: UnsafeRawBufferPointer) -> Bool {
        token.isWord || "-/&'".utf8.contains(bytes[Int(token.start)]) || token.shape.contains(.foreign)
    }

    /// The letters and digits of the short form in lower case; a plural `s` does not count.
    private static func letters(
        of short: Range<Int>, _ tokens: [Token], _ bytes: UnsafeRawBufferPointer
    ) -> [UInt8] {
        var letters: [UInt8] = []
        for token in tokens[short] {
            let range = token.shape.contains(.plural) ? token.range.dropLast() : token.range
            letters += range.lazy.map { bytes[$0] }.filter(\.isWord).map(\.asciiLowercased)
        }
        return letters
    }

    /// The shortest tail of the window that spells the letters, from a word that begins with the first of them.
    private static func match(
        _ letters: [UInt8], _ window: Range<Int>, _ tokens: [Token], _ bytes: UnsafeRawBufferPointer
    ) -> Range<Int>? {
        guard letters.count >= 2, !window.isEmpty else { return nil }
        var wanted = letters.count - 1
        for index in window.reversed() where tokens[index].isWord {
            for offset in tokens[index].range.reversed() {
                let isStart = offset == Int(tokens[index].start)
                guard bytes[offset].asciiLowercased == letters[wanted], wanted > 0 || isStart else { continue }
                if wanted == 0 {
                    let wordCount = tokens[index..<window.upperBound].count(where: \.isWord)
                    return wordCount >= 2 ? index..<window.upperBound : nil
                }
                wanted -= 1
            }
        }
        return nil
    }

    private static func isSign(_ sign: Unicode.Scalar, _ token: Token, _ bytes: UnsafeRawBufferPointer) -> Bool {
        !token.isWord && bytes[Int(token.start)] == UInt8(ascii: sign)
    }
}
