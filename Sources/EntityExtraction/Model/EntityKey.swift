/// Folds a name to its key: lower case, without what writers vary. `GPT-4`, `GPT 4` and `GPT4` are `gpt4`.
///
/// Letters and digits stay, in lower case; a full stop stays between digits (`gpt-3.5` is `gpt3.5` and not `gpt35`);
/// `+` stays. A size at the end does not make another thing: `Vicuna-13B` is `vicuna`, while `Llama 2` stays `llama2`.
public enum EntityKey {
    /// The key of a name.
    public static func fold(_ name: String) -> String {
        if !name.utf8.allSatisfy({ $0 < 0x80 }) { return foldUnicode(name) }
        var text = name
        return text.withUTF8 { fold(UnsafeRawBufferPointer($0)) }
    }

    /// The key of an ASCII name.
    static func fold(_ bytes: UnsafeRawBufferPointer) -> String {
        let end = nameEnd(bytes)
        return String(unsafeUninitializedCapacity: max(1, end)) { output in
            var count = 0
            for offset in 0..<end where isKept(bytes, offset, end) {
                output[count] = bytes[offset].asciiLowercased
                count += 1
            }
            return count
        }
    }

    private static func isKept(_ bytes: UnsafeRawBufferPointer, _ offset: Int, _ end: Int) -> Bool {
        let byte = bytes[offset]
        if byte.isWord || byte == UInt8(ascii: "+") || byte >= 0x80 { return true }
        return byte == UInt8(ascii: ".") && offset > 0 && bytes[offset - 1].isDigit && offset + 1 < end
            && bytes[offset + 1].isDigit
    }

    private static func foldUnicode(_ name: String) -> String {
        var plain = ""
        for scalar in name.lowercased().unicodeScalars {
            switch scalar.value {
            case 0x2010, 0x2011: plain += "-"
            case 0xB2, 0xB3: plain += scalar.value == 0xB2 ? "2" : "3"
            case 0xB5: plain += "mu"
            case 0x3B1...0x3C9: plain += greek[Int(scalar.value) - 0x3B1]
            default: plain.unicodeScalars.append(scalar)
            }
        }
        return plain.withUTF8 { fold(UnsafeRawBufferPointer($0)) }
    }

    /// The names of the small Greek letters from alpha to omega.
    private static let greek = [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu", "nu",
        "xi",
        "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ]

    /// The words of a name in small letters, with one space between them.
    static func words(_ name: String) -> String {
        name.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    }

    /// Where the name ends before a size: `-7B`, ` 70b`, `-1.5B`, `-8x7B`, `-350M`. A name that is all size keeps it.
    static func nameEnd(_ bytes: UnsafeRawBufferPointer) -> Int {
        guard let last = bytes.last?.asciiLowercased, last == UInt8(ascii: "b") || last == UInt8(ascii: "m") else {
            return bytes.count
        }
        var start = bytes.count - 1
        while start > 0, bytes[start - 1].isDigit || bytes[start - 1] == UInt8(ascii: ".") || isTimes(bytes, start - 1)
        {
            start -= 1
        }
        guard start < bytes.count - 1, start > 1, bytes[start].isDigit else { return bytes.count }
        let separator = bytes[start - 1]
        let isSize = separator == UInt8(ascii: "-") || separator.isSpace || separator == UInt8(ascii: "_")
        return isSize ? start - 1 : bytes.count
    }

    /// The `x` of `8x7B`.
    private static func isTimes(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> Bool {
        bytes[offset].asciiLowercased == UInt8(ascii: "x") && offset > 0 && bytes[offset - 1].isDigit
    }
}
