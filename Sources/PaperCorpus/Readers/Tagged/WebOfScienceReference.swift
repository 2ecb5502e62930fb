/// A cited reference as Web of Science writes it: `White GC, 1999, BIRD STUDY, V46, P120, DOI 10.1080/…`.
///
/// The parts stand in that order, and any may be missing: `[Anonymous], STATISTICS`, `2010, ECOLOGY, V91, P951`.
enum WebOfScienceReference {
    /// The parts of a reference, which may stand in several lines.
    static func parse(_ text: String) -> Reference {
        var text = text
        return text.withUTF8 { buffer in
            let field = FieldText(bytes: UnsafeRawBufferPointer(buffer))
            let whole = 0..<field.bytes.count
            guard buffer.contains(where: { $0.isSpace && $0 != .space }), var line = field.folded(whole) else {
                return parse(whole, in: field)
            }
            return line.withUTF8 { parse(0..<$0.count, in: FieldText(bytes: UnsafeRawBufferPointer($0))) }
        }
    }

    /// The parts of the reference in a range of one line.
    static func parse(_ range: Range<Int>, in field: FieldText) -> Reference {
        let range = field.bytes.trimmed(range)
        var parts = WebOfScienceReferenceParts(field: field, reference: Reference(id: nil, text: field.text(range)))
        var start = range.lowerBound
        while start < range.upperBound {
            if field.bytes.hasPrefix("DOI ", at: start), parts.count > 0 {
                parts.addIdentifiers(start..<range.upperBound)
                break
            }
            let end = separator(in: start..<range.upperBound, of: field.bytes)
            parts.add(start..<end)
            start = min(end + 2, range.upperBound)
        }
        return parts.finish()
    }

    /// The next comma before a space. A loop is faster here than a call: parts are a few bytes long.
    private static func separator(in range: Range<Int>, of bytes: UnsafeRawBufferPointer) -> Int {
        var position = range.lowerBound
        while position < range.upperBound {
            let isComma = bytes[position] == UInt8(ascii: ",")
            if isComma, position + 1 == range.upperBound || bytes[position + 1] == .space { return position }
            position += 1
        }
        return range.upperBound
    }
}

/// Tells the parts of a reference by their looks.
private struct WebOfScienceReferenceParts {
    let field: FieldText
    var reference: Reference
    /// How many parts there were.
    private(set) var count = 0
    private var source: Range<Int>?

    init(field: FieldText, reference: Reference) {
        self.field = field
        self.reference = reference
    }

    private var bytes: UnsafeRawBufferPointer { field.bytes }

    mutating func add(_ range: Range<Int>) {
        let part = bytes.trimmed(range)
        guard !part.isEmpty else {
            // `, 2010, ECOLOGY`: the author is missing.
            if count == 0 { count = 1 }
            return
        }
        defer { count += 1 }
        if count < 2, reference.year == nil, let year = year(part) {
            reference.year = year
        } else if count == 0 {
            if !bytes.hasPrefix("[anonymous]", at: part.lowerBound, ignoringCase: true) {
                reference.firstAuthor = field.text(part)
            }
        } else if !addNumber(part) {
            // `Psyche, Camb.` is one source.
            source = (source?.lowerBound ?? part.lowerBound)..<part.upperBound
        }
    }

    mutating func finish() -> Reference {
        if let source {
            reference.source = field.text(source)
            if reference.id == nil { addArXiv(source) }
        }
        return reference
    }

    private func year(_ part: Range<Int>) -> Int? {
        guard part.count == 4 || (part.count == 5 && bytes[part.upperBound - 1] == UInt8(ascii: ".")) else {
            return nil
        }
        return field.year(part)
    }

    // MARK: Numbers

    /// Takes `V46`, `P120`, `PS91`, `ARTN e120`, `UNSP 12`, `PMID 123`; says whether the part was one of them.
    private mutating func addNumber(_ part: Range<Int>) -> Bool {
        let low = part.lowerBound
        switch bytes[low] {
        case UInt8(ascii: "V"):
            guard reference.volume == nil, isVolume((low + 1)..<part.upperBound) else { return false }
            reference.volume = number((low + 1)..<part.upperBound)
        case UInt8(ascii: "P"):
            if bytes.hasPrefix("PMID ", at: low) {
                addPMID(part.dropFirst(5))
            } else {
                guard reference.firstPage == nil, isPage((low + 1)..<part.upperBound) else { return false }
                reference.firstPage = number((low + 1)..<part.upperBound)
            }
        case UInt8(ascii: "A"), UInt8(ascii: "U"):
            guard bytes.hasPrefix("ARTN ", at: low) || bytes.hasPrefix("UNSP ", at: low) else { return false }
            if reference.firstPage == nil { reference.firstPage = number(part.dropFirst(5)) }
        default: return false
        }
        return true
    }

