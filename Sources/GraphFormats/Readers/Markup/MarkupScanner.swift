#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Walks the tags and texts of an XML file in UTF-8, one after the other, without making anything of them.
///
/// It is made for graph files of gigabytes: names and values are bytes of the file. What is no XML is reported where it
/// stands, and the walk goes on with the next tag. Entities that a file declares are not expanded and nothing is fetched.
struct MarkupScanner {
    typealias Bytes = UnsafeBufferPointer<UInt8>

    enum Token {
        /// A start tag: `name`, `attributes`, and whether the element ends with it.
        case start(isEmpty: Bool)
        /// An end tag: `name`.
        case end
        /// Text between tags: `text`.
        case text(isRaw: Bool)
        /// The end of the file.
        case endOfFile
    }

    private let bytes: Bytes
    private(set) var position: Int
    /// The name of the tag, without its prefix.
    private(set) var name: Bytes
    /// The text between tags.
    private(set) var text: Bytes
    /// Whether text of blanks alone is passed over: between elements it means nothing.
    var skipsBlanks = true
    private var attributes: [(name: Bytes, value: Bytes)] = []
    /// How many of `attributes` are of this tag; the others are left from earlier ones.
    private var attributeCount = 0
    private(set) var problems = ProblemList()
    /// Where the lines were counted up to, and how many there were.
    private var counted = (position: 0, lines: 1)

    init(_ bytes: Bytes) {
        self.bytes = bytes
        position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        name = Bytes(rebasing: bytes[..<0])
        text = Bytes(rebasing: bytes[..<0])
    }

    /// The number of the line at which the walk is. O(bytes since the last question).
    mutating func line() -> Int {
        counted.lines += bytes[counted.position..<position].count { $0 == UInt8(ascii: "\n") }
        counted.position = position
        return counted.lines
    }

    /// The value of an attribute of the start tag, as it stands in the file.
    func attribute(_ name: StaticString) -> Bytes? {
        for place in 0..<attributeCount where attributes[place].name.equals(name) { return attributes[place].value }
        return nil
    }

    /// The values of all attributes of the start tag, as they stand in the file.
    var values: [Bytes] { attributes.prefix(attributeCount).map(\.value) }

    /// The value of an attribute of the start tag as text.
    func string(_ name: StaticString) -> String? {
        attribute(name).map { MarkupText.decoded($0, inAttribute: true) }
    }

    mutating func next() -> Token {
        while position < bytes.count {
            if bytes[position] != UInt8(ascii: "<") {
                if skipsBlanks, skipBlanks() { continue }
                return readText()
            }
            guard position + 1 < bytes.count else { break }
            switch bytes[position + 1] {
            case UInt8(ascii: "/"): if readEndTag() { return .end }
            case UInt8(ascii: "?"): skip(behind: "?>")
            case UInt8(ascii: "!"): if let raw = readDeclaration() { return raw }
            default: if let start = readStartTag() { return start }
            }
        }
        position = bytes.count
        return .endOfFile
    }

    // MARK: Text

    /// Goes to the next tag where nothing but blanks stands before it.
    private mutating func skipBlanks() -> Bool {
        var index = position
        while index < bytes.count, bytes[index].isBlank { index += 1 }
        guard index == bytes.count || bytes[index] == UInt8(ascii: "<") else { return false }
        position = index
        return true
    }

    private mutating func readText() -> Token {
        let start = position
        position = find(UInt8(ascii: "<"), from: position) ?? bytes.count
        text = Bytes(rebasing: bytes[start..<position])
        return .text(isRaw: false)
    }

    /// A comment, a CDATA section or a document type; only the second has a text.
    private mutating func readDeclaration() -> Token? {
        if starts(with: "<!--") {
            skip(behind: "-->")
        } else if starts(with: "<![CDATA[") {
            let start = position + 9
            skip(behind: "]]>")
            let end = position >= 3 && bytes[position - 1] == UInt8(ascii: ">") ? max(start, position - 3) : position
            text = Bytes(rebasing: bytes[min(start, bytes.count)..<min(end, bytes.count)])
            return .text(isRaw: true)
        } else {
            skipDocumentType()
        }
        return nil
    }

