// Scopus and Web of Science export the works that a paper cites, in their own styles and hardly ever with TeX in them.

extension BibTeXPaper {
    var references: [Reference] {
        mutating get {
            if let value = entry[.references] {
                let (found, malformed) = value.withBytes(in: bytes, Self.scopusReferences)
                note(malformed, in: value)
                if let found { return found }
            }
            guard let value = entry[.citedreferences] else { return [] }
            let (found, malformed) = value.withBytes(in: bytes, Self.webOfScienceReferences)
            note(malformed, in: value)
            return found
        }
    }

    private typealias Bytes = UnsafeRawBufferPointer

    /// The references, unless the text is blank, and where it is no UTF-8.
    private static func scopusReferences(_ text: Bytes) -> ([Reference]?, malformed: Int?) {
        if TeXText.isPlain(text) {
            return (text.isEmpty ? nil : ScopusReferences.parse(text), nil)
        }
        let (plain, malformed) = TeXText.plain(text, as: .bibliography)
        return (plain.isEmpty ? nil : ScopusReferences.parse(plain), malformed)
    }

    /// The references, each of which stands on a line, and where the text is no UTF-8.
    private static func webOfScienceReferences(_ text: Bytes) -> ([Reference], malformed: Int?) {
        var malformed: Int?
        let capacity = text.lineFeedCount + 1
        let references = [Reference](unsafeUninitializedCapacity: capacity) { references, count in
            var start = 0
            while start < text.count, count < capacity, let base = references.baseAddress {
                let end = text.nextLineFeed(from: start) ?? text.count
                let line = text.trimmed(start..<end)
                if TeXText.isPlain(Bytes(rebasing: text[line])) {
                    if parse(line, of: text, into: base + count) { count += 1 }
                } else {
                    var plain = TeXText.plain(Bytes(rebasing: text[start..<end]), as: .bibliography)
                    malformed = malformed ?? plain.firstMalformed.map { $0 + start }
                    let isFound = plain.text.withUTF8 { parse(0..<$0.count, of: Bytes($0), into: base + count) }
                    if isFound { count += 1 }
                }
                start = end + 1
            }
        }
        return (references, malformed)
    }

    /// Makes the reference of a line, without the stop at its end, where it will stay; says whether there is one.
    @inline(__always)
    private static func parse(_ line: Range<Int>, of text: Bytes, into place: UnsafeMutablePointer<Reference>) -> Bool {
        guard let last = line.last else { return false }
        let bare = text[last] == UInt8(ascii: ".") ? line.dropLast() : line
        WebOfScienceReference.parse(bare, in: FieldText(bytes: text), into: place)
        return true
    }
}
