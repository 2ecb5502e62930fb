internal import PaperCorpus

/// Builds the bytes of BibTeX entries. A value stands on one line between braces; letters are UTF-8 as they are, and
/// the signs of TeX are written so that they stand for themselves.
struct BibTeXText {
    private(set) var bytes: [UInt8] = []

    mutating func beginEntry(_ type: String, key: String) {
        bytes.append(contentsOf: "@\(type){\(key),\n".utf8)
    }

    mutating func endEntry() { bytes.append(contentsOf: "}\n\n".utf8) }

    // MARK: Fields; those without a value are left out

    mutating func field(_ name: StaticString, _ text: String?) {
        guard let text, !Self.isBlank(text) else { return }
        begin(name)
        append(text)
        end()
    }

    /// A title, in braces of its own: styles that put titles in lower case leave it alone.
    mutating func title(_ name: StaticString, _ text: String) {
        guard !Self.isBlank(text) else { return }
        begin(name)
        appendGroup(text)
        end()
    }

    /// Names with `and` between; one that holds the word, or is called like what stands for many, is in braces.
    mutating func names(_ name: StaticString, _ names: [String]) {
        let names = names.filter { !Self.isBlank($0) }
        guard !names.isEmpty else { return }
        begin(name)
        for (index, name) in names.enumerated() {
            if index > 0 { bytes.append(contentsOf: " and ".utf8) }
            let words = name.utf8.split { $0 <= 0x20 }.map { String(Substring($0)).lowercased() }
            if words.contains("and") || words == ["others"] { appendGroup(name) } else { append(name) }
        }
        end()
    }

    /// Words with commas between; those that hold the signs of a list are in braces.
    mutating func words(_ name: StaticString, _ words: [String]) {
        let words = words.filter { !Self.isBlank($0) }
        guard !words.isEmpty else { return }
        begin(name)
        for (index, word) in words.enumerated() {
            if index > 0 { bytes.append(contentsOf: ", ".utf8) }
            guard word.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";") }) else {
                append(word)
                continue
            }
            appendGroup(word)
            // Braces around the whole value would say nothing.
            if words.count == 1 { bytes.append(UInt8(ascii: ",")) }
        }
        end()
    }

    /// An address or an identifier, in which programs expect few signs to be written otherwise.
    mutating func address(_ name: StaticString, _ text: String?) {
        guard let text, !Self.isBlank(text) else { return }
        begin(name)
        append(text, asAddress: true)
        end()
    }

    /// The field of an identifier; what the input called the paper, or what was made of its title, has none.
    mutating func identifier(_ id: PaperID) {
        switch id.scheme {
        case .doi: address("doi", id.value)
        case .arxiv:
            address("eprint", id.value)
            address("archiveprefix", "arXiv")
        case .pmid: address("pmid", id.value)
        case .acl: address("acl", id.value)
        case .openalex: address("openalex", id.value)
        case .s2: address("s2", id.value)
        case .dblp: address("dblp", id.value)
        case .wos: address("unique-id", "WOS:" + id.value)
        case .scopus: address("scopus", id.value)
        case .title, .local: break
        }
    }

    // MARK: Bytes

    private mutating func begin(_ name: StaticString) {
        bytes.append(contentsOf: "  \(name) = {".utf8)
    }

    private mutating func end() { bytes.append(contentsOf: "},\n".utf8) }

    private static func isBlank(_ text: String) -> Bool { text.utf8.allSatisfy { $0 <= 0x20 || $0 == 0x7F } }

    private mutating func appendGroup(_ text: String) {
        bytes.append(UInt8(ascii: "{"))
        append(text)
        bytes.append(UInt8(ascii: "}"))
    }

    private mutating func append(_ text: String, asAddress: Bool = false) {
        var last: UInt8 = 0
        for byte in text.trimmingASCIIWhitespace().utf8 {
            // White space and control characters between words are one space.
            if byte <= 0x20 || byte == 0x7F {
                if last != 0x20 { bytes.append(0x20) }
                last = 0x20
                continue
            }
            // Two of them would be put together.
            if byte == last, "-`'".utf8.contains(byte) { bytes.append(contentsOf: "{}".utf8) }
            append(byte, asAddress: asAddress)
            last = byte
        }
    }

    private mutating func append(_ byte: UInt8, asAddress: Bool) {
        switch byte {
        case UInt8(ascii: "\\"): bytes.append(contentsOf: "\\textbackslash{}".utf8)
        case UInt8(ascii: "{"): bytes.append(contentsOf: "\\textbraceleft{}".utf8)
        case UInt8(ascii: "}"): bytes.append(contentsOf: "\\textbraceright{}".utf8)
        case UInt8(ascii: "$"): bytes.append(contentsOf: "\\$".utf8)
        case UInt8(ascii: "~") where !asAddress: bytes.append(contentsOf: "\\textasciitilde{}".utf8)
        case UInt8(ascii: "^") where !asAddress: bytes.append(contentsOf: "\\textasciicircum{}".utf8)
        case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "_"):
            if !asAddress { bytes.append(UInt8(ascii: "\\")) }
            bytes.append(byte)
        default: bytes.append(byte)
        }
    }
}
