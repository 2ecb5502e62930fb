/// The parts of a citation as PubMed writes it: `Codd EF. A model. Commun ACM. 1970 Jun;13(6):377-87`. The year and what
/// stands around it is certain where a semicolon and a volume follow; all else is left as text.
struct PubMedCitation {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    var reference: Reference {
        var reference = Reference(id: nil, text: text)
        let bytes = Array(text.utf8)
        guard let date = Self.date(in: bytes) else { return reference }
        reference.year = date.year
        let source = Self.lastSentence(of: bytes[..<(date.start - 2)])
        reference.source = String(decoding: source, as: UTF8.self).nonEmpty
        let rest = bytes[date.end...]
        let volume = rest.prefix { $0.isWord }
        reference.volume = String(decoding: volume, as: UTF8.self).nonEmpty
        if let colon = rest.prefix(40).firstIndex(of: UInt8(ascii: ":")) {
            let page = rest[(colon + 1)...].drop(while: \.isSpace).prefix { $0.isWord }
            reference.firstPage = String(decoding: page, as: UTF8.self).nonEmpty
        }
        // An author's name ends where another begins or the title does; many citations have neither.
        guard source.startIndex > 0 else { return reference }
        let name = bytes.prefix { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ".") }
        let words = name.split(separator: .space)
        if (2...4).contains(words.count), let last = words.last, last.count <= 3, last.allSatisfy(\.isUpper) {
            reference.firstAuthor = String(decoding: name, as: UTF8.self)
        }
        return reference
    }

    /// A year behind `. `, and the semicolon that closes it and its month.
    private static func date(in bytes: [UInt8]) -> (start: Int, year: Int, end: Int)? {
        for start in bytes.indices.dropFirst(2) where bytes[start - 2] == UInt8(ascii: ".") {
            guard bytes[start - 1] == .space, start + 4 < bytes.count,
                bytes[start..<(start + 4)].allSatisfy(\.isDigit), !bytes[start + 4].isDigit
            else { continue }
            let end = bytes[start...].prefix(24).firstIndex(of: UInt8(ascii: ";"))
            guard let end, let year = Int(String(decoding: bytes[start..<(start + 4)], as: UTF8.self)) else { continue }
            return (start, year, end + 1)
        }
        return nil
    }

    /// The name of the journal, which does not hold a full stop and a space.
    private static func lastSentence(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let start = bytes.indices.dropFirst().last { bytes[$0] == .space && ".?".utf8.contains(bytes[$0 - 1]) }
        return bytes[(start.map { $0 + 1 } ?? bytes.startIndex)...]
    }
}
