/// A run of tokens without white space that may be a name: words joined by hyphens and their kin.
struct NameUnit {
    /// The tokens of the name, without what is glued on: `UNet-based` is `UNet`.
    var tokens: Range<Int>
    /// Whether `-based` or the like was cut off.
    var hadTail: Bool
}

extension NameUnit {
    /// The units of a field, left to right.
    static func all(in text: FieldText) -> [NameUnit] {
        var units: [NameUnit] = []
        units.reserveCapacity(text.tokens.count)
        var index = 0
        while index < text.tokens.count {
            guard text.tokens[index].isWord else {
                index += 1
                continue
            }
            let end = runEnd(text, from: index)
            if let unit = trimmed(index..<end, of: text.tokens) { units.append(unit) }
            index = end
        }
        return units
    }

    private static func runEnd(_ text: FieldText, from start: Int) -> Int {
        let tokens = text.tokens
        var end = start + 1
        while end + 1 < tokens.count, tokens[end].isGlued, tokens[end + 1].isGlued, tokens[end + 1].isWord,
            joins(tokens[end], between: tokens[end - 1], and: tokens[end + 1], in: text.bytes)
        {
            end += 2
        }
        // `RoBERTa+`, `C++`
        while end < tokens.count, tokens[end].isGlued, text.first(of: tokens[end]) == UInt8(ascii: "+") { end += 1 }
        return end
    }

    private static func joins(
        _ sign: Token, between left: Token, and right: Token, in bytes: UnsafeRawBufferPointer
    ) -> Bool {
        guard !sign.isWord else { return false }
        switch bytes[Int(sign.start)] {
        case UInt8(ascii: "-"), UInt8(ascii: "_"): return true
        case UInt8(ascii: "."): return bytes[Int(left.end) - 1].isDigit && bytes[Int(right.start)].isDigit
        case 0xE2:
            // The hyphens of typesetting: U+2010 and U+2011. Dashes separate.
            return bytes[Int(sign.start) + 1] == 0x80 && (bytes[Int(sign.start) + 2] | 1) == 0x91
        default: return false
        }
    }

    /// Cuts ordinary words off both ends: `non-BERT`, `GPT-4-based`. Nothing is left of an ordinary compound.
    private static func trimmed(
        _ run: Range<Int>, of tokens: UnsafeBufferPointer<Token>
    ) -> NameUnit? {
        var low = run.lowerBound
        var high = run.upperBound
        var hadTail = false
        while high - low > 2, isTail(tokens[high - 1]) {
            high -= 2
            hadTail = true
        }
        while high - low > 2, isOrdinary(tokens[low]), tokens[low + 2].shape.contains(.hasUpper) { low += 2 }
        return high > low ? NameUnit(tokens: low..<high, hadTail: hadTail) : nil
    }

    /// `BERT-large` is a size of BERT, while `Mistral-Large` is a name.
    /// Whether a word glued on behind a name is no part of it: `-based`, `-large`.
    static func isTail(_ token: Token) -> Bool {
        token.says(.tails) || token.shape.isDisjoint(with: .hasUpper) && token.says(.sizes)
    }

    private static func isOrdinary(_ token: Token) -> Bool {
        token.count > 2 && token.shape.isDisjoint(with: [.hasUpper, .hasDigit])
    }
}
