// Control sequences: `\%`, `\alpha`, `\cite{…}`, `\"{u}`.

extension TeXReducer {
    mutating func control() {
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
        } else if "%&_#${}".utf8.contains(next) {
            output.append(next)
            offset += 2
        } else if ",;:! \\".utf8.contains(next) {
            output.append(.space)
            offset += 2
        } else if "-/()[]@".utf8.contains(next) {
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
            offset = argumentsEnd(from: end)
            dropSpaceBeforePunctuation()
        } else if let symbol = TeXSymbols.symbols[name] {
            appendSymbol(symbol, isLetter: TeXSymbols.letters.contains(name), endingAt: end)
        } else if name.utf8.count == 1, let mark = TeXSymbols.letterAccents[name], let base = accentBase(after: end) {
            append(base.letter, mark)
            offset = base.end
        } else if hasArgument {
            // A command whose meaning does not matter: its argument is the text.
            offset = end
            open(name.hasSuffix("frac") ? .numerator : .silent, skipping: 1)
        } else if TeXSymbols.fontSwitches.contains(where: { $0.description == name }) {
            offset = byte(at: end) == .space ? end + 1 : end
        } else {
            // A macro of the authors' own: its name is the best that is left.
            output.append(contentsOf: bytes[start..<end])
            offset = end
        }
    }

    /// A letter eats the space behind it, as TeX has it; a sign does where no word follows. `{}` behind either is
    /// there to end the command.
    private mutating func appendSymbol(_ symbol: String, isLetter: Bool, endingAt end: Int) {
        output.append(contentsOf: symbol.utf8)
        offset = end
        if byte(at: end) == UInt8(ascii: "{"), byte(at: end + 1) == UInt8(ascii: "}") {
            offset = end + 2
            return
        }
        guard byte(at: end) == .space else { return }
        let isSign = output.last.map { $0 >= 0x80 } == true
        if isLetter || (isSign && byte(at: end + 1)?.isLetter != true) { offset += 1 }
    }

    private mutating func dropSpaceBeforePunctuation() {
        guard output.last == .space else { return }
        if byte(at: offset).map({ ".,;:)".utf8.contains($0) }) ?? true { output.removeLast() }
    }

    /// The end of `[…]` and `{…}` behind a command; what is never closed, or not soon, is no argument.
    private func argumentsEnd(from start: Int) -> Int {
        var end = start
        if byte(at: end) == UInt8(ascii: "["), let close = groupEnd(from: end, UInt8(ascii: "["), UInt8(ascii: "]")) {
            end = close
        }
        guard byte(at: end) == UInt8(ascii: "{") else { return end }
        return groupEnd(from: end, UInt8(ascii: "{"), UInt8(ascii: "}")) ?? end
    }

    private func groupEnd(from start: Int, _ opening: UInt8, _ closing: UInt8) -> Int? {
        var depth = 0
        for position in start..<min(bytes.count, start + 1000) {
            if bytes[position] == opening { depth += 1 }
            if bytes[position] == closing { depth -= 1 }
            if depth == 0 { return position + 1 }
        }
        return nil
    }

    // MARK: Accents

    /// The letter under an accent: `u`, `{u}`, ` u`, `\i`, `{\i}`.
    private func accentBase(after position: Int) -> (letter: UInt8, end: Int)? {
        guard let next = byte(at: position) else { return nil }
        if next == UInt8(ascii: "{") {
            guard let base = bareLetter(at: position + 1), byte(at: base.end) == UInt8(ascii: "}") else { return nil }
            return (base.letter, base.end + 1)
        }
        return bareLetter(at: next == .space ? position + 1 : position)
    }

    /// A letter, or the `\i` and `\j` without a dot that accents are put on.
    private func bareLetter(at position: Int) -> (letter: UInt8, end: Int)? {
        guard let first = byte(at: position) else { return nil }
        if first.isLetter { return (first, position + 1) }
        guard first == UInt8(ascii: "\\"), let letter = byte(at: position + 1), "ij".utf8.contains(letter),
            byte(at: position + 2)?.isLetter != true
        else { return nil }
        return (letter, position + 2)
    }

    private mutating func append(_ letter: UInt8, _ mark: Unicode.Scalar) {
        let combined = String(Unicode.Scalar(letter)) + String(mark)
        output.append(contentsOf: combined.canonicallyComposed.utf8)
    }
}
