/// Finds authors by name, to give them the identifiers that a record lists apart from them:
/// `Quevedo, Mario/I-2493-2015; CSIC, EBD Donana/C-4157-2011`.
struct AuthorNames {
    private(set) var authors: [Author]
    private var positions: [UInt64: Int] = [:]

    init(_ authors: [Author]) {
        self.authors = authors
        positions.reserveCapacity(authors.count * 2)
        for index in authors.indices {
            var name = authors[index].name
            let keys = name.withUTF8 { Self.keys(UnsafeRawBufferPointer($0)) }
            positions[keys.whole] = index
            // Two authors may share a family name and the first letter of another: that letter tells nothing then.
            let isTaken = keys.initial != keys.whole && positions[keys.initial] != nil
            positions[keys.initial] = isTaken ? -1 : index
        }
    }

    /// Adds the identifiers of a list to the authors who are called so. Institutions and authors who are called
    /// otherwise stay out.
    mutating func add(_ scheme: AuthorID.Scheme, _ value: Range<Int>, in text: FieldText) {
        text.forEachPart(of: value, between: UInt8(ascii: ";")) { pair in
            guard let slash = text.bytes.firstIndex(of: UInt8(ascii: "/"), in: pair) else { return }
            let keys = Self.keys(UnsafeRawBufferPointer(rebasing: text.bytes[pair.lowerBound..<slash]))
            guard let author = positions[keys.whole] ?? positions[keys.initial], author >= 0,
                let words = text.folded((slash + 1)..<pair.upperBound), let id = AuthorID(scheme, words)
            else { return }
            authors[author].addIdentifier(id)
        }
    }

    /// Hashes of the letters of a name, and of those up to the first behind a comma: `Huyvaert, Kathryn P.` and
    /// `Huyvaert, K` agree in the second.
    private static func keys(_ name: UnsafeRawBufferPointer) -> (whole: UInt64, initial: UInt64) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        var initial: UInt64?
        var isBehindComma = false
        for byte in name where byte.isWord || byte >= 0x80 || byte == UInt8(ascii: ",") {
            hash = (hash ^ UInt64(byte.asciiLowercased)) &* 0x100_0000_01B3
            if isBehindComma, initial == nil { initial = hash }
            if byte == UInt8(ascii: ",") { isBehindComma = true }
        }
        return (hash, initial ?? hash)
    }
}
