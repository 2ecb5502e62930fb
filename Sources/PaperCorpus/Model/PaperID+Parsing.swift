extension PaperID {
    /// Reads an identifier however it is written: `10.1000/x`, `doi:…`, `https://doi.org/…`, `arXiv:2106.09685v2`,
    /// `https://arxiv.org/abs/…`, `pmid:…`, `https://openalex.org/W…`. What fits no known scheme is `local`.
    ///
    /// Returns nothing for an empty text.
    public init?(parsing text: String) {
        let trimmed = text.trimmingASCIIWhitespace()
        guard !trimmed.isEmpty else { return nil }
        self = Self.known(trimmed) ?? PaperID(scheme: .local, value: Self.withoutPrefix("local:", trimmed) ?? trimmed)
    }

    /// Reads a value whose scheme is known from the field it stood in; nothing where it does not fit the scheme.
    public init?(scheme: Scheme, parsing text: String) {
        let trimmed = text.trimmingASCIIWhitespace()
        guard !trimmed.isEmpty else { return nil }
        if let known = Self.known(trimmed), known.scheme == scheme {
            self = known
            return
        }
        switch scheme {
        case .doi: return nil
        case .arxiv:
            guard let id = Self.arxiv(trimmed) else { return nil }
            self = id
        default:
            self.init(scheme: scheme, value: Self.withoutPrefix(scheme.rawValue + ":", trimmed) ?? trimmed)
        }
    }

    private static func known(_ text: String) -> PaperID? {
        if let doi = doi(text) { return doi }
        for prefix in ["arxiv:", "https://arxiv.org/abs/", "http://arxiv.org/abs/", "https://arxiv.org/pdf/"] {
            if let rest = withoutPrefix(prefix, text), let id = arxiv(rest) { return id }
        }
        let hosts: [(String, Scheme)] = [
            ("https://openalex.org/", .openalex), ("https://aclanthology.org/", .acl),
            ("https://pubmed.ncbi.nlm.nih.gov/", .pmid), ("https://dblp.org/rec/", .dblp),
            ("https://www.semanticscholar.org/paper/", .s2),
        ]
        for (prefix, scheme) in hosts {
            guard let rest = withoutPrefix(prefix, text) else { continue }
            let value = rest.hasSuffix("/") ? String(rest.dropLast()) : rest
            if !value.isEmpty { return PaperID(scheme: scheme, value: value) }
        }
        for scheme in Scheme.allCases where scheme != .local && scheme != .doi && scheme != .arxiv {
            if let rest = withoutPrefix(scheme.rawValue + ":", text), !rest.isEmpty {
                return PaperID(scheme: scheme, value: rest)
            }
        }
        return nil
    }

    /// A DOI starts with `10.`, a registrant and a slash; `10.48550/arXiv.X` is the arXiv's own and read as such.
    private static func doi(_ text: String) -> PaperID? {
        var rest = text
        for prefix in ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"] {
            if let shorter = withoutPrefix(prefix, rest) { rest = shorter.trimmingASCIIWhitespace() }
        }
        guard rest.hasPrefix("10."), let slash = rest.utf8.firstIndex(of: UInt8(ascii: "/")) else { return nil }
        let registrant = rest.utf8[rest.utf8.index(rest.startIndex, offsetBy: 3)..<slash]
        guard registrant.count >= 4, registrant.allSatisfy({ $0.isDigit || $0 == UInt8(ascii: ".") }) else {
            return nil
        }
        let value = rest.lowercased()
        if let paper = withoutPrefix("10.48550/arxiv.", value), let id = arxiv(paper) { return id }
        return PaperID(scheme: .doi, value: value)
    }

    /// `2106.09685v2`, `hep-th/9901001`, with or without `.pdf`; the version goes.
    private static func arxiv(_ text: String) -> PaperID? {
        var value = withoutPrefix("arxiv:", text) ?? text
        if value.hasSuffix(".pdf") { value = String(value.dropLast(4)) }
        if let mark = value.utf8.lastIndex(of: UInt8(ascii: "v")) {
            let version = value.utf8[value.utf8.index(after: mark)...]
            if mark != value.startIndex, !version.isEmpty, version.allSatisfy(\.isDigit) {
                value = String(value[..<mark])
            }
        }
        let bytes = Array(value.utf8)
        if let dot = bytes.firstIndex(of: UInt8(ascii: ".")), dot == 4, (9...10).contains(bytes.count),
            bytes[..<4].allSatisfy(\.isDigit), bytes[5...].allSatisfy(\.isDigit)
        {
            return PaperID(scheme: .arxiv, value: value)
        }
        if let slash = bytes.firstIndex(of: UInt8(ascii: "/")), slash > 1, bytes.count - slash == 8,
            bytes[(slash + 1)...].allSatisfy(\.isDigit)
        {
            return PaperID(scheme: .arxiv, value: value.lowercased())
        }
        return nil
    }

    /// The rest behind a prefix that is compared without regard to ASCII case.
    private static func withoutPrefix(_ prefix: String, _ text: String) -> String? {
        guard text.utf8.count >= prefix.utf8.count else { return nil }
        for (a, b) in zip(text.utf8, prefix.utf8) where a.asciiLowercased != b { return nil }
        return String(text.utf8.dropFirst(prefix.utf8.count)) ?? nil
    }
}
