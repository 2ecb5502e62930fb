/// A run of tokens without white space that may be a name: words joined by hyphens and their kin.
struct NameUnit {
    /// The tokens of the name, without what is glued on: `UNet-based` is `UNet`.
    var tokens: Range<Int>
    /// Whether `-based` or the like was cut off.
    var hadTail: Bool
}

extension NameUnit {
    /// The units of a field, left to right.
    static func all(in tokens: [Token], bytes: UnsafeRawBufferPointer) -> [NameUnit] {
        var units: [NameUnit] = []
        var index = 0
        while index < tokens.count {
            guard tokens[index].isWord else {
                index += 1
                continue
            }
            let end = runEnd(tokens, from: index, in: bytes)
            if let unit = trimmed(index..<end, of: tokens, in: bytes) { units.append(unit) }
            index = end
        }
        return units
    }

    private static func runEnd(_ tokens: [Token], from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
        var end = start + 1
        while end + 1 < tokens.count, tokens[end].isGlued, tokens[end + 1].isGlued, tokens[end + 1].isWord,
            joins(tokens[end], between: tokens[end - 1], and: tokens[end + 1], in: bytes)
        {
            end += 2
        }
        // `RoBERTa+`, `C++`
        while end < tokens.count, tokens[end].isGlued, bytes[Int(tokens[end].start)] == UInt8(ascii: "+") { end += 1 }
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
        _ run: Range<Int>, of tokens: [Token], in bytes: UnsafeRawBufferPointer
    ) -> NameUnit? {
        var low = run.lowerBound
        var high = run.upperBound
        var hadTail = false
        while high - low > 2, NameCues.tails.contains(tokens[high - 1]) || isSize(tokens[high - 1]) {
            high -= 2
            hadTail = true
        }
        while high - low > 2, isOrdinary(tokens[low]), tokens[low + 2].shape.contains(.hasUpper) { low += 2 }
        return high > low ? NameUnit(tokens: low..<high, hadTail: hadTail) : nil
    }

    /// `BERT-large` is a size of BERT, while `Mistral-Large` is a name.
    private static func isSize(_ token: Token) -> Bool {
        token.shape.isDisjoint(with: .hasUpper) && NameCues.sizes.contains(token)
    }

    private static func isOrdinary(_ token: Token) -> Bool {
        token.count > 2 && token.shape.isDisjoint(with: [.hasUpper, .hasDigit])
    }
}
