extension ScopusReferenceParser {
    /// The DOI in a reference, or its number at the arXiv.
    func identifier(in range: Range<Int>, _ signs: ScopusReferenceSigns) -> PaperID? {
        if signs.hasSlash, let id = doi(in: range) { return id }
        return signs.hasX ? arXiv(in: range) : nil
    }

    /// Slashes are rare in references: in front of one the registrant is looked for.
    private func doi(in range: Range<Int>) -> PaperID? {
        var offset = range.lowerBound
        while let slash = bytes.firstIndex(of: UInt8(ascii: "/"), in: offset..<range.upperBound) {
            offset = slash + 1
            var start = slash
            while start > range.lowerBound, slash - start < 16, isRegistrant(bytes[start - 1]) { start -= 1 }
            guard slash - start >= 7, bytes.hasPrefix("10.", at: start) else { continue }
            let limit = min(range.upperBound, slash + Self.longestDOI)
            let end = bytes[slash..<limit].firstIndex { $0 <= .space } ?? limit
            if let id = PaperID(scheme: .doi, parsing: withoutPunctuation(start..<end)) { return id }
        }
        return nil
    }

    private func isRegistrant(_ byte: UInt8) -> Bool { byte.isDigit || byte == UInt8(ascii: ".") }

    private static let longestDOI = 200

    /// The text without the signs of the sentence around it: `10.1000/x),` but not `10.1016/0375-9601(96)00008`.
    private func withoutPunctuation(_ range: Range<Int>) -> UnsafeRawBufferPointer {
        var end = range.upperBound
        while end > range.lowerBound {
            let last = bytes[end - 1]
            let closes = last == UInt8(ascii: ")") && !bytes[range.lowerBound..<end].contains(UInt8(ascii: "("))
            guard closes || ".,;".utf8.contains(last) else { break }
            end -= 1
        }
        return UnsafeRawBufferPointer(rebasing: bytes[range.lowerBound..<end])
    }

    /// `arXiv preprint arXiv:1810.04805`, `arXiv: 1810.04805`
    private func arXiv(in range: Range<Int>) -> PaperID? {
        var offset = range.lowerBound
        while let found = bytes.firstRange(of: "Xiv", in: offset..<range.upperBound) {
            offset = found + 3
            var start = offset
            while start < min(range.upperBound, offset + 2), ": ".utf8.contains(bytes[start]) { start += 1 }
            let limit = min(range.upperBound, start + 32)
            let end = bytes[start..<limit].firstIndex { $0 <= .space || ",;)[".utf8.contains($0) } ?? limit
            guard bytes[start..<end].contains(where: \.isDigit) else { continue }
            let id = PaperID(scheme: .arxiv, parsing: withoutPunctuation(start..<end))
            if let id, id.scheme == .arxiv { return id }
        }
        return nil
    }
}
