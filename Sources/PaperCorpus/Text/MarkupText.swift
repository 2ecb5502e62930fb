internal import CLibXML2

/// Text with the tags and entities of HTML, JATS or MathML in it, as plain text: tags go, those of blocks leave a
/// space, entities become their characters, white space is folded to single spaces.
///
/// What is not certainly a tag stays: `p < 0.05`, `<mask>`. Linear in time, whatever the text.
enum MarkupText {
    /// The plain text; nothing where it is blank.
    static func plain(_ bytes: UnsafeRawBufferPointer) -> String? {
        let mayHoldMarkup =
            bytes.firstIndex(of: UInt8(ascii: "<"), in: 0..<bytes.count) != nil
            || bytes.firstIndex(of: UInt8(ascii: "&"), in: 0..<bytes.count) != nil
        if !mayHoldMarkup { return folding(bytes) }
        var reducer = MarkupReducer(bytes: bytes)
        return reducer.reduce().withUnsafeBytes { folding($0) }
    }

    /// The plain text; nothing where it is blank.
    static func plain(_ text: String) -> String? {
        var text = text
        return text.withUTF8 { plain(UnsafeRawBufferPointer($0)) }
    }

    /// The text with white space folded to single spaces, also where it is a no-break space; nothing where it is blank.
    static func folding(_ bytes: UnsafeRawBufferPointer) -> String? { folding(bytes, TextTraits(bytes)) }

    /// The same of a text that was looked at.
    static func folding(_ bytes: UnsafeRawBufferPointer, _ traits: TextTraits) -> String? {
        if traits.isASCII, !traits.hasLooseSpaces {
            return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
        }
        let folded = FoldedText.bytes(of: bytes)
        return folded.isEmpty ? nil : String(decoding: folded, as: UTF8.self)
    }
}

/// One text on its way from markup to plain text.
struct MarkupReducer {
    let bytes: UnsafeRawBufferPointer
    private(set) var output: [UInt8] = []
    private var offset = 0
    /// How many elements are open that say the same thing in several ways.
    private var alternatives = 0
    /// Of which sections no end was found: it is not searched again.
    private var isUnclosed = [false, false, false]
    private var hasUnclosedTeX = false

    init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        output.reserveCapacity(bytes.count)
    }

    mutating func reduce() -> [UInt8] {
        while offset < bytes.count {
            switch bytes[offset] {
            case UInt8(ascii: "<"): if !section(), !tag() { copy() }
            case UInt8(ascii: "&"): if !entity() { copy() }
            default: copy()
            }
        }
        return output
    }

    /// Copies up to what may have a meaning.
    private mutating func copy() {
        let start = offset
        repeat { offset += 1 } while offset < bytes.count && !Self.isSign(bytes[offset])
        output.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[start..<offset]))
    }

    private static func isSign(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "<") || byte == UInt8(ascii: "&") }

    // MARK: Tags

    /// Comments and instructions go, character data stay.
    private mutating func section() -> Bool {
        for (kind, (opening, closing, isText)) in Self.sections.enumerated() where bytes.hasPrefix(opening, at: offset)
        {
            let start = offset + opening.utf8CodeUnitCount
            // What is never closed is no section.
            guard !isUnclosed[kind], let end = bytes.firstRange(of: closing, in: start..<bytes.count) else {
                isUnclosed[kind] = true
                return false
            }
            if isText { output.append(contentsOf: bytes[start..<end]) }
            offset = end + closing.utf8CodeUnitCount
            return true
        }
        return false
    }

    private static let sections: [(StaticString, StaticString, Bool)] = [
        ("<!--", "-->", false), ("<![CDATA[", "]]>", true), ("<?", "?>", false),
    ]
    private mutating func tag() -> Bool {
        guard let tag = MarkupTag(bytes, at: offset) else { return false }
        offset = tag.end
        switch tag.name {
        case "alternatives": alternatives = max(0, alternatives + (tag.isClosing ? -1 : 1))
        case "tex-math" where !tag.isClosing && !tag.isEmpty: texMath()
        default: if MarkupTag.blocks.contains(tag.name) { output.append(.space) }
        }
        return true
    }

    /// TeX beside MathML says the same again; alone, it is reduced to text.
    private mutating func texMath() {
        guard !hasUnclosedTeX, let end = bytes.firstRange(of: "tex-math>", in: offset..<bytes.count),
            let close = bytes[offset..<end].lastIndex(of: UInt8(ascii: "<"))
        else {
            hasUnclosedTeX = true
            return
        }
        if alternatives == 0 {
            let formula = TeXText.plain(UnsafeRawBufferPointer(rebasing: bytes[offset..<close])).text
            output.append(contentsOf: formula.utf8)
        }
        offset = close
    }

    // MARK: Entities

    /// `&amp;` `&#228;` `&#xE4;` `&auml;`, and `&amp;auml;`, as it comes out of programs that escape twice.
    private mutating func entity() -> Bool {
        var start = offset + 1
        while bytes.hasPrefix("amp;", at: start) {
            // Without an entity behind it, it is the sign itself.
            guard let next = Self.entity(in: bytes, at: start + 4) else {
                output.append(UInt8(ascii: "&"))
                offset = start + 4
                return true
            }
            if bytes.hasPrefix("amp;", at: start + 4) {
                start += 4
                continue
            }
            append(next)
            return true
        }
        guard let found = Self.entity(in: bytes, at: start) else { return false }
        append(found)
        return true
    }

    private mutating func append(_ found: (scalar: Unicode.Scalar, end: Int)) {
        output.append(contentsOf: Character(found.scalar).utf8)
        offset = found.end
    }

    /// The character that a name or number behind `&` stands for.
    private static func entity(in bytes: UnsafeRawBufferPointer, at start: Int) -> (scalar: Unicode.Scalar, end: Int)? {
        let limit = min(bytes.count, start + 12)
        guard start < limit, let end = bytes.firstIndex(of: UInt8(ascii: ";"), in: start..<limit), end > start else {
            return nil
        }
        let name = String(decoding: bytes[start..<end], as: UTF8.self)
        guard let code = name.hasPrefix("#") ? number(name.dropFirst()) : named(name),
            let scalar = Unicode.Scalar(code), code >= 0x20 || code == 9 || code == 10
        else { return nil }
        return (scalar, end + 1)
    }

    private static func number(_ digits: Substring) -> UInt32? {
        let isHex = digits.first == "x" || digits.first == "X"
        guard !digits.contains("+"), !digits.contains("-") else { return nil }
        return isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    }

    private static func named(_ name: String) -> UInt32? {
        if name == "apos" { return 0x27 }
        return name.withCString(encodedAs: UTF8.self) { htmlEntityLookup($0)?.pointee.value }
    }
}
