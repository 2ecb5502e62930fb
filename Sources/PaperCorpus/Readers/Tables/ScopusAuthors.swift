/// The names in Scopus' column of authors, in the three styles that it had.
///
/// All come out as `Page, L.`, so that the family name can be told.
enum ScopusAuthors {
    /// `Page, L., Brin, S.`; `Page L., Brin S.`; `Page L.; Brin S.`
    static func parse(_ text: String) -> [Author] {
        var text = text
        return text.withUTF8 { buffer in
            let bytes = UnsafeRawBufferPointer(buffer)
            if bytes.contains(UInt8(ascii: ";")) {
                return parts(of: bytes, at: UInt8(ascii: ";")).compactMap { author($0, in: bytes) }
            }
            let parts = parts(of: bytes, at: UInt8(ascii: ","))
            var authors: [Author?] = []
            var place = 0
            while place < parts.count {
                let hasInitials = place + 1 < parts.count && areInitials(parts[place + 1], in: bytes)
                let end = hasInitials ? place + 1 : place
                authors.append(author(parts[place].lowerBound..<parts[end].upperBound, in: bytes))
                place = end + 1
            }
            return authors.compactMap(\.self)
        }
    }

    /// `Page, Lawrence (57194)`
    static func withNumber(_ text: String) -> Author? {
        var text = text
        return text.withUTF8 { buffer in
            let bytes = UnsafeRawBufferPointer(buffer)
            guard bytes.last == UInt8(ascii: ")"), let open = bytes.lastIndex(of: UInt8(ascii: "(")),
                bytes[(open + 1)...].dropLast().allSatisfy(\.isDigit), let name = TableText.folded(0..<open, in: bytes)
            else { return TableText.folded(0..<bytes.count, in: bytes).map { Author(name: $0) } }
            let number = String(decoding: bytes[(open + 1)...].dropLast(), as: UTF8.self)
            return Author(name: name, identifiers: [AuthorID(.scopus, number)].compactMap(\.self))
        }
    }

    private static func parts(of bytes: UnsafeRawBufferPointer, at sign: UInt8) -> [Range<Int>] {
        bytes.split(separator: sign).map { bytes.trimmed($0.startIndex..<$0.endIndex) }.filter { !$0.isEmpty }
    }

    /// The author, with a comma between name and initials.
    private static func author(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Author? {
        guard bytes[range].contains(where: { $0.isWord || $0 >= 0x80 }), let name = TableText.folded(range, in: bytes)
        else { return nil }
        if bytes[range].contains(UInt8(ascii: ",")) { return Author(name: name) }
        var start = range.upperBound
        while let space = bytes[range.lowerBound..<start].lastIndex(of: .space),
            areInitials(space + 1..<start, in: bytes)
        {
            start = space
        }
        guard start < range.upperBound, let family = TableText.folded(range.lowerBound..<start, in: bytes),
            let initials = TableText.folded(start..<range.upperBound, in: bytes)
        else { return Author(name: name) }
        return Author(name: "\(family), \(initials)")
    }

    /// `L.`, `J.-P.`, `Yu.`, but not `Jr.`
    private static func areInitials(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard range.count <= 24, let first = bytes[range].first, first.isUpper || first >= 0x80,
            bytes[range].last == UInt8(ascii: "."), !bytes.hasPrefix("Jr.", at: range.lowerBound),
            !bytes.hasPrefix("Sr.", at: range.lowerBound)
        else { return false }
        var run = 0
        for byte in bytes[range] {
            // `Li X.` is a name: what is short for one has a full stop before the space.
            if byte == .space, run > 0 { return false }
            run = byte.isLetter || byte >= 0x80 ? run + 1 : 0
            if run > 4 || (run == 0 && !". -'".utf8.contains(byte)) { return false }
        }
        return true
    }
}
