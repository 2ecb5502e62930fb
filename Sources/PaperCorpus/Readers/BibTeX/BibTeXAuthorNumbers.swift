/// Gives authors the numbers that an entry lists apart from them: `Family, Given/0000-0001-…`.
struct BibTeXAuthorNumbers {
    private(set) var authors: [Author]
    /// The authors by the bytes of their names, and by family name and first initial. Few as they mostly are, they are
    /// found sooner in order than in a table.
    private var byName: [(hash: UInt64, place: Int)] = []
    private var byKey: [(hash: UInt64, place: Int)] = []

    init(_ authors: [Author]) {
        self.authors = authors
        byName.reserveCapacity(authors.count)
        byKey.reserveCapacity(authors.count)
        for place in authors.indices {
            var name = authors[place].name
            let (whole, key) = name.withUTF8 { Self.hashes(of: UnsafeRawBufferPointer($0)) }
            byName.append((whole, place))
            byKey.append((key, place))
        }
        byName.sort { $0 < $1 }
        byKey.sort { $0 < $1 }
    }

    /// Of authors with the same name the first; where none has it, the one who agrees in family name and initial, if
    /// there are not several.
    private func place(_ whole: UInt64, _ key: UInt64) -> Int? {
        let named = Self.first(of: whole, in: byName)
        if named < byName.count, byName[named].hash == whole { return byName[named].place }
        let found = Self.first(of: key, in: byKey)
        guard found < byKey.count, byKey[found].hash == key else { return nil }
        return found + 1 < byKey.count && byKey[found + 1].hash == key ? nil : byKey[found].place
    }

    /// Where a hash begins in order, or would.
    private static func first(of hash: UInt64, in list: [(hash: UInt64, place: Int)]) -> Int {
        var (low, high) = (0, list.count)
        while low < high {
            let middle = (low + high) / 2
            if list[middle].hash < hash { low = middle + 1 } else { high = middle }
        }
        return low
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
        guard let place = place(whole, key),
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
