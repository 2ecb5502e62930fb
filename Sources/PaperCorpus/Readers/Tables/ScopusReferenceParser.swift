/// Takes one reference after another apart.
struct ScopusReferenceParser {
    /// `(1998)`
    static let yearLength = 6

    let field: FieldText
    /// What stands between the commas of the part that is looked at.
    var parts: ScopusReferenceParts

    var bytes: UnsafeRawBufferPointer { field.bytes }

    /// What a reference says. Texts are made at the end, each once.
    struct Findings {
        var year: Int?
        var author: Range<Int>?
        var title: Range<Int>?
        var source: Range<Int>?
        var volume: Range<Int>?
        var page: Range<Int>?
    }

    /// The reference in `range` without the signs around it; nothing where there is not a letter or digit.
    func reference(in range: Range<Int>) -> Range<Int>? {
        var range = bytes.trimmed(range)
        while let last = range.last, bytes[last] == UInt8(ascii: ";") { range = bytes.trimmed(range.dropLast()) }
        for index in range where bytes[index].isWord || bytes[index] >= 0x80 { return range }
        return nil
    }

    /// Makes a reference in the style since 2023 where it will stay.
    mutating func parseNew(_ range: Range<Int>, into place: UnsafeMutablePointer<Reference>) {
        initialize(place, from: range, findingsOfNew(range))
    }

    /// Makes a reference in the style before 2023 where it will stay; its year in brackets begins at `year`.
    mutating func parseOld(_ range: Range<Int>, year: Int?, into place: UnsafeMutablePointer<Reference>) {
        initialize(place, from: range, findingsOfOld(range, year: year))
    }

    /// Field by field: a reference that is made elsewhere is copied to its place with its counts of references, which
    /// costs half as much as making it.
    @inline(__always)
    private func initialize(
        _ place: UnsafeMutablePointer<Reference>, from range: Range<Int>, _ findings: Findings
    ) {
        let signs = ScopusReferenceSigns(range, of: bytes)
        let isLoose = signs.hasLooseSpaces
        place.pointer(to: \.id).unsafelyUnwrapped.initialize(to: identifier(in: range, signs))
        place.pointer(to: \.text).unsafelyUnwrapped.initialize(to: text(range, isLoose: isLoose) ?? "")
        place.pointer(to: \.firstAuthor).unsafelyUnwrapped.initialize(to: text(findings.author, isLoose: isLoose))
        place.pointer(to: \.year).unsafelyUnwrapped.initialize(to: findings.year)
        place.pointer(to: \.title).unsafelyUnwrapped.initialize(to: title(findings.title, signs))
        place.pointer(to: \.source).unsafelyUnwrapped.initialize(to: text(findings.source, isLoose: isLoose))
        place.pointer(to: \.volume).unsafelyUnwrapped.initialize(to: text(findings.volume, isLoose: isLoose))
        place.pointer(to: \.firstPage).unsafelyUnwrapped.initialize(to: text(findings.page, isLoose: isLoose))
    }

    /// The text of a range, with single spaces; nothing for a blank one.
    @inline(__always)
    private func text(_ range: Range<Int>?, isLoose: Bool) -> String? {
        guard let range else { return nil }
        if isLoose { return field.folded(range) }
        var low = range.lowerBound
        var high = range.upperBound
        while low < high, bytes[low].isSpace { low += 1 }
        while high > low, bytes[high - 1].isSpace { high -= 1 }
        return low < high ? field.text(low..<high) : nil
    }

    /// The text of a title without markup, and without the full stop that some journals end titles with.
    private func title(_ range: Range<Int>?, _ signs: ScopusReferenceSigns) -> String? {
        guard let range else { return nil }
        if signs.hasBracket, bytes.firstIndex(of: UInt8(ascii: "<"), in: range) != nil {
            return MarkupText.plain(UnsafeRawBufferPointer(rebasing: bytes[range]))
        }
        let isClosed = !range.isEmpty && bytes[range.upperBound - 1] == .fullStop
        return text(isClosed ? range.dropLast() : range, isLoose: signs.hasLooseSpaces)
    }

    /// Whether a title has no text.
    func isBlank(_ range: Range<Int>?) -> Bool {
        guard let range, let first = range.first else { return true }
        return !bytes[first].isWord && title(range, ScopusReferenceSigns(range, of: bytes)) == nil
    }

    // MARK: What parts are

    /// `30`, `30 (1-7).`, `357-360`, `A247`
    @inline(__always)
    func isVolume(_ part: Range<Int>) -> Bool {
        guard !part.isEmpty, part.count <= 24 else { return false }
        let first = bytes[part.lowerBound]
        if first.isDigit { return true }
        guard first.isUpper, part.count > 1, part.count <= 8 else { return false }
        for index in part.dropFirst() where !bytes[index].isDigit { return false }
        return true
    }

    /// The volume at the beginning of a part.
    func volume(_ part: Range<Int>) -> Range<Int> {
        var end = part.lowerBound
        while end < part.upperBound,
            bytes[end].isWord || bytes[end] == UInt8(ascii: "-") || bytes[end] == UInt8(ascii: "/")
        {
            end += 1
        }
        return part.lowerBound..<end
    }

    /// The first page that a part names, or the article number.
    @inline(__always)
    func firstPage(_ part: Range<Int>) -> Range<Int>? {
        guard part.count > 3 else { return nil }
        let first = bytes[part.lowerBound] | 0x20
        guard first == UInt8(ascii: "p") || first == UInt8(ascii: "a") else { return nil }
        return markedPage(part)
    }

    private func markedPage(_ part: Range<Int>) -> Range<Int>? {
        let start: Int
        if bytes.hasPrefix("pp. ", at: part.lowerBound, ignoringCase: true) {
            start = part.lowerBound + 4
        } else if bytes.hasPrefix("p. ", at: part.lowerBound, ignoringCase: true) {
            start = part.lowerBound + 3
        } else if bytes.hasPrefix("art. no. ", at: part.lowerBound, ignoringCase: true) {
            start = part.lowerBound + 9
        } else {
            return nil
        }
        guard start < part.upperBound else { return nil }
        let page = bytes.trimmed(start..<part.upperBound)
        var end = page.lowerBound
        while end < page.upperBound,
            bytes[end].isWord || bytes[end] == .fullStop || bytes[end] == UInt8(ascii: ":")
        {
            end += 1
        }
        while end > page.lowerBound, !bytes[end - 1].isWord { end -= 1 }
        return end > page.lowerBound ? page.lowerBound..<end : nil
    }
}

extension UInt8 {
    fileprivate static let fullStop = UInt8(ascii: ".")
}