    private mutating func skipDocumentType() {
        var depth = 0
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "["): depth += 1
            case UInt8(ascii: "]"): depth -= 1
            case UInt8(ascii: ">") where depth <= 0:
                position += 1
                return
            default: break
            }
            position += 1
        }
        malformed("the document type does not end")
    }

    // MARK: Tags

    private mutating func readEndTag() -> Bool {
        let start = position + 2
        guard let end = find(UInt8(ascii: ">"), from: start) else {
            malformed("a tag does not end")
            position = bytes.count
            return false
        }
        var stop = end
        while stop > start, bytes[stop - 1].isBlank { stop -= 1 }
        name = local(start, stop)
        position = end + 1
        return true
    }

    private mutating func readStartTag() -> Token? {
        var index = position + 1
        let start = index
        while index < bytes.count, !bytes[index].endsName { index += 1 }
        guard index > start else {
            malformed("a '<' begins no tag")
            position += 1
            position = find(UInt8(ascii: "<"), from: position) ?? bytes.count
            return nil
        }
        name = local(start, index)
        attributeCount = 0
        while index < bytes.count {
            while index < bytes.count, bytes[index].isBlank { index += 1 }
            guard index < bytes.count else { break }
            if bytes[index] == UInt8(ascii: ">") {
                position = index + 1
                return .start(isEmpty: false)
            }
            if bytes[index] == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: ">") {
                position = index + 2
                return .start(isEmpty: true)
            }
            guard let next = readAttribute(at: index) else { break }
            index = next
        }
        malformed(index >= bytes.count ? "the file ends within a tag" : "a tag has something that is no attribute")
        position = find(UInt8(ascii: "<"), from: max(index, position + 1)) ?? bytes.count
        return nil
    }

    /// Reads `name="value"` and says where it ends.
    private mutating func readAttribute(at start: Int) -> Int? {
        var index = start
        while index < bytes.count, !bytes[index].endsName { index += 1 }
        let end = index
        while index < bytes.count, bytes[index].isBlank { index += 1 }
        guard end > start, index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return nil }
        index += 1
        while index < bytes.count, bytes[index].isBlank { index += 1 }
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
            let close = closing(bytes[index], from: index + 1)
        else { return nil }
        let attribute = (Bytes(rebasing: bytes[start..<end]), Bytes(rebasing: bytes[index + 1..<close]))
        if attributeCount < attributes.count {
            attributes[attributeCount] = attribute
        } else {
            attributes.append(attribute)
        }
        attributeCount += 1
        return close + 1
    }

    /// The end of a value; a `<` cannot stand in one.
    private func closing(_ mark: UInt8, from start: Int) -> Int? {
        var index = start
        while index < bytes.count, bytes[index] != mark {
            guard bytes[index] != UInt8(ascii: "<") else { return nil }
            index += 1
        }
        return index < bytes.count ? index : nil
    }

    private func local(_ start: Int, _ end: Int) -> Bytes {
        let whole = bytes[start..<end]
        guard let colon = whole.firstIndex(of: UInt8(ascii: ":")) else { return Bytes(rebasing: whole) }
        return Bytes(rebasing: bytes[colon + 1..<end])
    }

    // MARK: Places

    private mutating func malformed(_ message: String) {
        let line = line()
        problems.add("malformed-xml", line: line, message + "; it was passed over")
    }

    private func starts(with text: StaticString) -> Bool {
        guard position + text.utf8CodeUnitCount <= bytes.count, let base = bytes.baseAddress else { return false }
        return memcmp(base + position, text.utf8Start, text.utf8CodeUnitCount) == 0
    }

    private mutating func skip(behind text: StaticString) {
        let start = position
        while let place = find(text.utf8Start[0], from: position) {
            position = place
            if starts(with: text) {
                position += text.utf8CodeUnitCount
                return
            }
            position += 1
        }
        position = start
        malformed("a comment, an instruction or a section of text does not end")
        position = bytes.count
    }

    private func find(_ byte: UInt8, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress,
            let found = memchr(base + start, Int32(byte), bytes.count - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}

extension UInt8 {
    fileprivate var isBlank: Bool { self == 0x20 || self &- 9 < 5 }

    /// Whether a name ends before it: blanks, `/`, `<`, `=` and `>`, a bit each.
    fileprivate var endsName: Bool { self < 64 && 0x7000_8001_0000_3E00 &>> UInt64(self) & 1 == 1 }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether these are the bytes of a text.
    func equals(_ text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount, let base = baseAddress else { return false }
        return memcmp(base, text.utf8Start, count) == 0
    }
}
