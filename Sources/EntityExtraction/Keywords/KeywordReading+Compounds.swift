extension KeywordReading {
    /// Words that hyphens join stand or fall together: `end-to-end` passes although `to` does not, and no phrase begins
    /// or ends inside one.
    mutating func markCompounds() {
        var start = 0
        while start < words.count {
            var end = start + 1
            guard tokens[start].isWord else {
                start = end
                continue
            }
            while end + 1 < tokens.count, tokens[end].isGlued, tokens[end + 1].isGlued, tokens[end + 1].isWord,
                isHyphen(tokens[end])
            {
                end += 2
            }
            if end > start + 1 { markCompound(start..<end) }
            start = end
        }
    }

    private mutating func markCompound(_ range: Range<Int>) {
        let last = range.upperBound - 1
        let hasLetters = stride(from: range.lowerBound, to: range.upperBound, by: 2).contains { !tokens[$0].isNumber }
        // `state-of-the-art` and its like are no names.
        let passes =
            hasLetters
            && !stride(from: range.lowerBound, to: range.upperBound, by: 2).contains {
                tokens[$0].hash == Self.article
            }
        let closes = passes && !tokens[last].role.contains(.neverLast)
        for index in range {
            let isHyphen = (index - range.lowerBound) % 2 == 1
            words[index].traits = passes ? .passes : []
            if isHyphen {
                words[index].traits.insert(.hyphen)
            } else if index > range.lowerBound {
                words[index].traits.insert(.joined)
            }
        }
        if passes { words[range.lowerBound].traits.insert(.opens) }
        if closes { words[last].traits.insert(.closes) }
    }

    private static let article = WordHash.of("the")

    private func isHyphen(_ token: Token) -> Bool {
        let start = Int(token.start)
        if token.count == 1 { return bytes[start] == UInt8(ascii: "-") }
        // U+2010 and U+2011
        return token.count == 3 && bytes[start] == 0xE2 && bytes[start + 1] == 0x80 && (bytes[start + 2] | 1) == 0x91
    }
}
