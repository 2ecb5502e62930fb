/// Tells the parts of a reference by their looks. Texts are made of them at the end, each once.
struct WebOfScienceReferenceParts {
    private let field: FieldText
    /// How many parts there were.
    private(set) var count = 0
    /// What stands behind `DOI`, to the end of the reference.
    var identifiers: Range<Int>?
    private var author: Range<Int>?
    private var year: Int?
    private var source: Range<Int>?
    private var volume: Range<Int>?
    private var page: Range<Int>?
    private var pubMedNumber: Range<Int>?

    init(field: FieldText) {
        self.field = field
    }

    private var bytes: UnsafeRawBufferPointer { field.bytes }

    /// Takes the next part in.
    @inline(__always)
    mutating func add(_ range: Range<Int>) {
        let part = bytes.trimmed(range)
        defer { count += 1 }
        // `, 2010, ECOLOGY`: the author is missing.
        guard !part.isEmpty else { return }
        if count < 2, year == nil, let year = year(part) {
            self.year = year
        } else if count == 0 {
            let isAnonymous =
                bytes[part.lowerBound] == UInt8(ascii: "[")
                && bytes.hasPrefix("[anonymous]", at: part.lowerBound, ignoringCase: true)
            if !isAnonymous { author = part }
        } else if !addNumber(part) {
            // `Psyche, Camb.` is one source.
            source = (source?.lowerBound ?? part.lowerBound)..<part.upperBound
        }
    }

    /// Makes a reference of the parts. Field by field: one that is made elsewhere is copied to its place with its
    /// counts of references, which costs half as much as making it.
    @inline(__always)
    func initialize(_ place: UnsafeMutablePointer<Reference>, from range: Range<Int>) {
        place.pointer(to: \.id).unsafelyUnwrapped.initialize(to: id)
        place.pointer(to: \.text).unsafelyUnwrapped.initialize(to: field.text(range))
        place.pointer(to: \.firstAuthor).unsafelyUnwrapped.initialize(to: text(author))
        place.pointer(to: \.year).unsafelyUnwrapped.initialize(to: year)
        place.pointer(to: \.title).unsafelyUnwrapped.initialize(to: nil)
        place.pointer(to: \.source).unsafelyUnwrapped.initialize(to: text(source))
        place.pointer(to: \.volume).unsafelyUnwrapped.initialize(to: text(volume))
        place.pointer(to: \.firstPage).unsafelyUnwrapped.initialize(to: text(page))
    }

    @inline(__always)
    private func text(_ range: Range<Int>?) -> String? { range.map { field.text($0) } }

    private var id: PaperID? {
        if let identifiers, let id = WebOfScienceDOI(text: field).best(in: identifiers) { return id }
        if let pubMedNumber {
            let digits = UnsafeRawBufferPointer(rebasing: bytes[bytes.trimmed(pubMedNumber)])
            if let id = IdentifierText(digits).value(in: .pmid) { return id }
        }
        return source.flatMap(arXiv)
    }

    // MARK: Numbers

    /// Four digits from 1000 to 2999, with the stop that ends the reference in BibTeX or without.
    @inline(__always)
    private func year(_ part: Range<Int>) -> Int? {
        guard part.count == 4 || (part.count == 5 && bytes[part.upperBound - 1] == UInt8(ascii: ".")) else {
            return nil
        }
        var year = 0
        for index in part.prefix(4) {
            guard bytes[index].isDigit else { return nil }
            year = year * 10 + Int(bytes[index] & 15)
        }
        return 1000..<3000 ~= year ? year : nil
    }

    /// Takes `V46`, `P120`, `pS91`, `ARTN e120`, `UNSP 12`, `PMID 123`; says whether the part was one of them.
    private mutating func addNumber(_ part: Range<Int>) -> Bool {
        let rest = part.dropFirst()
        switch bytes[part.lowerBound] {
        case UInt8(ascii: "V"):
            guard volume == nil else { return false }
            if isPlainNumber(rest) {
                volume = rest
            } else {
                guard isVolume(rest) else { return false }
                volume = number(rest)
            }
        case UInt8(ascii: "P"), UInt8(ascii: "p"):
            if page == nil, isPlainNumber(rest) {
                page = rest
            } else if bytes.hasPrefix("PMID ", at: part.lowerBound) {
                pubMedNumber = part.dropFirst(5)
            } else {
                guard page == nil, isPage(rest) else { return false }
                page = number(rest)
            }
        case UInt8(ascii: "A"), UInt8(ascii: "U"):
            guard bytes.hasPrefix("ARTN ", at: part.lowerBound) || bytes.hasPrefix("UNSP ", at: part.lowerBound)
            else { return false }
            page = page ?? number(part.dropFirst(5))
        default: return false
        }
        return true
    }

    /// Digits alone, as most are.
    @inline(__always)
    private func isPlainNumber(_ range: Range<Int>) -> Bool {
        guard 1...8 ~= range.count else { return false }
        for index in range where !bytes[index].isDigit { return false }
        return true
    }

    /// The number without the stop that ends the reference in BibTeX.
    private func number(_ range: Range<Int>) -> Range<Int>? {
        let range = bytes.trimmed(range)
        let hasStop = range.last.map { bytes[$0] == UInt8(ascii: ".") } ?? false
        let bare = hasStop ? range.dropLast() : range
        return bare.isEmpty ? nil : bare
    }

    /// `46`, `S12`, `II`, `no. 118`, but not the rest of `VECTOR-BORNE ZOONOT` or `Vogelwelt`. Where a source is
    /// missing, only digits are certain.
    private func isVolume(_ range: Range<Int>) -> Bool {
        guard let first = range.first, range.count <= 12 else { return false }
        if !bytes[first].isDigit {
            guard source != nil else { return false }
            if bytes.hasPrefix("no. ", at: first) { return true }
        }
        let isFree = bytes[first].isDigit
        for index in range {
            let byte = bytes[index]
            guard byte.isDigit || byte.isUpper || byte == UInt8(ascii: ".") || (isFree && byte != .space) else {
                return false
            }
        }
        return true
    }

    /// `120`, `S91`, `e0268950`: with a digit and without a space.
    private func isPage(_ range: Range<Int>) -> Bool {
        guard let first = range.first, bytes[first].isDigit || source != nil else { return false }
        var hasDigit = false
        for index in range {
            if bytes[index] == .space { return false }
            hasDigit = hasDigit || bytes[index].isDigit
        }
        return hasDigit
    }

    // MARK: arXiv

    /// The number in `ARXIV170508510`, `ARXIV151006307V2`, `arXiv:1312.0906`.
    private func arXiv(_ source: Range<Int>) -> PaperID? {
        guard bytes.hasPrefix("arxiv", at: source.lowerBound, ignoringCase: true) else { return nil }
        var start = source.lowerBound + 5
        while start < source.upperBound, !bytes[start].isDigit { start += 1 }
        let word = start..<(bytes.firstIndex(of: .space, in: start..<source.upperBound) ?? source.upperBound)
        if let id = IdentifierText(UnsafeRawBufferPointer(rebasing: bytes[word])).value(in: .arxiv) { return id }
        let digits = bytes[word].prefix { $0.isDigit }.indices
        guard digits.count == 8 || digits.count == 9 else { return nil }
        // Numbers have five digits behind the month since 2015.
        let month = field.text(digits.prefix(4))
        guard (month >= "1501") == (digits.count == 9), "01"..."12" ~= month.suffix(2) else { return nil }
        return PaperID(scheme: .arxiv, value: month + "." + field.text(digits.dropFirst(4)))
    }
}
