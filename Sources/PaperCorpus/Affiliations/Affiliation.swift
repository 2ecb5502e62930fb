/// Where authors of a paper work, as the record says it.
public struct Affiliation: Sendable, Hashable {
    /// The university, company or institute, as it is written.
    public var organisation: String?
    /// The country, by its short English name.
    public var country: String?

    /// Makes an affiliation.
    public init(organisation: String?, country: String?) {
        (self.organisation, self.country) = (organisation, country)
    }
}

extension Affiliation {
    /// What may begin the part of an address that names the organisation, where it does not come first.
    private static let organisationWords = [
        "univ", "instit", "college", "school of", "hospital", "academy", "polytech", "laborator", "centre", "center",
        "corporation", "inc.", "ltd", "gmbh", "council", "agency", "museum",
    ]

    /// The organisation that an address begins with and the country that it ends with:
    /// `Univ Ghent, Dept Biol, B-9000 Ghent, Belgium`.
    ///
    /// Nothing where neither is told. A country may stand behind a postal code (`CA 94305 USA`) and before an e-mail
    /// address.
    /// - Parameter beginsWithOrganisation: no where a department may come first, as people write.
    init?(address: some StringProtocol, beginsWithOrganisation: Bool) {
        let parts = address.split(separator: ",").map { String($0).trimmingASCIIWhitespace() }.filter { !$0.isEmpty }
        guard let first = parts.first else { return nil }
        let country = parts.count > 1 ? parts.last.flatMap(Self.country) : nil
        let named =
            beginsWithOrganisation
            ? first
            : parts.first { part in
                let small = part.lowercased()
                return Self.organisationWords.contains { small.contains($0) } && !small.hasPrefix("dep")
            } ?? first
        self.init(organisation: named, country: country)
    }

    private static func country(_ part: String) -> String? {
        // What follows a sentence's end is an e-mail address.
        let text = part.split(separator: " ").prefix { !$0.contains("@") }.joined(separator: " ")
        let bare = text.hasSuffix(".") ? String(text.dropLast()) : text
        return Country.name(bare) ?? bare.split(separator: " ").last.flatMap { Country.name($0, longerThan: 2) }
    }
}

extension [Affiliation] {
    /// Each once, in the order of their first places.
    var distinct: [Affiliation] {
        var seen: Set<Affiliation> = []
        return filter { seen.insert($0).inserted }
    }
}

extension Country {
    /// The country of a name, but not of a code: `CA` is California.
    fileprivate static func name(_ text: some StringProtocol, longerThan length: Int) -> String? {
        text.utf8.count > length ? name(text) : nil
    }
}
