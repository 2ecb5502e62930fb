/// Takes one reference after another apart.
struct ScopusReferenceParser {
    /// `(1998)`
    static let yearLength = 6

    let bytes: UnsafeRawBufferPointer
    /// What stands between the commas of the part that is looked at, without white space at either end.
    private(set) var parts: [Range<Int>] = []

    /// Whether white space is more than single spaces between words: then each text is folded.
    private let hasLooseSpaces: Bool

    init(bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
        hasLooseSpaces =
            TextTraits(UnsafeRawBufferPointer(rebasing: bytes[bytes.trimmed(0..<bytes.count)])).hasLooseSpaces
    }

    /// Adds the reference that stands in `range`, unless it has not a letter or digit.
    mutating func add(_ range: Range<Int>, isNew: Bool, to references: inout [Reference]) {
        var range = bytes.trimmed(range)
        while let last = range.last, bytes[last] == UInt8(ascii: ";") { range = bytes.trimmed(range.dropLast()) }
        guard bytes[range].contains(where: { $0.isWord || $0 >= 0x80 }), let text = folded(range)
        else { return }
        var reference = Reference(id: identifier(in: range), text: text)
        if isNew {
            addNew(range, to: &reference)
        } else {
            addOld(range, to: &reference)
        }
        references.append(reference)
    }

    /// The text of a range, with single spaces; nothing for a blank one.
    func folded(_ range: Range<Int>) -> String? {
        if hasLooseSpaces { return TableText.folded(range, in: bytes) }
        let part = bytes.trimmed(range)
        return part.isEmpty ? nil : String(decoding: bytes[part], as: UTF8.self)
    }

    // MARK: Parts

    /// Cuts a range at its commas. A comma within a number or a name (`1,100`) parts nothing.
    mutating func cut(_ range: Range<Int>) {
        parts.removeAll(keepingCapacity: true)
        var start = range.lowerBound
        var offset = start
        while let comma = bytes.firstIndex(of: UInt8(ascii: ","), in: offset..<range.upperBound) {
            offset = comma + 1
            guard offset == range.upperBound || bytes[offset].isSpace || bytes[offset] == UInt8(ascii: ",") else {
                continue
            }
            parts.append(bytes.trimmed(start..<comma))
            start = offset
        }
        parts.append(bytes.trimmed(start..<range.upperBound))
    }

    /// The text of consecutive parts, with the commas between them.
    func text(_ places: Range<Int>) -> String? { span(places).flatMap { folded($0) } }

    /// The text of consecutive parts without markup, and without the full stop that some journals end titles with.
    func title(_ places: Range<Int>) -> String? {
        guard let span = span(places) else { return nil }
        if bytes.firstIndex(of: UInt8(ascii: "<"), in: span) != nil {
            return MarkupText.plain(UnsafeRawBufferPointer(rebasing: bytes[span]))
        }
        let isClosed = bytes[span].last == .fullStop
        return folded(isClosed ? span.dropLast() : span)
    }

    private func span(_ places: Range<Int>) -> Range<Int>? {
        guard let first = places.first, let last = places.last else { return nil }
        return parts[first].lowerBound..<parts[last].upperBound
    }

    // MARK: What parts are

    /// `30`, `30 (1-7).`, `357-360`, `A247`
    func isVolume(_ part: Range<Int>) -> Bool {
        guard let first = bytes[part].first, part.count <= 24 else { return false }
        if first.isDigit { return true }
        return first.isUpper && part.count > 1 && part.count <= 8 && bytes[part].dropFirst().allSatisfy(\.isDigit)
    }

    /// The volume at the beginning of a part.
    func volume(_ part: Range<Int>) -> String? {
        let end = bytes[part].firstIndex { !$0.isWord && $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "/") }
        return folded(part.lowerBound..<(end ?? part.upperBound))
    }

    /// The first page that a part names, or the article number.
    func firstPage(_ part: Range<Int>) -> String? {
        guard let first = bytes[part].first, first | 0x20 == UInt8(ascii: "p") || first | 0x20 == UInt8(ascii: "a"),
            let mark = Self.pageMarks.first(where: { bytes.hasPrefix($0, at: part.lowerBound, ignoringCase: true) })
        else { return nil }
        let start = part.lowerBound + mark.utf8CodeUnitCount
        guard start < part.upperBound else { return nil }
        let page = bytes.trimmed(start..<part.upperBound)
        var end = bytes[page].firstIndex { !$0.isWord && $0 != .fullStop && $0 != UInt8(ascii: ":") } ?? page.upperBound
        while end > page.lowerBound, !bytes[end - 1].isWord { end -= 1 }
        return folded(page.lowerBound..<end)
    }

    private static let pageMarks: [StaticString] = ["pp. ", "p. ", "art. no. "]
}

extension UInt8 {
    fileprivate static let fullStop = UInt8(ascii: ".")
}
