/// Gives authors the numbers that an entry lists apart from them: `Family, Given/0000-0001-…`.
struct BibTeXAuthorNumbers {
    private(set) var authors: [Author]
    /// By the bytes of the names: of those with the same name the first.
    private var byName: [UInt64: Int] = [:]
    /// By family name and first initial; -1 where several agree in them.
    private var byKey: [UInt64: Int] = [:]

    init(_ authors: [Author]) {
        self.authors = authors
        byName.reserveCapacity(authors.count)
        byKey.reserveCapacity(authors.count)
        for place in authors.indices {
            var name = authors[place].name
            let (whole, key) = name.withUTF8 { Self.hashes(of: UnsafeRawBufferPointer($0)) }
            byName[whole] = byName[whole] ?? place
            byKey[key] = byKey[key] == nil ? place : -1
        }
    }

    /// Adds the numbers of a list with semicolons between them.
    mutating func add(_ list: String, _ scheme: AuthorID.Scheme) {
        var list = list
        list.withUTF8 { buffer in
            let text = FieldText(bytes: UnsafeRawBufferPointer(buffer))
            text.forEachPart(of: 0..<buffer.count, between: UInt8(ascii: ";")) { add($0, scheme, in: text.bytes) }
        }
    }

    private mutating func add(_ part: Range<Int>, _ scheme: AuthorID.Scheme, in bytes: UnsafeRawBufferPointer) {
        guard let slash = bytes[part].lastIndex(of: UInt8(ascii: "/")) else { return }
        let name = bytes.trimmed(part.lowerBound..<slash)
        let (whole, key) = Self.hashes(of: UnsafeRawBufferPointer(rebasing: bytes[name]))
        guard let place = byName[whole] ?? byKey[key], place >= 0,
            let id = AuthorID(scheme, String(decoding: bytes[(slash + 1)..<part.upperBound], as: UTF8.self)),
            !authors[place].identifiers.contains(id)
        else { return }
        authors[place].identifiers.append(id)
    }

    /// Hashes of a name, and of what it has in common with its other spellings.
    private static func hashes(of name: UnsafeRawBufferPointer) -> (whole: UInt64, key: UInt64) {
        var (whole, key) = (Hash(), Hash())
        var isASCII = true
        var (isBehindComma, hasInitial) = (false, false)
        for byte in name {
            whole.add(byte)
            isASCII = isASCII && byte < 0x80
            if byte == UInt8(ascii: ","), !isBehindComma {
                isBehindComma = true
                key.add(byte)
            } else if byte.isWord, !hasInitial {
                hasInitial = isBehindComma
                key.add(byte.asciiLowercased)
            }
        }
        return (whole.value, isASCII ? key.value : hash(ofKey: String(decoding: name, as: UTF8.self)))
    }

    private static func hash(ofKey name: String) -> UInt64 {
        var key = name.matchKey
        if let comma = name.firstIndex(of: ",") {
            key = String(name[..<comma]).matchKey + "," + String(name[comma...]).matchKey.prefix(1)
        }
        var hash = Hash()
        for byte in key.utf8 { hash.add(byte) }
        return hash.value
    }

    /// FNV-1a, 64 bits.
    private struct Hash {
        private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

        mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }
}
