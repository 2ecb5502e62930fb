internal import CEntityModel

/// The names that the program knows without being told: well-known models and datasets, and what only looks like a
/// name. They come from `names.tsv`, which is embedded in the binary.
final class NameLexicon: Sendable {
    /// Names of models and datasets.
    let names: PhraseTable
    /// Acronyms and words that look like names and are none.
    let generic: PhraseTable

    static let embedded = NameLexicon(lines: embeddedText)

    private init(lines: UnsafeRawBufferPointer) {
        var names = PhraseTable()
        var generic = PhraseTable()
        for line in lines.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let columns = line.split(separator: UInt8(ascii: "\t"))
            guard columns.count == 3 else { continue }
            let kind = String(decoding: columns[0], as: UTF8.self)
            let entry = PhraseTable.Entry(
                name: String(decoding: columns[2], as: UTF8.self),
                kind: kind == "generic" ? nil : EntityKind(rawValue: kind),
                isExact: columns[1].elementsEqual("exact".utf8))
            if kind == "generic" { generic.add(entry) } else { names.add(entry) }
        }
        self.names = names
        self.generic = generic
    }

    private static var embeddedText: UnsafeRawBufferPointer {
        var length = 0
        let start = papergraph_names(&length)
        return UnsafeRawBufferPointer(start: start, count: length)
    }
}
