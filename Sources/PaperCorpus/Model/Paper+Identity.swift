extension Paper {
    /// Letters and digits of the title in lower case, without accents: what stays equal when a title is typeset again.
    public var titleKey: String { title.matchKey }

    /// The identifier made from title, first author, year and venue: `title:` and 16 hex digits of SHA-256.
    var titleID: PaperID {
        var text = DigestText()
        for part in [titleKey, authors.first?.matchKey ?? "", year.map(String.init) ?? "", venue ?? ""] {
            text.add(part)
        }
        return PaperID(scheme: .title, value: String(text.digest.hex.prefix(16)))
    }

    /// SHA-256 over everything the record says, but not where it stands.
    public var digest: Digest {
        var text = DigestText()
        text.add(identifiers.map(\.description))
        text.add(title)
        text.add(abstract.map { [$0] } ?? [])
        text.add(year.map { [String($0)] } ?? [])
        text.add(venue.map { [$0] } ?? [])
        text.add([volume ?? "", firstPage ?? "", documentType ?? "", citationCount.map(String.init) ?? ""])
        text.add(authors.flatMap { [$0.name] + $0.identifiers.map(\.description) })
        text.add(keywords)
        text.add(indexKeywords)
        text.add(urls)
        // Few formats have them; the digests of others stay what they are.
        if !affiliations.isEmpty { text.add(affiliations.flatMap { [$0.organisation ?? "", $0.country ?? ""] }) }
        for reference in references { text.add(reference) }
        return text.digest
    }
}

extension Author {
    /// The family name as names are compared: the last word of it, without particles, accents and `Jr.`, so that
    /// `Ludwig van Beethoven` and `van Beethoven, Ludwig` agree. `Hinton GE` and `Hinton G.E.` are Hinton.
    package var matchKey: String { familyKey(longestInitials: 2) }

    /// - Parameter longestInitials: how many capitals in a row may be initials.
    fileprivate func familyKey(longestInitials: Int) -> String {
        let hasComma = name.utf8.contains(UInt8(ascii: ","))
        var words = (hasComma ? familyName : name).utf8.split(separator: UInt8(ascii: " ")).map { Substring($0) }
        while words.count > 1, let last = words.last, Self.isSuffix(last) { words.removeLast() }
        if !hasComma {
            while words.count > 1, let last = words.last, Self.areInitials(last, atMost: longestInitials) {
                words.removeLast()
            }
        }
        return words.last.map { String($0).matchKey } ?? ""
    }

    private static func isSuffix(_ word: Substring) -> Bool {
        ["Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"].contains(word)
    }

    /// `GE`, `G.`, `G.E.`, `J.-P.`
    private static func areInitials(_ word: Substring, atMost limit: Int) -> Bool {
        let letters = word.utf8.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "-") }
        return letters.count <= (letters.count < word.utf8.count ? 4 : limit) && letters.allSatisfy(\.isUpper)
    }
}

extension Reference {
    /// The family name of the first author as names are compared. Indexes put up to four initials behind it.
    var firstAuthorKey: String? { firstAuthor.map { Author(name: $0).familyKey(longestInitials: 4) } }
}
