/// What is plain in the bytes of a document: names in ASCII, text, and references to characters.
struct XMLPlainText {
    let base: UnsafePointer<UInt8>
    /// Nothing is read from here on.
    let limit: Int

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }
    private static var highs: UInt64 { 0x8080_8080_8080_8080 }

    /// A name that a prefix may stand before.
    struct Name {
        var start: Int
        var local: Int
        var end: Int
        var key: XMLNames.Key
    }

    /// The name at `start`; nothing where none begins there, or where it goes on in a way that is not plain.
    @inline(__always)
    func name(at start: Int) -> Name? {
        var key = XMLNames.Key()
        var local = start
        var offset = start
        while offset < limit {
            let byte = base[offset]
            if byte.isXMLNameByte {
                // No digit, hyphen or full stop begins a name.
                if key.count == 0, !byte.isLetter, byte != UInt8(ascii: "_") { return nil }
                key.append(byte)
            } else if byte == UInt8(ascii: ":"), local == start, offset > start {
                local = offset + 1
                key = XMLNames.Key()
            } else {
                break
            }
            offset += 1
        }
        guard key.count > 0, offset < limit else { return nil }
        return Name(start: start, local: local, end: offset, key: key)
    }

    /// What the short name at `start` is looked up by; nothing where it is longer than seven bytes, or is not followed by
    /// a space or a closing bracket. That it is a name, only its being known can tell.
    @inline(__always)
    func shortKey(at start: Int) -> XMLNames.Key? {
        guard start + 8 <= limit else { return nil }
        let word = UInt64(littleEndian: UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self))
        let bracket = word ^ (Self.ones &* UInt64(UInt8(ascii: ">")))
        let space = word ^ (Self.ones &* UInt64(UInt8.space))
        // As below, the lowest bit is right.
        let found = ((bracket &- Self.ones) | (space &- Self.ones)) & ~word & Self.highs
        guard found != 0 else { return nil }
        let count = found.trailingZeroBitCount / 8
        return count > 0 ? XMLNames.Key(lastBytes: word.byteSwapped >> UInt64(64 - 8 * count), count: count) : nil
    }

    /// Where the attribute value in quotes at `start` ends; nothing where it holds brackets, entities, white space to
    /// be made spaces, or anything that is not ASCII.
    @inline(__always)
    func endOfValue(at start: Int) -> Int? {
        guard start < limit, base[start] == .quote || base[start] == UInt8(ascii: "'") else { return nil }
        var end = start + 1
        while end < limit, base[end] != base[start] {
            let byte = base[end]
            guard byte >= 0x20, byte < 0x7F, byte != UInt8(ascii: "<"), byte != UInt8(ascii: ">"),
                byte != UInt8(ascii: "&")
            else { return nil }
            end += 1
        }
        return end < limit ? end : nil
    }

    @inline(__always)
    func endOfSpace(from start: Int) -> Int {
        var offset = start
        while offset < limit, isSpace(at: offset) { offset += 1 }
        return offset
    }

    @inline(__always)
    func isSpace(at offset: Int) -> Bool {
        let byte = base[offset]
        return byte == .space || byte == .lineFeed || byte == UInt8(ascii: "\t") || byte == .carriageReturn
    }

    /// The next byte that is `<`, `&`, `]`, a control character or not ASCII; eight are looked at in one step.
    @inline(__always)
    func nextSign(from start: Int) -> Int {
        var offset = start
        let (ones, highs) = (Self.ones, Self.highs)
        while offset + 8 <= limit {
            let word = UInt64(littleEndian: UnsafeRawPointer(base + offset).loadUnaligned(as: UInt64.self))
            let bracket = word ^ (ones &* UInt64(UInt8(ascii: "<")))
            let ampersand = word ^ (ones &* UInt64(UInt8(ascii: "&")))
            let closing = word ^ (ones &* UInt64(UInt8(ascii: "]")))
            let low = (word &- ones &* 0x20) | (bracket &- ones) | (ampersand &- ones) | (closing &- ones)
            // The lowest bit that is set is right; those above may not be, as a byte may borrow from the next.
            let found = ((low & ~word) | word) & highs
            if found != 0 { return offset + found.trailingZeroBitCount / 8 }
            offset += 8
        }
        while offset < limit, !Self.isSign(base[offset]) { offset += 1 }
        return offset
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte >= 0x80 || byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&")
            || byte == UInt8(ascii: "]")
    }

    /// How many bytes the scalar at `offset` takes that is not ASCII; nothing where it is no character of XML.
    func scalarLength(at offset: Int) -> Int? {
        let length = DecodedText.scalarLength(in: UnsafeRawBufferPointer(start: base, count: limit), at: offset)
        // U+FFFE and U+FFFF are none.
        let isNone = length == 3 && base[offset] == 0xEF && base[offset + 1] == 0xBF && base[offset + 2] >= 0xBE
        return length > 0 && !isNone ? length : nil
    }

    /// The sign that `&amp;`, `&#228;`, `&#xE4;` or `&auml;` stands for, and where that ends.
    func reference(at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
        let bytes = UnsafeRawBufferPointer(start: base, count: limit)
        let range = (start + 1)..<min(limit, start + 12)
        guard start + 2 < limit, let end = bytes.firstIndex(of: UInt8(ascii: ";"), in: range), end > start + 1 else {
            return nil
        }
        let isNumber = base[start + 1] == UInt8(ascii: "#")
        let name = bytes[(start + (isNumber ? 2 : 1))..<end]
        guard name.allSatisfy(\.isWord) else { return nil }
        guard let scalar = isNumber ? Self.scalar(numbered: name) : HTMLEntities.scalar(named: Array(name) + [0]) else {
            return nil
        }
        return (scalar, end + 1)
    }

    private static func scalar(numbered digits: Slice<UnsafeRawBufferPointer>) -> Unicode.Scalar? {
        let isHex = digits.first == UInt8(ascii: "x")
        let code = UInt32(String(decoding: isHex ? digits.dropFirst() : digits, as: UTF8.self), radix: isHex ? 16 : 10)
        guard let code, let scalar = Unicode.Scalar(code) else { return nil }
        let isCharacter = code >= 0x20 || code == 9 || code == 10 || code == 13
        return isCharacter && code != 0xFFFE && code != 0xFFFF ? scalar : nil
    }
}

extension UInt8 {
    /// Whether the byte may stand in a name that is ASCII and has no prefix.
    fileprivate var isXMLNameByte: Bool {
        isWord || self == UInt8(ascii: "-") || self == UInt8(ascii: "_") || self == UInt8(ascii: ".")
    }
}
