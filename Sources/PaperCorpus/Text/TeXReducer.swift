/// One walk over a text with TeX in it.
struct TeXReducer {
    let bytes: UnsafeRawBufferPointer
    private var offset = 0
    private var output: [UInt8] = []
    /// Closing braces that end a group which was opened for TeX's sake and is not written.
    private var silentDepth: [Bool] = []
    private var nesting = 0

    init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        output.reserveCapacity(bytes.count)
    }

    mutating func reduce() -> String {
        while offset < bytes.count { step() }
        return String(decoding: output, as: UTF8.self)
    }

    private mutating func step() {
        let byte = bytes[offset]
        switch byte {
        case UInt8(ascii: "\\"): control()
        case UInt8(ascii: "{"): openBrace()
        case UInt8(ascii: "}"): closeBrace()
        case UInt8(ascii: "~"): tie()
        case UInt8(ascii: "$"): dollar()
        default:
            output.append(byte)
            offset += 1
        }
    }

    private func byte(at position: Int) -> UInt8? { position < bytes.count ? bytes[position] : nil }

    // MARK: Braces

    private mutating func openBrace() {
        if let length = fontSwitchLength(at: offset + 1) {
            offset += 1 + length
            silentDepth.append(true)
        } else if isGluedToAddress {
            output.append(contentsOf: " (".utf8)
            offset += 1
            copyGroup(closing: ")")
        } else if isProtectedWord {
            offset += 1
            silentDepth.append(true)
        } else {
            output.append(UInt8(ascii: "{"))
            offset += 1
            silentDepth.append(false)
        }
    }

    private mutating func closeBrace() {
        if silentDepth.popLast() != true { output.append(UInt8(ascii: "}")) }
        offset += 1
    }

    /// `\it `, `\bf `, … or what is left of them when the backslash was lost: `it `.
    private func fontSwitchLength(at start: Int) -> Int? {
        let hasSlash = byte(at: start) == UInt8(ascii: "\\")
        let word = start + (hasSlash ? 1 : 0)
        for name in ["it", "bf", "em", "sc", "tt", "sl", "rm", "sf"] as [StaticString] where bytes.hasPrefix(name, at: word) {
            let end = word + name.utf8CodeUnitCount
            if byte(at: end) == .space { return end + 1 - start }
        }
        return nil
    }

    /// `https://github.com/a/b{Github}`: the brace stands right behind an address.
    private var isGluedToAddress: Bool {
        guard let last = output.last, last.isWord || last == UInt8(ascii: "/") else { return false }
        let word = output.suffix(from: (output.lastIndex(where: \.isSpace) ?? -1) + 1)
        return word.withUnsafeBytes {
            $0.firstRange(of: "://", in: 0..<$0.count) ?? $0.firstRange(of: "github.", in: 0..<$0.count)
        } != nil
    }

    /// `{BERT}`: braces that protect capitals, as BibTeX has them.
    private var isProtectedWord: Bool {
        var position = offset + 1
        while let next = byte(at: position), next.isWord || next == UInt8(ascii: "-") { position += 1 }
        return position > offset + 1 && byte(at: position) == UInt8(ascii: "}")
    }

    /// Copies up to the brace that closes the group, reducing what is inside.
    private mutating func copyGroup(closing: StaticString) {
        nesting += 1
        defer { nesting -= 1 }
        while let next = byte(at: offset), next != UInt8(ascii: "}") {
            if next == UInt8(ascii: "{"), nesting < 32 {
                offset += 1
                copyGroup(closing: "")
            } else {
                step()
            }
        }
        offset += 1
        output.append(contentsOf: UnsafeBufferPointer(start: closing.utf8Start, count: closing.utf8CodeUnitCount))
    }

    // MARK: Ties and mathematics

    /// `~` is a space between words; it stays before a number (about) and in addresses.
    private mutating func tie() {
        let joins = output.last.map { !$0.isSpace && $0 != UInt8(ascii: "/") } ?? false
        output.append(joins ? .space : UInt8(ascii: "~"))
        offset += 1
    }

    /// Drops the dollars of `$k$`; a price stays.
    private mutating func dollar() {
        let start = offset + 1
        offset += 1
        guard let first = byte(at: start), !first.isSpace,
            let end = bytes[start...].prefix(200).firstIndex(of: UInt8(ascii: "$")), end > start,
            !bytes[end - 1].isSpace, byte(at: end + 1)?.isDigit != true
        else {
            output.append(UInt8(ascii: "$"))
            return
        }
        while offset < end {
            switch bytes[offset] {
            case UInt8(ascii: "{"), UInt8(ascii: "}"): offset += 1
            default: step()
            }
        }
        offset = max(offset, end) + 1
    }

    // MARK: Control sequences

    private mutating func control() {
        guard let next = byte(at: offset + 1) else {
            output.append(UInt8(ascii: "\\"))
            offset += 1
            return
        }
        if next.isLetter {
            controlWord()
        } else if let mark = TeXSymbols.accents[next], let base = accentBase(after: offset + 2) {
            append(base.letter, mark)
            offset = base.end
        } else if "%&_#$ {},;:!".utf8.contains(next) {
            let isSpacing = ",;:! ".utf8.contains(next)
            output.append(isSpacing ? .space : next)
            offset += 2
        } else {
            output.append(UInt8(ascii: "\\"))
            offset += 1
        }
    }

    private mutating func controlWord() {
        let start = offset + 1
        var end = start
        while let next = byte(at: end), next.isLetter { end += 1 }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        let hasArgument = byte(at: end) == UInt8(ascii: "{")
        if TeXSymbols.dropped.contains(name) {
            offset = hasArgument ? groupEnd(from: end) : end
            if output.last == .space, byte(at: offset).map({ ".,;:)".utf8.contains($0) }) ?? true { output.removeLast() }
        } else if let symbol = TeXSymbols.symbols[name] {
            output.append(contentsOf: symbol.utf8)
            offset = end
            if byte(at: offset) == .space, output.last.map({ $0 >= 0x80 }) == true, byte(at: offset + 1)?.isLetter != true {
                offset += 1
            }
        } else if name.utf8.count == 1, let mark = TeXSymbols.letterAccents[name], let base = accentBase(after: end) {
            append(base.letter, mark)
            offset = base.end
        } else if hasArgument {
            // A command whose meaning does not matter: its argument is the text.
            offset = end + 1
            copyGroup(closing: "")
        } else {
            // A macro of the authors' own: its name is the best that is left.
            output.append(contentsOf: bytes[start..<end])
            offset = end
        }
    }

    private func groupEnd(from start: Int) -> Int {
        var depth = 0
        var position = start
        while let next = byte(at: position) {
            if next == UInt8(ascii: "{") { depth += 1 }
            if next == UInt8(ascii: "}") { depth -= 1 }
            position += 1
            if depth == 0 { break }
        }
        return position
    }

    private func accentBase(after position: Int) -> (letter: UInt8, end: Int)? {
        guard let next = byte(at: position) else { return nil }
        if next == UInt8(ascii: "{"), let letter = byte(at: position + 1), letter.isLetter,
            byte(at: position + 2) == UInt8(ascii: "}")
        {
            return (letter, position + 3)
        }
        if next == .space, let letter = byte(at: position + 1), letter.isLetter { return (letter, position + 2) }
        return next.isLetter ? (next, position + 1) : nil
    }

    private mutating func append(_ letter: UInt8, _ mark: Unicode.Scalar) {
        let combined = String(Unicode.Scalar(letter)) + String(mark)
        output.append(contentsOf: TeXSymbols.composed(combined).utf8)
    }
}
