// What of XML can be told from bytes alone, without a parser: comments and their like, and where tags stand. All of it
// is linear, and all of it means the same wherever the bytes begin, as long as no comment is open there.

extension UnsafeRawBufferPointer {
    /// The end of the comment, CDATA section or document type declaration that `<!` at `start` opens: what looks like a
    /// tag in it is none. Nothing where neither is opened; the end of the bytes where it never closes.
    func endOfHiddenMarkup(at start: Int) -> Int? {
        if hasPrefix("<!--", at: start) { return end(of: "-->", from: start + 4) }
        if hasPrefix("<![CDATA[", at: start) { return end(of: "]]>", from: start + 9) }
        if hasPrefix("<!DOCTYPE", at: start) { return endOfDocumentType(from: start + 9) }
        return nil
    }

    /// The comments, CDATA sections and document type declarations, in order.
    var hiddenMarkup: [Range<Int>] {
        var found: [Range<Int>] = []
        var offset = 0
        while let mark = firstIndex(of: UInt8(ascii: "!"), in: offset..<count) {
            offset = mark + 1
            guard mark > 0, self[mark - 1] == UInt8(ascii: "<"), let end = endOfHiddenMarkup(at: mark - 1) else {
                continue
            }
            found.append((mark - 1)..<end)
            offset = end
        }
        return found
    }

    /// Calls `body` with each place of a start tag whose name begins with one of `names`, and with the position of that
    /// among them, outside the ranges that are hidden.
    ///
    /// Sixteen places are looked at in one step, for two names at once: the bracket and the first letter behind it are
    /// rare together.
    func forEachStartTag(_ names: [StaticString], outside hidden: [Range<Int>], _ body: (Int, Int) -> Void) {
        for first in stride(from: 0, to: names.count, by: 2) {
            let pair = first..<Swift.min(first + 2, names.count)
            var hidden = hidden[...]
            forEachBracket(before: names[first].utf8Start[0], names[pair.upperBound - 1].utf8Start[0]) { place in
                while let first = hidden.first, first.upperBound <= place { hidden.removeFirst() }
                if hidden.first?.contains(place) == true { return }
                for index in pair where hasPrefix(names[index], at: place + 1) { body(index, place) }
            }
        }
    }

    @inline(__always)
    private func forEachBracket(before first: UInt8, _ second: UInt8, _ body: (Int) -> Void) {
        let bracket = SIMD16(repeating: UInt8(ascii: "<"))
        let (firsts, seconds) = (SIMD16(repeating: first), SIMD16(repeating: second))
        var offset = 0
        while offset + 17 <= count {
            let brackets = loadUnaligned(fromByteOffset: offset, as: SIMD16<UInt8>.self) .== bracket
            let letters = loadUnaligned(fromByteOffset: offset + 1, as: SIMD16<UInt8>.self)
            let both = brackets .& ((letters .== firsts) .| (letters .== seconds))
            if both.isAny {
                for lane in 0..<16 where both[lane] { body(offset + lane) }
            }
            offset += 16
        }
        while offset + 1 < count {
            let letter = self[offset + 1]
            if self[offset] == bracket[0], letter == first || letter == second { body(offset) }
            offset += 1
        }
    }

    private func end(of text: StaticString, from start: Int) -> Int {
        firstRange(of: text, in: Swift.min(start, count)..<count).map { $0 + text.utf8CodeUnitCount } ?? count
    }

    /// A document type may declare entities between brackets, whose texts may hold anything but their own quotes.
    private func endOfDocumentType(from start: Int) -> Int {
        var quote: UInt8?
        var isInBrackets = false
        for position in start..<Swift.max(start, count) {
            let byte = self[position]
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                quote = byte
            } else if byte == UInt8(ascii: "[") {
                isInBrackets = true
            } else if byte == UInt8(ascii: "]") {
                isInBrackets = false
            } else if byte == UInt8(ascii: ">"), !isInBrackets {
                return position + 1
            }
        }
        return count
    }
}
