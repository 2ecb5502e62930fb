/// Takes markup out of the text of a cell: `YBa<inf>2</inf>`, `<jats:p>`, `p &lt; 0.05`.
enum TableMarkup {
    /// The text without elements that mark up words, and with the signs that character references stand for.
    static func plain(_ text: String) -> String {
        var text = text
        let output = text.withUTF8 { reduce(UnsafeRawBufferPointer($0)) }
        return output.withUnsafeBytes { TableText.folded(0..<$0.count, in: $0) } ?? ""
    }

    /// Whether there may be any.
    static func mayStand(in bytes: UnsafeRawBufferPointer) -> Bool {
        let all = 0..<bytes.count
        return bytes.firstIndex(of: UInt8(ascii: "<"), in: all) != nil
            || bytes.firstIndex(of: UInt8(ascii: "&"), in: all) != nil
    }

    private static func reduce(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var offset = 0
        while offset < bytes.count {
            if bytes[offset] == UInt8(ascii: "<"), let tag = tag(at: offset, in: bytes) {
                if tag.partsWords { output.append(.space) }
                offset = tag.end
            } else if bytes[offset] == UInt8(ascii: "&"), let (sign, end) = sign(at: offset, in: bytes) {
                output.append(contentsOf: sign.utf8)
                offset = end
            } else {
                output.append(bytes[offset])
                offset += 1
            }
        }
        return output
    }

    /// The end of a tag of an element known here: `a < b` and `<DNA>` are text.
    private static func tag(at start: Int, in bytes: UnsafeRawBufferPointer) -> (end: Int, partsWords: Bool)? {
        var name = start + 1
        if name < bytes.count, bytes[name] == UInt8(ascii: "/") { name += 1 }
        if bytes.hasPrefix("jats:", at: name, ignoringCase: true) { name += 5 }
        let limit = min(bytes.count, name + 200)
        guard let end = bytes.firstIndex(of: UInt8(ascii: ">"), in: min(name, limit)..<limit) else { return nil }
        let length = bytes[name..<end].prefix { $0.isWord || $0 == UInt8(ascii: "-") }.count
        let word = String(decoding: bytes[name..<name + length].lazy.map(\.asciiLowercased), as: UTF8.self)
        if inline.contains(word) { return (end + 1, false) }
        return blocks.contains(word) ? (end + 1, true) : nil
    }

    private static let inline: Set<String> = [
        "inf", "sup", "sub", "i", "b", "u", "em", "strong", "italic", "bold", "sc", "span", "underline",
    ]
    private static let blocks: Set<String> = ["p", "br", "title", "sec", "div", "list", "list-item"]

    /// The sign that a character reference stands for, and where the reference ends.
    private static func sign(at start: Int, in bytes: UnsafeRawBufferPointer) -> (String, Int)? {
        let limit = min(bytes.count, start + 10)
        guard let end = bytes.firstIndex(of: UInt8(ascii: ";"), in: start..<limit) else { return nil }
        let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
        if let sign = signs[name] { return (sign, end + 1) }
        guard name.utf8.first == UInt8(ascii: "#") else { return nil }
        let digits = name.dropFirst()
        let isHex = digits.first == "x" || digits.first == "X"
        let number = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
        guard let number, number >= 32, let scalar = Unicode.Scalar(number) else { return nil }
        return (String(scalar), end + 1)
    }

    private static let signs = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
    ]
}
