// Identifiers stand in fields of their own, in addresses, in the key, and among the words of a journal's name.

extension BibTeXPaper {
    var identifiers: [PaperID] {
        mutating get {
            var found: [PaperID] = []
            func add(_ id: PaperID?) {
                if let id, !found.contains(id) { found.append(id) }
            }
            add(plainDOI ?? address(.doi).flatMap(Self.doi))
            for (field, scheme) in Self.schemes where entry.has(field) {
                add(address(field).flatMap { PaperID(scheme: scheme, parsing: $0) })
            }
            add(eprint)
            add(webOfScience)
            for field in Self.addresses where entry.has(field) {
                add(address(field).flatMap(Self.known))
            }
            if !found.contains(where: { $0.scheme == .arxiv }) { add(mentionedArXiv) }
            if let key = entry.key {
                let text = DecodedText.decode(UnsafeRawBufferPointer(rebasing: bytes[key])).text
                if bytes.hasPrefix("DBLP:", at: key.lowerBound) { add(PaperID(parsing: text)) }
                add(PaperID(scheme: .local, parsing: text))
            }
            return found
        }
    }

    private static let schemes: [(BibTeXField, PaperID.Scheme)] = [
        (.arxivid, .arxiv), (.arxiv, .arxiv), (.pmid, .pmid), (.pubmedid, .pmid), (.acl, .acl), (.openalex, .openalex),
        (.s2, .s2), (.dblp, .dblp), (.scopus, .scopus),
    ]

    private static let addresses: [BibTeXField] = [.url, .biburl]
    private static let places: [BibTeXField] = [.url, .howpublished]
    private static let mentions: [BibTeXField] = [.journal, .volume, .eid, .howpublished, .note]

    /// The addresses that the entry names.
    var urls: [String] {
        mutating get {
            var urls: [String] = []
            for field in Self.places {
                guard let text = address(field) else { continue }
                for url in Self.words(of: text) where !urls.contains(url) {
                    if field == .url || url.utf8.contains(UInt8(ascii: "/")) { urls.append(url) }
                }
            }
            return urls
        }
    }

    /// The DOI where the field holds nothing else, as in nearly all entries.
    private var plainDOI: PaperID? {
        guard let value = entry[.doi], value.joined == nil else { return nil }
        let text = UnsafeRawBufferPointer(rebasing: bytes[bytes.trimmed(value.range)])
        guard text.hasPrefix("10.", at: 0), TeXText.isPlain(text, as: .address) else { return nil }
        return IdentifierText(text).value(in: .doi)
    }

    /// A DOI, whatever address it is part of.
    private static func doi(_ text: String) -> PaperID? {
        if let id = PaperID(scheme: .doi, parsing: text) { return id }
        return suffix(of: text, from: "10.").flatMap { PaperID(scheme: .doi, parsing: $0) }
    }

    private var eprint: PaperID? {
        mutating get {
            guard let value = address(.eprint) else { return nil }
            switch (address(.eprinttype) ?? address(.archiveprefix) ?? "arxiv").lowercased() {
            case "arxiv": return PaperID(scheme: .arxiv, parsing: value)
            case "pubmed", "pmid": return PaperID(scheme: .pmid, parsing: value)
            default: return nil
            }
        }
    }

    /// `WOS:000719584000015`, or `ISI:…` in older exports; without the field the key may be it.
    private var webOfScience: PaperID? {
        mutating get {
            let key = entry.key.flatMap { key in
                // Few keys are one.
                bytes[key.lowerBound] == UInt8(ascii: "W") || bytes[key.lowerBound] == UInt8(ascii: "I")
                    ? String(decoding: bytes[key], as: UTF8.self) : nil
            }
            let text = address(.uniqueid) ?? key ?? ""
            guard text.utf8.starts(with: "WOS:".utf8) || text.utf8.starts(with: "ISI:".utf8) else { return nil }
            return PaperID(scheme: .wos, parsing: String(text.dropFirst(4)))
        }
    }

    /// What an address identifies.
    private static func known(_ address: String) -> PaperID? {
        if let scopus = suffix(of: address, from: "2-s2.0-") {
            let number = scopus.utf8.dropFirst(7).prefix(while: \.isDigit)
            return PaperID(scheme: .scopus, parsing: "2-s2.0-" + String(Substring(number)))
        }
        return words(of: address).first.flatMap(PaperID.init(parsing:)).flatMap { $0.scheme == .local ? nil : $0 }
    }

    /// An address holds no space; two of them do.
    private static func words(of text: String) -> [String] {
        guard text.utf8.contains(.space) else { return [text] }
        return text.utf8.split(separator: .space).map { String(Substring($0)) }
    }

    /// `arXiv preprint arXiv:1706.03762`, or `abs/1706.03762` for a volume. A note must begin with it.
    private var mentionedArXiv: PaperID? {
        for field in Self.mentions {
            guard let value = entry[field] else { continue }
            let word = value.withBytes(in: bytes) { text -> String? in
                let mark: StaticString = field == .volume ? "abs/" : "arxiv:"
                guard let end = Self.end(of: mark, in: text),
                    field != .note || end - mark.utf8CodeUnitCount == text.trimmed(0..<text.count).lowerBound
                else { return nil }
                let rest = text[end...].drop(while: \.isSpace)
                return String(decoding: rest.prefix { !$0.isSpace && !"[],;){}".utf8.contains($0) }, as: UTF8.self)
            }
            if let word, let id = PaperID(scheme: .arxiv, parsing: word) { return id }
        }
        return nil
    }

    /// Where a mark first ends, which is looked for by the rare sign at its end.
    private static func end(of mark: StaticString, in text: UnsafeRawBufferPointer) -> Int? {
        let length = mark.utf8CodeUnitCount
        var offset = 0
        while let sign = text.firstIndex(of: mark.utf8Start[length - 1], in: offset..<text.count) {
            offset = sign + 1
            if offset >= length, text.hasPrefix(mark, at: offset - length, ignoringCase: true) { return offset }
        }
        return nil
    }

    /// What of a text begins with a mark.
    private static func suffix(of text: String, from mark: StaticString) -> String? {
        var text = text
        return text.withUTF8 { buffer in
            let bytes = UnsafeRawBufferPointer(buffer)
            return bytes.firstRange(of: mark, in: 0..<bytes.count).map { String(decoding: bytes[$0...], as: UTF8.self) }
        }
    }
}
