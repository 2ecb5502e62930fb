extension PaperID {
    /// Reads an identifier however it is written: `10.1000/x`, `doi:…`, `https://doi.org/…`, `arXiv:2106.09685v2`,
    /// `https://arxiv.org/abs/…`, `pmid:…`, `https://openalex.org/W…`. What fits no known scheme is `local`.
    ///
    /// Returns nothing for an empty text.
    public init?(parsing text: String) {
        guard let id = Self.inTrimmedBytes(of: text, { IdentifierText($0).known ?? IdentifierText($0).local }) else {
            return nil
        }
        self = id
    }

    /// Reads a value whose scheme is known from the field it stood in. A value that names a scheme itself is of that
    /// one (a DOI field may hold the arXiv's DOI); nothing is returned for a value that fits neither.
    public init?(scheme: Scheme, parsing text: String) {
        var text = text
        guard let id = text.withUTF8({ PaperID(scheme: scheme, parsing: UnsafeRawBufferPointer($0)) }) else {
            return nil
        }
        self = id
    }

    /// Reads a value in UTF-8 whose scheme is known.
    init?(scheme: Scheme, parsing bytes: UnsafeRawBufferPointer) {
        let found = Self.inTrimmed(bytes) { bytes in
            let text = IdentifierText(bytes)
            return scheme == .local ? text.local : text.known ?? text.value(in: scheme)
        }
        guard let found else { return nil }
        self = found
    }

    private static func inTrimmedBytes(of text: String, _ body: (UnsafeRawBufferPointer) -> PaperID?) -> PaperID? {
        var text = text
        return text.withUTF8 { inTrimmed(UnsafeRawBufferPointer($0), body) }
    }

    private static func inTrimmed(
        _ bytes: UnsafeRawBufferPointer, _ body: (UnsafeRawBufferPointer) -> PaperID?
    ) -> PaperID? {
        let range = bytes.trimmed(0..<bytes.count)
        return range.isEmpty ? nil : body(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }
}

/// An identifier as it was written, without white space at either end.
struct IdentifierText {
    private let bytes: UnsafeRawBufferPointer

    init(_ bytes: UnsafeRawBufferPointer) {
        self.bytes = bytes
    }

    /// The identifier as the input's own.
    var local: PaperID {
        let value = rest(behind: "local:") ?? self
        return PaperID(scheme: .local, value: value.isEmpty ? string : value.string)
    }

    /// The identifier where the text names its scheme: by a prefix, an address, or the look of a DOI.
    var known: PaperID? {
        if let doi = value(in: .doi) { return doi }
        if bytes.contains(UInt8(ascii: "/")), let place = address {
            return place.rest.cutAtQuery.value(in: place.scheme)
        }
        // Without a colon near the start there is no prefix to look for.
        guard bytes.prefix(10).contains(UInt8(ascii: ":")) else { return nil }
        if let rest = rest(behind: "doi:") ?? rest(behind: "info:doi/") { return rest.trimmed.value(in: .doi) }
        for (prefix, scheme) in Self.prefixes {
            if let rest = rest(behind: prefix) { return rest.trimmed.value(in: scheme) }
        }
        return nil
    }

    /// What stands behind the address of a place that gives identifiers.
    private var address: (scheme: PaperID.Scheme, rest: IdentifierText)? {
        let bare = rest(behind: "https://") ?? rest(behind: "http://") ?? self
        let place = bare.rest(behind: "www.") ?? bare
        for (prefix, scheme) in Self.places {
            if let rest = place.rest(behind: prefix) { return (scheme, rest) }
        }
        return nil
    }

    private static let prefixes: [(StaticString, PaperID.Scheme)] = [
        ("arxiv:", .arxiv), ("acl:", .acl), ("pmid:", .pmid), ("openalex:", .openalex), ("s2:", .s2), ("dblp:", .dblp),
        ("wos:", .wos), ("scopus:", .scopus), ("title:", .title),
    ]

    private static let places: [(StaticString, PaperID.Scheme)] = [
        ("doi.org/", .doi), ("dx.doi.org/", .doi), ("arxiv.org/abs/", .arxiv), ("arxiv.org/pdf/", .arxiv),
        ("arxiv.org/html/", .arxiv), ("export.arxiv.org/abs/", .arxiv), ("ar5iv.org/abs/", .arxiv),
        ("ar5iv.labs.arxiv.org/html/", .arxiv), ("openalex.org/works/", .openalex), ("openalex.org/", .openalex),
        ("api.openalex.org/works/", .openalex), ("aclanthology.org/", .acl), ("aclweb.org/anthology/", .acl),
        ("pubmed.ncbi.nlm.nih.gov/", .pmid), ("ncbi.nlm.nih.gov/pubmed/", .pmid), ("dblp.org/rec/", .dblp),
        ("dblp.uni-trier.de/rec/", .dblp), ("semanticscholar.org/paper/", .s2), ("api.semanticscholar.org/", .s2),
    ]

    // MARK: Parts

    var isEmpty: Bool { bytes.isEmpty }
    var count: Int { bytes.count }
    var string: String { String(decoding: bytes, as: UTF8.self) }
    var lowercased: String {
        String(unsafeUninitializedCapacity: count) { target in
            for index in 0..<count { target[index] = bytes[index].asciiLowercased }
            return count
        }
    }
    subscript(position: Int) -> UInt8 { bytes[position] }

    func slice(_ range: Range<Int>) -> IdentifierText {
        IdentifierText(UnsafeRawBufferPointer(rebasing: bytes[range]))
    }

    func allSatisfy(_ predicate: (UInt8) -> Bool) -> Bool { bytes.allSatisfy(predicate) }

    func firstIndex(of byte: UInt8) -> Int? { bytes.firstIndex(of: byte) }

    func lastIndex(of byte: UInt8) -> Int? { bytes.lastIndex(of: byte) }

    /// What follows a prefix that is compared without regard to ASCII case.
    func rest(behind prefix: StaticString) -> IdentifierText? {
        guard bytes.hasPrefix(prefix, at: 0, ignoringCase: true) else { return nil }
        return slice(prefix.utf8CodeUnitCount..<count)
    }

    /// The text without an ending that is compared without regard to ASCII case.
    func without(ending: StaticString) -> IdentifierText {
        let start = count - ending.utf8CodeUnitCount
        guard start > 0, bytes.hasPrefix(ending, at: start, ignoringCase: true) else { return self }
        return slice(0..<start)
    }

    private var trimmed: IdentifierText { slice(bytes.trimmed(0..<count)) }

    /// An address without its query, its fragment and a slash at the end.
    private var cutAtQuery: IdentifierText {
        var end = bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? count
        while end > 0, bytes[end - 1] == UInt8(ascii: "/") { end -= 1 }
        return slice(0..<end)
    }
}