    /// The number without the stop that ends the reference in BibTeX.
    private func number(_ range: Range<Int>) -> String? {
        let range = bytes.trimmed(range)
        let hasStop = range.last.map { bytes[$0] == UInt8(ascii: ".") } ?? false
        let bare = hasStop ? range.dropLast() : range
        return bare.isEmpty ? nil : field.text(bare)
    }

    /// `46`, `S12`, `II`, `no. 118`, but not the rest of `VECTOR-BORNE ZOONOT` or `Vogelwelt`. Where a source is
    /// missing, only digits are certain.
    private func isVolume(_ range: Range<Int>) -> Bool {
        guard let first = range.first, range.count <= 12 else { return false }
        if bytes[first].isDigit { return !bytes[range].contains(.space) }
        guard source != nil else { return false }
        return bytes.hasPrefix("no. ", at: first) || bytes[range].allSatisfy { $0.isDigit || $0.isUpper || $0 == 0x2E }
    }

    /// `120`, `S91`, `e0268950`: with a digit and without a space.
    private func isPage(_ range: Range<Int>) -> Bool {
        guard let first = range.first else { return false }
        if !bytes[first].isDigit, source == nil { return false }
        return bytes[range].contains(where: \.isDigit) && !bytes[range].contains(.space)
    }

    // MARK: Identifiers

    /// Takes `DOI 10.x`, `DOI DOI 10.x`, `DOI [10.x, DOI 10.y]`, `DOI arXiv:x`. Of several the first counts, unless it
    /// is cut off: then another begins with it and goes on.
    mutating func addIdentifiers(_ range: Range<Int>) {
        field.forEachItem(of: range, between: UInt8(ascii: ",")) { item in
            if bytes.hasPrefix("PMID ", at: item.lowerBound) {
                addPMID(item.dropFirst(5))
            } else if let id = identifier(withoutMarks(item)) {
                if reference.id.map({ Self.isCutOff($0, of: id) }) ?? true { reference.id = id }
            }
        }
    }

    private mutating func addPMID(_ range: Range<Int>) {
        if reference.id == nil { reference.id = identifierText(bytes.trimmed(range)).value(in: .pmid) }
    }

    private func identifier(_ range: Range<Int>) -> PaperID? {
        let text = identifierText(range)
        return text.known ?? text.value(in: .doi)
    }

    private func identifierText(_ range: Range<Int>) -> IdentifierText {
        IdentifierText(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }

    private static func isCutOff(_ id: PaperID, of longer: PaperID) -> Bool {
        guard id.scheme == longer.scheme, longer.value.utf8.count > id.value.utf8.count,
            longer.value.hasPrefix(id.value)
        else { return false }
        return longer.value.utf8.dropFirst(id.value.utf8.count).first?.isWord ?? false
    }

    /// The identifier without `DOI`, the brackets of a list, and what addresses of full texts end with.
    private func withoutMarks(_ item: Range<Int>) -> Range<Int> {
        var (low, high) = (item.lowerBound, item.upperBound)
        while low < high {
            if bytes.hasPrefix("doi ", at: low, ignoringCase: true) {
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
        for ending in Self.pageEndings {
            let start = high - ending.utf8CodeUnitCount
            if start > low, bytes.hasPrefix(ending, at: start, ignoringCase: true) { high = start }
        }
        return low..<high
    }

    private static let pageEndings: [StaticString] = ["/full", "/abstract"]

    /// Takes the number out of `ARXIV170508510`, `ARXIV151006307V2`, `arXiv:1312.0906`.
    private mutating func addArXiv(_ source: Range<Int>) {
        guard bytes.hasPrefix("arxiv", at: source.lowerBound, ignoringCase: true) else { return }
        var start = source.lowerBound + 5
        while start < source.upperBound, !bytes[start].isDigit { start += 1 }
        let word = start..<(bytes.firstIndex(of: .space, in: start..<source.upperBound) ?? source.upperBound)
        if let id = identifierText(word).value(in: .arxiv) {
            reference.id = id
            return
        }
        let digits = bytes[word].prefix { $0.isDigit }.indices
        guard digits.count == 8 || digits.count == 9 else { return }
        // Numbers have five digits behind the month since 2015.
        let month = field.text(digits.prefix(4))
        let isNew = month >= "1501"
        guard isNew == (digits.count == 9), "01"..."12" ~= month.suffix(2) else { return }
        reference.id = PaperID(scheme: .arxiv, value: month + "." + field.text(digits.dropFirst(4)))
    }
}
