/// What other programs write into JSON against its rules, or beyond what a machine word holds, and what becomes of it.
enum JSONRepair {
    /// Windows-1252 for what is no UTF-8.
    case encoding
    /// `\ufffd` for halves of surrogate pairs: programs that cut a text by UTF-16 units write them.
    case loneSurrogates
    /// A string for a number that is too large; nothing is lost.
    case longNumbers

    /// Mends what made the parser fail, and says what it was; nothing where the text is past help.
    static func mend(_ text: inout [UInt8], _ failure: JSONDocument.Failure) -> JSONRepair? {
        switch failure {
        case .notUTF8:
            text = text.withUnsafeBytes { DecodedText.mending($0).bytes }
            return .encoding
        case .malformedString: return replaceLoneSurrogates(in: &text) ? .loneSurrogates : nil
        case .malformedNumber: return quoteLongNumbers(in: &text) ? .longNumbers : nil
        case .malformed: return nil
        }
    }

    /// What to say of it.
    func diagnostic(line: Int) -> Diagnostic? {
        switch self {
        case .encoding: .invalidUTF8(line: line)
        case .loneSurrogates: .loneSurrogate(line: line)
        case .longNumbers: nil
        }
    }

    // MARK: Halves of surrogate pairs

    private static func replaceLoneSurrogates(in text: inout [UInt8]) -> Bool {
        var found = false
        var position = 0
        while position + 1 < text.count {
            guard text[position] == UInt8(ascii: "\\") else {
                position += 1
                continue
            }
            guard let unit = escapedUnit(at: position, in: text) else {
                position += 2
                continue
            }
            if (0xD800..<0xDC00).contains(unit), let next = escapedUnit(at: position + 6, in: text),
                (0xDC00..<0xE000).contains(next)
            {
                position += 12
                continue
            }
            if (0xD800..<0xE000).contains(unit) {
                text.replaceSubrange((position + 2)..<(position + 6), with: "fffd".utf8)
                found = true
            }
            position += 6
        }
        return found
    }

    /// The UTF-16 unit that `\uXXXX` writes.
    private static func escapedUnit(at position: Int, in text: [UInt8]) -> UInt16? {
        guard position + 6 <= text.count, text[position] == UInt8(ascii: "\\"), text[position + 1] == UInt8(ascii: "u")
        else { return nil }
        return UInt16(String(decoding: text[(position + 2)..<(position + 6)], as: UTF8.self), radix: 16)
    }

    // MARK: Numbers

    /// Integers of 19 digits are the first that may not fit 64 bits; an exponent may lead anywhere.
    private static func quoteLongNumbers(in text: inout [UInt8]) -> Bool {
        var result: [UInt8] = []
        var found = false
        var isInString = false
        var position = 0
        while position < text.count {
            let byte = text[position]
            if !isInString, byte.isDigit || byte == UInt8(ascii: "-") {
                let number = text[position...].prefix { $0.isWord || "+-.".utf8.contains($0) }
                let isLong = number.count >= 19 || number.contains { $0 | 0x20 == UInt8(ascii: "e") }
                if isLong {
                    found = true
                    result.append(UInt8(ascii: "\""))
                    result += number
                    result.append(UInt8(ascii: "\""))
                } else {
                    result += number
                }
                position = number.endIndex
                continue
            }
            if byte == UInt8(ascii: "\"") { isInString.toggle() }
            if isInString, byte == UInt8(ascii: "\\"), position + 1 < text.count {
                result.append(byte)
                position += 1
            }
            result.append(text[position])
            position += 1
        }
        text = result
        return found
    }
}

extension JSONDocument.Failure {
    /// The parser's words.
    var reason: String {
        switch self {
        case .notUTF8: "it is not UTF-8"
        case .malformedString(let reason), .malformedNumber(let reason), .malformed(let reason): reason
        }
    }
}

extension Diagnostic {
    static func loneSurrogate(line: Int) -> Diagnostic {
        Diagnostic(
            .warning, "lone-surrogate",
            "the line has half of a surrogate pair (\\ud800 to \\udfff); it is U+FFFD now", line: line)
    }
}
