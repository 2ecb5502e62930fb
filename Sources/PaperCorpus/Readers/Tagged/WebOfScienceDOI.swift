/// Reads the DOI of a reference or a record, in all the ways that Web of Science writes it: `10.x`, `DOI 10.x`,
/// `DOI DOI 10.x`, `DOI [10.x, DOI 10.y]`, `DOI org/10.x`, `DOI arXiv:x`, and a number of PubMed behind it.
struct WebOfScienceDOI {
    let text: FieldText

    private var bytes: UnsafeRawBufferPointer { text.bytes }

    /// The identifier in a range. Of several the first counts, unless it is cut off: then another begins with it and
    /// goes on.
    func best(in range: Range<Int>) -> PaperID? {
        if let id = plain(range) { return id }
        var best: PaperID?
        text.forEachItem(of: range, between: UInt8(ascii: ",")) { item in
            guard let id = identifier(item) else { return }
            if best.map({ $0.scheme != .pmid && id.scheme == $0.scheme && isCutOff($0.value, of: id.value) }) ?? true {
                best = id
            }
        }
        return best
    }

    /// The DOI where there is nothing else, as in nearly all references: one pass over the bytes instead of many.
    private func plain(_ range: Range<Int>) -> PaperID? {
        let start = bytes.hasPrefix("DOI ", at: range.lowerBound) ? range.lowerBound + 4 : range.lowerBound
        guard range.upperBound - start > 8, bytes.hasPrefix("10.", at: start),
            // The arXiv's own, and addresses of full texts.
            !bytes.hasPrefix("10.48550/", at: start), !Self.mayEndAddress(bytes[range.upperBound - 1])
        else { return nil }
        var slash = start + 3
        while slash < range.upperBound, bytes[slash].isDigit { slash += 1 }
        guard slash - start >= 7, slash + 1 < range.upperBound, bytes[slash] == UInt8(ascii: "/") else { return nil }
        var isPlain = true
        let text = UnsafeRawBufferPointer(rebasing: bytes[start..<range.upperBound])
        let value = String(unsafeUninitializedCapacity: text.count) { target in
            // Eight bytes at a time; the last eight overlap those before.
            let target = UnsafeMutableRawBufferPointer(target)
            var offset = 0
            while true {
                let word = ASCIIWord(text.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
                if word.hasSpaceOrControl || word.contains(UInt8(ascii: ",")) { isPlain = false }
                target.storeBytes(of: word.lowercased, toByteOffset: offset, as: UInt64.self)
                if offset == text.count - 8 { return text.count }
                offset = min(offset + 8, text.count - 8)
            }
        }
        return isPlain ? PaperID(scheme: .doi, value: value) : nil
    }

    /// Whether a DOI that ends so may have an ending too much: punctuation, a bracket, `/full`, `/abstract`.
    private static func mayEndAddress(_ last: UInt8) -> Bool {
        last | 0x20 == UInt8(ascii: "l") || last | 0x20 == UInt8(ascii: "t") || !(last.isWord || last >= 0x80)
    }

    private func identifier(_ item: Range<Int>) -> PaperID? {
        if bytes.hasPrefix("PMID ", at: item.lowerBound) {
            return identifierText(bytes.trimmed(item.dropFirst(5))).value(in: .pmid)
        }
        let bare = withoutMarks(item)
        guard bytes.hasPrefix("10.", at: bare.lowerBound) else { return identifierText(bare).known }
        guard bytes.firstIndex(of: .space, in: bare) != nil else { return identifierText(bare).value(in: .doi) }
        // `10.1046/j.1471-8278 .2001.00098.x`: the spaces come from wrapped lines.
        return bytes[bare].filter { $0 != .space }.withUnsafeBytes { IdentifierText($0).value(in: .doi) }
    }

    private func identifierText(_ range: Range<Int>) -> IdentifierText {
        IdentifierText(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }

    private func isCutOff(_ value: String, of longer: String) -> Bool {
        guard longer.utf8.count > value.utf8.count, longer.hasPrefix(value) else { return false }
        return longer.utf8.dropFirst(value.utf8.count).first?.isWord ?? false
    }

    /// The identifier without `DOI`, the brackets of a list, and what addresses of full texts end with.
    private func withoutMarks(_ item: Range<Int>) -> Range<Int> {
        var (low, high) = (item.lowerBound, item.upperBound)
        while low < high {
            if bytes.hasPrefix("doi ", at: low, ignoringCase: true) || bytes.hasPrefix("org/", at: low) {
                low += 4
            } else if bytes[low] == UInt8(ascii: "[") || bytes[low] == .space {
                low += 1
            } else {
                break
            }
        }
        low = min(low, high)
        if high > low, bytes[high - 1] == UInt8(ascii: "]"), !bytes[low..<high].contains(UInt8(ascii: "[")) {
            high -= 1
        }
        // Few end with an l or a t.
        guard high > low, bytes[high - 1] | 0x20 == UInt8(ascii: "l") || bytes[high - 1] | 0x20 == UInt8(ascii: "t")
        else { return low..<high }
        for ending in Self.pageEndings {
            let start = high - ending.utf8CodeUnitCount
            if start > low, bytes.hasPrefix(ending, at: start, ignoringCase: true) { high = start }
        }
        return low..<high
    }

    private static let pageEndings: [StaticString] = ["/full", "/abstract"]
}
