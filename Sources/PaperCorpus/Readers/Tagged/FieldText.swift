/// Texts in the bytes of fields. White space is folded to single spaces, so that it does not matter where lines were
/// wrapped.
struct FieldText {
    let bytes: UnsafeRawBufferPointer

    /// The text at `range`.
    func text(_ range: Range<Int>) -> String {
        let text = UnsafeRawBufferPointer(rebasing: bytes[range])
        let longest = Self.longestSmallText
        guard text.count <= longest, range.lowerBound + longest <= bytes.count else {
            return String(decoding: text, as: UTF8.self)
        }
        // A text that needs no storage of its own: copying all that it could hold takes no loop.
        let head = bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self)
        let tail = bytes.loadUnaligned(fromByteOffset: range.lowerBound + longest - 8, as: UInt64.self)
        return String(unsafeUninitializedCapacity: longest) { target in
            let target = UnsafeMutableRawBufferPointer(target)
            target.storeBytes(of: head, as: UInt64.self)
            target.storeBytes(of: tail, toByteOffset: longest - 8, as: UInt64.self)
            return text.count
        }
    }

    /// The bytes of a string that needs no storage of its own.
    private static let longestSmallText = 15

    /// The text at `range` in one line; nothing where it is blank.
    func folded(_ range: Range<Int>) -> String? {
        let range = bytes.trimmed(range)
        guard !range.isEmpty else { return nil }
        guard TextTraits(UnsafeRawBufferPointer(rebasing: bytes[range])).hasLooseSpaces else { return text(range) }
        return String(unsafeUninitializedCapacity: range.count) { target in
            var count = 0
            var isPending = false
            for index in range {
                let byte = bytes[index]
                if byte.isSpace {
                    isPending = true
                } else {
                    if isPending {
                        target[count] = .space
                        count += 1
                        isPending = false
                    }
                    target[count] = byte
                    count += 1
                }
            }
            return count
        }
    }

    /// The text at `range` in one line, without markup and TeX.
    func plain(_ range: Range<Int>) -> String {
        let range = bytes.trimmed(range)
        let text = UnsafeRawBufferPointer(rebasing: bytes[range])
        let mayHoldMarkup =
            bytes.firstIndex(of: UInt8(ascii: "<"), in: range) != nil
            || bytes.firstIndex(of: UInt8(ascii: "&"), in: range) != nil
        return mayHoldMarkup ? TeXText.plain(MarkupText.plain(text) ?? "") : TeXText.plain(text).text
    }

    /// The number at the start of `range`, behind white space; nothing for one of more than nine digits.
    func number(_ range: Range<Int>) -> Int? {
        var value = 0
        let range = bytes.trimmed(range)
        var position = range.lowerBound
        while position < range.upperBound, bytes[position].isDigit {
            guard position - range.lowerBound < 9 else { return nil }
            value = value * 10 + Int(bytes[position] & 15)
            position += 1
        }
        return position > range.lowerBound ? value : nil
    }

    /// The first year in `range`: four digits that stand alone, from 1000 to 2999.
    func year(_ range: Range<Int>) -> Int? {
        var position = range.lowerBound
        while position < range.upperBound {
            var end = position
            while end < range.upperBound, bytes[end].isDigit { end += 1 }
            if end - position == 4, let year = number(position..<end), 1000..<3000 ~= year { return year }
            position = end + 1
        }
        return nil
    }

    /// How often `byte` stands in `range`.
    func count(of byte: UInt8, in range: Range<Int>) -> Int {
        let mark = SIMD16<UInt8>(repeating: byte)
        var count = 0
        var position = range.lowerBound
        while position + 16 <= range.upperBound {
            // A lane counts to 255.
            let end = min(position + 255 * 16, range.upperBound - 15)
            var sums = SIMD16<UInt8>(repeating: 0)
            while position < end {
                let block = bytes.loadUnaligned(fromByteOffset: position, as: SIMD16<UInt8>.self)
                // A lane that is equal is -1.
                sums &-= unsafeBitCast(block .== mark, to: SIMD16<UInt8>.self)
                position += 16
            }
            for lane in 0..<16 { count += Int(sums[lane]) }
        }
        while position < range.upperBound {
            if bytes[position] == byte { count += 1 }
            position += 1
        }
        return count
    }

    /// Calls `body` with the parts of `range` between separators, without white space at their ends; blank ones are
    /// left out.
    @inline(__always)
    func forEachPart(of range: Range<Int>, between separator: UInt8, _ body: (Range<Int>) -> Void) {
        var start = range.lowerBound
        while start < range.upperBound {
            let end = bytes.firstIndex(of: separator, in: start..<range.upperBound) ?? range.upperBound
            let part = bytes.trimmed(start..<end)
            if !part.isEmpty { body(part) }
            start = end + 1
        }
    }

    /// Calls `body` with the parts of `range` between a sign and a space, as one writes a list in a cell.
    @inline(__always)
    func forEachItem(of range: Range<Int>, between separator: UInt8, _ body: (Range<Int>) -> Void) {
        var start = range.lowerBound
        var position = start
        while start < range.upperBound {
            let end = bytes.firstIndex(of: separator, in: position..<range.upperBound) ?? range.upperBound
            position = end + 1
            guard position >= range.upperBound || bytes[position].isSpace else { continue }
            let part = bytes.trimmed(start..<end)
            if !part.isEmpty { body(part) }
            start = position
        }
    }

    /// The first byte in `range` that is no UTF-8. ASCII is passed over 16 bytes at a time.
    func firstMalformed(in range: Range<Int>) -> Int? {
        var position = range.lowerBound
        while position < range.upperBound {
            if position + 16 <= range.upperBound,
                (bytes.loadUnaligned(fromByteOffset: position, as: UInt64.self)
                    | bytes.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self)) & 0x8080_8080_8080_8080 == 0
            {
                position += 16
                continue
            }
            guard bytes[position] >= 0x80 else {
                position += 1
                continue
            }
            var end = position + 1
            while end < range.upperBound, bytes[end] >= 0x80 { end += 1 }
            let run = UnsafeRawBufferPointer(rebasing: bytes[position..<end])
            if let offset = DecodedText.firstMalformedOffset(in: run) { return position + offset }
            position = end
        }
        return nil
    }
}
